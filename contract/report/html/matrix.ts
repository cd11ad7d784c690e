import type {
  KeywordCoverage,
  OperationCoverage,
  Share,
  StatusCoverage,
  SubjectCoverage,
} from '../../coverage/index.ts';
import { describeRoute } from '../describe.ts';
import { renderBar, writeNumber } from './figures.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { PageData } from './page-data.ts';

/** What was tried: operations by documented statuses, then each constraint of each operation. */
export function renderMatrix({ coverage, facts }: PageData): Markup {
  const groups = [...Map.groupBy(coverage.operations, ({ operation }) => operation.tag)];
  const { protocolErrors } = facts.description.model;
  const anywhere = new Set(
    Object.values(protocolErrors?.errors ?? {}).map(({ status }) => `${status}`),
  );
  return html`${renderStatuses(groups, anywhere)}
${renderConstraints(groups)}`;
}

type Group = [tag: string, rows: OperationCoverage[]];

/** @param anywhere statuses that the description allows on every path */
function renderStatuses(groups: readonly Group[], anywhere: ReadonlySet<string>): Markup {
  const rows = groups.flatMap(([, operations]) => operations);
  const columns = listColumns(rows);
  return html`<section id="statuses" aria-labelledby="statuses-title">
<h2 id="statuses-title">Statuses</h2>
<ul class="legend"><li><span class="cell seen">12</span> documented, and seen so often</li><li><span class="cell unseen">○</span> documented, never seen</li><li><span class="cell undocumented">! 3</span> seen, not documented</li></ul>
<div class="scroll" role="region" tabindex="0" aria-label="Statuses of each operation">
<table class="statuses">
<thead><tr><th scope="col">Operation</th><th scope="col" class="number">Requests</th>${columns.map((status) => html`<th scope="col">${status}</th>`)}</tr></thead>
${groups.map(
  ([tag, operations]) => html`<tbody>
<tr class="tag"><th scope="rowgroup" colspan="${columns.length + 2}"><span>${tag}</span></th></tr>
${operations.map((row) => renderStatusRow(row, columns, anywhere))}
</tbody>`,
)}
</table>
</div>
</section>`;
}

function renderStatusRow(
  row: OperationCoverage,
  columns: readonly string[],
  anywhere: ReadonlySet<string>,
): Markup {
  const { operation, requests, statuses } = row;
  return html`<tr><th scope="row"><a href="#${nameAnchor(operation.id)}">${operation.id}</a><code>${describeRoute(operation)}</code></th><td class="number">${writeNumber(requests)}</td>${columns.map(
    (column) =>
      renderCell(
        statuses.find(({ status }) => status === column),
        anywhere,
      ),
  )}</tr>
`;
}

function renderCell(cell: StatusCoverage | undefined, anywhere: ReadonlySet<string>): Markup {
  if (cell === undefined) return html`<td></td>`;
  const { status, documented, seen } = cell;
  if (!documented && anywhere.has(status)) {
    return html`<td class="cell seen" title="documented for every path">${writeNumber(seen)}</td>`;
  }
  if (!documented) {
    return html`<td class="cell undocumented" title="seen, not documented">! ${writeNumber(seen)}</td>`;
  }
  return seen === 0
    ? html`<td class="cell unseen"><span aria-hidden="true">○</span><span class="visually-hidden">never seen</span></td>`
    : html`<td class="cell seen">${writeNumber(seen)}</td>`;
}

/** Numbers first, then `4XX` and `default`. */
function listColumns(rows: readonly OperationCoverage[]): string[] {
  const all = new Set(rows.flatMap(({ statuses }) => statuses.map(({ status }) => status)));
  return [...all].sort();
}

function renderConstraints(groups: readonly Group[]): Markup {
  return html`<section id="constraints" aria-labelledby="constraints-title">
<h2 id="constraints-title">Constraints</h2>
<p class="legend">What the description asks of parameters and bodies, with how many requests kept it <b class="kept">✓</b> and how many broke it <b class="broken">✗</b>. A dash: nothing that can be sent breaks it, or no wrong value is known. What is <span class="chip half">framed</span> was not tried in both ways.</p>
${groups.map(
  ([tag, rows]) => html`<h3 class="tag-title">${tag}</h3>
${rows.map(renderOperation)}`,
)}
</section>`;
}

function renderOperation({ operation, subjects }: OperationCoverage): Markup {
  const keywords = subjects.flatMap((subject) => subject.keywords).filter(isDeclared);
  if (keywords.length === 0) {
    return html`<p class="operation none" id="${nameAnchor(operation.id)}"><b>${operation.id}</b> <code>${describeRoute(operation)}</code> <span>takes nothing</span></p>`;
  }
  const tried = shareOf(keywords, isTried);
  return html`<details class="operation" id="${nameAnchor(operation.id)}">
<summary><b>${operation.id}</b> <code>${describeRoute(operation)}</code> <span>${tried.reached} of ${tried.of} tried</span>${renderBar(tried)}</summary>
<div class="scroll" role="region" tabindex="0" aria-label="Constraints of ${operation.id}">
<table class="subjects"><thead><tr><th scope="col">Where</th><th scope="col">Constraints</th></tr></thead><tbody>
${subjects.map((subject) => renderSubject(subject, operation))}
</tbody></table></div>
</details>`;
}

function renderSubject(
  { subject, keywords }: SubjectCoverage,
  operation: OperationCoverage['operation'],
): Markup {
  const parameter = operation.parameters.find(({ name }) => name === subject);
  return html`<tr><th scope="row"><code>${subject}</code>${parameter === undefined ? undefined : html` <small>${parameter.in}</small>`}</th><td><ul class="chips">${keywords.map(renderKeyword)}</ul></td></tr>
`;
}

function renderKeyword(row: KeywordCoverage): Markup {
  const { keyword, satisfied, violated, violable, declared } = row;
  const broken = violable || violated > 0 ? writeNumber(violated) : '–';
  const spoken = `${keyword}: kept ${satisfied} times, ${broken === '–' ? 'cannot be broken' : `broken ${violated} times`}`;
  const tone = !declared || isTried(row) ? 'full' : satisfied + violated > 0 ? 'half' : 'empty';
  // What the description says nothing of, such as a method that a path does not have, is only broken.
  const kept =
    declared || satisfied > 0
      ? html`<span class="kept">✓ ${writeNumber(satisfied)}</span> `
      : undefined;
  return html`<li class="chip ${tone}"><span class="visually-hidden">${spoken}</span><span aria-hidden="true">${keyword} ${kept}<span class="broken">✗ ${broken}</span></span></li>`;
}

/** Does the description ask it, or was something tried that it says nothing of? */
function isDeclared({ declared }: KeywordCoverage): boolean {
  return declared;
}

/** In both ways, as far as there are two. */
function isTried({ satisfied, violated, violable }: KeywordCoverage): boolean {
  return satisfied > 0 && (!violable || violated > 0);
}

function shareOf<T>(rows: readonly T[], isReached: (row: T) => boolean): Share {
  return { reached: rows.filter(isReached).length, of: rows.length };
}

/** An id of the page for an operation; operationIds may have spaces and the like in them. */
function nameAnchor(id: string): string {
  return `op-${id.replaceAll(/[^\w.-]/g, (one) => `_${one.charCodeAt(0).toString(16)}_`)}`;
}
