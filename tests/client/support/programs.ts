import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repo } from '../../support/project.ts';

export const COMPILERS = { 5.9: 'typescript', 7: 'typescript-native' } as const;

const OPTIONS = {
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: ['node'],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
};

/** A folder of files with the packages of this repo in reach. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'octopus-types-'));

  constructor(files: Record<string, string>) {
    symlinkSync(join(repo, 'node_modules'), join(this.path, 'node_modules'));
    this.write({ 'package.json': '{ "type": "module" }', ...files });
  }

  write(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), text);
    }
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  /** Compiles all files in one program: file → what is wrong with it. */
  compile(
    compiler: keyof typeof COMPILERS,
    options: Record<string, unknown> = {},
  ): Record<string, string[]> {
    const compilerOptions = { ...OPTIONS, ...options };
    this.write({ 'tsconfig.json': JSON.stringify({ compilerOptions, include: ['.'] }) });
    const tsc = join(repo, 'node_modules', COMPILERS[compiler], 'bin/tsc');
    const { stdout, stderr } = this.run(tsc, '-p', '.', '--pretty', 'false');
    const found: Record<string, string[]> = {};
    for (const line of `${stdout}${stderr}`.split('\n')) {
      // What is indented belongs to the error before.
      if (line === '' || line.startsWith(' ')) continue;
      const [, file = '', message = line] = /^(.+?)\(\d+,\d+\): error (.*)$/.exec(line) ?? [];
      found[file] = [...(found[file] ?? []), message];
    }
    return found;
  }

  run(...args: string[]) {
    return spawnSync(process.execPath, args, { cwd: this.path, encoding: 'utf8' });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
