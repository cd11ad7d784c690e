import { expect, test } from 'vitest';
import { splitFences } from './fences.ts';

const read = (markdown: string) =>
  splitFences(markdown).map((piece) =>
    piece.kind === 'line' ? piece.text : [piece.fence.info, piece.fence.body, piece.fence.line],
  );

test.each<[string, string, unknown[]]>([
  ['text only', 'a\nb', ['a', 'b']],
  ['a fence', 'a\n```sh\nx\ny\n```\nb', ['a', ['sh', 'x\ny', 2], 'b']],
  ['words behind the language', '```ts server\n1\n```', [['ts server', '1', 1]]],
  ['a longer fence around a shorter one', '````md\n```sh\n```\n````', [['md', '```sh\n```', 1]]],
  ['tildes', '~~~\n```\n~~~', [['', '```', 1]]],
  [
    'a fence in a list loses its indent',
    '- a\n\n  ```sh\n    x\n  ```',
    ['- a', '', ['sh', '  x', 3]],
  ],
  ['one that is never closed runs to the end', '```sh\na', [['sh', 'a', 1]]],
  ['backticks within a line are text', 'a ```x``` b', ['a ```x``` b']],
])('%s', (_, markdown, pieces) => {
  expect(read(markdown)).toEqual(pieces);
});

test('lines are counted in the whole file', () => {
  const [, fence] = splitFences('a\n```sh\n```', 7);
  expect(fence?.kind === 'fence' && fence.fence.line).toBe(8);
});
