import { join, posix } from 'node:path';
import type { ApiModel } from '../model/model.ts';
import type { Choices } from './choices.ts';
import { addGitattributes } from './gitattributes.ts';
import { addToManifest } from './manifest.ts';
import type { Kept } from './manifest.ts';
import { nameByTitle } from './naming.ts';
import { listPackages } from './packages.ts';
import { printFirstCall } from './print-call.ts';
import { printConfig } from './print-config.ts';
import { printHandlers } from './print-handlers.ts';
import type { HandlerFiles } from './print-handlers.ts';
import { readIfThere } from './project.ts';
import type { Project } from './project.ts';
import { printTsconfig } from './tsconfig.ts';

/** A file as it would be. */
export interface PlannedFile {
  /** Relative to the project, with forward slashes. */
  path: string;
  text: string;
  /** What is there; undefined when nothing is. */
  before: string | undefined;
  /**
   * `create`: it is not there. `add`: what is there stays, something comes to it. `same`: nothing to
   * do. `yours`: made once, and never touched again. `differs`: it is there and says something else.
   */
  state: 'create' | 'add' | 'same' | 'yours' | 'differs';
}

export interface Plan {
  files: PlannedFile[];
  /** Keys of package.json that say something else, and stay. */
  kept: Kept[];
  /** The file with the first call, when there is one. */
  firstCall: string | undefined;
  server: string | undefined;
}

/** Where the sandbox that belongs to the toolkit listens when no port is asked for. */
const SANDBOX = 'http://127.0.0.1:4030';
/** Where the server listens that is written for the target server. */
const SERVER = 'http://127.0.0.1:8080';

/**
 * Works out every file; writes nothing.
 *
 * @param model of the chosen verticals
 * @param force replaces scripts of package.json that say something else
 */
export function planFiles(
  project: Project,
  choices: Choices,
  model: ApiModel,
  { force, prism }: { force: boolean; prism: boolean },
): Plan {
  const naming = nameByTitle(model);
  const sources = posix.dirname(choices.output);
  const files: PlannedFile[] = [];
  const compare = (path: string, text: string, present: 'yours' | 'differs' | 'add') => {
    const before = readIfThere(join(project.folder, path));
    const state = before === undefined ? 'create' : before === text ? 'same' : present;
    files.push({ path, text, before, state });
  };
  const once = (path: string, text: string) => compare(posix.join(sources, path), text, 'yours');

  compare(project.configFile, printConfig(choices, naming, project.extension), 'differs');
  const additions = {
    scripts: listScripts(choices, model),
    ...listPackages(choices, prism),
  };
  const manifest = addToManifest(project.manifestText, additions, force);
  compare('package.json', manifest.text, 'add');
  compare('tsconfig.json', printTsconfig(choices.targets), 'yours');
  const attributes = readIfThere(join(project.folder, '.gitattributes')) ?? '';
  compare('.gitattributes', addGitattributes(attributes, choices.output), 'add');

  const below = posix.relative(sources, choices.output);
  const entryOf = (target: string, from: string) =>
    `${from}${below}/${target}/index${project.extension}`;
  const pathOf = (name: string) => posix.join(sources, `${name}.${project.ending}`);
  let firstCall: string | undefined;
  if (choices.targets.includes('client')) {
    const printed = printFirstCall(model, {
      factory: naming.factory,
      client: entryOf('client', './'),
      local: choices.bundled ? SANDBOX : undefined,
      command: (name) => `node ${pathOf(name)}`,
    });
    if (printed !== undefined) {
      once(`${printed.name}.${project.ending}`, printed.text);
      firstCall = pathOf(printed.name);
    }
  }
  const server = choices.targets.includes('server') ? pathOf('server') : undefined;
  if (server !== undefined) {
    const written: HandlerFiles = {
      server: entryOf('server', './'),
      serverFromHandlers: entryOf('server', '../'),
      extension: project.extension,
      ending: project.ending,
      command: `node ${server}`,
    };
    for (const [path, text] of printHandlers(model, written)) once(path, text);
  }
  return { files, kept: manifest.kept, firstCall, server };
}

function listScripts({ targets, bundled, verticals }: Choices, model: ApiModel) {
  const chosen = model.tags
    .filter(({ slug }) => verticals?.includes(slug))
    .map(({ name }) => (/\s/.test(name) ? `"tag:${name}"` : `tag:${name}`));
  const tested = targets.includes('server') || !bundled ? SERVER : SANDBOX;
  const only = chosen.map((name) => ` --include ${name}`).join('');
  return {
    generate: 'octopus generate',
    'generate:check': 'octopus generate --check',
    mock: 'octopus mock',
    ...(bundled ? { sandbox: 'octopus sandbox' } : {}),
    contract: `octopus contract ${tested}${only}`,
  };
}
