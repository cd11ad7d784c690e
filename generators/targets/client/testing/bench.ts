import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ApiModel } from '../../../model/model.ts';
import { compileDescription } from '../../../pipeline/compile.ts';
import { SourceStore } from '../../../pipeline/source.ts';
import type { GeneratedFile } from '../../target.ts';
import { clientTarget } from '../index.ts';
import type { ClientOptions } from '../index.ts';

const repo = fileURLToPath(new URL('../../../..', import.meta.url));
const CLIENT = 'generated/client';

const TSCONFIG = {
  compilerOptions: {
    target: 'es2024',
    lib: ['es2024', 'dom', 'dom.iterable'],
    module: 'nodenext',
    types: [],
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    allowImportingTsExtensions: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    skipLibCheck: true,
  },
  include: ['.'],
};

/** The model of a fixture of this folder, or of another description by its path in the repo. */
export function readModel(name: string): ApiModel {
  const path = name.includes('/')
    ? join(repo, name)
    : join(import.meta.dirname, '../fixtures', name);
  return compileDescription(new SourceStore(), path, () => {});
}

/** A client that was emitted into a temporary folder, beside the tools it is checked with. */
export class EmittedClient {
  readonly files: Map<string, string>;
  readonly #folder: string;

  static async emit(model: ApiModel, options: ClientOptions): Promise<EmittedClient> {
    return new EmittedClient(await clientTarget.emit(model, options));
  }

  private constructor(files: GeneratedFile[]) {
    this.files = new Map(files.map(({ path, content }) => [path, content]));
    this.#folder = mkdtempSync(join(tmpdir(), 'octopus-client-'));
    symlinkSync(join(repo, 'node_modules'), join(this.#folder, 'node_modules'));
    cpSync(join(repo, 'biome.json'), join(this.#folder, 'biome.json'));
    this.write('tsconfig.json', JSON.stringify(TSCONFIG));
    this.write('package.json', '{ "type": "module" }');
    for (const [path, content] of this.files) this.write(`${CLIENT}/${path}`, content);
  }

  /** Adds a file beside the client, which is in `generated/client`. */
  write(path: string, text: string): void {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** What TypeScript has to say; nothing when all is well. */
  typeCheck(): string {
    return this.#run('typescript-native/bin/tsc', '-p', '.');
  }

  /** What the formatter and linter of this repo have to say; nothing when all is well. */
  lint(): string {
    return this.#run('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', CLIENT);
  }

  /** Loads the entry of the client. */
  load<Module>(): Promise<Module> {
    const url = pathToFileURL(join(this.#folder, CLIENT, 'index.ts')).href;
    return import(/* @vite-ignore */ url) as Promise<Module>;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(tool: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(repo, 'node_modules', tool), ...args],
      { cwd: this.#folder, encoding: 'utf8' },
    );
    return status === 0 ? '' : `${stdout}${stderr}`;
  }
}
