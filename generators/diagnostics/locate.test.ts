import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Locator } from './locate.ts';

const YAML = `# A comment.
info:
  title: Pets
  tags: [a, { b: c }]
paths:
  /pets/{id}:
    get: { id: x }
  "a/b": &a
    c: 1
  again: *a
  empty:
`;

const JSON_TEXT = `{
  "info": { "title": "Pe\\"ts: {", "tags": ["a", { "b": [] }] },
  "paths": {
    "/pets/{id}": { "get": 1 },
    "\\u0061/b": [[], [2, 3]]
  }
}
`;

describe('a place is found', () => {
  let folder: string;
  let locator: Locator;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'locate-'));
    locator = new Locator();
    const texts = {
      'a.yaml': YAML,
      'windows.yaml': YAML.replaceAll('\n', '\r\n'),
      'old.yaml': YAML.replaceAll('\n', '\r'),
      'mark.yaml': `\ufeffinfo: 1\n`,
      'a.json': JSON_TEXT,
      'windows.json': JSON_TEXT.replaceAll('\n', '\r\n'),
      'mark.json': '\ufeff{"info": 1}',
      'broken.json': '{"info": {"title"',
    };
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const at = (name: string, pointer: string, key = false) => {
    const found = locator.locate({ file: join(folder, name), pointer, key });
    return found === undefined ? undefined : `${found.line}:${found.column}`;
  };

  const inYaml: [what: string, pointer: string, want: string][] = [
    ['the file, behind its comments', '', '2:1'],
    ['a mapping, at its key', '/info', '2:1'],
    ['a text, at itself', '/info/title', '3:10'],
    ['an entry of a list', '/info/tags/0', '4:10'],
    ['a mapping in a list', '/info/tags/1', '4:13'],
    ['what stands in it', '/info/tags/1/b', '4:18'],
    ['a key with a slash', '/paths/~1pets~1{id}', '6:3'],
    ['a mapping in one line', '/paths/~1pets~1{id}/get/id', '7:16'],
    ['a key in quotes', '/paths/a~1b/c', '9:8'],
    ['an alias, at itself', '/paths/again', '10:10'],
    ['what is behind an alias, at the alias', '/paths/again/c', '10:10'],
    ['what is not there, at what is above it', '/info/version', '2:1'],
    ['what is not in a list', '/info/tags/7', '4:3'],
    ['what is below a text', '/info/title/x', '3:10'],
  ];

  it.each(
    ['a.yaml', 'windows.yaml', 'old.yaml'].flatMap((name) =>
      inYaml.map(([what, pointer, want]) => [name, what, pointer, want] as const),
    ),
  )('in %s: %s', (name, _, pointer, want) => {
    expect(at(name, pointer)).toBe(want);
  });

  const inJson: [what: string, pointer: string, want: string][] = [
    ['the file', '', '1:1'],
    ['a mapping, at its key', '/info', '2:3'],
    ['a text, at itself', '/info/title', '2:22'],
    ['a list, behind a text with quotes and brackets', '/info/tags', '2:35'],
    ['an entry of a list', '/info/tags/0', '2:44'],
    ['a list in a mapping in a list', '/info/tags/1/b', '2:51'],
    ['a key with a slash', '/paths/~1pets~1{id}/get', '4:28'],
    ['an escaped key', '/paths/a~1b', '5:5'],
    ['a list in a list', '/paths/a~1b/1', '5:22'],
    ['a number', '/paths/a~1b/1/1', '5:26'],
    ['what is not there, at what is above it', '/info/version', '2:3'],
    ['what is not in a list', '/info/tags/7', '2:35'],
    ['what is below a text', '/info/title/x', '2:22'],
  ];

  it.each(
    ['a.json', 'windows.json'].flatMap((name) =>
      inJson.map(([what, pointer, want]) => [name, what, pointer, want] as const),
    ),
  )('in %s: %s', (name, _, pointer, want) => {
    expect(at(name, pointer)).toBe(want);
  });

  it('at the key of a text, when the key is meant', () => {
    expect(at('a.yaml', '/info/title', true)).toBe('3:3');
    expect(at('a.json', '/info/title', true)).toBe('2:13');
  });

  it('in a file with a byte order mark, which is no column', () => {
    expect(at('mark.yaml', '/info')).toBe('1:7');
    expect(at('mark.json', '/info')).toBe('1:10');
  });

  it('as near as may be in a broken file, and nowhere in none', () => {
    expect(at('broken.json', '/info/title')).toBe('1:2');
    expect(at('none.yaml', '')).toBeUndefined();
  });
});
