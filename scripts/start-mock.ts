import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MockError, startMock as startPrism } from '../contract/mock/index.ts';
import type { Mock, MockOptions as PrismOptions } from '../contract/mock/index.ts';

export { MockError } from '../contract/mock/index.ts';
export type { Mock } from '../contract/mock/index.ts';

export interface MockOptions extends Omit<PrismOptions, 'document'> {
  /** Path of the document prepared for Prism; default: that of this repo. */
  document?: string;
}

const DOCUMENT = fileURLToPath(new URL('../generated/mock/openapi.json', import.meta.url));

/**
 * Starts the mock of this repo, for tests.
 *
 * @throws MockError when there is no document, or when the port cannot be had
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { document: path = DOCUMENT } = options;
  if (!existsSync(path)) throw new MockError(`There is no ${path}: run npm run generate.`);
  const document: object = JSON.parse(readFileSync(path, 'utf8'));
  return startPrism({ ...options, document });
}
