import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

export const repo = resolve(import.meta.dirname, '../../..');
export const recipes = join(repo, 'examples/ci');

/** What a script did. */
export interface Outcome {
  code: number;
  output: string;
}

/** A project like those of others: a description, a configuration, a remote with `main`. */
export interface Project {
  folder: string;
  write(path: string, text: string): void;
  git(...args: string[]): string;
  /** Runs a script as CI does: bash that stops at the first fault. */
  run(script: string, environment?: Record<string, string>): Outcome;
  /** Puts a program in front of the real one. */
  shim(name: string, script: string): void;
  remove(): void;
}

const DESCRIPTION = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
servers: [{ url: http://127.0.0.1:4010 }]
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: All pets
          content:
            application/json:
              schema:
                type: array
                items: { $ref: '#/components/schemas/Pet' }
              example: [{ id: 1, name: Rex }]
components:
  schemas:
    Pet:
      type: object
      required: [id, name]
      properties:
        id: { type: integer }
        name: { type: string }
`;

const CONFIG = `import { defineConfig } from '@octopus-cards/toolkit';

export default defineConfig({
  descriptions: {
    pets: { input: 'openapi/openapi.yaml', output: 'generated', targets: { types: {}, mock: {} } },
  },
});
`;

const MANIFEST = `{
  "name": "project",
  "private": true,
  "type": "module",
  "scripts": { "lint": "echo linted" },
  "devDependencies": { "@octopus-cards/contract": "*", "@octopus-cards/toolkit": "*" }
}
`;

/** The same description without the name of a pet, which breaks whoever reads it. */
export const BROKEN = DESCRIPTION.replace('required: [id, name]', 'required: [id]')
  .replace('        name: { type: string }\n', '')
  .replace(', name: Rex', '');

/** The same description with a field more. */
export const GROWN = DESCRIPTION.replace(
  '        name: { type: string }\n',
  '        name: { type: string }\n        colour: { type: string }\n',
);

/** Makes a project, with its generated files, committed and pushed to a remote of its own. */
export function makeProject(): Project {
  const base = mkdtempSync(join(tmpdir(), 'octopus-recipes-'));
  const folder = join(base, 'project');
  const bin = join(base, 'bin');
  mkdirSync(bin);
  mkdirSync(folder);
  const run = (script: string, environment: Record<string, string> = {}): Outcome => {
    const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: [bin, dirname(process.execPath), process.env['PATH']].join(delimiter),
        GIT_CONFIG_GLOBAL: '/dev/null',
        NO_COLOR: '1',
        ...environment,
      },
    });
    return { code: done.status ?? 1, output: `${done.stdout}${done.stderr}` };
  };
  const git = (...args: string[]): string => {
    const done = spawnSync(
      'git',
      ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args],
      { cwd: folder, encoding: 'utf8' },
    );
    if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
    return done.stdout;
  };
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const shim = (name: string, script: string): void => {
    writeFileSync(join(bin, name), script);
    chmodSync(join(bin, name), 0o755);
  };
  // What is installed stands there already, and no registry is asked.
  const npm = spawnSync('bash', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim();
  shim('npm', `#!/bin/sh\nif [ "$1" = ci ]; then exit 0; fi\nexec ${npm} "$@"\n`);
  write('openapi/openapi.yaml', DESCRIPTION);
  write('octopus.config.ts', CONFIG);
  write('package.json', MANIFEST);
  write('.gitignore', 'node_modules\nreports\n');
  symlinkSync(join(repo, 'node_modules'), join(folder, 'node_modules'));
  const made = run('npx --no-install octopus generate');
  if (made.code !== 0) throw new Error(made.output);
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'First');
  git('clone', '--quiet', '--bare', folder, join(base, 'origin.git'));
  git('remote', 'add', 'origin', join(base, 'origin.git'));
  return { folder, write, git, run, shim, remove: () => rmSync(base, { recursive: true }) };
}

/** Copies a recipe's files into a project. */
export function copyRecipe(name: string, project: Project): void {
  cpSync(join(recipes, name), project.folder, { recursive: true });
}

/** A port of this machine that nobody listens on. */
export async function findPort(): Promise<number> {
  const server = createServer();
  return new Promise((found) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
