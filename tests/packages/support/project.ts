import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { findNode } from './nodes.ts';
import { runProgram, startProgram } from './run-program.ts';
import type { Outcome } from './run-program.ts';

/** A program that runs. */
export interface Started {
  output: string;
  stop(): Promise<void>;
}

/** A project of somebody who never saw this repo. */
export class EmptyProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'octopus-project-'));
  readonly #node: string;

  private constructor(node: string) {
    this.#node = node;
    this.write('package.json', '{ "name": "project", "private": true, "type": "module" }');
  }

  /** @param version of Node.js that everything in it runs on */
  static async create(version: string = process.versions.node): Promise<EmptyProject> {
    return new EmptyProject(await findNode(version));
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /**
   * Installs tarballs by the short names of our packages, and others by their names in the registry.
   *
   * @throws Error with what npm said
   */
  async install(ours: readonly string[], ...others: string[]): Promise<Outcome> {
    const tarballs = inject('tarballs');
    const files = ours.map((name) => tarballs[name] ?? name);
    return this.check('npm', 'install', '--save-dev', ...files, ...others);
  }

  run(program: string, ...args: string[]): Promise<Outcome> {
    return runProgram(program, args, { cwd: this.folder, node: this.#node });
  }

  /** Runs a program that must succeed. */
  async check(program: string, ...args: string[]): Promise<Outcome> {
    const outcome = await this.run(program, ...args);
    if (outcome.code === 0) return outcome;
    throw new Error(`${program} ${args.join(' ')} ended with ${outcome.code}:\n${outcome.output}`);
  }

  octopus(...args: string[]): Promise<Outcome> {
    return this.run(join(this.folder, 'node_modules/.bin/octopus'), ...args);
  }

  /** Starts `octopus …` and waits for a line; answers what it wrote, and how to end it. */
  start(line: RegExp, ...args: string[]): Promise<Started> {
    return this.startProgram(line, join(this.folder, 'node_modules/.bin/octopus'), ...args);
  }

  /** The same with another program. */
  async startProgram(line: RegExp, program: string, ...args: string[]): Promise<Started> {
    const child = startProgram(program, args, { cwd: this.folder, node: this.#node });
    const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
    let output = '';
    await new Promise<void>((resolve, reject) => {
      const collect = (chunk: Buffer) => {
        output += chunk.toString();
        if (line.test(output)) resolve();
      };
      child.stdout?.on('data', collect);
      child.stderr?.on('data', collect);
      child.on('error', reject);
      child.on('close', (code) => reject(new Error(`It ended with ${code}:\n${output}`)));
    });
    return {
      output,
      async stop() {
        child.kill('SIGTERM');
        await ended;
      },
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A configuration as the README of the toolkit shows it. */
export function printConfig(targets: Record<string, object>): string {
  return `import { defineConfig } from '@octopus-cards/toolkit';

export default defineConfig({
  descriptions: {
    api: {
      input: 'node_modules/@octopus-cards/toolkit/description/openapi.json',
      output: 'generated',
      targets: ${JSON.stringify(targets)},
    },
  },
});
`;
}
