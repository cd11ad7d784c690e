import { lstatSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { fail, ok, warn } from './finding.ts';
import type { Finding, Patient } from './finding.ts';

interface Manifest {
  name?: string;
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

const TOOLKIT: Manifest = createRequire(import.meta.url)('../package.json');

/** Targets that other packages make. */
const MADE_BY: Readonly<Record<string, string>> = { react: 'orval', zod: 'orval', msw: 'orval' };

/** Is the toolkit a dependency of the project, and are it and its companions of one version? */
export function checkPackages({ cwd }: Patient): Finding[] {
  const project = readManifest(join(cwd, 'package.json'));
  if (project === undefined) {
    const fix = 'Run octopus in the folder of your project, or make one: npm init -y.';
    return [fail('packages', 'There is no package.json in this folder.', fix)];
  }
  const wanted = Object.keys({ ...project.dependencies, ...project.devDependencies });
  const toolkit = TOOLKIT.name ?? '';
  const scope = `${toolkit.split('/')[0]}/`;
  const versions = new Map<string, string>();
  const missing: string[] = [];
  for (const name of wanted.filter((one) => one.startsWith(scope))) {
    const folder = join(cwd, 'node_modules', name);
    const version = readManifest(join(folder, 'package.json'))?.version;
    if (version === undefined) missing.push(name);
    // A workspace of this project has whatever version it is made with.
    else if (!lstatSync(folder).isSymbolicLink()) versions.set(name, version);
  }
  if (missing.length > 0) {
    return [fail('packages', `Not installed: ${missing.join(', ')}.`, 'Run npm install.')];
  }
  const list = [...versions].map(([name, version]) => `${name} ${version}`).join(', ');
  if (new Set(versions.values()).size > 1) {
    const newest = [...versions.values()].sort(compareVersions).at(-1) ?? '';
    const fix = `npm install ${[...versions.keys()].map((name) => `${name}@${newest}`).join(' ')}`;
    const message = `The packages are of several versions, which are not made for each other: ${list}.`;
    return [fail('packages', message, fix)];
  }
  if (versions.size === 0) return [ok('packages', 'The packages are those of this workspace.')];
  return [ok('packages', `The packages are of one version: ${list}.`)];
}

/** Is what the targets of the configuration need installed? */
export function checkPeers({ cwd }: Patient, { descriptions }: Config): Finding[] {
  const targets = new Set(Object.values(descriptions).flatMap((one) => Object.keys(one.targets)));
  const findings: Finding[] = [];
  for (const peer of new Set(Object.values(MADE_BY))) {
    const users = [...targets].filter((target) => MADE_BY[target] === peer);
    if (users.length === 0) continue;
    const names = `${users.length === 1 ? 'the target' : 'the targets'} ${users.join(', ')}`;
    const version = TOOLKIT.peerDependencies?.[peer] ?? 'latest';
    const fix = `npm install --save-dev --save-exact ${peer}@${version}`;
    const installed = findVersion(cwd, peer);
    if (installed === undefined) {
      findings.push(fail('peers', `${peer}, which makes ${names}, is not installed.`, fix));
    } else if (/^\d/.test(version) && installed !== version) {
      const message = `${peer} is ${installed}; ${names} is tested with ${version}.`;
      findings.push(warn('peers', message, fix));
    } else findings.push(ok('peers', `${peer} ${installed} makes ${names}.`));
  }
  return findings.length > 0 ? findings : [ok('peers', 'No target needs another package.')];
}

/** The version of a package as the project would find it. */
function findVersion(cwd: string, name: string): string | undefined {
  const folders = createRequire(join(cwd, 'package.json')).resolve.paths(name) ?? [];
  for (const folder of folders) {
    const version = readManifest(join(folder, name, 'package.json'))?.version;
    if (version !== undefined) return version;
  }
  return undefined;
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function readManifest(path: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
