import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { OutputOptions, OverrideOutput } from 'orval';
import { DiagnosticsError } from '../../diagnostics/diagnostic.ts';
import type { JsonObject } from '../../openapi/json.ts';
import type { GeneratedFile } from '../target.ts';
import { loadOrval } from './load.ts';
import type { ImportExtension } from './package.ts';

export interface OrvalRun {
  /** The target that asks, for messages. */
  target: string;
  document: JsonObject;
  output: Omit<OutputOptions, 'target' | 'override'>;
  override: OverrideOutput;
  /** A function that requests go through: its name, and a module that orval reads it from. */
  mutator?: { name: string; module: string; text: string };
  /** The first line of each file. */
  header: string;
  extension: ImportExtension;
}

/** orval calls the file of the types after its target. */
const ENTRY = 'index.ts';

/**
 * Runs orval in a temporary folder, which it needs since it writes by itself. Nothing around that
 * folder can have a say: its options, the compiler's and the versions are all given.
 */
export async function runOrval(run: OrvalRun): Promise<GeneratedFile[]> {
  const { generate } = await loadOrval(run.target);
  const folder = mkdtempSync(join(tmpdir(), 'octopus-orval-'));
  try {
    mkdirSync(join(folder, 'out'));
    const override = { ...run.override, header: () => `${run.header}\n\n` };
    if (run.mutator !== undefined) {
      const { name, module, text } = run.mutator;
      const path = join(folder, 'out', module);
      writeFileSync(path, text);
      override.mutator = { path, name, extension: run.extension };
    }
    // It takes the document apart while it works on it.
    const target = structuredClone(run.document);
    // The compiler has checked it, and tells files and lines.
    const input = { target, unsafeDisableValidation: true };
    const output: OutputOptions = {
      ...run.output,
      target: join(folder, 'out', ENTRY),
      // A path that does not exist: none is looked for further up.
      packageJson: join(folder, 'package.json'),
      tsconfig: { compilerOptions: describeCompiler(run.extension) },
      override,
    };
    await generate({ input, output }, folder, { throwOnError: true }).catch((error: unknown) =>
      refuse(run.target, error),
    );
    const files = readFolder(join(folder, 'out'));
    return files.filter(({ path }) => path !== run.mutator?.module);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** orval gives up on names that it cannot tell apart; its message says which. */
function refuse(target: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new DiagnosticsError([
    {
      code: 'config-invalid',
      severity: 'error',
      message: `orval cannot make the target "${target}" of this description: ${reason}`,
      fix: 'Change what it names in the description, or take the target out of the configuration.',
    },
  ]);
}

/** orval asks these how imports end, and whether an optional property may be undefined. */
function describeCompiler(extension: ImportExtension) {
  const exact = { exactOptionalPropertyTypes: true, target: 'es2022' } as const;
  if (extension === '') return { ...exact, module: 'esnext', moduleResolution: 'bundler' } as const;
  const modules = { module: 'nodenext', moduleResolution: 'nodenext' } as const;
  return { ...exact, ...modules, allowImportingTsExtensions: extension === '.ts' };
}

function readFolder(folder: string): GeneratedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(folder, file).split(sep).join('/'),
      content: readFileSync(file, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
