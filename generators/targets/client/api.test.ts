import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../openapi/json.ts';
import { chooseServers, printApi } from './api.ts';
import { modelOf } from './testing/models.ts';

describe('chooseServers', () => {
  const server = (url: string, environment?: string): JsonObject =>
    environment === undefined ? { url } : { url, 'x-environment': environment };

  test.each<[string, JsonObject[], [string, string][], string | undefined]>([
    ['none', [], [], undefined],
    ['one', [server('https://a')], [], 'https://a'],
    ['several without environments', [server('https://a'), server('https://b')], [], 'https://a'],
    ['relative', [server('/v1')], [], undefined],
    ['with variables', [server('https://{region}.a')], [], undefined],
    ['other schemes', [server('javascript:alert(1)')], [], undefined],
    [
      'with an environment',
      [server('https://a', 'sandbox')],
      [['sandbox', 'https://a']],
      undefined,
    ],
    [
      'the first of each',
      [server('https://a', 'x'), server('https://b', 'x')],
      [['x', 'https://a']],
      undefined,
    ],
    [
      'both kinds',
      [server('https://a'), server('https://b', 'x')],
      [['x', 'https://b']],
      undefined,
    ],
  ])('%s', (_, servers, named, usual) => {
    const chosen = chooseServers(modelOf({}, { servers }));
    expect(chosen.named.map(({ environment, url }) => [environment, url])).toEqual(named);
    expect(chosen.usual).toBe(usual);
  });
});

describe('operations that take no token', () => {
  const open = (schemes: JsonObject | undefined, security: Json, root: Json = []) => {
    const operation: JsonObject = { responses: {}, security };
    const components = schemes === undefined ? {} : { components: { securitySchemes: schemes } };
    const model = modelOf({ '/x': { get: operation } }, { security: root, ...components });
    return /open: (.*),/.exec(printApi(model, '', '.ts'))?.[1];
  };
  const bearer = { a: { type: 'http', scheme: 'Bearer' } };
  const key = { k: { type: 'apiKey', in: 'header', name: 'X-Key' } };

  test.each<[string, JsonObject | undefined, Json, string]>([
    ['asks for one', bearer, [{ a: [] }], '[]'],
    ['asks for nothing', bearer, [], "['GET /x']"],
    ['may have one', bearer, [{}, { a: [] }], '[]'],
    ['asks for something else', { ...bearer, ...key }, [{ k: [] }], "['GET /x']"],
    ['asks by OAuth', { o: { type: 'oauth2' } }, [{ o: ['read'] }], '[]'],
    ['belongs to an API that declares nothing', undefined, [], '[]'],
    ['belongs to an API that declares other things', key, [{ k: [] }], '[]'],
  ])('an operation that %s', (_, schemes, security, want) => {
    expect(open(schemes, security)).toBe(want);
  });
});
