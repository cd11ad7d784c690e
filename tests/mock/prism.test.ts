import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../generators/openapi/json.ts';
import { prepareDocument } from '../../generators/targets/mock/prepare.ts';
import { startMock } from '../../scripts/start-mock.ts';
import type { Mock } from '../../scripts/start-mock.ts';

/**
 * What Prism does with schemas and requests of every kind, on documents of our own. Its known
 * faults are listed in generators/targets/mock/README.md and held here: when one of these tests
 * fails, Prism has been mended, and the line there can go.
 */
const object = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
  ...rest,
});
const text = { type: 'string' };

/** Needs the preparation: Prism alone makes up wrong values. */
const prepared: Record<string, JsonObject> = {
  'an exclusive minimum': object({ a: { type: 'number', exclusiveMinimum: 0 } }),
  'exclusive limits close together': object({
    a: { type: 'number', exclusiveMinimum: 3, exclusiveMaximum: 3.5 },
  }),
  'an exclusive minimum, or null': object({
    a: { type: ['number', 'null'], exclusiveMinimum: 0 },
  }),
  'an exclusive maximum of whole numbers': object({
    a: { type: 'integer', exclusiveMinimum: 1, exclusiveMaximum: 3 },
  }),
  'a closed object': object({ a: text }, { unevaluatedProperties: false }),
};

/** Right with the preparation and without it. */
const right: Record<string, JsonObject> = {
  'a constant': object({ a: { const: 5 } }),
  'text or null': object({ a: { type: ['string', 'null'] } }),
  'a pattern': object({ a: { type: 'string', pattern: '^[A-Z]{3}$' } }),
  'a pattern and lengths': object({
    a: { type: 'string', pattern: '^[ -~]*$', minLength: 5, maxLength: 8 },
  }),
  'all of two objects': { allOf: [object({ a: text }), object({ b: { type: 'integer' } })] },
  'one of two objects': {
    oneOf: [object({ k: { const: 'a' }, x: text }), object({ k: { const: 'b' }, y: text })],
  },
  'additional properties': { type: 'object', minProperties: 2, additionalProperties: text },
  'the usual formats': object({
    a: { type: 'string', format: 'email' },
    b: { type: 'string', format: 'uri' },
    c: { type: 'string', format: 'date-time' },
    d: { type: 'string', format: 'uuid' },
    e: { type: 'integer', format: 'int64', minimum: 1 },
  }),
};

/** Wrong with the preparation too. */
const wrong: Record<string, JsonObject> = {
  'an object closed over others': {
    allOf: [object({ a: text }), object({ b: text })],
    unevaluatedProperties: false,
  },
  'a condition': object(
    { a: { enum: ['x', 'y'] } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    { if: { properties: { a: { const: 'x' } } }, then: object({ b: text }) },
  ),
  'a dependent requirement': object({ a: text }, { dependentRequired: { a: ['b'] } }),
  'a tuple': { type: 'array', prefixItems: [text], items: false, minItems: 1 },
  'a list that contains something': { type: 'array', items: text, contains: { const: 'x' } },
  'names of properties': {
    type: 'object',
    minProperties: 1,
    propertyNames: { pattern: '^[a-z]$' },
    additionalProperties: text,
  },
  'a pattern with a lookahead': object({
    a: { type: 'string', pattern: '^(?=.*[0-9])[a-z0-9]{8}$' },
  }),
  'a pattern with Unicode classes': object({ a: { type: 'string', pattern: '^\\p{L}+$' } }),
  'an e-mail address with a length': object({
    a: { type: 'string', format: 'email', maxLength: 20 },
  }),
  'a minimum above 100 million': object({ a: { type: 'integer', minimum: 1e9 } }),
  'multiples of a fraction': object({
    a: { type: 'number', minimum: 0, maximum: 20, multipleOf: 0.01 },
  }),
};

const secret = { type: 'string', writeOnly: true };

/** Not to be judged by a schema alone. */
const others: Record<string, JsonObject> = {
  'a property that is written only': object({ a: text, secret }),
  'a property of all of them that is written only': { allOf: [object({ a: text, secret })] },
};

/** The second reference to a schema, and one behind `allOf`, were once not looked at. */
const references: Record<string, JsonObject> = {
  'a schema for the first time': { $ref: '#/components/schemas/Shared' },
  'the same schema again': { $ref: '#/components/schemas/Shared' },
  'the same schema twice in one': object({
    a: { $ref: '#/components/schemas/Shared' },
    b: { $ref: '#/components/schemas/Shared' },
  }),
  'the same schema below all of': { allOf: [{ $ref: '#/components/schemas/Shared' }] },
};

const schemas = { ...prepared, ...right, ...wrong, ...others, ...references };
const names = Object.keys(schemas);

const document: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'Probes', version: '1' },
  servers: [{ url: 'https://example.com/base' }],
  components: { schemas: { Shared: object({ a: { type: 'integer' } }) } },
  paths: Object.fromEntries(
    names.map((name, index) => [
      `/${index}`,
      {
        get: answerOf(schemas[name] ?? {}),
        post: {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemas[name] ?? {} } },
          },
          responses: { 204: { description: 'Done' }, 400: { description: 'Refused' } },
        },
      },
    ]),
  ),
};

