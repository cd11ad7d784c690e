import path from 'node:path';
import { load } from 'js-yaml';
import type { SearchRecord } from '../../../generators/targets/docs/types.ts';
import { readChangelog } from '../lib/changelog.ts';
import { generatedDocs, readText, repository } from '../lib/files.ts';
import { readGuides } from '../lib/guides.ts';
import { collectEntries } from './collect.ts';
import type { SearchEntry } from './types.ts';

const topicsFile = path.join(repository, 'docs-site', 'src', 'search', 'topics.yaml');

/** All that can be found on this site, in the order of the sidebars: reference, guides, changes. */
export function readEntries(): SearchEntry[] {
  const records: SearchRecord[] = JSON.parse(readText(path.join(generatedDocs, 'search.json')));
  const pages = readGuides().map(({ id, data, markdown, headings }) => {
    const description = String(data['description'] ?? '');
    return { id, title: String(data['title']), description, markdown, headings };
  });
  return collectEntries({ records, pages, changes: readChangelog(), topics: readTopics() });
}

/** Everyday words by the address that answers them, from `topics.yaml`. */
export function readTopics(file = topicsFile): Record<string, string[]> {
  const topics = load(readText(file));
  if (typeof topics !== 'object' || topics === null)
    throw new Error(`${file}: expected addresses.`);
  return Object.fromEntries(
    Object.entries(topics).map(([address, words]) => {
      if (!Array.isArray(words)) {
        throw new Error(`${file}: ${address} takes a list of words, such as [log in, sign in].`);
      }
      return [address, words.map(String)];
    }),
  );
}
