import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from './find-command.ts';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  /** `{ "commands": { "name": "./path-to-module" } }` */
  octopus?: { commands?: Record<string, string> };
}

/**
 * Commands that other packages bring. A package that the project in the working directory depends
 * on declares them in its package.json: `"octopus": { "commands": { "name": "./module.js" } }`,
 * where the module exports `summary` and `run`. Only direct dependencies are asked, so that
 * nothing far down a tree can put a command on the command line.
 */
export function discoverCommands(cwd: string): Map<string, () => Promise<Command>> {
  const commands = new Map<string, () => Promise<Command>>();
  const project = readManifest(join(cwd, 'package.json'));
  if (project === undefined) return commands;
  const require = createRequire(join(cwd, 'package.json'));
  const names = Object.keys({ ...project.dependencies, ...project.devDependencies }).sort();
  for (const name of names) {
    const path = findManifest(require, name);
    const manifest = path === undefined ? undefined : readManifest(path);
    for (const [command, file] of Object.entries(manifest?.octopus?.commands ?? {})) {
      if (path === undefined || commands.has(command)) continue;
      const url = pathToFileURL(join(dirname(path), file)).href;
      commands.set(command, () => import(url));
    }
  }
  return commands;
}

function findManifest(require: NodeJS.Require, name: string): string | undefined {
  for (const folder of require.resolve.paths(name) ?? []) {
    const path = join(folder, name, 'package.json');
    if (readManifest(path) !== undefined) return path;
  }
  return undefined;
}

function readManifest(path: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}
