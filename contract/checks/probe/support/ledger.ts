import { isObject, resolvePointer } from '@octopus-cards/toolkit/compile';
import type { Json, Operation } from '@octopus-cards/toolkit';
import type { Courier, Exchange, Tools } from '../../../types.ts';
import { rowsOf, wireText } from './answers.ts';
import type { Ledger } from './declared.ts';
import { toUnits } from './decimal.ts';
import { keywordOf, planCase } from './plan.ts';

/** One movement of money. */
export interface Entry {
  id: string;
  account: string;
  direction: 'debit' | 'credit' | 'other';
  amount: bigint;
  /** It has moved nothing. */
  void: boolean;
}

/** The books at one moment. */
export interface Books {
  balances: Map<string, bigint>;
  entries: Map<string, Entry>;
  /** The exchanges that told it. */
  accountsRead: Exchange;
  entriesRead: Exchange;
}

/** As many rows as one page may have, up to this: enough for all that a run does to an account. */
const MOST_ROWS = 500;

/** Reads balances and the latest movements; undefined when one of the lists cannot be had. */
export async function readBooks(
  courier: Courier,
  tools: Tools,
  ledger: Ledger,
): Promise<Books | undefined> {
  const accountsRead = await readList(courier, tools, ledger.accounts.operation, 'balances');
  const entriesRead = await readList(courier, tools, ledger.entries.operation, 'movements');
  if (accountsRead === undefined || entriesRead === undefined) return undefined;
  const accounts = rowsOf(accountsRead);
  const entries = rowsOf(entriesRead);
  if (accounts === undefined || entries === undefined) return undefined;
  const balances = new Map<string, bigint>();
  for (const row of accounts) {
    const id = wireText(at(row, ledger.accounts.id));
    const balance = at(row, ledger.accounts.balance);
    if (id !== undefined && typeof balance === 'number') balances.set(id, toUnits(balance));
  }
  const read = entries.flatMap((row) => readEntry(row, ledger) ?? []);
  return {
    balances,
    entries: new Map(read.map((entry) => [entry.id, entry])),
    accountsRead,
    entriesRead,
  };
}

async function readList(courier: Courier, tools: Tools, operation: Operation, title: string) {
  const size = operation.pagination?.size;
  const parameter = operation.parameters.find(({ name }) => name === size);
  const most = Number(keywordOf(tools, parameter?.schema, 'maximum') ?? MOST_ROWS);
  const query = size === undefined ? {} : { [size]: String(Math.min(most, MOST_ROWS)) };
  const plan = planCase(tools, operation, { title, query });
  return plan && courier.send(plan);
}

function readEntry(row: Json, { entries }: Ledger): Entry | undefined {
  const id = wireText(at(row, entries.id));
  const account = wireText(at(row, entries.account));
  const amount = at(row, entries.amount);
  if (id === undefined || account === undefined || typeof amount !== 'number') return undefined;
  const direction = at(row, entries.direction.at);
  const state = entries.void && at(row, entries.void.at);
  return {
    id,
    account,
    amount: toUnits(amount),
    direction:
      direction === entries.direction.debit
        ? 'debit'
        : direction === entries.direction.credit
          ? 'credit'
          : 'other',
    void: state !== undefined && entries.void?.values.includes(state) === true,
  };
}

function at(row: Json, pointer: string): Json | undefined {
  return isObject(row) ? resolvePointer(row, pointer) : undefined;
}

/** The movements that the later books have and the earlier ones lack. */
export function listNew(before: Books, after: Books): Entry[] {
  return [...after.entries.values()].filter(({ id }) => !before.entries.has(id));
}

/** By how much entries change a balance. */
export function sumEntries(entries: Iterable<Entry>): bigint {
  let sum = 0n;
  for (const { direction, amount, void: isVoid } of entries) {
    if (isVoid || direction === 'other') continue;
    sum += direction === 'debit' ? -amount : amount;
  }
  return sum;
}
