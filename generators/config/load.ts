import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiagnosticsError } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { describeErrors } from '../diagnostics/schema-errors.ts';
import { joinPointer } from '../openapi/pointer.ts';
import { parseText } from '../pipeline/parse.ts';
import { hashOf } from '../pipeline/source.ts';
import type { Config } from './config.ts';

/** File names that are looked for, in this order. */
export const CONFIG_FILES = ['ts', 'mts', 'js', 'mjs', 'json'].map(
  (extension) => `octopus.config.${extension}`,
);

export interface LoadedConfig {
  path: string;
  /** The folder that paths in the configuration are relative to. */
  folder: string;
  /** SHA-256 of the file, in hex. */
  hash: string;
  /** What it exports. */
  value: unknown;
}

/**
 * Finds and loads the configuration. It is not validated yet: a run that has nothing to do need not
 * load a validator.
 *
 * @param named the file that `--config` names, or undefined to look in the working directory
 * @throws DiagnosticsError when there is none, or when it cannot be loaded
 */
export async function loadConfig(cwd: string, named: string | undefined): Promise<LoadedConfig> {
  const path = findConfig(cwd, named);
  const hash = hashOf(readFileSync(path));
  return { path, folder: dirname(path), hash, value: await importConfig(path, hash) };
}

function findConfig(cwd: string, named: string | undefined): string {
  if (named !== undefined) {
    const path = resolve(cwd, named);
    if (isFile(path)) return path;
    throw refuse('config-missing', `There is no file "${named}".`);
  }
  const found = CONFIG_FILES.map((name) => join(cwd, name)).find(isFile);
  if (found !== undefined) return found;
  throw refuse('config-missing', 'There is no octopus.config.ts (or .js, .json) in this folder.');
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

async function importConfig(path: string, hash: string): Promise<unknown> {
  if (extname(path) === '.json') {
    const parsed = parseText(path, new TextDecoder().decode(readFileSync(path)));
    if ('value' in parsed) return parsed.value;
    const { message, ...where } = parsed.fault;
    throw refuse('config-invalid', message, { file: path, pointer: '', ...where });
  }
  try {
    // The hash makes a changed file a new module, so that --watch sees the change.
    const module: { default?: unknown } = await import(`${pathToFileURL(path).href}?${hash}`);
    return module.default;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = { file: path, pointer: '' };
    throw refuse('config-invalid', `The file could not be loaded: ${message}`, place);
  }
}

/**
 * Checks a loaded configuration against its JSON Schema.
 *
 * @throws DiagnosticsError that names each wrong field
 */
export function validateConfig({ value, path }: LoadedConfig): Config {
  const require = createRequire(import.meta.url);
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const schema: object = JSON.parse(
    readFileSync(new URL('./config.schema.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv2020({
    allErrors: true,
    strict: false,
    validateSchema: false,
    verbose: true,
  }).compile(schema);
  if (validate(value)) return value as Config;
  const show = (pointer: string) => (pointer === '' ? 'The configuration' : pointer);
  throw new DiagnosticsError(
    describeErrors(validate.errors ?? [], show).map(({ path: tokens, key, message }) => ({
      code: 'config-invalid',
      severity: 'error',
      message,
      place: { file: path, pointer: joinPointer('', ...tokens), key },
    })),
  );
}

function refuse(
  code: 'config-missing' | 'config-invalid',
  message: string,
  place?: Place,
): DiagnosticsError {
  const where = place === undefined ? {} : { place };
  return new DiagnosticsError([{ code, severity: 'error', message, ...where }]);
}