function answerOf(schema: JsonObject): JsonObject {
  return {
    responses: { 200: { description: 'Fine', content: { 'application/json': { schema } } } },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'prism-probes-'));
let mock: Mock;
let unprepared: Mock;
let sampling: Mock;

beforeAll(async () => {
  mock = await startOn('prepared.json', prepareDocument(document), true);
  unprepared = await startOn('unprepared.json', document, true);
  sampling = await startOn('sampling.json', prepareDocument(document), false);
});
afterAll(async () => {
  await mock.close();
  await unprepared.close();
  await sampling.close();
  rmSync(folder, { recursive: true });
});

function startOn(name: string, content: JsonObject, dynamic: boolean): Promise<Mock> {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return startMock({ document: path, dynamic });
}

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

/** How many of 50 made-up bodies are wrong. */
async function countWrong(url: string, name: string): Promise<number> {
  const validate = ajv.compile(schemas[name] ?? {});
  let faults = 0;
  for (let seed = 1; seed <= 50; seed++) {
    const answer = await fetch(`${url}/${names.indexOf(name)}`, {
      headers: { Prefer: `seed=${seed}` },
    });
    const body: unknown = await answer.json();
    if (answer.status !== 200 || !validate(body)) faults++;
  }
  return faults;
}

describe('made-up bodies', () => {
  it.each(Object.keys(prepared))('%s: right once prepared', async (name) => {
    expect(await countWrong(mock.url, name)).toBe(0);
    expect(await countWrong(unprepared.url, name)).toBeGreaterThan(0);
  });

  it.each(Object.keys(right))('%s: right', async (name) => {
    expect(await countWrong(mock.url, name)).toBe(0);
  });

  it.each(Object.keys(wrong))('%s: a known fault', async (name) => {
    expect(await countWrong(mock.url, name)).toBeGreaterThan(0);
  });
});

describe('answers', () => {
  const withSecret: [name: string, where: () => Mock, shown: boolean][] = [
    ['a property that is written only', () => mock, false],
    ['a property of all of them that is written only', () => mock, true],
    ['a property that is written only', () => sampling, true],
  ];
  it.each(withSecret)('%s', async (name, where, shown) => {
    const answer = await fetch(`${where().url}/${names.indexOf(name)}`);
    expect(Object.hasOwn(Object(await answer.json()), 'secret')).toBe(shown);
  });

  it('sampled without an example: no pattern, and the header says so', async () => {
    const answer = await fetch(`${sampling.url}/${names.indexOf('a pattern')}`);
    expect(await answer.json()).toEqual({ a: 'string' });
    expect(answer.headers.get('sl-violations')).toContain('pattern');
  });
});

describe('requests', () => {
  const bad: [name: string, body: object][] = [
    ['an exclusive minimum', { a: 0 }],
    ['a closed object', { a: 'x', b: 'x' }],
    ['an object closed over others', { a: 'x', b: 'x', c: 'x' }],
    ['a condition', { a: 'x' }],
    ['a dependent requirement', { a: 'x' }],
    ['a tuple', ['x', 'y']],
    ['a list that contains something', ['y']],
    ['text or null', { a: 1 }],
    ['a schema for the first time', { a: 'x' }],
    ['the same schema again', { a: 'x' }],
    ['the same schema twice in one', { a: { a: 1 }, b: { a: 'x' } }],
    ['the same schema below all of', { a: 'x' }],
  ];
  it.each(bad)('%s: refused when broken', async (name, body) => {
    expect((await send(name, JSON.stringify(body))).status).toBe(400);
  });

  it.each(['a dependent requirement', 'an object closed over others'])(
    '%s: let through when the dialect is not named',
    async (name) => {
      const body = bad.find(([each]) => each === name)?.[1];
      expect((await send(name, JSON.stringify(body), undefined, unprepared)).status).toBe(204);
    },
  );

  it('malformed JSON: refused, with a body of its own', async () => {
    const answer = await send('a constant', '{');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'invalid_json' } });
  });

  it('a target that is not well encoded: an answer', async () => {
    expect((await fetch(`${mock.url}/no-such/%ZZ?a=%FF`)).status).toBe(404);
  });

  it('an undocumented method: 405 without Allow', async () => {
    const answer = await fetch(`${mock.url}/0`, { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBeNull();
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('an unknown path: 404 as problem+json', async () => {
    const answer = await fetch(`${mock.url}/no-such`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('the base path of a server: not part of the path', async () => {
    expect((await fetch(`${mock.url}/base/0`)).status).toBe(404);
    expect((await fetch(`${mock.url}/0`)).status).toBe(200);
  });

  it('another media type: the refusal of a bad body, not 415', async () => {
    const answer = await send('a constant', 'a: 5', 'application/yaml');
    expect(answer.status).toBe(400);
  });

  function send(
    name: string,
    body: string,
    type = 'application/json',
    server = mock,
  ): Promise<Response> {
    return fetch(`${server.url}/${names.indexOf(name)}`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });
  }
});
