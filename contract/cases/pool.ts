import { isObject, joinPointer } from '@octopus-cards/toolkit/compile';
import type { Json, Operation } from '@octopus-cards/toolkit';
import type { Description, Exchange, Pool } from '../types.ts';
import { listSessionOperations } from './order.ts';
import { listSources } from './sources.ts';

/** So many different values are kept of each place: the first ones, for the same run again. */
const MOST = 200;

/** Long texts are no ids. */
const LONGEST = 200;

/** Rows of a list that are looked at. */
const ROWS = 50;

/** Remembers what successful answers held, so that later requests name things that exist. */
export function createPool(description: Description): Pool {
  const { model } = description;
  /** Values by operation and pointer with `*` for indexes. */
  const seen = new Map<string, Map<string, Json>>();
  const sessions = listSessionOperations(model);
  const sources = new Map<string, string[]>();

  function remember(operation: Operation, at: string, value: Json): void {
    if (Array.isArray(value)) {
      for (const item of value.slice(0, ROWS)) remember(operation, `${at}/*`, item);
    } else if (isObject(value)) {
      for (const [name, part] of Object.entries(value)) {
        remember(operation, joinPointer(at, name), part);
      }
    } else if (isUseful(value)) {
      const key = `${operation.id} ${at}`;
      const values = seen.get(key) ?? new Map<string, Json>();
      if (values.size === 0) sources.clear();
      if (values.size < MOST) values.set(JSON.stringify(value), value);
      seen.set(key, values);
    }
  }

  return {
    add({ case: sent, answer }: Exchange) {
      const { operation, credentials } = sent.request;
      // What another account sees does not exist for this one; tokens are nobody's business.
      if (operation === undefined || credentials !== 'own' || sessions.has(operation.id)) return;
      if (answer === undefined || answer.status < 200 || answer.status > 299) return;
      if (answer.json !== undefined) remember(operation, '', answer.json);
    },
    find(operation, subject) {
      const key = `${operation.id} ${subject}`;
      const known = sources.get(key) ?? listSources(model, operation, subject, [...seen.keys()]);
      sources.set(key, known);
      for (const source of known) {
        const [first] = seen.get(source)?.values() ?? [];
        if (first !== undefined) return first;
      }
      return undefined;
    },
  };
}

function isUseful(value: Json): boolean {
  if (typeof value === 'string') return value !== '' && value.length <= LONGEST;
  return typeof value === 'number';
}
