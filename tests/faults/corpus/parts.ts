import { asking, editJson, isOf, readHeader, refuse } from './tools.ts';
import type { Asked, Fault, Told } from '../proxy.ts';

// What the faults of several files are made of.

export const invalid = (message: string) =>
  refuse(400, 'ValidationException', 'VALIDATION_FAILURE', message);

export const isJson = (asked: Asked) => /json/.test(readHeader(asked, 'content-type') ?? '');

export const isBroken = (body: string) => {
  try {
    JSON.parse(body);
    return false;
  } catch {
    return body !== '';
  }
};

/** A complete login that nobody has. */
export const LOGIN = { username: 'a-key-of-somebody', password: 'a-secret-of-somebody' };

export const bearerOf = (asked: Asked) => readHeader(asked, 'authorization') ?? '';

/** What a fault of the orders of a vertical touches. */
export const VOUCHERS = ['createVoucherOrder'];

export const TOPUPS = ['createTopupOrder'];

export const ESIMS = ['createEsimOrder'];

const wallets = isOf('listWallets');

/** Lowers each balance by what `cause` says that it should. */
export function charging(cause: (asked: Asked, told: Told) => boolean, by = 1): Fault {
  let charges = 0;
  return async (asked, forward) => {
    const told = await forward(asked);
    if (cause(asked, told)) charges += 1;
    if (charges === 0 || !wallets(asked) || told.status !== 200) return told;
    return editJson(told, (json) => {
      for (const row of json)
        row.amount = Math.round((row.amount - charges * by) * 10_000) / 10_000;
    });
  };
}

/** The server does not hear a parameter. */
export const deaf = (id: string, name: string): Fault =>
  asking(isOf(id), ({ query }) => void query.delete(name));

export const pass = (): Fault => (asked, forward) => forward(asked);
