import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffDocuments, gravest, PROMISED } from '../generators/diff/index.ts';
import { upgradeDocument } from '../generators/model/schemas.ts';
import { objectOf } from '../generators/openapi/json.ts';
import type { JsonObject } from '../generators/openapi/json.ts';
import { parseText } from '../generators/pipeline/parse.ts';
import { listEdits } from './diff/edits.ts';
import type { Edit } from './diff/edits.ts';
import { isolateEdit } from './diff/isolate.ts';
import { Peer } from './diff/peer.ts';
import type { Verdict } from './diff/peer.ts';

const HELP = `node benchmarks/diff.ts: our verdicts beside those of established differs

Usage: node benchmarks/diff.ts [--list] [--help]

Takes public descriptions from npm in several versions, makes of the differences between two versions
single edits, applies each edit alone to the older version, and asks octopus diff, openapi-diff
(Atlassian) and api-smart-diff whether it breaks clients. Edits of words are left out: all agree on
them. What it fetches stays in a folder under the system's temporary one. --list shows every edit
on which somebody disagrees, --quick leaves out GitHub's description.

Examples:
  node benchmarks/diff.ts
  node benchmarks/diff.ts --list > verdicts.txt
`;

const FOLDER = join(tmpdir(), 'octopus-bench-diff');

/** The package, the file in it, its versions, and how many edits to take. */
const SOURCES: [string, string, string[], number][] = [
  [
    '@blockfrost/openapi',
    'openapi.yaml',
    ['0.1.60', '0.1.67', '0.1.73', '0.1.79', '0.1.84', '0.1.93'],
    40,
  ],
  [
    '@directus/specs',
    'dist/openapi.json',
    ['11.0.1', '11.1.0', '11.2.0', '12.0.0', '14.0.0', '15.0.0', '15.1.1', '15.2.0'],
    40,
  ],
  [
    '@ideal-postcodes/openapi',
    'dist/openapi.json',
    ['1.2.0', '3.1.0', '4.10.1', '4.12.0', '4.14.1', '4.21.0'],
    40,
  ],
  [
    '@digdir/dialogporten-schema',
    'swagger.verified.json',
    ['1.0.7', '1.23.2', '1.40.0', '1.118.6'],
    40,
  ],
  ['rclone-openapi', 'openapi.yaml', ['1.74.1', '1.75.0'], 20],
  ['@octokit/openapi', 'generated/api.github.com.json', ['21.0.0', '22.0.0', '23.0.2'], 80],
];

interface Row {
  source: string;
  edit: Edit;
  ours: Verdict;
  kinds: string[];
  atlassian: Verdict;
  smart: Verdict;
}

function fetchDocument(name: string, version: string, file: string): JsonObject | undefined {
  const folder = join(FOLDER, `${name.replaceAll('/', '+')}@${version}`);
  const path = join(folder, 'package', file);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const packed = execFileSync('npm', ['pack', `${name}@${version}`, '--silent'], { cwd: folder });
    execFileSync('tar', ['xzf', packed.toString().trim()], { cwd: folder });
  }
  if (!existsSync(path)) return undefined;
  const parsed = parseText(path, readFileSync(path, 'utf8'));
  return 'fault' in parsed ? undefined : objectOf(parsed.value);
}

interface Peers {
  atlassian: Peer;
  smart: Peer;
}

