import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { createApiKey, createApiSecret, hashSecret, isSecret } from './secrets.ts';

const environment = {
  random: randomBytes,
  settings: { ...DEFAULT_SETTINGS, signingKey: new Uint8Array(32) },
};

test('a key and its secret say what they are, and hold 128 and 256 random bits', () => {
  expect(createApiKey(environment)).toMatch(/^key_sandbox_[\w-]{22}$/);
  expect(createApiSecret(environment)).toMatch(/^sk_sandbox_[\w-]{43}$/);
  expect(createApiSecret(environment)).not.toBe(createApiSecret(environment));
});

test('a hash holds for its own secret alone', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      (secret, other, salt) => {
        const stored = hashSecret(secret, salt);
        expect(isSecret(secret, stored)).toBe(true);
        expect(isSecret(other, stored)).toBe(other === secret);
      },
    ),
  );
});

test('a hash does not show the secret, and two hashes of one secret differ', () => {
  const [one, two] = [hashSecret('sk_1', randomBytes(16)), hashSecret('sk_1', randomBytes(16))];
  expect(one).not.toContain('sk_1');
  expect(one).not.toBe(two);
});

test('where there is no key, no secret is right', () => {
  for (const secret of ['', 'sk_1']) expect(isSecret(secret, undefined)).toBe(false);
});
