import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import ts from 'typescript';
import type { InnerPackage } from './packages.ts';

/** A module of a package: its path in it, and its text. */
export interface PackedModule {
  path: string;
  text: string;
}

/**
 * Collects a package's built modules by following their imports: code from code, declarations from
 * declarations, so that a module which holds types alone brings no empty JavaScript with it.
 *
 * @param built folder of the package in the build
 * @param entries its entry modules, as they are called in the sources
 */
export function collectModules(
  built: string,
  entries: readonly string[],
  ending: '.js' | '.d.ts',
): PackedModule[] {
  const modules: PackedModule[] = [];
  const seen = new Set<string>();
  const waiting = entries.map((entry) => entry.replace(/\.ts$/, ending));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    // What is copied as it is (validators) is not in the build; a check finds what is nowhere.
    if (seen.has(path) || !existsSync(join(built, path))) continue;
    seen.add(path);
    const text = renameImports(readFileSync(join(built, path), 'utf8'));
    modules.push({ path, text });
    for (const name of listImports(text)) {
      if (!name.startsWith('.') || !name.endsWith('.js')) continue;
      waiting.push(join(dirname(path), name).replace(/\.js$/, ending));
    }
  }
  return modules.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The names that a module imports, also by `import()` and in types. */
export function listImports(text: string): string[] {
  const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(text, true, true);
  return [...importedFiles, ...typeReferenceDirectives].map(({ fileName }) => fileName);
}

/** The compiler leaves `.ts` in the imports of declarations, which older setups refuse. */
export function renameImports(text: string): string {
  return text.replaceAll(
    /((?:^|[^\w.])(?:from |import ?\(|import )(['"])\.{1,2}\/[^'"\n$]+)\.ts\2/g,
    '$1.js$2',
  );
}

/**
 * Leads what a module reads from elsewhere in the repo to its copy: the file that is
 * `openapi/x.json` in the repo is `openapi/x.json` in the package.
 *
 * @param path the module, in the package
 * @param folder the package's sources, in the repo
 */
export function leadInside(text: string, path: string, folder: string): string {
  return text.replaceAll(/(['"])(\.\.\/[\w./-]+\.(?:json|yaml|sql))\1/g, (literal, quote, name) => {
    const place = join(folder, dirname(path), String(name));
    if (place.startsWith(`${folder}/`)) return literal;
    const inside = relative(dirname(path), place);
    return `${quote}${inside.startsWith('.') ? inside : `./${inside}`}${quote}`;
  });
}

/** Leads the imports of packages that are put into this one to where they are in it. */
export function nameInner(text: string, path: string, inner: readonly InnerPackage[]): string {
  return inner.reduce((changed, { name, to }) => {
    const place = relative(dirname(path), `${to}/index.js`);
    const quoted = place.startsWith('.') ? place : `./${place}`;
    return changed.replaceAll(`'${name}'`, `'${quoted}'`).replaceAll(`"${name}"`, `"${quoted}"`);
  }, text);
}
