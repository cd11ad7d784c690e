import type { Side } from '../types.ts';
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

/** More changes of one class than a comment on a pull request should show. */
const MOST = 200;

/** The changes as a comment on a pull request. */
export function renderMarkdown(changes: readonly PlacedChange[], sides: readonly Side[]): string {
  const blocks = groupByClass(changes, sides).map(([one, found]) => {
    const rows = found.slice(0, MOST).map((change) => renderRow(change));
    const left = found.length - rows.length;
    const table = [
      '| change | where | for whom |',
      '| --- | --- | --- |',
      ...rows,
      ...(left > 0 ? [`| … ${left} more | | |`] : []),
    ].join('\n');
    const heading = `${HEADINGS[one]} (${found.length})`;
    // What breaks nobody is folded away.
    if (one === 'breaking' || one === 'behavioural') return `### ${heading}\n\n${table}`;
    return `<details><summary>${heading}</summary>\n\n${table}\n\n</details>`;
  });
  return `${[`## API changes: ${countClasses(changes, sides)}`, ...blocks].join('\n\n')}\n`;
}

function renderRow(change: PlacedChange): string {
  const values = showValues(change);
  const what = `${escapeText(change.title)}: ${code(change.subject)}${values === '' ? '' : ` ${code(values)}`}`;
  const place = change.new ?? change.old;
  const where = [
    ...(place === undefined ? [] : [code(showPlace(place))]),
    ...(change.operations.length > 0 ? [escapeText(showOperations(change.operations, 3))] : []),
  ].join('<br>');
  return `| ${what} | ${where} | ${showClasses(change)} |`;
}

/** Text of a description must not become markup, nor end the cell. */
function escapeText(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+!|~@-]/g, (sign) => `\\${sign}`).replaceAll(/\s+/g, ' ');
}

function code(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
  const runs = [...plain.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const room = runs.length > 0 ? ' ' : '';
  return `${fence}${room}${plain}${room}${fence}`;
}
