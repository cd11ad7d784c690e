import { mkdtempSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findKeys } from './keys.ts';

const KEY = Buffer.alloc(32, 1).toString('base64');
const OTHER = Buffer.alloc(32, 2).toString('base64url');
const GIVEN = { OCTOPUS_SANDBOX_SIGNING_KEY: KEY, OCTOPUS_SANDBOX_ENCRYPTION_KEY: `main:${KEY}` };
const MAKE_SIGNING = `export OCTOPUS_SANDBOX_SIGNING_KEY="$(node -p "crypto.randomBytes(32).toString('base64')")"`;
const MAKE_ENCRYPTION = `export OCTOPUS_SANDBOX_ENCRYPTION_KEY="main:$(node -p "crypto.randomBytes(32).toString('base64')")"`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-keys-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('keys of the environment', () => {
  test('are read, also several and in base64url', async () => {
    const env = { ...GIVEN, OCTOPUS_SANDBOX_ENCRYPTION_KEY: `new:${OTHER}, old:${KEY}` };
    const keys = await findKeys({ env, shared: true });
    expect(Buffer.from(keys.signing)).toEqual(Buffer.alloc(32, 1));
    expect(keys.encryption.map(({ id, key }) => [id, key[0], key.length])).toEqual([
      ['new', 2, 32],
      ['old', 1, 32],
    ]);
  });

  const signing = (text: string) => ({ ...GIVEN, OCTOPUS_SANDBOX_SIGNING_KEY: text });
  const encryption = (text: string) => ({ ...GIVEN, OCTOPUS_SANDBOX_ENCRYPTION_KEY: text });
  const SIGNING_SIZE =
    'OCTOPUS_SANDBOX_SIGNING_KEY must be at least 32 bytes (256 bits) in base64;';
  const ENCRYPTION_FORM =
    'OCTOPUS_SANDBOX_ENCRYPTION_KEY is a list of id:key with commas between, each key 32 bytes in base64; the first one encrypts.';
  test.each([
    [
      'too short to sign',
      signing(Buffer.alloc(31).toString('base64')),
      `${SIGNING_SIZE} these are 31.\nMake one: ${MAKE_SIGNING}`,
    ],
    ['empty', signing(''), `${SIGNING_SIZE} this is no base64.\nMake one: ${MAKE_SIGNING}`],
    [
      'no base64',
      signing('ä'.repeat(40)),
      `${SIGNING_SIZE} this is no base64.\nMake one: ${MAKE_SIGNING}`,
    ],
    ['without an id', encryption(KEY), `${ENCRYPTION_FORM}\nMake one: ${MAKE_ENCRYPTION}`],
    [
      'too short to encrypt',
      encryption('a:AAAA'),
      `${ENCRYPTION_FORM}\nMake one: ${MAKE_ENCRYPTION}`,
    ],
    [
      'too long to encrypt',
      encryption(`a:${Buffer.alloc(33).toString('base64')}`),
      `${ENCRYPTION_FORM}\nMake one: ${MAKE_ENCRYPTION}`,
    ],
    [
      'an id twice',
      encryption(`a:${KEY},a:${OTHER}`),
      'OCTOPUS_SANDBOX_ENCRYPTION_KEY has two keys with the id "a": give each its own.',
    ],
  ])('are refused: %s', async (_, env, message) => {
    await expect(findKeys({ env, shared: false })).rejects.toThrow(
      expect.objectContaining({ name: 'SandboxError', message }),
    );
  });

  test.each([
    ['OCTOPUS_SANDBOX_SIGNING_KEY', MAKE_SIGNING],
    ['OCTOPUS_SANDBOX_ENCRYPTION_KEY', MAKE_ENCRYPTION],
  ])('must be there when the database is shared: %s', async (name, command) => {
    const env = { ...GIVEN, [name]: undefined };
    await expect(findKeys({ env, shared: true })).rejects.toThrow(
      `With DATABASE_URL every process needs the same keys, and ${name} is not set.\nMake one and keep it: ${command}`,
    );
  });
});

test('without any, keys are made up each time', async () => {
  const one = await findKeys({ env: {}, shared: false });
  const other = await findKeys({ env: {}, shared: false });
  expect(one.signing).toHaveLength(32);
  expect(one.encryption[0]?.key).toHaveLength(32);
  expect(one).not.toEqual(other);
});

describe('keys of a folder', () => {
  test('are made once, also by two at the same time, for the owner alone', async () => {
    const dataDir = join(folder, 'once');
    const find = () => findKeys({ env: {}, dataDir, shared: false });
    const [one, other] = await Promise.all([find(), find()]);
    expect(one).toEqual(other);
    expect(await find()).toEqual(one);
    expect(statSync(join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600);
  });

  test('give way to a key of the environment', async () => {
    const dataDir = join(folder, 'mixed');
    const env = { OCTOPUS_SANDBOX_SIGNING_KEY: KEY };
    const keys = await findKeys({ env, dataDir, shared: false });
    expect(Buffer.from(keys.signing)).toEqual(Buffer.alloc(32, 1));
    expect(keys.encryption).toEqual(
      (await findKeys({ env: {}, dataDir, shared: false })).encryption,
    );
  });

  test.each([['{'], ['null'], ['{"signing":"AAAA","encryption":[]}']])(
    'are refused when the file holds %s, which is left as it is',
    async (content) => {
      const dataDir = mkdtempSync(join(folder, 'broken-'));
      writeFileSync(join(dataDir, 'keys.json'), content);
      await expect(findKeys({ env: {}, dataDir, shared: false })).rejects.toThrow(
        `${join(dataDir, 'keys.json')} cannot be read: it must hold the keys that this folder began with. Without them, begin again with an empty folder.`,
      );
      expect(readFileSync(join(dataDir, 'keys.json'), 'utf8')).toBe(content);
    },
  );

  test('are not made anew beside data that older ones encrypted', async () => {
    const dataDir = mkdtempSync(join(folder, 'lost-'));
    mkdirSync(join(dataDir, 'database'));
    await expect(findKeys({ env: {}, dataDir, shared: false })).rejects.toThrow(
      `${join(dataDir, 'keys.json')} is gone, without which nothing encrypted in this folder can be read: put it back, or begin again with an empty folder.`,
    );
  });

  test('cannot be kept where a file is', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(findKeys({ env: {}, dataDir: join(file, 'data'), shared: false })).rejects.toThrow(
      expect.objectContaining({
        name: 'SandboxError',
        message: expect.stringMatching(
          /^The keys cannot be kept in .*: ENOTDIR: .*\. Choose a folder that may be written to\.$/,
        ),
      }),
    );
  });
});
