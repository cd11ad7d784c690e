import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../commands/generate.ts';
import { compileDescription } from '../pipeline/compile.ts';
import { SourceStore } from '../pipeline/source.ts';
import { CATALOGUE } from './catalogue.ts';
import { DiagnosticsError } from './diagnostic.ts';
import { Locator } from './locate.ts';
import { codesIn, listNegativeFixtures } from './negative-fixtures.ts';
import type { NegativeFixture } from './negative-fixtures.ts';
import { renderPlain, resolveDiagnostics } from './render.ts';

const fixtures = listNegativeFixtures();

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what the compiler refuses', () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', async (_, fixture) => {
    expect(await refuse(fixture)).toBe(fixture.expected);
  });

  it('tells ten faults in as many files as they are in, in one run', () => {
    const ten = fixtures.find(({ name }) => name === 'ten-faults')?.expected ?? '';
    expect(new Set(codesIn(ten)).size).toBe(10);
    expect(new Set(ten.match(/^[^\s:]+(?=:\d+:\d+ error)/gm)).size).toBe(5);
  });
});

describe('the catalogue', () => {
  const exercised = new Set(fixtures.flatMap(({ expected }) => codesIn(expected)));

  it('holds every code that a fixture shows, and no other', () => {
    expect([...exercised].sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  it.each(Object.entries(CATALOGUE))('%s has a title, a reason and a fix', (_, entry) => {
    expect(entry.title).toMatch(/^[A-Z].*[^.]$/);
    expect(entry.why).toMatch(/^[A-Z`x$].{20,}\.$/);
    expect(entry.fix).toMatch(/^[A-Z].{10,}\.$/);
  });
});

/** What a fixture is refused with. */
async function refuse({ folder, command }: NegativeFixture): Promise<string> {
  return command === undefined ? refuseDescription(folder) : refuseCommand(folder, command);
}

function refuseDescription(folder: string): string {
  try {
    compileDescription(new SourceStore(), join(folder, 'openapi.yaml'), () => {});
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    const resolved = resolveDiagnostics(error.diagnostics, new Locator(), folder);
    return `${resolved.map(renderPlain).join('\n\n')}\n`;
  }
  return 'nothing was refused';
}

/** The command says the same on standard error, and how many errors there were. */
async function refuseCommand(folder: string, [name, ...args]: string[]): Promise<string> {
  expect(name).toBe('generate');
  let told = '';
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
  expect(await run(args, folder)).toBe(1);
  return told.replace(/\n\nRefused: \d+ errors?; nothing was written\.\n$/, '\n');
}
