import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../model/behaviours.ts';
import { makeRecipes } from './index.ts';

const signature: Signature = {
  algorithm: 'hmac-sha256',
  encoding: 'hex',
  header: 'Acme-Signature',
  signed: 'body',
  timestamp: { header: 'Acme-Time', signed: false, tolerance: 120 },
  dedupe: { header: 'Acme-Event', body: '/id' },
  secretHeaders: ['Acme-Token'],
};

describe('a recipe', () => {
  test.each(makeRecipes(signature, { package: '@acme/pets' }))('of $title', async (recipe) => {
    const { language, code } = recipe;
    await expect(code).toMatchFileSnapshot(`./fixtures/verify.${language}.txt`);
  });
});

test('there is none of TypeScript without a client', () => {
  const languages = makeRecipes(signature, {}).map(({ language }) => language);
  expect(languages).toEqual(['node', 'python', 'go', 'php']);
});

test.each([
  ['node', "createHmac('sha256', secret).update(timestamp + '.').update(body).digest('base64')"],
  ['python', 'hmac.new(SECRET, timestamp.encode() + b"." + body, hashlib.sha256)'],
  ['go', 'mac.Write([]byte(timestamp + "."))\n\tmac.Write(body)'],
  ['php', `hash_hmac('sha256', "$timestamp.$body", $secret, true)`],
])('a signed time stands before the body in %s', (language, expected) => {
  const timestamp = { header: 'Acme-Time', signed: true, tolerance: 120 };
  const recipes = makeRecipes({ ...signature, encoding: 'base64', timestamp }, {});
  expect(recipes.find((one) => one.language === language)?.code).toContain(expected);
});

test.each(['node', 'python', 'go', 'php'])(
  'no recipe asks for what is not sent: %s',
  (language) => {
    const { timestamp: _, dedupe: __, ...bare } = signature;
    const code = makeRecipes(bare, {}).find((one) => one.language === language)?.code ?? '';
    expect(code).not.toMatch(/timestamp|Acme-Time|\btime\b/i);
    expect(code).not.toContain('Acme-Token');
  },
);
