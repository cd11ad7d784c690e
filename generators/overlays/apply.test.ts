import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../openapi/json.ts';
import { Origins } from '../pipeline/origins.ts';
import { SourceStore } from '../pipeline/source.ts';
import { applyOverlays } from './apply.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'overlays-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Lays overlays, each a list of actions, over a document. */
function lay(document: JsonObject, ...overlays: JsonObject[][]) {
  const origins = new Origins();
  origins.mount('', 'base.yaml', '');
  const files = overlays.map((actions, index) => {
    const path = join(folder, `${index}.json`);
    const info = { title: 'Test', version: '1' };
    writeFileSync(path, JSON.stringify({ overlay: '1.1.0', info, actions }));
    return { path, name: `${index}.json` };
  });
  const result = applyOverlays(document, origins, new SourceStore(), files);
  expect(result.diagnostics).toEqual([]);
  const from = (pointer: string, key = false) => {
    const place = origins.place(pointer, key);
    return `${place.file.replace(`${folder}/`, '')}#${place.pointer}`;
  };
  return { ...result, from };
}

describe('an action', () => {
  const base = (): JsonObject => ({
    info: { title: 'Pets', contact: { name: 'Ann' } },
    tags: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
    paths: { '/x': { get: { limit: 1 } }, "/it's": { get: { limit: 2 }, put: { limit: 3 } } },
  });
  it.each<[string, JsonObject, string, Json]>([
    [
      'merges mappings by key',
      { target: '$', update: { info: { contact: { url: 'u' } }, openapi: '3.1.0' } },
      '/info/contact',
      { name: 'Ann', url: 'u' },
    ],
    ['replaces a single value', { target: '$.info.title', update: 'Cats' }, '/info/title', 'Cats'],
    [
      'joins lists inside a mapping',
      { target: '$', update: { tags: [{ name: 'd' }] } },
      '/tags',
      [{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }],
    ],
    ['adds an entry to a list', { target: '$.tags', update: { name: 'd' } }, '/tags/3/name', 'd'],
    ['joins a list to a list', { target: '$.tags', update: [{ name: 'd' }] }, '/tags/3/name', 'd'],
    [
      'removes items of a list, each once',
      { target: "$.tags[?@.name != 'b', 0]", remove: true },
      '/tags',
      [{ name: 'b' }],
    ],
    [
      'removes what is inside of something else that is removed',
      { target: '$.paths..*', remove: true },
      '/paths',
      {},
    ],
    [
      'changes every place that is selected',
      { target: '$.paths.*.get', update: { limit: 9 } },
      '/paths',
      { '/x': { get: { limit: 9 } }, "/it's": { get: { limit: 9 }, put: { limit: 3 } } },
    ],
    [
      'copies one value into another',
      { target: '$.paths["/x"]', copy: "$.paths['/it\\'s']" },
      '/paths/~1x',
      { get: { limit: 2 }, put: { limit: 3 } },
    ],
    [
      'may match nothing when it says so',
      { target: '$.nowhere', remove: true, 'x-optional': true },
      '/info/title',
      'Pets',
    ],
    [
      'adds an entry with the name of something every object has',
      { target: '$', update: JSON.parse('{"constructor": 1}') },
      '/constructor',
      1,
    ],
  ])('%s', (_, action, pointer, expected) => {
    const before = base();
    const { document } = lay(before, [action]);
    expect(pointerOf(document, pointer)).toEqual(expected);
    expect(before, 'what was given stays as it is').toEqual(base());
  });

  it('sees what those before it left, over all overlays', () => {
    const { document } = lay(
      base(),
      [
        { target: '$.tags', remove: true },
        { target: '$', update: { tags: [{ name: 'new' }] } },
      ],
      [{ target: '$.tags[0]', update: { name: 'newer' } }],
    );
    expect(document['tags']).toEqual([{ name: 'newer' }]);
  });

  it('changes one of two places that an alias of YAML makes the same', () => {
    const shared = { limit: 1 };
    const { document } = lay({ a: shared, b: shared }, [{ target: '$.a', update: { limit: 2 } }]);
    expect(document).toEqual({ a: { limit: 2 }, b: { limit: 1 } });
  });
});

describe('where a value came from', () => {
  it('is the overlay for what it brought, and the description for the rest', () => {
    const { from } = lay(
      { info: { title: 'Pets' }, tags: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] },
      [
        { target: '$.info', update: { title: 'Cats', contact: { name: 'Ann' } } },
        { target: '$.tags[0]', remove: true },
        { target: '$.tags', update: { name: 'd' } },
        { target: '$.tags[?@.name == "b"]', update: { description: 'B.' } },
      ],
    );
    expect({
      title: from('/info/title'),
      key: from('/info/contact', true),
      below: from('/info/contact/name'),
      info: from('/info'),
      moved: from('/tags/0/name'),
      movedAndChanged: from('/tags/0/description'),
      last: from('/tags/1/name'),
      added: from('/tags/2/name'),
    }).toEqual({
      title: '0.json#/actions/0/update/title',
      key: '0.json#/actions/0/update/contact',
      below: '0.json#/actions/0/update/contact/name',
      info: 'base.yaml#/info',
      moved: 'base.yaml#/tags/1/name',
      movedAndChanged: '0.json#/actions/3/update/description',
      last: 'base.yaml#/tags/2/name',
      added: '0.json#/actions/2/update/name',
    });
  });

  it('moves up with the items behind one that is removed', () => {
    const { from } = lay({ tags: [{ name: 'a' }] }, [
      { target: '$.tags', update: [{ name: 'b' }, { name: 'c' }] },
      { target: '$.tags[0, 1]', remove: true },
    ]);
    expect(from('/tags/0/name')).toBe('0.json#/actions/0/update/1/name');
  });
});

function pointerOf(document: Json, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/'))
    .reduce<unknown>((value, token) => Object(value)[token], document);
}
