import { gzipSync } from 'node:zlib';
import { createEngine } from './engine.ts';
import { rankGold, readGold } from './gold.ts';
import { packEntries, unpackEntries } from './pack.ts';
import { readEntries } from './source.ts';

// Times are processor time on this machine.

const usage = `Tells how the search of the docs site does.

node docs-site/src/search/report.ts             size, times, and what of the gold list is missed
node docs-site/src/search/report.ts go live     what these words give
`;

const query = process.argv.slice(2).join(' ');
const entries = readEntries();
if (query === '--help') console.log(usage);
else if (query === '') reportGold();
else reportQuery(query);

function reportQuery(words: string): void {
  for (const { entry, score } of createEngine(entries).search(words)) {
    console.log(`${score.toFixed(1).padStart(6)}  ${entry.kind}  ${entry.title}  ${entry.address}`);
  }
}

function reportGold(): void {
  const json = JSON.stringify(packEntries(entries));
  const start = process.cpuUsage();
  const engine = createEngine(unpackEntries(JSON.parse(json)));
  const built = readTime(start);
  const times: number[] = [];
  const misses: string[] = [];
  const gold = readGold();
  let close = 0;
  for (const one of gold) {
    const before = process.cpuUsage();
    engine.search(one.query);
    times.push(readTime(before));
    const rank = rankGold(engine, one);
    if (rank >= 1 && rank <= 3) close++;
    if (rank !== 1) {
      const found = engine.search(one.query)[0]?.entry.address ?? 'nothing';
      misses.push(
        `"${one.query}" gives ${found}; ${one.expected.join(' or ')} comes ${rank || 'not at all'}`,
      );
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  const first = gold.length - misses.length;
  console.log(
    [
      `index    ${entries.length} places, ${kilobytes(json.length)}, gzipped ${kilobytes(gzipSync(json).length)}`,
      `load     ${built.toFixed(0)} ms`,
      `answer   ${at(0.5)} ms in the middle, ${at(0.95)} ms at the 95th of 100`,
      `gold     ${gold.length} queries, ${first} right first, ${close} among the first three`,
      ...misses,
    ].join('\n'),
  );
}

/** Processor time since then, in milliseconds. */
function readTime(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
