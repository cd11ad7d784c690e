import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EncryptionKey } from '../crypto/cipher.ts';
import { SandboxError } from './sandbox-error.ts';

/** What a sandbox signs and encrypts with. */
export interface Keys {
  /** Signs tokens, at least 32 bytes. */
  signing: Uint8Array;
  /** The first seals, all of them open. */
  encryption: EncryptionKey[];
}

export interface KeySources {
  env: NodeJS.ProcessEnv;
  /** The folder of `--data`: keys are made once and kept there. */
  dataDir?: string | undefined;
  /** Is the database shared, so that keys made up by this process would be of no use to others? */
  shared: boolean;
}

const SIGNING = 'OCTOPUS_SANDBOX_SIGNING_KEY';
const ENCRYPTION = 'OCTOPUS_SANDBOX_ENCRYPTION_KEY';
const FILE = 'keys.json';
/** Below the folder of the data: the database. */
export const DATABASE = 'database';
const NEW_KEY_ID = 'main';
const MAKE_ONE = `node -p "crypto.randomBytes(32).toString('base64')"`;

/**
 * Finds the keys: in the environment, else in the folder of the data, else new ones that end with
 * this process.
 *
 * @throws SandboxError when a key is missing, malformed or too short
 */
export async function findKeys({ env, dataDir, shared }: KeySources): Promise<Keys> {
  const signing = env[SIGNING];
  const encryption = env[ENCRYPTION];
  const given: Partial<Keys> = {
    ...(signing === undefined ? {} : { signing: readSigningKey(signing) }),
    ...(encryption === undefined ? {} : { encryption: readEncryptionKeys(encryption) }),
  };
  if (given.signing !== undefined && given.encryption !== undefined) {
    return { signing: given.signing, encryption: given.encryption };
  }
  if (shared) {
    const [name, before] =
      given.signing === undefined ? [SIGNING, ''] : [ENCRYPTION, `${NEW_KEY_ID}:`];
    throw new SandboxError(
      `With DATABASE_URL every process needs the same keys, and ${name} is not set.\n` +
        `Make one and keep it: export ${name}="${before}$(${MAKE_ONE})"`,
    );
  }
  const kept = dataDir === undefined ? makeKeys() : await keepKeys(dataDir);
  return { ...kept, ...given };
}

function makeKeys(): Keys {
  return { signing: randomBytes(32), encryption: [{ id: NEW_KEY_ID, key: randomBytes(32) }] };
}

function readSigningKey(text: string): Uint8Array {
  const key = readBase64(text);
  if (key !== undefined && key.length >= 32) return key;
  throw new SandboxError(
    `${SIGNING} must be at least 32 bytes (256 bits) in base64; ` +
      `${key === undefined ? 'this is no base64' : `these are ${key.length}`}.\n` +
      `Make one: export ${SIGNING}="$(${MAKE_ONE})"`,
  );
}

function readEncryptionKeys(text: string): EncryptionKey[] {
  const keys = text.split(',').map((part) => {
    const [id = '', base64 = ''] = splitOnce(part.trim());
    const key = readBase64(base64);
    if (/^[\w.-]{1,64}$/.test(id) && key?.length === 32) return { id, key };
    throw new SandboxError(
      `${ENCRYPTION} is a list of id:key with commas between, each key 32 bytes in base64; the first ` +
        `one encrypts.\nMake one: export ${ENCRYPTION}="${NEW_KEY_ID}:$(${MAKE_ONE})"`,
    );
  });
  const ids = keys.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return keys;
  throw new SandboxError(`${ENCRYPTION} has two keys with the id "${twice}": give each its own.`);
}

function splitOnce(text: string): string[] {
  const colon = text.indexOf(':');
  return colon === -1 ? [] : [text.slice(0, colon), text.slice(colon + 1)];
}

function readBase64(text: string): Buffer | undefined {
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(text);
  return isBase64 ? Buffer.from(text, 'base64') : undefined;
}

/** Has a sandbox kept its data in this folder? */
export function holdsData(folder: string): boolean {
  return existsSync(join(folder, DATABASE));
}

/** Reads the keys of a folder, or makes them the first time. */
async function keepKeys(folder: string): Promise<Keys> {
  const path = join(folder, FILE);
  const kept = await readKeyFile(path);
  if (kept !== undefined) return kept;
  if (holdsData(folder)) {
    throw new SandboxError(
      `${path} is gone, without which nothing encrypted in this folder can be read: put it back, or ` +
        'begin again with an empty folder.',
    );
  }
  try {
    await writeKeyFile(folder, path);
  } catch (error) {
    throw new SandboxError(
      `The keys cannot be kept in ${folder}: ${error instanceof Error ? error.message : String(error)}. ` +
        'Choose a folder that may be written to.',
    );
  }
  const written = await readKeyFile(path);
  if (written !== undefined) return written;
  throw new SandboxError(`${path} was removed as soon as it was written: start again.`);
}

/** Whole or not there, and never in place of one that another process has just made. */
async function writeKeyFile(folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { signing, encryption } = makeKeys();
  const content = {
    signing: Buffer.from(signing).toString('base64'),
    encryption: encryption.map(({ id, key }) => ({
      id,
      key: Buffer.from(key).toString('base64'),
    })),
  };
  const temporary = `${path}.${randomBytes(4).toString('hex')}`;
  await writeFile(temporary, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(temporary, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

async function readKeyFile(path: string): Promise<Keys | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return undefined;
    const message = error instanceof Error ? error.message : String(error);
    throw new SandboxError(`${path} cannot be read: ${message}.`);
  }
  try {
    const content: unknown = JSON.parse(text);
    const { signing, encryption } = content as { signing: string; encryption: KeyEntry[] };
    return {
      signing: readSigningKey(signing),
      encryption: readEncryptionKeys(encryption.map(({ id, key }) => `${id}:${key}`).join(',')),
    };
  } catch {
    throw new SandboxError(
      `${path} cannot be read: it must hold the keys that this folder began with. ` +
        'Without them, begin again with an empty folder.',
    );
  }
}

interface KeyEntry {
  id: string;
  key: string;
}
