import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Vertical } from '../context.ts';
import type { Scenario } from './provider.ts';

/** A value of an order that forces an outcome, in the profile `magic`. */
export interface MagicValue {
  /** A field of the request, or `input_data`: any answer in it. */
  field: 'client_reference' | 'denomination' | 'amount' | 'input_data';
  /** The text of the value, or how it ends. Amounts are written without needless zeros. */
  equals?: string;
  suffix?: string;
}

/** An entry of openapi/magic-values.yaml; its form is that of magic-values.schema.json. */
export interface MagicEntry {
  id: string;
  /** What happens, in one sentence. */
  says: string;
  verticals: readonly Vertical[];
  values: readonly MagicValue[];
  outcome: Omit<Scenario, 'id'>;
}

const FILE = new URL('../../openapi/magic-values.yaml', import.meta.url);

let entries: readonly MagicEntry[] | undefined;

/** The magic values, in the order of the file; of several that match, the first one holds. */
export function readMagicValues(): readonly MagicEntry[] {
  // A test holds the file to its schema.
  entries ??= (load(readFileSync(FILE, 'utf8')) as { scenarios: MagicEntry[] }).scenarios;
  return entries;
}

/**
 * Finds the scenario that was kept with an order.
 *
 * @param kept the column `orders.scenario`
 * @returns undefined when none was, or its entry is gone: then the order succeeds
 */
export function findScenario(kept: unknown): Scenario | undefined {
  if (typeof kept !== 'object' || kept === null || !('id' in kept)) return undefined;
  const entry = readMagicValues().find(({ id }) => id === kept.id);
  return entry && { id: entry.id, ...entry.outcome };
}
