import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../commands/usage.ts';
import type { ApiModel } from '../model/model.ts';
import { compileDescription, selectVerticals } from '../pipeline/compile.ts';
import { SourceStore } from '../pipeline/source.ts';
import { isTargetName, TARGET_NAMES } from '../targets/index.ts';
import { didYouMean } from '../util/names.ts';
import { askForSome, splitNames } from './ask.ts';
import type { Asker } from './ask.ts';
import { completeTargets, DEFAULT_OUTPUT, DEFAULT_TARGETS, OFFERED } from './choices.ts';
import type { Choices } from './choices.ts';
import { TOOLKIT_NAME } from './packages.ts';
import { planFiles } from './plan.ts';
import type { Plan } from './plan.ts';
import { findInstalled, readProject } from './project.ts';
import type { Project } from './project.ts';

/** What somebody wants; what is left out is asked for, or taken as usual when nobody can be asked. */
export interface Wishes {
  verticals: string[] | undefined;
  targets: string[] | undefined;
  output: string | undefined;
  input: string | undefined;
  force: boolean;
  dryRun: boolean;
  asker: Asker | undefined;
  say(text: string): void;
}

export interface Setup {
  project: Project;
  choices: Choices;
  plan: Plan;
  /** Files that said something else, and were replaced. */
  replaced: string[];
}

/** The description in the package of the toolkit. */
const BUNDLED = 'description/openapi.json';

/**
 * Sets up the project in a folder.
 *
 * @throws UsageError for a wish that cannot be
 * @throws SyntaxError when package.json cannot be read
 * @throws DiagnosticsError when the description is refused
 */
export async function setUp(folder: string, wishes: Wishes): Promise<Setup> {
  const project = await readProject(folder);
  const { input, file } = findInput(folder, wishes.input);
  const whole = compileDescription(new SourceStore(), file, () => {});
  const { asker, say, force, dryRun } = wishes;
  const verticals = await chooseVerticals(whole, wishes.verticals, asker, say);
  const targets = await chooseTargets(wishes.targets, asker, say);
  const output = checkOutput(
    wishes.output ??
      (await asker?.ask('Folder for what is generated', DEFAULT_OUTPUT)) ??
      DEFAULT_OUTPUT,
  );
  const choices: Choices = {
    input,
    bundled: wishes.input === undefined,
    verticals,
    targets: completeTargets(targets, TARGET_NAMES),
    output,
  };
  const model = selectVerticals(whole, verticals);
  const plan = planFiles(project, choices, model, { force, prism: targets.includes('mock') });
  const replaced = force
    ? plan.files.filter(({ state }) => state === 'differs').map(({ path }) => path)
    : [];
  for (const { path, text, state } of plan.files) {
    if (dryRun || (state !== 'create' && state !== 'add' && !replaced.includes(path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { project, choices, plan, replaced };
}

/** The description: how the configuration names it, and where it lies now. */
function findInput(folder: string, wish: string | undefined): { input: string; file: string } {
  if (wish !== undefined) {
    const input = posix.normalize(wish.replaceAll('\\', '/'));
    return { input, file: resolve(folder, wish) };
  }
  const installed = findInstalled(folder, TOOLKIT_NAME);
  // Run by npx, the toolkit is not in the project yet.
  const input = `${installed ?? `node_modules/${TOOLKIT_NAME}`}/${BUNDLED}`;
  const own = fileURLToPath(new URL(`../${BUNDLED}`, import.meta.url));
  const file = [join(folder, input), own].find((path) => existsSync(path));
  if (file === undefined) {
    throw new UsageError(
      'This toolkit brings no description of its own: name yours by --input openapi.yaml.',
    );
  }
  return { input, file };
}

async function chooseVerticals(
  model: ApiModel,
  wish: string[] | undefined,
  asker: Asker | undefined,
  say: (text: string) => void,
): Promise<string[] | undefined> {
  const known = model.tags.map(({ slug }) => slug);
  const names =
    wish !== undefined
      ? splitNames(wish)
      : asker !== undefined
        ? await askForSome(asker, 'Which verticals', known, 'all', say)
        : ['all'];
  return names.includes('all') || names.length === 0 ? undefined : [...new Set(names)];
}

async function chooseTargets(
  wish: string[] | undefined,
  asker: Asker | undefined,
  say: (text: string) => void,
) {
  const usual = DEFAULT_TARGETS.join(',');
  const names =
    wish !== undefined
      ? splitNames(wish)
      : asker !== undefined
        ? await askForSome(asker, 'Which targets', OFFERED, usual, say)
        : [...DEFAULT_TARGETS];
  const wanted = names.includes('all') ? [...OFFERED] : names;
  return wanted.map((name) => {
    if (isTargetName(name)) return name;
    throw new UsageError(
      `There is no target "${name}".${didYouMean(name, TARGET_NAMES)} The targets are: ${TARGET_NAMES.join(', ')}.`,
    );
  });
}

function checkOutput(output: string): string {
  const path = posix.normalize(output.replaceAll('\\', '/')).replace(/\/$/, '');
  if (path === '.' || path.startsWith('..') || posix.isAbsolute(path)) {
    throw new UsageError(`--output must name a folder below this one, not "${output}".`);
  }
  return path;
}
