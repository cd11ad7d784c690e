import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PACKAGES } from './packages.ts';
import { root } from './root.ts';
import { listEntryModules, readSourceManifest } from './source-manifest.ts';

/** Declarations of modules that have none; nothing imports them. */
const AMBIENT = ['generators/targets/types/openapi-typescript-parts.d.ts'];

/**
 * Compiles all packages at once: JavaScript and declarations, in the folders of the repo. Only what
 * the entries lead to is compiled, so that tests and their helpers are left out by themselves.
 *
 * @returns the folder with what was written
 */
export function buildModules(folder: string): string {
  const output = join(folder, 'build');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'tsconfig.json');
  writeFileSync(config, `${JSON.stringify(describeBuild(folder, output), null, 2)}\n`);
  const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
  // Several checkers name inferred types in an order that depends on which of them came first.
  const args = [compiler, '-p', config, '--checkers', '1'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The packages do not compile:\n${stdout}${stderr}`);
  return output;
}

function describeBuild(folder: string, output: string): object {
  const inner = PACKAGES.flatMap(({ inner: inside = [] }) => inside);
  const files = [...PACKAGES, ...inner].flatMap(({ folder: sources, entries }) =>
    listEntryModules(readSourceManifest(sources), entries).map((path) => `${sources}/${path}`),
  );
  return {
    extends: relative(folder, join(root, 'tsconfig.json')),
    include: [],
    exclude: [],
    files: [...AMBIENT, ...files].map((path) => relative(folder, join(root, path))),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      rewriteRelativeImportExtensions: true,
      checkJs: false,
      // The oldest that a package promises: Node.js 20, and browsers of its time.
      target: 'es2022',
      // The folder may lie anywhere.
      typeRoots: [join(root, 'node_modules/@types')],
      rootDir: root,
      outDir: output,
    },
  };
}
