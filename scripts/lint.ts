import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { findUnusedFiles } from './find-unused-files.ts';

const HELP = `npm run lint: the description against its rules

Usage: npm run lint [-- <document>]

Runs Spectral (the conventions of the API, openapi/rules) and Redocly (the structure of all files,
redocly.yaml) over openapi/openapi.yaml and openapi/console/openapi.yaml, or over another document,
and prints what they find as file:line:column. Every finding counts, whatever its severity.

Exits 0 when there is nothing to say, 1 with findings, 2 when a linter could not run.
`;

const root = resolve(import.meta.dirname, '..');

/** Our descriptions, each with the rules that hold for it. Any other document is checked by the first ones. */
const DESCRIPTIONS = [
  { document: join(root, 'openapi/openapi.yaml'), ruleset: 'openapi/rules/spectral.yaml' },
  { document: join(root, 'openapi/console/openapi.yaml'), ruleset: 'openapi/rules/console.yaml' },
] as const;

interface Finding {
  file: string;
  line: number;
  column: number;
  rule: string;
  message: string;
}

interface Linter {
  name: string;
  args: (document: string) => string[];
  read: (report: unknown) => Finding[];
}

interface SpectralResult {
  code: string | number;
  message: string;
  source?: string;
  range: { start: { line: number; character: number } };
}

interface RedoclyReport {
  problems: {
    ruleId: string;
    message: string;
    location: { source: { ref: string }; start?: { line: number; col: number } }[];
  }[];
}

const LINTERS: Linter[] = [
  {
    name: 'Spectral',
    args: (document) => [
      join(root, 'node_modules/@stoplight/spectral-cli/dist/index.js'),
      ...['lint', document, '--format=json', '--fail-severity=hint', '--quiet'],
      `--ruleset=${join(root, rulesetOf(document))}`,
    ],
    read: (report) =>
      (report as SpectralResult[]).map(({ code, message, source, range }) => ({
        file: resolve(root, source ?? ''),
        line: range.start.line + 1,
        column: range.start.character + 1,
        rule: String(code),
        message,
      })),
  },
  {
    name: 'Redocly',
    args: (document) => [
      join(root, 'node_modules/@redocly/cli/bin/cli.js'),
      ...['lint', document, '--format=json', '--max-problems=1000'],
      `--config=${join(root, 'redocly.yaml')}`,
    ],
    read: (report) =>
      (report as RedoclyReport).problems.map(({ ruleId, message, location: [place] }) => ({
        file: resolve(root, place?.source.ref ?? ''),
        line: place?.start?.line ?? 1,
        column: place?.start?.col ?? 1,
        rule: ruleId,
        message,
      })),
  },
];

/** The Spectral rules of a document. */
function rulesetOf(document: string): string {
  const own = DESCRIPTIONS.find((one) => one.document === document);
  return (own ?? DESCRIPTIONS[0]).ruleset;
}

function runLinter({ name, args, read }: Linter, document: string): Promise<Finding[]> {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const child = spawn(process.execPath, args(document), { cwd: root, env });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  return new Promise((settle, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      try {
        settle(read(JSON.parse(output)));
      } catch {
        reject(new Error(`${name} did not run:\n${errors || output}`));
      }
    });
  });
}

function printFindings(name: string, findings: Finding[]) {
  console.log(`${name}: ${findings.length === 0 ? 'no findings' : `${findings.length} found`}`);
  for (const { file, line, column, rule, message } of findings) {
    console.log(`\n${relative(process.cwd(), file)}:${line}:${column}  ${rule}\n  ${message}`);
  }
  if (findings.length > 0) console.log('');
}

function describeUnused(file: string): Finding {
  const message =
    'Nothing refers to this file. Refer to it (a path item: in the path table of the root), or delete it.';
  return { file, line: 1, column: 1, rule: 'unused-file', message };
}

async function lint(document: string): Promise<number> {
  const started = performance.now();
  if (!existsSync(document)) throw new Error(`There is no ${document}`);
  const reports = await Promise.all(LINTERS.map((linter) => runLinter(linter, document)));
  LINTERS.forEach(({ name }, index) => {
    printFindings(name, reports[index] ?? []);
  });
  // Only our own descriptions have their folders to themselves.
  const isOurs = DESCRIPTIONS.some((one) => one.document === document);
  const unused = isOurs ? findUnusedFiles(document).map(describeUnused) : [];
  if (unused.length > 0) printFindings('Files', unused);
  const count = reports.flat().length + unused.length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const advice = count === 0 ? '' : '; openapi/rules/README.md explains the octopus- rules';
  const name = relative(root, document);
  console.log(
    `lint: ${count} ${count === 1 ? 'finding' : 'findings'} in ${name} in ${seconds} s${advice}`,
  );
  return count === 0 ? 0 : 1;
}

const [argument, ...rest] = process.argv.slice(2);
if (argument === '--help' || argument === '-h') {
  process.stdout.write(HELP);
} else if (rest.length > 0 || argument?.startsWith('-')) {
  process.stderr.write(HELP);
  process.exitCode = 2;
} else {
  try {
    const documents =
      argument === undefined ? DESCRIPTIONS.map(({ document }) => document) : [resolve(argument)];
    const codes: number[] = [];
    for (const document of documents) codes.push(await lint(document));
    process.exitCode = Math.max(...codes);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
