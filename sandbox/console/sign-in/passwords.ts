import { scrypt, timingSafeEqual } from 'node:crypto';
import type { Console } from '../context.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';
import { takeTurn } from './take-turn.ts';

/** As OWASP recommends for scrypt, with N = 2^17: blocks of 1 KiB, so N is the memory in KiB. */
const BLOCKS = 8;
const LANES = 1;
const LENGTH = 32;
const SALT = 16;

/** 128 MiB, which whoever has the database needs for every guess. */
export const PASSWORD_COST = 17;

type Cost = Pick<Console, 'passwordCost' | 'sandbox'>;

/** Hashes a password for the database. @returns `scrypt$17$8$1$salt$hash` */
export async function hashPassword(console: Cost, password: string): Promise<string> {
  const salt = console.sandbox.random(SALT);
  const { passwordCost: cost } = console;
  const hash = await derive(password, { cost, blocks: BLOCKS, lanes: LANES, salt });
  const parts = [cost, BLOCKS, LANES, salt.toString('base64url'), hash.toString('base64url')];
  return ['scrypt', ...parts].join('$');
}

/**
 * Is this the password? Does the same work when there is no such account.
 *
 * @param stored what `hashPassword` made; null or undefined when there is no password
 */
export async function isPassword(
  console: Cost,
  password: string,
  stored: string | null | undefined,
): Promise<boolean> {
  const parameters = readHash(stored) ?? nobodys(console);
  const hash = await derive(password, parameters);
  return timingSafeEqual(hash, parameters.hash) && parameters.isReal;
}

/** Was a password hashed at another cost than the one that holds now? Then it is hashed anew. */
export function isOutdated({ passwordCost }: Cost, stored: string): boolean {
  return !stored.startsWith(`scrypt$${passwordCost}$${BLOCKS}$${LANES}$`);
}

/** What is said to whoever chooses such a password. */
export const WEAK = 'This password is known to be stolen';

/**
 * Is a password one that everybody tries first: of the list, a short one several times over, or a word of
 * the list with a few digits and signs around it?
 */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  // The length after which it repeats itself; its own, when it does not.
  const period = (plain + plain).indexOf(plain, 1);
  const word = plain.slice(0, period).replace(/^[^a-z]{0,6}|[^a-z]{0,6}$/g, '');
  return (
    period <= 6 || [plain, plain.slice(0, period), word].some((text) => COMMON_PASSWORDS.has(text))
  );
}

interface Parameters {
  /** N as a power of two. */
  cost: number;
  blocks: number;
  lanes: number;
  salt: Buffer;
}

function derive(password: string, { cost, blocks, lanes, salt }: Parameters): Promise<Buffer> {
  const N = 2 ** cost;
  const options = { N, r: blocks, p: lanes, maxmem: 256 * N * blocks };
  // The same letters can be typed in several ways; some keyboards do one, some the other.
  const text = password.normalize('NFKC');
  return takeTurn(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(text, salt, LENGTH, options, (error, key) => {
          if (error === null) resolve(key);
          else reject(error);
        });
      }),
  );
}

function readHash(stored: string | null | undefined) {
  const match = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]{43})$/.exec(stored ?? '');
  if (match === null) return undefined;
  const [, cost, blocks, lanes, salt = '', hash = ''] = match;
  return {
    ...{ cost: Number(cost), blocks: Number(blocks), lanes: Number(lanes) },
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
    isReal: true,
  };
}

function nobodys({ passwordCost: cost }: Cost) {
  const [salt, hash] = [Buffer.alloc(SALT), Buffer.alloc(LENGTH)];
  return { cost, blocks: BLOCKS, lanes: LANES, salt, hash, isReal: false };
}
