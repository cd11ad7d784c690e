import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../openapi/json.ts';
import { nameOperations, printOperations } from './operations.ts';
import { modelOf } from './testing/models.ts';

function print(
  operation: JsonObject,
  method = 'get',
  root: JsonObject = {},
  others: JsonObject = {},
) {
  const model = modelOf(
    { '/x': { [method]: { operationId: 'run', responses: {}, ...operation }, ...others } },
    root,
  );
  return printOperations(model, nameOperations(model), '// Header', '.ts');
}

const answers = (...statuses: number[]): JsonObject => ({
  responses: Object.fromEntries(statuses.map((status) => [status, { description: '' }])),
});

describe('operations that take no token', () => {
  const bearer = { a: { type: 'http', scheme: 'Bearer' } };
  const key = { k: { type: 'apiKey', in: 'header', name: 'X-Key' } };

  test.each<[string, JsonObject | undefined, Json, boolean]>([
    ['asks for one', bearer, [{ a: [] }], false],
    ['asks for nothing', bearer, [], true],
    ['may have one', bearer, [{}, { a: [] }], false],
    ['asks for something else', { ...bearer, ...key }, [{ k: [] }], true],
    ['asks by OAuth', { o: { type: 'oauth2' } }, [{ o: ['read'] }], false],
    ['belongs to an API that declares nothing', undefined, [], false],
    ['belongs to an API that declares other things', key, [{ k: [] }], false],
  ])('an operation that %s', (_, securitySchemes, security, want) => {
    const root: JsonObject =
      securitySchemes === undefined ? {} : { components: { securitySchemes } };
    expect(print({ security }, 'get', root).includes('open: true')).toBe(want);
  });
});

describe('what is marked, as it may be sent again', () => {
  const idempotency: JsonObject = {
    key: 'ref',
    duplicate: { status: 409, code: 'DUP', message: 'Again' },
    lookup: { operation: 'list', parameter: 'ref' },
    read: { operation: 'list', parameter: 'id', from: '/id' },
    match: [{ request: '/a', response: '/b' }],
  };
  const marked = { put: { operationId: 'make', ...answers(201), 'x-idempotency': idempotency } };

  test.each<[string, string, JsonObject, JsonObject, boolean]>([
    ['reads, as always', 'get', answers(200), {}, false],
    ['what PUT replaces, as always', 'put', answers(200), {}, false],
    ['a POST, when nothing is marked', 'post', answers(200), {}, false],
    ['a POST that creates nothing, when others are marked', 'post', answers(200), marked, true],
    ['a POST that creates', 'post', answers(201), marked, false],
    ['a POST that is marked', 'post', { ...answers(200), 'x-idempotency': idempotency }, {}, false],
    ['a PATCH, when nothing is marked', 'patch', answers(200), {}, false],
    ['a PATCH, when others are marked', 'patch', answers(200), marked, true],
  ])('%s', (_, method, operation, others, want) => {
    const printed = print(operation, method, {}, others);
    const run = /export const run: [^;]*/.exec(printed)?.[0];
    expect(run?.includes('repeat: true')).toBe(want);
  });
});

describe('the writer of all styles is there only for parameters that need it', () => {
  const schemas: JsonObject = { Kind: { type: 'string', enum: ['a'] }, Kinds: { type: 'array' } };
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

  test.each<[string, JsonObject, boolean]>([
    ['a text', { schema: { type: 'string' } }, false],
    ['a number or null', { schema: { type: ['integer', 'null'] } }, false],
    ['an enum with a name', { schema: ref('Kind') }, false],
    ['a list', { schema: { type: 'array' } }, true],
    ['a list with a name', { schema: ref('Kinds') }, true],
    ['an object', { schema: { type: 'object' } }, true],
    ['a date', { schema: { type: 'string', format: 'date-time' } }, true],
    ['what has no type', { schema: {} }, true],
    ['JSON in a text', { content: { 'application/json': { schema: {} } } }, true],
  ])('%s', (_, parameter, want) => {
    for (const place of [{ in: 'query' }, { in: 'header' }]) {
      const parameters = [{ name: 'p', ...place, ...parameter }];
      const printed = print({ parameters }, 'get', { components: { schemas } });
      expect(printed.includes('styles: /* @__PURE__ */ styled({})')).toBe(
        want && place.in === 'query',
      );
    }
  });
});
