import { isObject, objectOf } from '../../openapi/json.ts';
import type { Json, JsonObject } from '../../openapi/json.ts';
import { joinPointer, resolvePointer } from '../../openapi/pointer.ts';
import { canonical } from '../collector.ts';
import type { Both, DiffContext } from '../context.ts';

/** How an extension is compared: what it is called when it comes and goes, and field by field. */
export interface ExtensionRule {
  extension: string;
  added: string;
  removed: string;
  /** JSON Pointers into the extension → kind; what several pointers share is one change each. */
  fields: [pointer: string, kind: string][];
}

/** An extension that both documents have, for what needs more than a look at fields. */
export interface BothExtensions {
  old: JsonObject;
  new: JsonObject;
  oldPointer: string;
  newPointer: string;
}

/**
 * Compares an extension by its rule.
 *
 * @returns the extension of both, when both have it
 */
export function compareExtension(
  { collector }: DiffContext,
  both: Both,
  rule: ExtensionRule,
  subject: string,
  operation?: string,
): BothExtensions | undefined {
  const oldPointer = joinPointer(both.oldPointer, rule.extension);
  const newPointer = joinPointer(both.newPointer, rule.extension);
  const old = both.old[rule.extension];
  const now = both.new[rule.extension];
  if (!isObject(old) || !isObject(now)) {
    if (isObject(now)) collector.note({ kind: rule.added, subject, new: newPointer }, operation);
    if (isObject(old)) collector.note({ kind: rule.removed, subject, old: oldPointer }, operation);
    return undefined;
  }
  for (const [pointer, kind] of rule.fields) {
    const from = resolvePointer(old, pointer);
    const to = resolvePointer(now, pointer);
    if (unordered(from) === unordered(to)) continue;
    collector.note(
      {
        kind,
        subject: `${subject} ${pointer.slice(1).replaceAll('/', '.')}`,
        old: from === undefined ? undefined : oldPointer + pointer,
        new: to === undefined ? undefined : newPointer + pointer,
        from,
        to,
      },
      operation,
    );
  }
  return { old, new: now, oldPointer, newPointer };
}

/** The text of a value; what is a list of names is a set, and notes to readers do not count. */
function unordered(value: Json | undefined): string {
  if (Array.isArray(value)) return value.map(unordered).sort().join();
  if (!isObject(value)) return canonical(value);
  const entries = Object.entries(value).filter(([key]) => key !== 'x-assumed');
  return canonical(Object.fromEntries(entries.map(([key, one]) => [key, unordered(one)])));
}

/** The entries of a map in the extension, for comparisons by name. */
export function entriesOf(extension: JsonObject, field: string): [string, Json][] {
  return Object.entries(objectOf(extension[field])).filter(([name]) => !name.startsWith('x-'));
}
