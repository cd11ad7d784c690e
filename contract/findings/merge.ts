import type { Finding } from '../types.ts';
import { identifyDefect } from './identify.ts';

/** A defect on so many operations is one of the server, not of each of them. */
export const WIDESPREAD = 4;

/** Puts findings together that say the same of many operations. */
export function mergeWidespread(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ check, cause }) => JSON.stringify([check, cause]));
  const merged: Finding[] = [];
  for (const group of groups.values()) {
    const operations = [...new Set(group.flatMap(({ operation }) => operation ?? []))];
    if (operations.length < WIDESPREAD) merged.push(...group);
    else merged.push(mergeGroup(group, operations));
  }
  const order = new Map(findings.map((finding, index) => [finding.id, index]));
  const placeOf = ({ id }: Finding) => order.get(id) ?? order.size;
  return merged.sort((a, b) => placeOf(a) - placeOf(b));
}

function mergeGroup(group: readonly Finding[], operations: string[]): Finding {
  // The one with the shortest request shows it best.
  const [shown] = group.toSorted((a, b) => sizeOf(a) - sizeOf(b) || (a.id < b.id ? -1 : 1));
  if (shown === undefined) throw new RangeError('A group of findings has one at least.');
  return {
    ...shown,
    id: identifyDefect({ ...shown, operation: undefined }),
    operation: undefined,
    operations,
    count: group.reduce((sum, { count }) => sum + count, 0),
  };
}

function sizeOf({ curl }: Finding): number {
  return curl.join('').length;
}

/** Is it the defect with this id, seen on one operation or on many? */
export function isDefect(finding: Finding, id: string): boolean {
  return listIds(finding).includes(id);
}

/** The ids under which a defect may be known: its own, and that of the server as a whole. */
export function listIds(finding: Finding): string[] {
  return [finding.id, identifyDefect({ ...finding, operation: undefined })];
}

/** The ids that a widespread defect has on each of its operations. */
export function listPartIds(finding: Finding): string[] {
  return (finding.operations ?? []).map((operation) => identifyDefect({ ...finding, operation }));
}
