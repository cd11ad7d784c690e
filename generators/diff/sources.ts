import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../commands/usage.ts';
import { CONFIG_FILES, loadConfig, validateConfig } from '../config/load.ts';
import { DiagnosticsError } from '../diagnostics/diagnostic.ts';
import { readRevision } from './revisions.ts';

/** A description that can be compared, as a file on this disk. */
export interface Source {
  /** Absolute path of the root document. */
  root: string;
  /** How a file of it is shown: as it was asked for, not where it lies meanwhile. */
  show(file: string): string;
  /** Was this file laid out for it, or does it lie where its root does? */
  owns(file: string): boolean;
  /** Takes away what was laid out for it. */
  remove(): void;
}

export interface SourceOptions {
  cwd: string;
  /** The file that `--config` names. */
  config: string | undefined;
  /** Which description of the configuration is meant. */
  description: string | undefined;
}

/**
 * Finds a description by what a person calls it: a file, a folder, `REVISION:PATH` of git, or a
 * version that was released.
 *
 * @throws UsageError that says what was looked for
 */
export async function findSource(name: string, options: SourceOptions): Promise<Source> {
  const { cwd } = options;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) {
    throw new UsageError(`"${name}" is a URL. Save the description to a file first.`);
  }
  const path = resolve(cwd, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() === true) return fileSource(path, cwd);
  if (found?.isDirectory() === true) return fileSource(findRoot(path, name), cwd);
  if (name === 'released' || /^v?\d+\.\d+\.\d+([-+].+)?$/.test(name)) {
    const released = await findRelease(name, options);
    if (released !== undefined) return fileSource(released, cwd);
  }
  const colon = name.indexOf(':');
  if (colon > 0) {
    const inside = name.slice(colon + 1);
    const file = inside === '' ? await configuredInput(options) : inside;
    return readRevision(name.slice(0, colon), file, cwd);
  }
  throw new UsageError(
    `There is no "${name}". Name a file, a folder, REVISION:PATH of git (such as v1.0.0:openapi/openapi.yaml), \`released\` or a version such as 1.0.0.`,
  );
}

/** The description that the configuration names, for a command that is given only one. */
export async function findConfigured(options: SourceOptions): Promise<Source> {
  return fileSource(resolve(options.cwd, await configuredInput(options)), options.cwd);
}

function fileSource(root: string, cwd: string): Source {
  const show = (file: string) => {
    const near = relative(cwd, file).replaceAll('\\', '/');
    return near.startsWith('../..') || isAbsolute(near) ? file : near;
  };
  return { root, show, owns: (file) => file === root, remove: () => {} };
}

const USUAL = ['openapi', 'swagger'].flatMap((name) =>
  ['yaml', 'yml', 'json'].map((extension) => `${name}.${extension}`),
);

/** The root document in a folder. */
function findRoot(folder: string, name: string): string {
  const usual = USUAL.map((file) => join(folder, file)).find((file) => existsSync(file));
  if (usual !== undefined) return usual;
  const files = readdirSync(folder).filter((file) => /\.(ya?ml|json)$/.test(file));
  const [only] = files;
  if (files.length === 1 && only !== undefined) return join(folder, only);
  throw new UsageError(
    `The folder "${name}" has no openapi.yaml (or .yml, .json). Name the root document itself.`,
  );
}

/** Releases stand beside the description, or come with the toolkit. */
async function findRelease(name: string, options: SourceOptions): Promise<string | undefined> {
  const folders = await releaseFolders(options);
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    const versions = listVersions(folder);
    const wanted = name === 'released' ? versions.at(-1) : name.replace(/^v/, '');
    if (wanted !== undefined && versions.includes(wanted)) return join(folder, `${wanted}.json`);
  }
  if (name !== 'released') return undefined;
  const looked = folders.map((folder) => relative(options.cwd, folder) || '.').join(', ');
  throw new UsageError(`Nothing is released yet: there is no <version>.json in ${looked}.`);
}

async function releaseFolders(options: SourceOptions): Promise<string[]> {
  const folders: string[] = [];
  if (hasConfig(options)) {
    const input = resolve(options.cwd, await configuredInput(options));
    folders.push(join(dirname(input), 'releases'));
  }
  folders.push(fileURLToPath(new URL('../releases', import.meta.url)));
  return folders;
}

function hasConfig({ cwd, config }: SourceOptions): boolean {
  return config !== undefined || CONFIG_FILES.some((name) => existsSync(join(cwd, name)));
}

/** The versions in a folder of releases, the newest last. */
export function listVersions(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /^\d+\.\d+\.\d+.*\.json$/.test(file))
    .map((file) => basename(file, '.json'))
    .sort(compareVersions);
}

/** By number; what is only a candidate comes before the release itself. */
function compareVersions(a: string, b: string): number {
  const read = (version: string) => {
    const [core = '', candidate] = version.split('-', 2);
    return { numbers: core.split('.').map(Number), candidate };
  };
  const left = read(a);
  const right = read(b);
  for (const [index, number] of left.numbers.entries()) {
    const other = right.numbers[index] ?? 0;
    if (number !== other) return number - other;
  }
  if (left.candidate === undefined || right.candidate === undefined) {
    return Number(left.candidate === undefined) - Number(right.candidate === undefined);
  }
  return left.candidate < right.candidate ? -1 : Number(left.candidate > right.candidate);
}

/** The path of the configured description, relative to the working directory. */
async function configuredInput(options: SourceOptions): Promise<string> {
  const { cwd, description } = options;
  try {
    const loaded = await loadConfig(cwd, options.config);
    const { descriptions, default: usual } = validateConfig(loaded);
    const all = Object.entries(descriptions);
    const wanted = description ?? (all.length > 1 ? usual : undefined);
    const chosen = wanted === undefined ? all : all.filter(([name]) => name === wanted);
    const [first] = chosen;
    if (first === undefined || chosen.length > 1) {
      const names = all.map(([name]) => name).join(', ');
      throw new UsageError(`Choose one description with --description: ${names}.`);
    }
    return relative(cwd, resolve(loaded.folder, first[1].input));
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    const reason = error.diagnostics[0]?.message ?? error.message;
    throw new UsageError(`The description cannot be found by the configuration: ${reason}`);
  }
}
