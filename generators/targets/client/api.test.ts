import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { chooseServers } from './api.ts';
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
