import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SourceStore } from './source.ts';

let folder: string;
let store: SourceStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'source-'));
  store = new SourceStore();
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the files of a description', () => {
  it('are read with a byte order mark and without', () => {
    const mark = '\ufeff';
    expect(store.read(write('a.yaml', `${mark}a: 1`))?.value).toEqual({ a: 1 });
    expect(store.read(write('a.json', `${mark}{"a": 1}`))?.value).toEqual({ a: 1 });
    expect(store.diagnostics).toEqual([]);
  });

  it('are not there when they are folders, or have names that no file can have', () => {
    mkdirSync(join(folder, 'a.yaml'));
    const file = write('file', 'a: 1');
    const names = ['a.yaml', 'none.yaml', 'a\0b.yaml', `${'long'.repeat(100)}.yaml`];
    for (const path of [...names.map((name) => join(folder, name)), join(file, 'below.yaml')]) {
      expect(store.read(path)).toBeUndefined();
    }
    expect(store.diagnostics).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('are never devices, which may not end', () => {
    expect(store.read('/dev/zero')?.value).toBeUndefined();
    expect(store.diagnostics).toMatchObject([
      { code: 'file-unreadable', place: { position: { line: 1, column: 1 } } },
    ]);
  });

  it.each<[name: string, bytes: number[], line: number, column: number]>([
    ['one byte of Latin-1', [0x61, 0x0a, 0x62, 0xe9, 0x63], 2, 2],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 1, 1],
    ['an end in the middle of a letter', [0x61, 0x62, 0xc3], 1, 3],
    ['a fault behind a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xff], 1, 2],
    ['a fault behind the sign for faults', [0xef, 0xbf, 0xbd, 0xff], 1, 2],
  ])('are text in UTF-8: %s', (_, bytes, line, column) => {
    expect(store.read(write('a.yaml', Uint8Array.from(bytes)))?.value).toBeUndefined();
    expect(store.diagnostics).toMatchObject([
      { code: 'file-unreadable', place: { position: { line, column } } },
    ]);
  });

  it('are parsed once, until they change', () => {
    const path = write('a.yaml', 'a: 1');
    const first = store.read(path);
    expect(store.read(path)).toBe(first);
    store.beginRun();
    expect(store.read(path)).toBe(first);
    write('a.yaml', 'a: 2');
    store.beginRun();
    expect(store.read(path)?.value).toEqual({ a: 2 });
  });

  it('are told to be broken once a run', () => {
    const path = write('a.yaml', 'a: [');
    for (let run = 0; run < 2; run++) {
      store.beginRun();
      store.read(path);
      store.read(path);
      expect(store.diagnostics).toHaveLength(1);
    }
  });
});
