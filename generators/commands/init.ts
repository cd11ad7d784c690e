import { parseArgs } from 'node:util';
import type { Plan } from '../init/plan.ts';
import type { Setup } from '../init/set-up.ts';
import type { CommandLine } from './command-line.ts';
import { readUsage, UsageError } from './usage.ts';

export const summary = 'set a project up: configuration, scripts, a first call, handlers';

const HELP = `octopus init: ${summary}

Usage: octopus init [options]

Sets up the project in this folder, empty or not: octopus.config.ts, the scripts and packages that it
needs in package.json, a line in .gitattributes, tsconfig.json when there is none, a file with a first
call and, for the target server, a file of handlers for each vertical. On a terminal it asks what no
option says. It installs nothing: at the end it tells the one command.

What is there stays as it is: package.json only gets keys that it lacks, and what would be otherwise
is shown. Files of handlers and of the first call are made once and never touched again.

Options:
  --verticals NAMES     only these verticals (slugs of tags), a,b; default: all
  --targets NAMES       what is generated, a,b; default: types,client. With mock, Prism, which
                        octopus mock runs, is among the packages; otherwise it is asked for
  --output FOLDER       where what is generated goes; default: src/octopus
  --input FILE          a description of your own; default: the one that the toolkit brings
  --yes                 ask nothing
  --dry-run             tell what would be written, and write nothing
  --force               replace the configuration and scripts that say something else
  --help                this text

Examples:
  octopus init
  octopus init --verticals orders,payments --targets types,client --yes
  octopus init --targets server --output server/api --dry-run

Exit codes: 0 done, 1 the description or package.json cannot be read, 2 wrong usage.
`;

const OPTIONS = {
  verticals: { type: 'string', multiple: true },
  targets: { type: 'string', multiple: true },
  output: { type: 'string' },
  input: { type: 'string' },
  yes: { type: 'boolean', short: 'y' },
  'dry-run': { type: 'boolean' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What completes this command. */
export async function describe(): Promise<CommandLine> {
  const { TARGET_NAMES } = await import('../targets/index.ts');
  return { options: OPTIONS, values: { targets: TARGET_NAMES } };
}

/** Runs `octopus init`; answers the exit code. */
export async function run(args: string[], cwd: string): Promise<number> {
  const { values } = readUsage(
    () => parseArgs({ args, options: OPTIONS, allowPositionals: false }),
    OPTIONS,
  );
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const { setUp } = await import('../init/set-up.ts');
  const { createAsker } = await import('../init/ask.ts');
  const asks = values.yes !== true && process.stdin.isTTY === true && process.stdout.isTTY === true;
  const asker = asks ? createAsker() : undefined;
  const say = (text: string) => void process.stdout.write(text);
  try {
    const setup = await setUp(cwd, {
      verticals: values.verticals,
      targets: values.targets,
      output: values.output,
      input: values.input,
      force: values.force === true,
      dryRun: values['dry-run'] === true,
      asker,
      say,
    });
    say(await print(setup, values['dry-run'] === true));
    return 0;
  } catch (error) {
    return await refuse(error, cwd);
  } finally {
    asker?.close();
  }
}

async function refuse(error: unknown, cwd: string): Promise<number> {
  const { DiagnosticsError } = await import('../diagnostics/diagnostic.ts');
  if (error instanceof SyntaxError) {
    process.stderr.write(`octopus: ${error.message} Mend it first; nothing was written.\n`);
    return 1;
  }
  if (!(error instanceof DiagnosticsError)) throw error;
  if (error.diagnostics.every(({ code }) => code === 'config-unknown-name')) {
    throw new UsageError(
      error.diagnostics.map(({ message, fix }) => `${message} ${fix}`).join('\n'),
    );
  }
  const { Locator } = await import('../diagnostics/locate.ts');
  const { renderPlain, resolveDiagnostics } = await import('../diagnostics/render.ts');
  for (const one of resolveDiagnostics(error.diagnostics, new Locator(), cwd)) {
    process.stderr.write(`${renderPlain(one)}\n`);
  }
  return 1;
}

const WORDS = {
  create: 'new',
  add: 'adds to',
  same: 'as it is',
  yours: 'yours, kept',
  differs: 'differs, kept',
} as const;

async function print(
  { plan, project, choices, replaced }: Setup,
  dryRun: boolean,
): Promise<string> {
  const { diffLines } = await import('./diff-lines.ts');
  const lines = plan.files.flatMap(({ path, text, before, state }) => {
    const word = replaced.includes(path) ? 'replaced' : WORDS[state];
    const shows = before !== undefined && (state === 'differs' || state === 'add');
    const changes = shows ? diffLines(before, text, 60).map((line) => `    ${line}`) : [];
    return [`${word.padEnd(14)} ${path}`, ...changes];
  });
  for (const { key, is, wanted } of plan.kept) {
    lines.push(`${'kept'.padEnd(14)} package.json ${key}: "${is}", where "${wanted}" is meant`);
  }
  const differs = plan.files.some(
    ({ path, state }) => state === 'differs' && !replaced.includes(path),
  );
  if (differs || plan.kept.length > 0)
    lines.push('', '--force replaces what was kept because it differs.');
  if (dryRun) return `${[...lines, '', 'Nothing was written.'].join('\n')}\n`;
  return `${[...lines, '', ...listSteps(plan, { project, choices })].join('\n')}\n`;
}

function listSteps(plan: Plan, { project, choices }: Pick<Setup, 'project' | 'choices'>): string[] {
  const { install, run: runs } = project.manager;
  const plain = project.extension === '.ts';
  const trial = choices.bundled ? `, against ${runs} sandbox in another terminal` : '';
  return [
    'Next:',
    `  ${install}`,
    `  ${runs} generate`,
    ...(plan.firstCall !== undefined && plain ? [`  node ${plan.firstCall}${trial}`] : []),
    ...(plan.server !== undefined && plain ? [`  TOKEN=any node ${plan.server}`] : []),
  ];
}
