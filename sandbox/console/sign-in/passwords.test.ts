import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeSandbox } from '../../tests/support/make-sandbox.ts';
import { hashPassword, isCommonPassword, isPassword } from './passwords.ts';

test.each([
  ['administrator', true],
  ['Administrator', true],
  ['qwerty123456', true],
  ['passwordpassword', true],
  ['Password1234!', true],
  ['123password123', true],
  ['aaaaaaaaaaaaaa', true],
  ['abcabcabcabc', true],
  ['123456123456', true],
  ['password of my dog', false],
  ['correct horse battery staple', false],
  ['k7dm-3xqp-w9fh-2mzr', false],
  ['seven quiet rivers run north', false],
])('%s is common: %s', (password, want) => {
  expect(isCommonPassword(password)).toBe(want);
});

test('a hash tells how it was made, is never the same twice, and fits its password alone', async () => {
  const sandbox = await makeSandbox();
  try {
    const console = { sandbox: { ...sandbox, random: randomBytes }, passwordCost: 10 };
    const stored = await hashPassword(console, 'Café of 12 letters');
    expect(stored).toMatch(/^scrypt\$10\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(await hashPassword(console, 'Café of 12 letters')).not.toBe(stored);
    // The same letters, typed as a letter and an accent; and hashed when another cost held.
    const later = { ...console, passwordCost: 11 };
    expect(await isPassword(later, 'Cafe\u0301 of 12 letters', stored)).toBe(true);
    expect(await isPassword(console, 'cafe of 12 letters', stored)).toBe(false);
    for (const nothing of [undefined, null, 'none', '']) {
      expect(await isPassword(console, '', nothing)).toBe(false);
    }
  } finally {
    await sandbox.close();
  }
});
