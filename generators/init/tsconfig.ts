import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TargetName } from '../targets/index.ts';
import type { ImportExtension } from './print-config.ts';

/** How imports end that the project's TypeScript takes, by its tsconfig.json. */
export async function findExtension(cwd: string): Promise<ImportExtension> {
  const path = join(cwd, 'tsconfig.json');
  if (!existsSync(path)) return '.ts';
  const { default: ts } = await import('typescript');
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config ?? {}, ts.sys, cwd);
  const { allowImportingTsExtensions, rewriteRelativeImportExtensions } = options;
  if (allowImportingTsExtensions === true || rewriteRelativeImportExtensions === true) return '.ts';
  const resolution = options.moduleResolution;
  const bundles =
    resolution === ts.ModuleResolutionKind.Bundler ||
    (resolution === undefined && options.module === ts.ModuleKind.Preserve);
  return bundles ? '' : '.js';
}

/** Prints a strict tsconfig.json. */
export function printTsconfig(targets: readonly TargetName[]): string {
  const page = targets.includes('react');
  const modules = page
    ? { module: 'preserve', moduleResolution: 'bundler', jsx: 'react-jsx' }
    : { module: 'nodenext' };
  const options = {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    ...modules,
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
  };
  const lines = Object.entries(options).map(
    ([name, value]) => `    "${name}": ${JSON.stringify(value).replaceAll(',', ', ')}`,
  );
  return `{\n  "compilerOptions": {\n${lines.join(',\n')}\n  }\n}\n`;
}
