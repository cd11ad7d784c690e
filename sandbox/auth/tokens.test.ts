import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { START } from '../tests/support/make-sandbox.ts';
import { CLAIMS, NOW, TEST_KEY, forge } from './forge-token.ts';
import { BAD_TOKENS, GOOD_TOKEN, UNSENDABLE_TOKENS } from './jwt-vectors.ts';
import { assertSigningKey, createTokens } from './tokens.ts';

const settings = { ...DEFAULT_SETTINGS, signingKey: TEST_KEY };
const tokens = createTokens({ settings });
const claims = { clientId: 42, apiKeyId: 1, secretVersion: 1, epoch: 1, session: CLAIMS.jti };

test('an access token is exactly what the tests forge', async () => {
  expect(await tokens.sign('access', claims, NOW)).toBe(GOOD_TOKEN);
  expect(GOOD_TOKEN.slice(0, 20)).toBe('eyJhbGciOiJIUzI1NiIs');
  expect(await tokens.verify('access', GOOD_TOKEN, START)).toEqual(claims);
});

test.each([...BAD_TOKENS, ...UNSENDABLE_TOKENS])('refused: %s', async (_, token) => {
  expect(await tokens.verify('access', token, START)).toBeUndefined();
});

test('a token of one use is not taken for the other', async () => {
  const refresh = await tokens.sign('refresh', claims, NOW);
  expect(await tokens.verify('refresh', refresh, START)).toEqual(claims);
  expect(await tokens.verify('access', refresh, START)).toBeUndefined();
  expect(await tokens.verify('refresh', GOOD_TOKEN, START)).toBeUndefined();
});

test.each([
  ['access', 3_599_999, true],
  ['access', 3_600_000, false],
  ['refresh', 604_799_999, true],
  ['refresh', 604_800_000, false],
] as const)('an %s token, %i ms old: %s', async (use, age, holds) => {
  const token = await tokens.sign(use, claims, NOW);
  const found = await tokens.verify(use, token, new Date(START.getTime() + age));
  expect(found !== undefined).toBe(holds);
});

test('machines whose clocks are five seconds apart understand each other', async () => {
  const ahead = { ...CLAIMS, iat: NOW + 5, exp: NOW + 3_605 };
  expect(await tokens.verify('access', forge(ahead), START)).toEqual(claims);
});

test('no text is taken for a token, and none brings an error', async () => {
  const letter = fc.constantFrom('.', 'e', 'y', 'J', '-', '_', '=', ' ', '\0', 'ü', '\u{1f419}');
  const [head = '', body = '', signature = ''] = GOOD_TOKEN.split('.');
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom(head, body, signature),
    fc.string({ unit: letter }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
      const token = parts.join('.');
      fc.pre(token !== GOOD_TOKEN);
      expect(await tokens.verify('access', token, START)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

describe('a signing key', () => {
  test.each([
    [0, false],
    [31, false],
    [32, true],
    [64, true],
  ])('of %i bytes is good: %s', (length, good) => {
    const key = new Uint8Array(length);
    const message = `The signing key has ${length} bytes; it must have at least 32 random ones. Make one with: openssl rand -base64 32`;
    if (good) {
      expect(() => assertSigningKey(key)).not.toThrow();
    } else {
      expect(() => assertSigningKey(key)).toThrow(new TypeError(message));
      const weak = { settings: { ...settings, signingKey: key } };
      expect(() => createTokens(weak)).toThrow(new TypeError(message));
    }
  });
});

describe('a token that was seen before', () => {
  const own = createTokens({ settings });
  const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);

  test('still ends, is not good before its time, and comes back with the clock', async () => {
    for (const [seconds, holds] of [
      [0, true],
      [3_599.999, true],
      [3_600, false],
      [-5, true],
      [-5.001, false],
      [1, true],
    ] as const) {
      const found = await own.verify('access', GOOD_TOKEN, after(seconds));
      expect([seconds, found]).toEqual([seconds, holds ? claims : undefined]);
    }
  });

  test('lends nothing to one that differs in its last bits, or to the other use', async () => {
    expect(await own.verify('access', `${GOOD_TOKEN.slice(0, -2)}AA`, START)).toBeUndefined();
    expect(await own.verify('refresh', GOOD_TOKEN, START)).toBeUndefined();
  });

  test('is verified again once a thousand others have been seen', async () => {
    for (let epoch = 1; epoch <= 1_001; epoch++) {
      const token = await own.sign('access', { ...claims, epoch }, NOW);
      expect(await own.verify('access', token, START)).toEqual({ ...claims, epoch });
    }
    expect(await own.verify('access', GOOD_TOKEN, START)).toEqual(claims);
  });
});
