/** How the page looks: light or dark as the reader's system is, narrow screens first. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --ink: #171a21; --soft: #596273; --line: #dfe3ea; --code: #f1f3f7;
  --link: #1f5fbf; --good: #13743c; --good-soft: #e1f3e7; --bad: #b3261e; --bad-soft: #fbe6e4;
  --warn: #8a5a00; --warn-soft: #fdf1d8; --fill: #2f6fd0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #111318; --card: #1a1d24; --ink: #e8eaf0; --soft: #a3acbd; --line: #2e333e; --code: #12151b;
    --link: #8ab4f8; --good: #7ddc9f; --good-soft: #15301f; --bad: #ff9a91; --bad-soft: #3c1a18;
    --warn: #f3c565; --warn-soft: #352a10; --fill: #6ea2f2;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
body > header, main { max-width: 72rem; margin: 0 auto; padding: 0 1rem; }
body > header { padding-top: 2rem; }
h1, h2, h3, p, dl, dd, ul, ol, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
code { overflow-wrap: anywhere; }
pre { margin: 0; padding: .75rem; background: var(--code); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 24rem; overflow: auto; }
pre code { font-size: 1em; }
pre code span { display: block; padding-left: 2ch; text-indent: -2ch; }
pre code span + span { margin-top: .5rem; }
.eyebrow { color: var(--soft); font-size: .8125rem; letter-spacing: .04em; }
h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; }
h1 small { color: var(--soft); font-size: 1rem; font-weight: 400; letter-spacing: 0; }
h2 { margin: 3rem 0 1rem; font-size: 1.375rem; line-height: 1.25; }
.count { color: var(--soft); font-weight: 400; }
.verdict { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; margin: 1rem 0; color: var(--soft); }
.verdict strong { padding: .125rem .75rem; border-radius: 999px; font-size: 1.125rem; }
.good strong, .state.good { background: var(--good-soft); color: var(--good); }
.bad strong, .state.bad { background: var(--bad-soft); color: var(--bad); }
.state.idle { background: var(--code); color: var(--soft); }
.facts { display: grid; gap: .25rem 2rem; grid-template-columns: 1fr; }
.facts div { display: grid; grid-template-columns: 6rem 1fr; }
dt { color: var(--soft); font-size: .875rem; }
dd { min-width: 0; overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; margin: 1.5rem 0 1rem; }
.tiles li { display: flex; flex-direction: column; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.label { color: var(--soft); font-size: .8125rem; flex: 1; }
.figure { margin: .125rem 0 .5rem; font-variant-numeric: tabular-nums; color: var(--soft); }
.figure b { color: var(--ink); font-size: 1.375rem; }
.bar { display: block; width: 100%; height: 4px; border-radius: 2px; }
.track { fill: var(--line); }
.fill { fill: var(--fill); }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .75rem 0; border-block: 1px solid var(--line); }
nav a { padding: .25rem 0; }
.warnings { margin-top: 1.5rem; padding: .75rem 1rem; background: var(--warn-soft); color: var(--warn); border-radius: 8px; overflow-wrap: anywhere; }
.warnings li + li { margin-top: .5rem; }
.empty, .hint, .legend { color: var(--soft); max-width: 44rem; }
.index { display: grid; gap: .5rem 2rem; margin-bottom: 1rem; }
.index b { display: block; }
.index a { overflow-wrap: anywhere; }
.finding { margin: 1rem 0; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--bad); border-radius: 8px; }
.known .finding { border-left-color: var(--line); }
.finding:target { outline: 2px solid var(--link); }
.finding h3 { font-size: 1.125rem; }
.where { display: flex; flex-wrap: wrap; gap: .125rem .75rem; align-items: baseline; color: var(--soft); font-size: .875rem; }
.route { color: var(--ink); }
.id { font: .875em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; color: var(--soft); }
.rule { margin-top: .5rem; max-width: 75ch; }
.compare { display: grid; gap: .5rem; margin: .75rem 0; }
.compare div { padding: .5rem .75rem; border-radius: 6px; min-width: 0; }
.compare dd { white-space: pre-wrap; }
.expected { background: var(--good-soft); } .expected dt { color: var(--good); }
.actual { background: var(--bad-soft); } .actual dt { color: var(--bad); }
.details { display: grid; gap: .375rem; margin-bottom: .75rem; }
.details div { display: grid; grid-template-columns: 6rem 1fr; }
.pointer { display: block; color: var(--soft); }
.command { margin-top: .75rem; }
figcaption { display: flex; justify-content: space-between; align-items: center; min-height: 2rem; color: var(--soft); font-size: .875rem; }
button { font: inherit; color: var(--link); background: none; border: 0; border-radius: 4px; padding: .25rem .5rem; min-height: 2rem; cursor: pointer; }
details { margin-top: .5rem; }
summary { cursor: pointer; padding: .25rem 0; }
.finding summary { color: var(--link); font-size: .9375rem; }
.exchange { display: grid; gap: .5rem; margin: .5rem 0 1rem; }
.advice { display: grid; gap: .5rem; max-width: 70ch; padding: .25rem 0; }
.legend { margin-bottom: 1rem; font-size: .875rem; line-height: 1.9; }
.scroll { position: relative; overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .875rem; font-variant-numeric: tabular-nums; }
th { font-weight: 400; text-align: left; }
thead th { color: var(--soft); font-size: .8125rem; }
th, td { padding: .375rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody:last-child tr:last-child > * { border-bottom: 0; }
.statuses td, .statuses thead th:not(:first-child) { text-align: center; min-width: 2.75rem; padding-inline: .25rem; }
.statuses .number { text-align: right !important; color: var(--soft); }
.statuses th:first-child { padding-left: .75rem; }
.statuses tr:not(.tag) th:first-child { position: sticky; left: 0; background: var(--card); min-width: 9.5rem; max-width: 46vw; overflow-wrap: anywhere; }
.statuses th code { display: none; color: var(--soft); font-size: .75rem; }
.tag th { padding-top: 1rem; font-weight: 600; }
.tag th span { position: sticky; left: .75rem; }
span.cell { display: inline-block; min-width: 2rem; padding: 0 .375rem; border-radius: 4px; text-align: center; line-height: 1.5; }
ul.legend { display: flex; flex-wrap: wrap; gap: 0 1.5rem; max-width: none; }
.seen { background: var(--good-soft); color: var(--good); }
.unseen { color: var(--soft); }
.undocumented { background: var(--warn-soft); color: var(--warn); font-weight: 600; white-space: nowrap; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tag-title { margin: 1.5rem 0 .5rem; font-size: 1rem; }
.operation { margin: 0; border-top: 1px solid var(--line); }
.operation summary, .operation.none { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .5rem 0; align-items: baseline; }
.operation summary code, .operation.none code { grid-column: 1; grid-row: 2; padding-left: 1.6em; color: var(--soft); font-size: .75rem; }
.operation b { font-weight: 500; overflow-wrap: anywhere; }
.operation summary > span, .operation.none > span { color: var(--soft); font-size: .875rem; }
.operation .bar { grid-column: 2; grid-row: 2; align-self: center; }
.operation summary::marker { content: none; }
.operation summary::-webkit-details-marker { display: none; }
.operation summary b::before { content: "▸"; display: inline-block; width: 1.25em; color: var(--soft); }
.operation[open] summary b::before { content: "▾"; }
.operation.none b { padding-left: 1.25em; }
.operation[open] { padding-bottom: 1rem; }
.subjects th[scope="row"] { width: 30%; min-width: 8rem; }
.subjects small { color: var(--soft); }
.chips { display: flex; flex-wrap: wrap; gap: .375rem; }
.chip { position: relative; display: inline-block; padding: 0 .5rem; border-radius: 4px; border: 1px solid transparent; background: var(--code); white-space: nowrap; }
.chip.half { border-color: var(--warn); }
.chip.empty { border: 1px dashed var(--bad); background: none; }
.kept { color: var(--good); } .broken { color: var(--bad); font-weight: inherit; }
.checks { display: grid; gap: 1rem 2rem; padding-bottom: 4rem; }
.checks p:first-child { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; }
.checks p:last-child { color: var(--soft); font-size: .9375rem; }
.state { padding: 0 .5rem; border-radius: 999px; font-size: .8125rem; white-space: nowrap; }
@media (min-width: 46rem) {
  h1 { font-size: 2.25rem; }
  .tiles { grid-template-columns: repeat(4, 1fr); }
  .compare, .exchange { grid-template-columns: 1fr 1fr; }
  .finding { padding: 1.25rem 1.5rem; }
  .index, .checks { grid-template-columns: 1fr 1fr; }
  .facts { grid-template-columns: 1fr 1fr; }
  .operation summary, .operation.none { grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr) 9rem 6rem; }
  .operation summary code, .operation.none code { grid-column: auto; grid-row: auto; padding: 0; font-size: .8125rem; }
  .operation summary > span { text-align: right; }
  .operation .bar { grid-column: auto; grid-row: auto; }
  .statuses th code { display: block; }
  .statuses td, .statuses thead th:not(:first-child) { min-width: 3.25rem; }
}
@media print { pre { max-height: none; } nav, button { display: none; } .finding { break-inside: avoid; } }
`;
