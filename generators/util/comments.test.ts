import { expect, test } from 'vitest';
import { onOneLine, printComment } from './comments.ts';

test.each<[string, string, string]>([
  ['a line break', 'a\nb', 'a b'],
  ['every other kind of line break', 'a\r\nb\u2028c\u2029d\u0085e', 'a b c d\u0085e'],
  ['spaces around', '  a  ', 'a'],
])('onOneLine holds no break: %s', (_, text, want) => {
  expect(onOneLine(text)).toBe(want);
});

test.each<[string, (string | undefined)[], string[], string]>([
  ['one line', ['A pet.'], [], '  /** A pet. */\n'],
  ['nothing', [undefined, ' '], [], ''],
  ['paragraphs', ['A.', 'B\n\nC  '], [], '  /**\n   * A.\n   *\n   * B\n   *\n   * C\n   */\n'],
  ['tags', ['A.'], ['@deprecated'], '  /**\n   * A.\n   *\n   * @deprecated\n   */\n'],
  ['a tag alone', [], ['@deprecated'], '  /** @deprecated */\n'],
  ['an end in it', ['A */ B **/'], [], '  /** A *\\/ B **\\/ */\n'],
  ['an end over two lines', ['A *', '/ B'], [], '  /**\n   * A *\n   *\n   * / B\n   */\n'],
  ['a tag that is none', ['@private\n @x'], [], '  /**\n   * \\@private\n   *  \\@x\n   */\n'],
  ['other line breaks', ['a\r\nb\u2028c'], [], '  /**\n   * a\n   * b\n   * c\n   */\n'],
])('printComment writes %s', (_, paragraphs, tags, want) => {
  expect(printComment(paragraphs, tags, '  ')).toBe(want);
});
