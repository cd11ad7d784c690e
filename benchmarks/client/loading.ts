import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** Milliseconds for which a new process loads a module. */
export async function timeImport(module: string): Promise<number> {
  const code = `const started = performance.now();
await import(${JSON.stringify(pathToFileURL(module).href)});
console.log(performance.now() - started);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code]);
  return Number(stdout);
}

/** What the compiler does for a file. */
export interface TypeCheck {
  instantiations: number;
  types: number;
  /** Seconds of checking, and of the whole run. */
  check: number;
  total: number;
}

const OPTIONS = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  types: [],
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
};

/** Checks a file that calls one operation, with everything it imports. */
export async function checkTypes(cwd: string, name: string, code: string): Promise<TypeCheck> {
  writeFileSync(join(cwd, `${name}-typed.ts`), code);
  const config = `${name}.tsconfig.json`;
  const text = JSON.stringify({ compilerOptions: OPTIONS, files: [`${name}-typed.ts`] });
  writeFileSync(join(cwd, config), text);
  const args = [tsc, '-p', config, '--extendedDiagnostics'];
  const { stdout } = await run(process.execPath, args, { cwd }).catch((error: unknown) => {
    const { stdout = '' } = error as { stdout?: string };
    throw new Error(`The types of ${name} do not compile:\n${stdout.slice(0, 2000)}`);
  });
  const read = (title: string) => {
    const found = new RegExp(`^${title}:\\s+([\\d.]+)`, 'm').exec(stdout)?.[1];
    if (found === undefined) throw new Error(`The compiler does not tell: ${title}`);
    return Number(found);
  };
  return {
    instantiations: read('Instantiations'),
    types: read('Types'),
    check: read('Check time'),
    total: read('Total time'),
  };
}
