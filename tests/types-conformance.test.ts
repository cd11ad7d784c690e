import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';
import { expect, it } from 'vitest';
import { join } from 'node:path';
import { compileDescription } from '../generators/pipeline/compile.ts';
import { SourceStore } from '../generators/pipeline/source.ts';
import { printTypes } from '../generators/targets/types/openapi-typescript.ts';
import { repo } from './support/project.ts';

/**
 * We call openapi-typescript below its entry (adr/0002): what comes out must be what its entry
 * gives, so that an update of the package cannot change it unnoticed.
 */
it.each([
  ['our own description', 'openapi/openapi.yaml'],
  ['a 3.1 description', 'node_modules/@readme/oas-examples/3.1/json/train-travel.json'],
  ['a 3.0 description', 'node_modules/@readme/oas-examples/3.0/json/star-trek.json'],
])('prints the types of %s as openapi-typescript does', async (_name, path) => {
  const { document } = compileDescription(new SourceStore(), join(repo, path), () => {});
  const ours = await printTypes(document);
  // The type of openapi-typescript asks for more than OpenAPI does.
  const source = structuredClone(document) as unknown as OpenAPI3;
  const theirs = astToString(await openapiTS(source, { silent: true, emptyObjectsUnknown: true }));
  expect(ours.slice(ours.indexOf('export interface paths'))).toBe(
    theirs.slice(theirs.indexOf('export interface paths')),
  );
});
