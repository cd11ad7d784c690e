import { parseArgs } from 'node:util';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CLASSES, gravest, PROMISED, SIDES } from '../diff/types.ts';
import type { ChangeClass, Side } from '../diff/types.ts';
import type { PlacedChange } from '../diff/report/place.ts';
import type { Source } from '../diff/sources.ts';
import type { CommandLine } from './command-line.ts';
import { readUsage, UsageError } from './usage.ts';

export const summary = 'compare two descriptions: what breaks whom, and what is only new';

const usage = `octopus diff: ${summary}

Usage: octopus diff [options] OLD [NEW]

OLD and NEW are each one of
  a file                the root document, openapi/openapi.yaml
  a folder              one that holds an openapi.yaml (or .yml, .json)
  REVISION:PATH         a file of a git revision; REVISION: alone is the configured description
  released              the newest version in the folder releases/ beside the configured description
  1.0.0                 that version there
Without NEW, OLD is compared with the description that the configuration names.

Each change has a class for each side that it concerns: clients, servers, receivers of webhooks.
  breaking              what worked does not, on the wire or when code is compiled
  behavioural           it still works, but does something else
  additive              there is more than before, and nothing that worked changes
  documentation         words only

Options:
  --side SIDE           judge by client, server or receiver; several times or as a list a,b. Default:
                        client and receiver, to whom an API promises something; whoever implements
                        a server has work with most changes
  --fail-on CLASS       exit 1 from this class on: breaking (default), behavioural, or none
  --markdown            Markdown, for a comment on a pull request
  --json                JSON, for machines
  --description NAME    which description of the configuration is meant
  --config FILE         the configuration; default: octopus.config.ts (.js, .json) here
  --kinds               tell every kind of change, with its classes and the reason
  --help                this text

Examples:
  octopus diff released
  octopus diff main: openapi/openapi.yaml --side client
  octopus diff v1.0.0:openapi/openapi.yaml HEAD:openapi/openapi.yaml --markdown
  octopus diff 1.0.0 1.1.0 --fail-on none --json

Exit codes: 0 nothing that fails, 1 a change of the class of --fail-on or graver, 2 wrong usage or a
description that is refused.
`;

const OPTIONS = {
  side: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  markdown: { type: 'boolean' },
  json: { type: 'boolean' },
  description: { type: 'string' },
  config: { type: 'string' },
  kinds: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What completes this command. */
export function describe(): CommandLine {
  return { options: OPTIONS, values: { side: SIDES, 'fail-on': [...CLASSES.slice(0, 2), 'none'] } };
}

/** Runs `octopus diff`; answers the exit code. */
export async function run(args: string[], cwd: string): Promise<number> {
  const { values, positionals } = readUsage(
    () => parseArgs({ args, options: OPTIONS, allowPositionals: true }),
    OPTIONS,
  );
  if (values.help === true) {
    process.stdout.write(usage);
    return 0;
  }
  if (values.kinds === true) {
    process.stdout.write(await listKinds());
    return 0;
  }
  const [old, now] = positionals;
  if (old === undefined || positionals.length > 2) {
    throw new UsageError('Name two descriptions: octopus diff OLD NEW. See octopus diff --help.');
  }
  if (values.markdown === true && values.json === true) {
    throw new UsageError('--markdown and --json exclude each other: choose one.');
  }
  const sides = readSides(values.side);
  const failing = readFailing(values['fail-on']);
  const { config, description } = values;
  const changes = await compare(old, now, { cwd, config, description });
  if (changes === undefined) return 2;
  const concerned = changes.filter(({ classes }) => gravest(classes, sides) !== undefined);
  process.stdout.write(await render(concerned, sides, values));
  const fails = concerned.some(({ classes }) =>
    failing.includes(gravest(classes, sides) ?? 'additive'),
  );
  return fails ? 1 : 0;
}

/** The changes; undefined when a description is refused, which is then told on standard error. */
async function compare(
  old: string,
  now: string | undefined,
  options: { cwd: string; config: string | undefined; description: string | undefined },
): Promise<PlacedChange[] | undefined> {
  const { diffSources, findConfigured, findSource } = await import('../diff/index.ts');
  const { DiagnosticsError } = await import('../diagnostics/diagnostic.ts');
  const sources: Source[] = [];
  try {
    const before = await findSource(old, options);
    sources.push(before);
    const after = await (now === undefined ? findConfigured(options) : findSource(now, options));
    sources.push(after);
    return diffSources(before, after);
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    await refuse(error.diagnostics, sources, options.cwd);
    return undefined;
  } finally {
    for (const source of sources) source.remove();
  }
}

async function refuse(
  diagnostics: readonly Diagnostic[],
  sources: Source[],
  cwd: string,
): Promise<void> {
  const { Locator } = await import('../diagnostics/locate.ts');
  const { renderDiagnostic, resolveDiagnostics } = await import('../diagnostics/render.ts');
  const colour = process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined;
  const locator = new Locator();
  for (const diagnostic of diagnostics) {
    const [resolved] = resolveDiagnostics([diagnostic], locator, cwd);
    if (resolved === undefined) continue;
    const file = diagnostic.place?.file;
    // What no source claims lies beside a root document on this disk and is shown from here.
    const owner = sources.find((source) => file !== undefined && source.owns(file));
    const shown = file === undefined || owner === undefined ? {} : { file: owner.show(file) };
    process.stderr.write(`${renderDiagnostic({ ...resolved, ...shown }, colour)}\n\n`);
  }
  process.stderr.write('Refused: nothing was compared.\n');
}

async function render(
  changes: PlacedChange[],
  sides: Side[],
  { markdown, json }: { markdown?: boolean; json?: boolean },
): Promise<string> {
  const { renderJson, renderMarkdown, renderTerminal } = await import('../diff/index.ts');
  if (json === true) return renderJson(changes, sides);
  if (markdown === true) return renderMarkdown(changes, sides);
  const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  return renderTerminal(changes, sides, colour);
}

async function listKinds(): Promise<string> {
  const { CATALOGUE } = await import('../diff/catalogue/index.ts');
  const entries = Object.entries(CATALOGUE).map(([name, { title, why, classes }]) => {
    const shown = SIDES.flatMap((side) =>
      classes[side] === undefined ? [] : [`${side} ${classes[side]}`],
    );
    return `${name}\n  ${title}. ${why}\n  ${shown.join(', ')}\n`;
  });
  return entries.join('');
}

function readSides(given: string[] | undefined): Side[] {
  const names = given?.flatMap((value) => value.split(',')).map((name) => name.trim());
  if (names === undefined) return [...PROMISED];
  const unknown = names.find((name) => !SIDES.some((side) => side === name));
  if (unknown === undefined) return SIDES.filter((side) => names.includes(side));
  throw new UsageError(`There is no side "${unknown}". The sides are: ${SIDES.join(', ')}.`);
}

/** The classes that make the command fail. */
function readFailing(given = 'breaking'): readonly ChangeClass[] {
  if (given === 'none') return [];
  if (given === 'breaking') return CLASSES.slice(0, 1);
  if (given === 'behavioural') return CLASSES.slice(0, 2);
  throw new UsageError(`--fail-on takes breaking, behavioural or none, not "${given}".`);
}
