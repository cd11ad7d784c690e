import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followReference, splitReference } from './references.ts';
import { SourceStore } from './source.ts';

describe('splitting a reference', () => {
  it.each<[reference: string, path: string, fragment: string]>([
    ['pet.yaml', 'pet.yaml', ''],
    ['#/a', '', '/a'],
    ['pet.yaml#', 'pet.yaml', ''],
    ['pet.yaml#/a~1b', 'pet.yaml', '/a~1b'],
    ['my%20pet.yaml#/a%25', 'my pet.yaml', '/a%'],
    ['100%.yaml#/50%', '100%.yaml', '/50%'],
    ['%E0%A4%A.yaml', '%E0%A4%A.yaml', ''],
    ['pet%23one.yaml', 'pet#one.yaml', ''],
  ])('%s', (reference, path, fragment) => {
    expect(splitReference(reference)).toEqual({ path, fragment });
  });
});

describe('following a reference', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'references-'));
    mkdirSync(join(folder, 'more schemas'));
    writeFileSync(join(folder, '100%.yaml'), 'a/b: 1');
    writeFileSync(join(folder, 'broken.yaml'), '[');
    writeFileSync(join(folder, 'more schemas', 'pet.yaml'), '"%": { "": 2 }');
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const follow = (reference: string) =>
    followReference(new SourceStore(), reference, join(folder, 'openapi.yaml'));

  it.each<[reference: string, file: string, pointer: string]>([
    ['100%.yaml', '100%.yaml', ''],
    ['100%25.yaml', '100%.yaml', ''],
    ['./100%.yaml#/a~1b', '100%.yaml', '/a~1b'],
    ['more%20schemas/pet.yaml', 'more schemas/pet.yaml', ''],
    ['more schemas/../more schemas/pet.yaml#/%', 'more schemas/pet.yaml', '/%'],
    ['more schemas/pet.yaml#/%25/', 'more schemas/pet.yaml', '/%/'],
  ])('%s', (reference, file, pointer) => {
    expect(follow(reference)).toEqual({ file: join(folder, file), pointer });
  });

  it.each<[reference: string, code: string]>([
    ['more schemas', 'ref-missing-file'],
    ['', 'ref-missing-file'],
    ['100%.yaml/below.yaml', 'ref-missing-file'],
    ['a%00b.yaml', 'ref-missing-file'],
    ['C:\\pet.yaml', 'ref-missing-file'],
    ['more schemas\\pet.yaml', 'ref-missing-file'],
    ['100%.yaml#/constructor', 'ref-missing-target'],
    ['100%.yaml#a~1b', 'ref-missing-target'],
    ['100%.yaml#/%E0%A4%A', 'ref-missing-target'],
    ['//host/pet.yaml', 'ref-remote'],
    ['urn:pet', 'ref-remote'],
  ])('refuses %s', (reference, code) => {
    expect(follow(reference)).toMatchObject({ code });
  });

  it('says nothing about a broken file, which is told on its own', () => {
    expect(follow('broken.yaml')).toBeUndefined();
  });
});
