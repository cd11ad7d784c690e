import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repo = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(repo, 'generators/bin.js');

export interface RunResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** A temporary project with a copy of a small split description and a configuration. */
export class Project {
  readonly folder: string;

  constructor(config: object = defaultConfig()) {
    this.folder = mkdtempSync(join(tmpdir(), 'octopus-project-'));
    cpSync(join(repo, 'tests/fixtures/library'), join(this.folder, 'api'), { recursive: true });
    this.write('octopus.config.json', JSON.stringify(config));
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Replaces a piece of a file, and fails when the piece is not there. */
  edit(path: string, from: string, to: string): void {
    const text = this.read(path);
    if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
    this.write(path, text.replace(from, to));
  }

  /** Every file below a folder → its time of change and content. */
  snapshot(below = 'generated'): Record<string, { changed: number; text: string }> {
    const files: Record<string, { changed: number; text: string }> = {};
    for (const path of this.list(below)) {
      const { mtimeMs } = statSync(join(this.folder, below, path));
      files[path] = { changed: mtimeMs, text: this.read(join(below, path)) };
    }
    return files;
  }

  /** Paths of the files below a folder, sorted; none when there is no folder. */
  list(below = 'generated'): string[] {
    try {
      return readdirSync(join(this.folder, below), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name).slice(join(this.folder, below).length + 1),
        )
        .sort();
    } catch {
      return [];
    }
  }

  /** Runs `octopus` in the project. */
  run(...args: string[]): Promise<RunResult> {
    return new Promise((resolve) => {
      const child = this.start(...args);
      let stdout = '';
      let stderr = '';
      child.stdout.on('data', (chunk: Buffer) => {
        stdout += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk.toString();
      });
      child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
    });
  }

  /** Starts `octopus` without waiting for its end. */
  start(...args: string[]) {
    return spawn(process.execPath, [cli, ...args], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The library description with every target that needs no options of its own. */
export function defaultConfig(): {
  descriptions: Record<string, { input: string; output: string; targets: object }>;
} {
  return {
    descriptions: {
      library: {
        input: 'api/openapi.yaml',
        output: 'generated',
        targets: { spec: {}, types: {}, mock: {} },
      },
    },
  };
}