function loadPeers(): Peers {
  const folder = join(FOLDER, 'peers');
  if (!existsSync(join(folder, 'node_modules/openapi-diff'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
    const names = ['openapi-diff@0.24.1', 'api-smart-diff@1.0.6'];
    execFileSync('npm', [...args, ...names], { cwd: folder, stdio: 'ignore' });
  }
  return { atlassian: new Peer('atlassian', folder), smart: new Peer('smart', folder) };
}

/** Takes as many as are wanted, spread over the whole list. */
function spread<T>(list: readonly T[], wanted: number): T[] {
  if (list.length <= wanted) return [...list];
  return Array.from({ length: wanted }, (_, index) => {
    const at = Math.floor((index * list.length) / wanted);
    return list[at];
  }).filter((one) => one !== undefined);
}

async function judge(
  source: string,
  old: JsonObject,
  now: JsonObject,
  edits: Edit[],
  peers: Peers,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const edit of edits) {
    const pair = isolateEdit(old, now, edit);
    if (pair === undefined) continue;
    const changes = diffDocuments(upgradeDocument(pair.old), upgradeDocument(pair.new));
    const isBreaking = changes.some(({ classes }) => gravest(classes, PROMISED) === 'breaking');
    rows.push({
      source,
      edit,
      ours: isBreaking ? 'breaking' : 'safe',
      kinds: [...new Set(changes.map(({ kind }) => kind))],
      atlassian: await peers.atlassian.judge(pair.old, pair.new),
      smart: await peers.smart.judge(pair.old, pair.new),
    });
  }
  return rows;
}

function report(rows: Row[]): void {
  console.log(`${rows.length} edits, each alone\n`);
  const table = (['atlassian', 'smart'] as const).map((peer) => {
    const judged = rows.filter((row) => row[peer] !== 'failed');
    const agreed = judged.filter((row) => row[peer] === row.ours);
    return {
      peer,
      judged: judged.length,
      failed: rows.length - judged.length,
      agreed: agreed.length,
      share: `${((100 * agreed.length) / Math.max(judged.length, 1)).toFixed(0)} %`,
      'only we break': judged.filter((row) => row.ours === 'breaking' && row[peer] === 'safe')
        .length,
      'only they break': judged.filter((row) => row.ours === 'safe' && row[peer] === 'breaking')
        .length,
    };
  });
  console.table(table);
  for (const peer of ['atlassian', 'smart'] as const) {
    const classes = new Map<string, number>();
    for (const row of rows) {
      if (row[peer] === 'failed' || row[peer] === row.ours) continue;
      const key = `${row.ours === 'breaking' ? 'only we break' : 'only they break'}: ${row.kinds.join(', ') || 'no change'}`;
      classes.set(key, (classes.get(key) ?? 0) + 1);
    }
    console.log(`\nDisagreements with ${peer}`);
    for (const [key, count] of [...classes].sort((a, b) => b[1] - a[1])) {
      console.log(`${String(count).padStart(4)}  ${key}`);
    }
  }
}

async function main(list: boolean, isQuick: boolean): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const peers = loadPeers();
  const rows: Row[] = [];
  for (const [name, file, versions, wanted] of SOURCES) {
    if (isQuick && name === '@octokit/openapi') continue;
    const documents = versions.flatMap((version) => {
      const document = fetchDocument(name, version, file);
      return document === undefined ? [] : [{ version, document }];
    });
    const pairs = documents.slice(1).map((now, index) => ({ old: documents[index] ?? now, now }));
    for (const { old, now } of pairs) {
      const edits = spread(
        listEdits(old.document, now.document),
        Math.ceil(wanted / Math.max(pairs.length, 1)),
      );
      const source = `${name} ${old.version} → ${now.version}`;
      process.stderr.write(`${source}: ${edits.length} edits\n`);
      rows.push(...(await judge(source, old.document, now.document, edits, peers)));
    }
  }
  if (list) {
    for (const { source, edit, ours, atlassian, smart, kinds } of rows) {
      if (ours === atlassian && ours === smart) continue;
      console.log(`${source}  ${edit.pointer}`);
      console.log(`  ours ${ours}, atlassian ${atlassian}, smart ${smart}: ${kinds.join(', ')}`);
    }
  }
  report(rows);
  await peers.atlassian.end();
  await peers.smart.end();
}

if (process.argv.includes('--help')) process.stdout.write(HELP);
else await main(process.argv.includes('--list'), process.argv.includes('--quick'));
