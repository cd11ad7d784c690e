import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Surroundings } from './processes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A description that is compiled, as a copy in a temporary folder. */
export interface Subject extends Surroundings {
  name: SubjectName;
  /** The root document, relative to the folder. */
  input: string;
  /** An edit puts a word into this file: behind the first `after` that follows `section`. */
  edit: { file: string; section: string; after: string };
}

/** What can be compiled here, and what is known about it. */
export const SUBJECTS = {
  own: {
    title: 'our description (YAML, one file for each schema and path)',
    copy: [[join(root, 'openapi'), 'openapi']],
    input: 'openapi/openapi.yaml',
    edit: {
      file: 'openapi/shared/schemas/error-response.yaml',
      section: 'properties:',
      after: 'description: ',
    },
  },
  github: {
    title: "GitHub's description (one JSON file of 13 MB)",
    copy: [
      [join(root, 'node_modules/@octokit/openapi/generated/api.github.com.json'), 'github.json'],
    ],
    input: 'github.json',
    edit: { file: 'github.json', section: '"schemas": {', after: '"description": "' },
  },
} as const;

export type SubjectName = keyof typeof SUBJECTS;

/** Copies a description into a temporary folder with a configuration for our compiler. */
export function openSubject(name: SubjectName): Subject {
  const { copy, input, edit } = SUBJECTS[name];
  const cwd = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  for (const [from, to] of copy) cpSync(from, join(cwd, to), { recursive: true });
  writeFileSync(join(cwd, 'package.json'), '{ "private": true, "type": "module" }\n');
  return { name, cwd, input, edit, env: quietEnvironment() };
}

/** Nobody phones home, and nobody profits from settings of the person who measures. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, NODE_COMPILE_CACHE: __, ...env } = process.env;
  return {
    ...env,
    CI: '1',
    NO_COLOR: '1',
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  };
}

export function closeSubject({ cwd }: Subject): void {
  rmSync(cwd, { recursive: true, force: true });
}

/** Counts the files below a folder and their bytes, so that empty work does not pass for quick. */
export function weighFolder(folder: string): { files: number; bytes: number } {
  if (!existsSync(folder)) return { files: 0, bytes: 0 };
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
