import { CLASSES, gravest } from '../types.ts';
import type { Side } from '../types.ts';
import type { PlacedChange } from './place.ts';

/** The changes for machines; `class` is the gravest among the sides that were asked for. */
export function renderJson(changes: readonly PlacedChange[], sides: readonly Side[]): string {
  const counts = Object.fromEntries(
    CLASSES.map((one) => [
      one,
      changes.filter(({ classes }) => gravest(classes, sides) === one).length,
    ]),
  );
  const list = changes.map((change) => ({
    kind: change.kind,
    class: gravest(change.classes, sides),
    classes: change.classes,
    title: change.title,
    subject: change.subject,
    why: change.why,
    old: change.old,
    new: change.new,
    from: change.from,
    to: change.to,
    operations: change.operations,
  }));
  return `${JSON.stringify({ counts, changes: list }, null, 2)}\n`;
}
