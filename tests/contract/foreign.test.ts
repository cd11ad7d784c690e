import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { testContract } from '../../contract/index.ts';
import type { RunResult } from '../../contract/index.ts';
import { run } from '../../contract/commands/contract.ts';
import { KEY, startLibrary } from './library/server.ts';
import type { Defect, Library } from './library/server.ts';

/**
 * An API of other people: a description in OpenAPI 3.0 without any extension, and a server that was
 * written by hand. Each defect must be found once, and whoever reads of it must see it again.
 */
const SPEC = join(import.meta.dirname, 'library/openapi.yaml');

/** The defect, and the one finding that tells of it. */
const PLANTED: [Defect, check: string, operation: string | undefined][] = [
  ['limit one too high', 'invalid-refused', 'listBooks'],
  ['pages as text', 'body-documented', 'getBook'],
  ['open to all', 'credentials-missing', 'addBook'],
  ['crash at long titles', 'no-server-error', 'addBook'],
  ['withdrawn with 200', 'status-documented', 'withdrawBook'],
  ['added without Location', 'headers-present', 'addBook'],
  ['no Allow', 'allow-header', undefined],
];

let cwd: string;
let library: Library;
let result: RunResult;
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'contract-foreign-'));
  library = await startLibrary(PLANTED.map(([defect]) => defect));
  result = await testContract({ url: library.url, spec: SPEC, account: { token: KEY }, cwd });
});
afterAll(async () => {
  await library.close();
  rmSync(cwd, { recursive: true });
});

test.each([1, 2, 3])('nothing is wrong with the server as it should be, seed %i', async (seed) => {
  const sound = await startLibrary();
  try {
    const options = { url: sound.url, spec: SPEC, account: { token: KEY }, seed };
    const { findings, exchanges } = await testContract({ ...options, store: false });
    expect(findings).toEqual([]);
    expect(exchanges).toBeGreaterThan(150);
  } finally {
    await sound.close();
  }
});

test('each defect is found, and nothing else', () => {
  const show = (check: string, operation = 'the server') => `${check} ${operation}`;
  const found = result.findings.map(({ check, operation }) => show(check, operation));
  expect(found.toSorted(), `seed ${result.facts.seed}`).toEqual(
    PLANTED.map(([, check, operation]) => show(check, operation)).toSorted(),
  );
});

describe.each(PLANTED)('%s', (_, check, operation) => {
  const find = () => {
    const found = result.findings.find((one) => one.check === check && one.operation === operation);
    if (found === undefined) throw new Error('It was not found.');
    return found;
  };

  test('its curl lines show it', async () => {
    const { curl, exchanges } = find();
    expect(curl.length).toBeLessThanOrEqual(3);
    const statuses = [];
    for (const line of curl) {
      expect(line).not.toContain(KEY);
      const env = { PATH: process.env['PATH'], TOKEN: KEY };
      const { stdout } = await promisify(execFile)('sh', ['-c', line], { env });
      statuses.push(Number(/^HTTP\/1\.1 (\d{3})/.exec(stdout)?.[1]));
    }
    expect(statuses).toEqual(exchanges.map(({ answer }) => answer?.status));
  });

  test('replay tells that it is there, and when it is not any more', async () => {
    const { id } = find();
    expect(await replay([id])).toEqual([
      1,
      expect.stringMatching(new RegExp(`^STILL THERE  ${check} `, 'm')),
    ]);
    const sound = await startLibrary();
    try {
      expect(await replay([id, sound.url])).toEqual([
        0,
        expect.stringMatching(new RegExp(`^FIXED  ${check} .* is not seen any more\\.`, 'm')),
      ]);
    } finally {
      await sound.close();
    }
  });
});

/** Runs `octopus contract replay`; gives its exit code and what it prints. */
async function replay(args: string[]): Promise<[code: number, output: string]> {
  let output = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += text;
    return true;
  });
  try {
    return [await run(['replay', ...args, '--token', KEY], cwd), output];
  } finally {
    write.mockRestore();
  }
}
