import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DescriptionError } from './description-error.ts';

const STEMS = ['openapi', 'api', 'swagger'];
const ENDINGS = ['yaml', 'yml', 'json'];
const NAMES = STEMS.flatMap((stem) => ENDINGS.map((ending) => `${stem}.${ending}`));
const FOLDERS = ['.', 'openapi', 'spec', 'docs', 'api'];

/**
 * The root document that a path means: the file itself, or the one in the folder.
 *
 * @throws DescriptionError when there is none
 */
export function findRootDocument(path: string, shown: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    throw new DescriptionError(`There is no ${shown}: name a file, a folder or a URL with --spec.`);
  }
  if (!found.isDirectory()) return path;
  const root = NAMES.map((name) => join(path, name)).find((name) => existsSync(name));
  if (root !== undefined) return root;
  throw new DescriptionError(
    `${shown} holds no description: there should be one of ${NAMES.join(', ')}.`,
  );
}

/** A description at one of the usual places below a folder; undefined when there is none. */
export function findUsualDocument(cwd: string): string | undefined {
  return FOLDERS.flatMap((folder) => NAMES.map((name) => join(cwd, folder, name))).find((path) =>
    existsSync(path),
  );
}

/** Where servers put their own description. */
export const USUAL_URLS = ['/openapi.json', '/openapi.yaml', '/v3/api-docs', '/swagger.json'];
