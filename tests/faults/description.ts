import { fileURLToPath } from 'node:url';
import { loadDescription } from '../../contract/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The description as it is written, not as it was generated last. */
export const description = await loadDescription('openapi/openapi.yaml', root);
