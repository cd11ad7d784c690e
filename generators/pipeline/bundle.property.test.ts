import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isObject } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { decodeFragment, resolvePointer } from '../openapi/pointer.ts';
import { bundle } from './bundle.ts';
import { SourceStore } from './source.ts';

/** Fixed, so that every run tries the same documents; a failure prints it with its path. */
const SEED = 20_260_519;

/** Names that need escaping in a pointer, encoding in a fragment, or care in JavaScript. */
const name = fc.oneof(
  fc.constantFrom(
    'id',
    'a/b',
    'a~b',
    '50%',
    '%41',
    '#',
    'a b',
    '{x}',
    'ü',
    '__proto__',
    'constructor',
    '$ref.yaml',
    '0',
  ),
  fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' }),
);

const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.record<JsonObject>({ type: fc.constantFrom('string', 'integer', 'boolean') }),
    fc.record<JsonObject>({
      default: fc.constantFrom<Json>({ $ref: 'data.yaml' }, [{ $ref: '#/x' }]),
    }),
    fc.record<JsonObject>({ properties: fc.dictionary(name, tie('schema'), { maxKeys: 3 }) }),
    fc.record<JsonObject>({ type: fc.constant('array'), items: tie('schema') }),
    fc.record<JsonObject>({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

const parameter = fc.record<JsonObject>({ name, in: fc.constant('query'), schema });
const media = fc.record<JsonObject>({
  schema,
  examples: fc.dictionary(
    name.filter((key) => !key.startsWith('x-')),
    fc.record({ value: fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json> }),
    { maxKeys: 2 },
  ),
});
const response = fc.record<JsonObject>({
  description: fc.string(),
  headers: fc.dictionary(name, fc.record<JsonObject>({ schema }), { maxKeys: 2 }),
  content: fc.record<JsonObject>({ 'application/json': media }),
});
const operation = fc.record<JsonObject>({
  parameters: fc.array(parameter, { maxLength: 2 }),
  responses: fc.record<JsonObject>({ '200': response, default: response }),
});
const paths = fc.dictionary(
  name.map((text) => `/${text}`),
  fc.record<JsonObject>({ get: operation }, { requiredKeys: [] }),
  { minKeys: 1, maxKeys: 2 },
);

/** Which object below a document may stand in a file of its own, by the field it stands in. */
const MAPS = new Set(['properties', 'examples', 'headers', 'responses', 'paths']);
const LISTS = new Set(['allOf', 'parameters']);

it('a description split over files, bundled, says what it said before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'split-'));
  let run = 0;
  try {
    fc.assert(
      fc.property(paths, fc.infiniteStream(fc.integer({ min: 0, max: 3 })), (original, choices) => {
        const home = join(folder, String(run++));
        const root = splitDocument({ paths: original }, home, choices);
        const store = new SourceStore();
        const { document, diagnostics } = bundle(store, root);
        expect([...store.diagnostics, ...diagnostics]).toEqual([]);
        expect(JSON.stringify(document)).not.toMatch(/part\d+\.(yaml|json)/);
        expect(dereference(document['paths'], document)).toEqual(original);
        rmSync(home, { recursive: true });
      }),
      { seed: SEED, numRuns: 200 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Writes a document to files, taking parts out of it as the choices say; answers the root's path. */
function splitDocument(document: JsonObject, home: string, choices: Iterator<number>): string {
  let files = 0;
  const write = (path: string, value: Json) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(value));
  };
  /** The value as it stands in the file, or the reference to the file it was put in. */
  const place = (value: Json, file: string): Json => {
    const choice: number = choices.next().value;
    if (choice !== 0) return split(value, file);
    const number = files++;
    const part = join(
      home,
      number % 2 === 0 ? 'some parts' : '.',
      `part${number}.${number % 3 === 0 ? 'json' : 'yaml'}`,
    );
    // Every other part stands inside its file, behind a pointer.
    const inside = number % 4 === 1;
    const content = split(value, part);
    write(part, inside ? { 'the/parts': { [`Part${number}`]: content } } : content);
    const reference = encodeURI(relative(dirname(file), part));
    return { $ref: inside ? `${reference}#/the~1parts/Part${number}` : reference };
  };
  const split = (value: Json, file: string): Json => {
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, child]): [string, Json] => {
        if (MAPS.has(field) && isObject(child)) {
          const entries = Object.entries(child).map(([key, one]) => [key, place(one, file)]);
          return [field, Object.fromEntries(entries)];
        }
        if (LISTS.has(field) && Array.isArray(child)) {
          return [field, child.map((one) => place(one, file))];
        }
        if (field === 'schema' || field === 'items') return [field, place(child, file)];
        const structured = field === 'get' || field === 'content' || field === 'application/json';
        return [field, structured ? split(child, file) : child];
      }),
    );
  };
  const root = join(home, 'openapi.yaml');
  write(root, split(document, root));
  return root;
}

/** The value with every reference to a component replaced by the component. */
function dereference(value: Json | undefined, document: JsonObject): Json | undefined {
  if (Array.isArray(value)) return value.map((one) => dereference(one, document) ?? null);
  if (!isObject(value)) return value;
  const { $ref } = value;
  if (typeof $ref === 'string' && $ref.startsWith('#/components/')) {
    return dereference(resolvePointer(document, decodeFragment($ref.slice(1))), document);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, dereference(child, document) ?? null]),
  );
}
