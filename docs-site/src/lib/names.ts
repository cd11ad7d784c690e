import path from 'node:path';
import { load } from 'js-yaml';
import { findStrangeNames, refuseStrangeNames } from '../markdown/check-names.ts';
import type { KnownNames } from '../markdown/known-names.ts';
import { collectNames } from '../markdown/known-names.ts';
import { readText, repository } from './files.ts';

/** Words in code that are no names of the API. */
export const otherWordsFile = 'docs-site/src/markdown/other-words.yaml';

/** The whole description, in one document. */
export function readDescription(): unknown {
  return JSON.parse(readText(path.join(repository, 'generated/spec/openapi.json')));
}

/** Everything that the description gives a name. */
export function readKnownNames(): KnownNames {
  return collectNames(
    readDescription(),
    load(readText(path.join(repository, 'openapi/magic-values.yaml'))),
  );
}

export function readOtherWords(): Set<string> {
  const groups: unknown = load(readText(path.join(repository, otherWordsFile)));
  if (typeof groups !== 'object' || groups === null) {
    throw new Error(`${otherWordsFile}: It holds lists of words, each with a name.`);
  }
  return new Set(Object.values(groups).flat(2).map(String));
}

/**
 * Holds the inline code of pages against the description.
 *
 * @throws Error that lists what it does not know, with file and line
 */
export function checkPageNames(
  pages: readonly { file: string; body: string; line: number }[],
): void {
  const known = readKnownNames();
  const others = readOtherWords();
  const strange = pages.flatMap(({ file, body, line }) =>
    findStrangeNames(body, { file, firstLine: line }, known, others),
  );
  refuseStrangeNames(strange, otherWordsFile);
}
