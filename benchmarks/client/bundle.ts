import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes of a bundle, as it is and on the way. */
export interface Size {
  minified: number;
  gzipped: number;
}

async function bundle(cwd: string, contents: string, minify: boolean): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: cwd, loader: 'ts' },
    bundle: true,
    minify,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('The bundler wrote nothing.');
  return file.contents;
}

/** Weighs what a browser would load of a piece of code. */
export async function weigh(cwd: string, code: string): Promise<Size> {
  const text = await bundle(cwd, code, true);
  return { minified: text.length, gzipped: gzipSync(text, { level: 9 }).length };
}

/** Bundles a piece of code into a module that Node.js loads without help; answers its path. */
export async function writeModule(cwd: string, name: string, code: string): Promise<string> {
  const path = join(cwd, `${name}.mjs`);
  writeFileSync(path, await bundle(cwd, code, false));
  return path;
}
