import type { Json } from '../../openapi/json.ts';
import { CLASSES, gravest, SIDES } from '../types.ts';
import type { ChangeClass, Side } from '../types.ts';
import type { FilePlace, PlacedChange } from './place.ts';

/** What each class is called above a list. */
export const HEADINGS: Record<ChangeClass, string> = {
  breaking: 'Breaking',
  behavioural: 'Behavioural',
  additive: 'Additive',
  documentation: 'Documentation',
};

/** The changes by their gravest class among some sides, the gravest first. */
export function groupByClass(
  changes: readonly PlacedChange[],
  sides: readonly Side[],
): [ChangeClass, PlacedChange[]][] {
  return CLASSES.flatMap((one): [ChangeClass, PlacedChange[]][] => {
    const found = changes.filter(({ classes }) => gravest(classes, sides) === one);
    return found.length === 0 ? [] : [[one, found]];
  });
}

/** `2 breaking, 1 additive`, or that nothing changed. */
export function countClasses(changes: readonly PlacedChange[], sides: readonly Side[]): string {
  const counts = groupByClass(changes, sides).map(([one, found]) => `${found.length} ${one}`);
  return counts.length === 0 ? 'no change' : counts.join(', ');
}

/** `client breaking, server additive`. */
export function showClasses({ classes }: PlacedChange): string {
  return SIDES.flatMap((side) =>
    classes[side] === undefined ? [] : [`${side} ${classes[side]}`],
  ).join(', ');
}

/** The two values of a change, or one of them, when they fit into a line. */
export function showValues({ from, to }: PlacedChange): string {
  if (from === undefined && to === undefined) return '';
  if (from === undefined) return shorten(to);
  if (to === undefined) return `was ${shorten(from)}`;
  return `${shorten(from)} → ${shorten(to)}`;
}

const LONGEST = 80;

function shorten(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? '';
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.charAt(LONGEST - 1) === '\\' ? LONGEST - 2 : LONGEST - 1)}…`;
}

export function showPlace({ file, line, column }: FilePlace): string {
  return `${file}:${line}:${column}`;
}

/** `GET /pets and 3 others`. */
export function showOperations(operations: readonly string[], most: number): string {
  if (operations.length <= most) return operations.join(', ');
  const left = operations.length - most;
  return `${operations.slice(0, most).join(', ')} and ${left} ${left === 1 ? 'other' : 'others'}`;
}
