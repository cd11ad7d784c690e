import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  CONFIG_FILES,
  DiagnosticsError,
  loadConfig,
  validateConfig,
} from '@octopus-cards/toolkit/compile';
import { DescriptionError } from './description-error.ts';
import { findUsualDocument, USUAL_URLS } from './find.ts';

/**
 * Where the description is when nobody says it: in the configuration of the project, at one of the
 * usual places below the folder, or on the server itself.
 *
 * @param url of the server, without a slash at the end
 * @throws DescriptionError when there is none, or more than one
 */
export async function discoverDescription(url: string, cwd: string): Promise<string> {
  const configured = await readConfigured(cwd);
  if (configured !== undefined) return configured;
  const usual = findUsualDocument(cwd);
  if (usual !== undefined) return relative(cwd, usual) || usual;
  for (const path of USUAL_URLS) {
    if (await isDescription(`${url}${path}`)) return `${url}${path}`;
  }
  throw new DescriptionError(
    `There is no description here, and none at ${url}${USUAL_URLS[0]}: name a file, a folder or a URL with --spec.`,
  );
}

async function readConfigured(cwd: string): Promise<string | undefined> {
  if (!CONFIG_FILES.some((name) => existsSync(join(cwd, name)))) return undefined;
  try {
    const loaded = await loadConfig(cwd, undefined);
    const { descriptions, default: usual } = validateConfig(loaded);
    const inputs = Object.entries(descriptions).map(([name, { input }]) => ({
      name,
      path: resolve(loaded.folder, input),
    }));
    const chosen = inputs.length <= 1 ? inputs[0] : inputs.find(({ name }) => name === usual);
    if (chosen !== undefined) return relative(cwd, chosen.path);
    if (inputs.length === 0) return undefined;
    const list = inputs.map(({ name, path }) => `${relative(cwd, path)} (${name})`).join(', ');
    throw new DescriptionError(`There are several descriptions: choose with --spec: ${list}.`);
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    throw new DescriptionError(`The configuration cannot be used: ${error.message}`);
  }
}

async function isDescription(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    const text = await answer.text();
    return answer.ok && /["']?openapi["']?\s*:/.test(text.slice(0, 100_000));
  } catch {
    return false;
  }
}
