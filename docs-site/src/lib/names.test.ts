import path from 'node:path';
import { expect, test } from 'vitest';
import { findStrangeNames } from '../markdown/check-names.ts';
import { content, listFiles, readText } from './files.ts';
import { checkPageNames, readKnownNames, readOtherWords } from './names.ts';

const known = readKnownNames();
const others = readOtherWords();

test('pages that name what is not there stop the build', () => {
  const page = { file: 'page.md', body: 'The `clint_reference` finds it.', line: 9 };
  expect(() => checkPageNames([page])).toThrow(
    'page.md:9: The description knows nothing called "clint_reference"; near: client_reference,',
  );
});

test('every other word stands on a page, and is no name of the description', () => {
  const text = listFiles(content, '.md')
    .filter((name) => !name.startsWith('changelog/'))
    .map((name) => readText(path.join(content, name)))
    .join('\n');
  const needed = findStrangeNames(text, { file: '' }, known, new Set()).map(({ name }) => name);
  const codes = new Set([...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code));
  const isNeeded = (word: string) => needed.includes(word) || codes.has(word);
  expect([...others].filter((word) => !isNeeded(word))).toEqual([]);
  expect([...others].filter((word) => known.names.has(word))).toEqual([]);
});
