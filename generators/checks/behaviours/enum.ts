import type { Lookup } from '../lookup.ts';

/** `x-enum-extensibility` stands beside an enum, or beside a reference to one. */
export function checkEnumExtensibility(lookup: Lookup): void {
  for (const { node, pointer } of lookup.context.byKind('schema')) {
    if (!Object.hasOwn(node, 'x-enum-extensibility')) continue;
    if (lookup.keyword(node, 'enum') !== undefined) continue;
    lookup.context.report(
      'extension-misplaced',
      `${pointer}/x-enum-extensibility`,
      'x-enum-extensibility stands beside no enum.',
      'Move it to the schema that lists the values, or remove it.',
    );
  }
}
