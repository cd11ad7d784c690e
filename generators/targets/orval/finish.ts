import type { GeneratedFile } from '../target.ts';
import { ANY_OTHER } from './enums.ts';
import type { ImportExtension } from './package.ts';

/** How orval calls the module of all types. */
const TYPES = 'index.schemas';

/**
 * What every file of orval needs: `index.schemas.ts` becomes `schemas.ts`, the mark of an open enum
 * becomes "or any other text", imports end as they should, and there is one empty line at a time.
 */
export function finishFiles(files: GeneratedFile[], extension: ImportExtension): GeneratedFile[] {
  return files.map(({ path, content }) => ({
    path: path.replace(`${TYPES}.ts`, 'schemas.ts'),
    content: finishText(content, extension),
  }));
}

function finishText(text: string, extension: ImportExtension): string {
  return `${text
    .replaceAll(/(from '(?:\.{1,2}\/)+)index\.schemas(?:\.ts|\.js)?'/g, `$1schemas${extension}'`)
    .replaceAll(`'${ANY_OTHER}'`, '(string & {})')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

/** Prints the entry of a package: everything that its modules export. */
export function printEntry(
  header: string,
  modules: string[],
  extension: ImportExtension,
): GeneratedFile {
  const lines = modules.map((name) => `export * from './${name}${extension}';\n`);
  return { path: 'index.ts', content: `${header}\n\n${lines.join('')}` };
}

/** The modules of a package, sorted, from its files. */
export function modulesOf(files: GeneratedFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.ts') && path !== 'index.ts')
    .map((path) => path.slice(0, -'.ts'.length))
    .sort();
}
