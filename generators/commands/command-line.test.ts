import { expect, it } from 'vitest';
import { completeWords } from './command-line.ts';
import type { CommandLine } from './command-line.ts';

const root: CommandLine = {
  options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
  commands: {
    build: {
      options: {
        target: { type: 'string', multiple: true, short: 't' },
        out: { type: 'string' },
        check: { type: 'boolean' },
      },
      values: { target: ['types', 'client', 'clocks'] },
    },
    box: {
      options: { port: { type: 'string' } },
      commands: { list: { options: { all: { type: 'boolean' } } } },
      words: ['bash'],
    },
  },
};

it.each([
  [[''], ['build', 'box']],
  [['bo'], ['box']],
  [['-'], ['--help', '--version']],
  [['build', '--c'], ['--check']],
  [
    ['build', '--target', 'cl'],
    ['client', 'clocks'],
  ],
  [
    ['build', '-t', 'cl'],
    ['client', 'clocks'],
  ],
  [
    ['build', '--target', 'types,cl'],
    ['types,client', 'types,clocks'],
  ],
  [['build', '--target=t'], ['--target=types']],
  [['build', '--target=types', '--o'], ['--out']],
  [['build', '--out', 'b'], []],
  [['build', '--out', 'box', '--ch'], ['--check']],
  [
    ['box', ''],
    ['list', 'bash'],
  ],
  [['box', '--port', 'list', 'l'], ['list']],
  [['box', 'list', '--'], ['--all']],
  [
    ['nothing', 'b'],
    ['build', 'box'],
  ],
  [['--nothing', 'bu'], ['build']],
  [['constructor', 'bu'], ['build']],
])('%j', (words, expected) => {
  expect(completeWords(root, words)).toEqual(expected);
});
