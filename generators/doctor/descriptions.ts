import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Config } from '../config/config.ts';
import { loadConfig, validateConfig } from '../config/load.ts';
import type { LoadedConfig } from '../config/load.ts';
import { DiagnosticsError } from '../diagnostics/diagnostic.ts';
import { Locator } from '../diagnostics/locate.ts';
import { resolveDiagnostics } from '../diagnostics/render.ts';
import { fail, ok, warn } from './finding.ts';
import type { Finding, Patient } from './finding.ts';

/** A configuration that was found and is valid. */
export interface Configured {
  loaded: LoadedConfig;
  config: Config;
}

/** Is there a configuration, and is it valid? */
export async function checkConfig({
  cwd,
  configFile,
}: Patient): Promise<{ findings: Finding[]; configured?: Configured }> {
  try {
    const loaded = await loadConfig(cwd, configFile);
    const config = validateConfig(loaded);
    const names = Object.keys(config.descriptions).join(', ');
    const message = `${relative(cwd, loaded.path)} names the descriptions: ${names}.`;
    return { findings: [ok('config', message)], configured: { loaded, config } };
  } catch (error) {
    return { findings: explain('config', error, cwd) };
  }
}

/** Do the descriptions compile, and is what was generated from them still the same? */
export async function checkGenerated({ cwd }: Patient, { loaded }: Configured): Promise<Finding[]> {
  const { generate } = await import('../pipeline/generate.ts');
  const said: string[] = [];
  try {
    const { plans } = await generate(
      loaded,
      { check: true },
      {
        cwd,
        key: '',
        memoryFile: '',
        stores: new Map(),
        progress: (name) => (step, detail) => {
          if (step === 'check') said.push(`${name} has ${detail}`);
        },
      },
    );
    const compiles = ok('description', `${said.join('; ')}.`);
    const changed = plans.flatMap(({ folder, write, delete: stale }) =>
      [...write.map(({ path }) => path), ...stale].map((path) => relative(cwd, join(folder, path))),
    );
    const [first] = changed;
    if (first === undefined) {
      return [compiles, ok('generated', 'What was generated is up to date.')];
    }
    const more = changed.length > 1 ? ` and ${changed.length - 1} more` : '';
    const message = `What was generated is not what the description says now: ${first}${more}.`;
    return [compiles, fail('generated', message, 'Run octopus generate and commit the result.')];
  } catch (error) {
    return explain('description', error, cwd);
  }
}

/** Does git leave generated files as they are, and does a review fold them up? */
export function checkGitAttributes({ cwd }: Patient, { loaded, config }: Configured): Finding[] {
  if (findUp(cwd, '.git') === undefined) return [];
  const file = findUp(cwd, '.gitattributes');
  const lines = file === undefined ? [] : readFileSync(file, 'utf8').split(/\r?\n/);
  const root = file === undefined ? cwd : dirname(file);
  return Object.values(config.descriptions).map(({ output }) => {
    const folder = relative(root, join(loaded.folder, output)).replaceAll('\\', '/');
    const said = lines.some((line) => {
      const [pattern = '', ...attributes] = line.trim().split(/\s+/);
      const below = pattern.replace(/^\//, '').replace(/\/?\*+$/, '');
      const covers =
        below === folder || (pattern.endsWith('/**') && folder.startsWith(`${below}/`));
      return covers && attributes.length > 0;
    });
    if (said) return ok('gitattributes', `.gitattributes says that ${folder}/ is generated.`);
    const line = `${folder}/** linguist-generated text eol=lf`;
    const message = `.gitattributes does not say that ${folder}/ is generated: reviews show all of it, and git may change its line ends.`;
    return warn('gitattributes', message, `Add this line to .gitattributes: ${line}`);
  });
}

/** The nearest file or folder of a name, from a folder upwards. */
function findUp(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return join(folder, name);
    if (folder === dirname(folder)) return undefined;
  }
}

function explain(check: string, error: unknown, cwd: string): Finding[] {
  if (!(error instanceof DiagnosticsError)) throw error;
  return resolveDiagnostics(error.diagnostics, new Locator(), cwd).map(
    ({ file, line, column, message, fix }) => {
      const where = file === undefined ? '' : `${file}:${line ?? 1}:${column ?? 1} `;
      return fail(check, `${where}${message}`, fix);
    },
  );
}
