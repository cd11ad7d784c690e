import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repo } from '../../support/project.ts';

/** What a reader of the manual has at hand where a block begins; only what a block uses is added. */
const AT_HAND: Record<string, string> = {
  octopus: `import { createOctopus as make } from '@octopus-cards/client';
const octopus = make({ environment: 'sandbox', apiKey: process.env['API_KEY'], apiSecret: process.env['API_SECRET'] });`,
  queue: 'const queue = { add: async (_: unknown): Promise<void> => {} };',
  event: "const event = { id: 'evt_1', type: 'order.delivered' };",
  secret: "const secret = 'whsec_dGVzdA==';",
  app: 'const app = { request: async (_: string, __: RequestInit): Promise<void> => {} };',
  redis: `const redis = {
  set: async (_: string, __: string, ___: object): Promise<unknown> => null,
  get: async (_: string): Promise<string | null> => null,
  del: async (_: string): Promise<number> => 0,
};`,
};

/** The code blocks of the manual, each as a module of its own. */
export function readBlocks(): string[] {
  const text = readFileSync(join(repo, 'generated/client/README.md'), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block = '']) => {
    const missing = Object.entries(AT_HAND).filter(([name]) => {
      const isUsed = new RegExp(`(?<![\\w'./])${name}\\b(?!['/:])`).test(block);
      return isUsed && !new RegExp(`const ${name}\\b`).test(block);
    });
    return `${missing.map(([, code]) => `${code}\n`).join('')}${block}export {};\n`;
  });
}
