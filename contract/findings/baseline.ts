import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isObject, listOf } from '@octopus-cards/toolkit/compile';
import type { Json } from '@octopus-cards/toolkit';
import { listIds, listPartIds } from './merge.ts';
import { ContractError } from '../run/options.ts';
import type { Finding } from '../types.ts';

/** A finding that somebody has decided to live with, until a day. */
export interface KnownFinding {
  id: string;
  check: string;
  operation: string | null;
  /** The last day on which it is known, such as 2027-03-31, in UTC. */
  expires: string;
  reason?: string;
}

export interface Baseline {
  entries: readonly KnownFinding[];
  /** Is the finding in the file, and has not expired? */
  knows(finding: Finding): boolean;
  /** When it expired, if it did. */
  expired(finding: Finding): string | undefined;
}

/**
 * Reads a file of known findings.
 *
 * @param now today, for the dates of expiry
 * @throws ContractError that says what is wrong with it
 */
export function readBaseline(file: string, cwd: string, now: Date = new Date()): Baseline {
  const entries = readEntries(file, cwd);
  const today = now.toISOString().slice(0, 10);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const holds = (id: string) => (byId.get(id)?.expires ?? '') >= today;
  return {
    entries,
    knows(finding) {
      if (listIds(finding).some(holds)) return true;
      const parts = listPartIds(finding);
      return parts.length > 0 && parts.every(holds);
    },
    expired(finding) {
      const days = listIds(finding).flatMap((id) => byId.get(id)?.expires ?? []);
      return days.find((day) => day < today);
    },
  };
}

function readEntries(file: string, cwd: string): KnownFinding[] {
  const path = resolve(cwd, file);
  if (!existsSync(path)) {
    throw new ContractError(`There is no baseline ${file}: write one with --update-baseline.`);
  }
  let value: Json;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ContractError(`The baseline ${file} is no JSON: ${why}.`);
  }
  if (!isObject(value) || !Array.isArray(value['findings'])) {
    throw new ContractError(`The baseline ${file} must be an object with a list "findings".`);
  }
  return listOf(value['findings']).map((entry, index) =>
    readEntry(entry, `${file}, entry ${index + 1}`),
  );
}

function readEntry(entry: Json, where: string): KnownFinding {
  if (!isObject(entry)) throw new ContractError(`${where}: an entry must be an object.`);
  const { id, check, operation, expires, reason } = entry;
  if (typeof id !== 'string' || !/^[0-9a-f]{10}$/.test(id)) {
    throw new ContractError(`${where}: "id" must be the id of a finding, such as 3f2a9c01b7.`);
  }
  const day = typeof expires === 'string' && /^\d{4}-\d\d-\d\d$/.test(expires) ? expires : '';
  if (Number.isNaN(Date.parse(day))) {
    throw new ContractError(`${where}: "expires" must be a day, such as 2027-03-31.`);
  }
  return {
    id,
    check: typeof check === 'string' ? check : '',
    operation: typeof operation === 'string' ? operation : null,
    expires: day,
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}

/**
 * Writes the findings of a run as known ones. Entries that are there already keep their day and
 * reason; those that are found no more go.
 *
 * @param expires the last day of new entries
 */
export function updateBaseline(
  file: string,
  cwd: string,
  findings: readonly Finding[],
  expires: string,
): { added: number; removed: number } {
  const path = resolve(cwd, file);
  const before = existsSync(path) ? readEntries(file, cwd) : [];
  const byId = new Map(before.map((entry) => [entry.id, entry]));
  const entries = findings
    .map(
      ({ id, check, operation }): KnownFinding =>
        byId.get(id) ?? { id, check, operation: operation ?? null, expires },
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ findings: entries }, null, 2)}\n`);
  const kept = entries.filter(({ id }) => byId.has(id)).length;
  return { added: entries.length - kept, removed: before.length - kept };
}
