import { createHash } from 'node:crypto';
import type { Share } from '../../coverage/index.ts';
import type { RunResult } from '../../types.ts';
import { showSource } from '../describe.ts';
import { renderChecks } from './checks.ts';
import { renderBar, writeNumber } from './figures.ts';
import { renderFindings } from './findings.ts';
import { html, Markup } from './markup.ts';
import { renderMatrix } from './matrix.ts';
import type { PageData } from './page-data.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** The whole page. */
export function renderPage(data: PageData): string {
  const { facts, result, redactor } = data;
  const title = redactor.text(facts.description.model.title);
  // Nothing but these two may run or style: an answer that is quoted can do nothing here.
  const policy = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${describeVerdict(result)}: ${title} contract</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header>
${renderHead(data, title)}
<nav aria-label="Parts of this report"><a href="#findings">Findings</a><a href="#statuses">Statuses</a><a href="#constraints">Constraints</a><a href="#checks">Checks</a></nav>
</header>
<main>
${renderWarnings(data)}
${renderFindings(data)}
${renderMatrix(data)}
${renderChecks(data)}
</main>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function describeVerdict({ findings }: RunResult): string {
  if (findings.length === 0) return 'No findings';
  return findings.length === 1 ? '1 finding' : `${findings.length} findings`;
}

function renderHead(
  { at, facts, result, coverage, redactor, cwd }: PageData,
  title: string,
): Markup {
  const { total } = coverage;
  const { description, url, seed, budget } = facts;
  const tone = result.findings.length > 0 ? 'bad' : 'good';
  const notes = [
    ...(result.known.length === 0 ? [] : [`${result.known.length} known from the baseline`]),
    ...(result.stopped ? ['ended before its time'] : []),
  ];
  return html`<p class="eyebrow">Contract test</p>
<h1>${title} <small>${redactor.text(description.model.version)}</small></h1>
<p class="verdict ${tone}"><strong>${describeVerdict(result)}</strong>${notes.map((note) => html` <span>${note}</span>`)}</p>
<dl class="facts">
<div><dt>Server</dt><dd><code>${redactor.text(url)}</code></dd></div>
<div><dt>Description</dt><dd><code>${redactor.text(showSource(description.source, cwd))}</code></dd></div>
<div><dt>When</dt><dd><time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time></dd></div>
<div><dt>Run</dt><dd>${writeNumber(result.exchanges)} requests in ${(result.duration / 1000).toFixed(1)} s, budget ${budget}</dd></div>
<div><dt>Seed</dt><dd><code>${seed}</code></dd></div>
</dl>
<ul class="tiles">
${renderTile('Operations asked', total.operations)}
${renderTile('Documented statuses seen', total.statuses)}
${renderTile('Constraints satisfied', total.satisfied)}
${renderTile('Constraints violated', total.violated)}
</ul>`;
}

function renderTile(label: string, share: Share): Markup {
  return html`<li><span class="label">${label}</span><span class="figure"><b>${writeNumber(share.reached)}</b> of ${writeNumber(share.of)}</span>${renderBar(share)}</li>`;
}

function renderWarnings({ warnings, redactor }: PageData): Markup | undefined {
  const unique = [...new Set(warnings)];
  if (unique.length === 0) return undefined;
  return html`<section class="warnings" aria-label="Warnings"><ul>${unique.map((one) => html`<li>${redactor.text(one)}</li>`)}</ul></section>`;
}
