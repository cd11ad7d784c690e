import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findUnusedFiles } from './find-unused-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'octopus-unused-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('finds the files that nothing refers to', () => {
  cpSync(join(import.meta.dirname, '../tests/fixtures/library'), folder, { recursive: true });
  expect(findUnusedFiles(join(folder, 'openapi.yaml'))).toEqual([]);
  writeFileSync(join(folder, 'paths/authors.yaml'), 'get: {}\n');
  expect(findUnusedFiles(join(folder, 'openapi.yaml'))).toEqual([
    join(folder, 'paths/authors.yaml'),
  ]);
});
