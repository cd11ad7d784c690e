import type { Exchange, Finding } from '../../types.ts';
import { describePlace, describeRoute, shorten } from '../describe.ts';
import { describeOperations, listVariables } from '../terminal.ts';
import { readAdvice } from './advice.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { PageData } from './page-data.ts';

/** Longer sequences are shown by their beginning and end. */
const MOST_SHOWN = 6;
const LONGEST_BODY = 4000;
const LONGEST_LINE = 1500;

/** The new findings, each with all that is needed to see it again; then the known ones. */
export function renderFindings(data: PageData): Markup {
  const { findings, known } = data.result;
  return html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings <span class="count">${findings.length}</span></h2>
${findings.length === 0 ? html`<p class="empty">Every answer agreed with the description. The tables below say what was tried.</p>` : undefined}
${findings.length > 2 ? renderIndex(findings) : undefined}
${renderVariables(findings)}
${findings.map((finding) => renderFinding(finding, data))}
${known.length === 0 ? undefined : renderKnown(known, data)}
</section>`;
}

function renderIndex(findings: readonly Finding[]): Markup {
  const groups = [...Map.groupBy(findings, ({ check }) => check)];
  return html`<ul class="index">${groups.map(
    ([check, group]) =>
      html`<li><b>${check}</b> ${group.map(
        (finding, index) =>
          html`${index === 0 ? '' : ', '}<a href="#${finding.id}">${describeOperations(finding)}</a>`,
      )}</li>`,
  )}</ul>`;
}

function renderVariables(findings: readonly Finding[]): Markup | undefined {
  const names = listVariables(findings);
  if (names.length === 0) return undefined;
  return html`<p class="hint">Before the curl lines, set ${names.map((name, index) => html`${index === 0 ? '' : ', '}<code>$${name}</code>`)} in your shell.</p>`;
}

function renderKnown(known: readonly Finding[], data: PageData): Markup {
  return html`<details class="known"><summary>${known.length} known from the baseline</summary>
${known.map((finding) => renderFinding(finding, data))}
</details>`;
}

function renderFinding(finding: Finding, { facts, redactor, cwd }: PageData): Markup {
  const { text } = redactor;
  const { id, check, count, expected, actual, operation, pointer } = finding;
  const rule = facts.checks.find((one) => one.id === check)?.rule;
  const described = operation === undefined ? undefined : facts.description.operation(operation);
  const place = text(describePlace(finding, cwd));
  const last = finding.exchanges.at(-1);
  return html`<article class="finding" id="${id}" aria-labelledby="${id}-title">
<header>
<h3 id="${id}-title">${check}</h3>
<p class="where">${described === undefined ? undefined : html`<code class="route">${describeRoute(described)}</code> `}<span>${describeOperations(finding)}</span> <span class="times">${count === 1 ? 'once' : `${count} times`}</span> <a class="id" href="#${id}">${id}</a></p>
</header>
${rule === undefined ? undefined : html`<p class="rule">${rule}</p>`}
<dl class="compare">
<div class="expected"><dt>Expected</dt><dd>${text(shorten(expected, LONGEST_LINE))}</dd></div>
<div class="actual"><dt>Actual</dt><dd>${text(shorten(actual, LONGEST_LINE))}</dd></div>
</dl>
<dl class="details">
${last === undefined ? undefined : html`<div><dt>Request</dt><dd>${text(last.case.title)}</dd></div>`}
<div><dt>Description</dt><dd><code>${place}</code>${place === pointer ? undefined : html` <code class="pointer">${pointer}</code>`}</dd></div>
</dl>
${renderCommand('Reproduce it with curl', finding.curl)}
${renderCommand('Replay it, and see whether it is fixed', [`octopus contract replay ${id}`])}
${renderSequence(finding.exchanges, redactor)}
${renderAdvice(check)}
</article>`;
}

function renderCommand(label: string, lines: readonly string[]): Markup | undefined {
  if (lines.length === 0) return undefined;
  // The end of the line belongs to it: what is copied are lines, too.
  const code = lines.map((line, index) => html`<span>${index === 0 ? '' : '\n'}${line}</span>`);
  return html`<figure class="command"><figcaption>${label}</figcaption><pre tabindex="0"><code>${code}</code></pre></figure>`;
}

function renderSequence(
  exchanges: readonly Exchange[],
  redactor: PageData['redactor'],
): Markup | undefined {
  if (exchanges.length === 0) return undefined;
  const hidden = exchanges.length - MOST_SHOWN;
  const shown =
    hidden > 0
      ? [...exchanges.slice(0, 2), undefined, ...exchanges.slice(2 - MOST_SHOWN)]
      : exchanges;
  const label =
    exchanges.length === 1
      ? 'The request and its answer'
      : `The ${exchanges.length} requests and their answers`;
  return html`<details><summary>${label}</summary>${shown.map((exchange) =>
    exchange === undefined
      ? html`<p class="hint">${hidden} more requests between these</p>`
      : renderExchange(exchange, redactor),
  )}</details>`;
}

function renderExchange(exchange: Exchange, redactor: PageData['redactor']): Markup {
  const { request, answer, failure } = redactor.exchange(exchange);
  const sent = [
    `${request.method} ${request.url}`,
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
    ...(request.body === undefined ? [] : ['', shorten(request.body, LONGEST_BODY)]),
  ];
  const got =
    answer === undefined
      ? [`no answer: ${failure ?? 'unknown'}`]
      : [
          `${answer.status}`,
          ...answer.headers.map(([name, value]) => `${name}: ${value}`),
          ...(answer.text === '' ? [] : ['', shorten(answer.text, LONGEST_BODY)]),
        ];
  return html`<div class="exchange"><pre tabindex="0" aria-label="Request ${exchange.number}">${sent.join('\n')}</pre><pre tabindex="0" aria-label="Answer ${exchange.number}">${got.join('\n')}</pre></div>`;
}

function renderAdvice(check: string): Markup | undefined {
  const advice = readAdvice(check);
  if (advice === undefined) return undefined;
  return html`<details><summary>Why it matters, and how to fix it</summary><div class="advice">${advice.map((paragraph) => html`<p>${splitCode(paragraph)}</p>`)}</div></details>`;
}

/** Words in backticks as code. */
function splitCode(text: string): Markup[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}
