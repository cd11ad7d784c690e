import { createRequire } from 'node:module';

/** TypeScript, required instead of imported: see load.ts. */
export default createRequire(import.meta.url)('typescript') as unknown;
