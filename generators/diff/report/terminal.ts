import { styleText } from 'node:util';
import type { ChangeClass, Side } from '../types.ts';
import type { PlacedChange } from './place.ts';
import {
  countClasses,
  groupByClass,
  HEADINGS,
  showClasses,
  showOperations,
  showPlace,
  showValues,
} from './words.ts';

type Format = Parameters<typeof styleText>[0];

const COLOURS: Record<ChangeClass, Format> = {
  breaking: 'red',
  behavioural: 'yellow',
  additive: 'green',
  documentation: 'dim',
};

/** The changes as a person reads them on a terminal. */
export function renderTerminal(
  changes: readonly PlacedChange[],
  sides: readonly Side[],
  colour: boolean,
): string {
  const paint = (format: Format, text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const blocks = groupByClass(changes, sides).map(([one, found]) => {
    const heading = paint(
      ['bold', COLOURS[one]].flat() as Format,
      `${HEADINGS[one]} (${found.length})`,
    );
    return [heading, ...found.map((change) => renderChange(change, paint))].join('\n');
  });
  const counts = countClasses(changes, sides);
  const total = `${counts.charAt(0).toUpperCase()}${counts.slice(1)}.`;
  return `${[...blocks, total].join('\n\n')}\n`;
}

function renderChange(
  change: PlacedChange,
  paint: (format: Format, text: string) => string,
): string {
  const values = showValues(change);
  const lines = [
    `  ${paint('bold', change.title)}: ${change.subject}${values === '' ? '' : ` (${values})`}`,
    `    ${showClasses(change)} ${paint('dim', `[${change.kind}]`)}`,
  ];
  if (change.old !== undefined) lines.push(paint('dim', `    old ${showPlace(change.old)}`));
  if (change.new !== undefined) lines.push(paint('dim', `    new ${showPlace(change.new)}`));
  if (change.operations.length > 0) {
    const names = showOperations(change.operations, 5);
    if (names !== change.subject) lines.push(paint('dim', `    in  ${names}`));
  }
  return lines.join('\n');
}
