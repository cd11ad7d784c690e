import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeLibrary } from '../checks/sound-library.ts';
import { DiagnosticsError } from '../diagnostics/diagnostic.ts';
import { Locator } from '../diagnostics/locate.ts';
import { resolveDiagnostics } from '../diagnostics/render.ts';
import { isObject } from '../openapi/json.ts';
import type { Json } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';
import { applyChanges } from './changes.ts';
import { compileDescription } from './compile.ts';
import { SourceStore } from './source.ts';

/** Fixed, so that every run tries the same documents; a failure prints it with its path. */
const SEED = 20_260_519;

const library = describeLibrary();
const places = listPlaces(library, '');

/** What can stand where something else is expected. */
const wrong = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    0,
    -1,
    '',
    'x',
    [],
    {},
    [null],
    [[]],
    { $ref: '#' },
    { $ref: 1 },
  ),
  fc.constantFrom<Json>({ $ref: '#/%' }, { $ref: '#x' }, { $ref: '' }, { constructor: {} }),
  // Any other part of the document, also one that holds the place itself.
  fc.constantFrom(...places).map((pointer) => ({ $ref: `#${pointer}` }) as Json),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

it('whatever stands wrong in a description, it is compiled or refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wrong-'));
  const path = join(folder, 'openapi.yaml');
  let refused = 0;
  const change = fc.record({ at: fc.constantFrom(...places), value: wrong });
  try {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        writeFileSync(path, JSON.stringify(applyChanges(library, changes)));
        const told = compile(path, folder);
        if (told.length > 0) refused++;
        for (const { file, line } of told)
          expect([file, typeof line]).toEqual(['openapi.yaml', 'number']);
      }),
      { seed: SEED, numRuns: 500 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  // Most changes break something; were hardly any refused, the test would test nothing.
  expect(refused).toBeGreaterThan(250);
});

/** Compiles a description; any error but a refusal is a fault of the compiler. */
function compile(path: string, cwd: string) {
  try {
    compileDescription(new SourceStore(), path, () => {});
    return [];
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return resolveDiagnostics(error.diagnostics, new Locator(), cwd);
  }
}

/** Pointers to everything below a value. */
function listPlaces(value: Json, pointer: string): string[] {
  if (!isObject(value) && !Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const at = joinPointer(pointer, key);
    return [at, ...listPlaces(child, at)];
  });
}
