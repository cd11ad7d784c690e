import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRelease } from './check-release.ts';
import { releaseDescription } from './release-description.ts';

let folder: string;

function write(version: string, paths: string): void {
  const text = `openapi: 3.1.0\ninfo: { title: Pets, version: ${version} }\npaths:\n${paths}`;
  writeFileSync(join(folder, 'openapi.yaml'), text);
}

const path = (name: string) =>
  `  /${name}:\n    get:\n      operationId: ${name}\n      responses: { "200": { description: Found. } }\n`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octopus-release-'));
  write('1.0.0', path('pets'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the last release', () => {
  it('is no concern before there is one', async () => {
    const text = 'Nothing is released yet, so nothing can break.\n';
    expect(await checkRelease(folder)).toEqual({ ok: true, text });
  });

  it('allows what is new, though servers have to follow', async () => {
    releaseDescription(folder);
    write('1.0.0', path('pets') + path('toys'));
    const text = 'Nothing that 1.0.0 promised is broken.\n';
    expect(await checkRelease(folder)).toEqual({ ok: true, text });
  });

  it('forbids what breaks clients, with place and fix', async () => {
    releaseDescription(folder);
    write('1.1.0', path('toys'));
    expect(await checkRelease(folder)).toEqual({
      ok: false,
      text: `Breaking (1)
  Operation removed: GET /pets
    client breaking, server behavioural [operation-removed]
    old releases/1.0.0.json:9:7

1 breaking.

1 change breaks what version 1.0.0 promised, and info.version is 1.1.0.
fix: take the change back, add the new beside the old, or raise info.version in openapi.yaml to 2.0.0.
`,
    });
  });

  it('allows anything in a new major version', async () => {
    releaseDescription(folder);
    write('2.0.0', path('toys'));
    expect(await checkRelease(folder)).toMatchObject({ ok: true });
  });
});

describe('releasing', () => {
  it('writes a file once and never changes it', () => {
    expect(releaseDescription(folder)).toEqual({
      ok: true,
      text: 'Wrote releases/1.0.0.json. Commit it.',
    });
    expect(releaseDescription(folder)).toEqual({
      ok: true,
      text: 'releases/1.0.0.json is up to date.',
    });
    write('1.0.0', path('toys'));
    expect(releaseDescription(folder)).toEqual({
      ok: false,
      text: 'releases/1.0.0.json is released already, and the description differs. Raise info.version in openapi/openapi.yaml, then run this again.',
    });
  });
});
