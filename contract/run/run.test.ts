import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { updateBaseline } from '../findings/baseline.ts';
import { replayFinding } from '../findings/replay.ts';
import { startPetServer } from '../tests/pet-server.ts';
import type { PetServer, PetServerOptions } from '../tests/pet-server.ts';
import type { RunEvent } from '../types.ts';
import type { ContractOptions } from './options.ts';
import { testContract } from './run.ts';

const SPEC = join(import.meta.dirname, '../tests/pets.yaml');
const ACCOUNT = { session: { user: 'me-myself', password: 'open-sesame' } };
const NAMELESS: PetServerOptions = {
  answer: ({ method, url, headers }) => {
    const isRead = method === 'GET' && url === '/pets/1';
    return isRead && headers.authorization?.endsWith('-of-the-pets') ? [200, { id: 1 }] : undefined;
  },
};

let server: PetServer;
let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'contract-run-'));
});
afterEach(async () => {
  await server?.close();
  rmSync(cwd, { recursive: true });
});

async function run(behaviour: PetServerOptions = {}, options: Partial<ContractOptions> = {}) {
  server = await startPetServer(behaviour);
  const events: RunEvent[] = [];
  const onEvent = (event: RunEvent) => events.push(event);
  const given = { url: server.url, spec: SPEC, cwd, seed: 1, account: ACCOUNT, onEvent };
  const result = await testContract({ phases: ['examples'], ...given, ...options });
  return { result, events };
}

test('a server that keeps its word gives no findings', async () => {
  const { result, events } = await run({}, { phases: ['examples', 'coverage', 'fuzz'] });
  expect(result.findings).toEqual([]);
  expect(result.stopped).toBe(false);
  expect(events.filter(({ kind }) => kind === 'warning')).toEqual([]);
  expect(events[0]?.kind).toBe('run-started');
  expect(events.at(-1)?.kind).toBe('run-ended');
  expect(events.filter(({ kind }) => kind === 'exchange')).toHaveLength(result.exchanges);
});

test('a defect is one finding, with all that is needed to see it again', async () => {
  const { result } = await run(NAMELESS, { phases: ['examples', 'coverage'] });
  expect(result.findings).toHaveLength(1);
  const [finding] = result.findings;
  expect(finding).toMatchObject({
    check: 'body-documented',
    operation: 'getPet',
    id: expect.stringMatching(/^[0-9a-f]{10}$/),
    seed: 1,
    location: { file: SPEC, line: expect.any(Number), column: expect.any(Number) },
  });
  expect(finding?.count).toBeGreaterThan(1);
  expect(finding?.curl.at(-1)).toContain(`${server.url}/pets/1`);
  expect(JSON.stringify(finding?.curl)).not.toContain('of-the-pets');
});

test('what has nothing to do with a finding is left out of its request', async () => {
  const broken: PetServerOptions = {
    answer: ({ method, url }) =>
      method === 'GET' && url?.startsWith('/pets?') ? [500] : undefined,
  };
  const { result } = await run(broken, { phases: ['coverage'], include: ['listPets'] });
  expect(result.findings.map(({ check }) => check)).toContain('no-server-error');
  const everywhere: PetServerOptions = {
    answer: ({ method, url }) => (method === 'GET' && url?.startsWith('/pets') ? [500] : undefined),
  };
  await server.close();
  const { result: next } = await run(everywhere, { phases: ['coverage'], include: ['listPets'] });
  expect(next.findings[0]?.exchanges[0]?.request.url).toBe(`${server.url}/pets`);
});

test('the same seed sends the same requests', async () => {
  const lists: string[][] = [];
  for (let round = 0; round < 2; round++) {
    await run({}, { phases: ['examples', 'coverage', 'fuzz'], concurrency: 1, nonce: 'n' });
    lists.push(server.log);
    if (round === 0) await server.close();
  }
  expect(lists[0]).toEqual(lists[1]);
});

test('a defect of many operations is one of the server', async () => {
  const { result } = await run({ answer: () => [500] }, { account: {}, phases: ['coverage'] });
  const ids = result.findings.map(({ check }) => check);
  expect(new Set(ids)).toEqual(new Set(['no-server-error']));
});

describe('replay', () => {
  test('tells whether the defect is still there', async () => {
    const { result } = await run(NAMELESS);
    const id = result.findings[0]?.id ?? '';
    const again = await replayFinding(id, { cwd, account: ACCOUNT });
    expect(again.finding?.id).toBe(id);
    await server.close();
    server = await startPetServer();
    const mended = await replayFinding(id, { cwd, account: ACCOUNT, url: server.url });
    expect(mended.finding).toBeUndefined();
    expect(mended.exchanges.at(-1)?.answer?.status).toBe(200);
  });

  test('holds no secret', async () => {
    await run(NAMELESS);
    const folder = join(cwd, '.octopus/contract');
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text).not.toMatch(/open-sesame|of-the-pets|me-myself/);
    }
  });

  test('needs a finding', async () => {
    await expect(replayFinding('abc', { cwd })).rejects.toThrow(
      'There is no finding "abc" in .octopus/contract: run octopus contract first.',
    );
  });
});

describe('baseline', () => {
  test('holds until its day', async () => {
    const { result } = await run(NAMELESS);
    updateBaseline('known.json', cwd, result.findings, '9999-12-31');
    await server.close();
    const next = await run(NAMELESS, { baseline: 'known.json' });
    expect([next.result.findings.length, next.result.known.length]).toEqual([0, 1]);
    const text = readFileSync(join(cwd, 'known.json'), 'utf8');
    writeFileSync(join(cwd, 'known.json'), text.replace('9999-12-31', '2020-01-01'));
    await server.close();
    const expired = await run(NAMELESS, { baseline: 'known.json' });
    expect([expired.result.findings.length, expired.result.known.length]).toEqual([1, 0]);
  });

  test.each<[string, string]>([
    ['nothing', 'The baseline known.json is no JSON: '],
    ['[]', 'The baseline known.json must be an object with a list "findings".'],
    ['{"findings":[{}]}', 'known.json, entry 1: "id" must be the id of a finding'],
    [
      '{"findings":[{"id":"0123456789","expires":"soon"}]}',
      'known.json, entry 1: "expires" must be a day, such as 2027-03-31.',
    ],
  ])('%s', async (text, message) => {
    writeFileSync(join(cwd, 'known.json'), text);
    await expect(run({}, { baseline: 'known.json' })).rejects.toThrow(message);
  });
});

describe('what cannot be run', () => {
  test.each<[string, Partial<ContractOptions>, string]>([
    ['no URL', { url: 'localhost' }, '"localhost" is no URL of a server'],
    [
      'nobody there',
      { url: 'http://127.0.0.1:1' },
      'http://127.0.0.1:1 cannot be reached: connect ECONNREFUSED',
    ],
    [
      'no description',
      { spec: 'none.yaml' },
      'There is no none.yaml: name a file, a folder or a URL with --spec.',
    ],
    [
      'an empty folder',
      { spec: '.' },
      '. holds no description: there should be one of openapi.yaml',
    ],
    [
      'no operation',
      { include: ['listPet'] },
      '"listPet" names no operation. Did you mean "listPets"?',
    ],
    [
      'nothing left',
      { include: ['tag:Pets'], exclude: ['tag:pets'] },
      'No operation is left to test',
    ],
    [
      'no check',
      { only: ['no-server-eror'] },
      'There is no check "no-server-eror". Did you mean "no-server-error"?',
    ],
    [
      'a wrong secret',
      { account: { session: { user: 'me-myself', password: 'x' } } },
      'POST /login gave no session: 401.',
    ],
  ])('%s', async (_, options, message) => {
    await expect(run({}, options)).rejects.toThrow(message);
  });
});

test('a signal ends it, and what was found is told', async () => {
  const controller = new AbortController();
  const { result } = await run(
    {
      answer: () => {
        controller.abort();
        return [500];
      },
    },
    { signal: controller.signal, account: {}, concurrency: 1 },
  );
  expect(result.stopped).toBe(true);
  expect(result.findings.map(({ check }) => check)).toEqual(['no-server-error']);
});

test('a server that is gone ends it', async () => {
  const { result, events } = await run(
    {
      answer: () => {
        void server.close();
        return [500];
      },
    },
    { account: {}, phases: ['coverage'] },
  );
  expect(result.stopped).toBe(true);
  expect(events).toContainEqual(
    expect.objectContaining({ message: 'The server is gone: nobody listens there any more.' }),
  );
});

test('without credentials it says what is not tested', async () => {
  const { events } = await run({}, { account: {} });
  expect(events.find(({ kind }) => kind === 'warning')).toMatchObject({
    message: expect.stringMatching(/^2 of 3 operations ask for credentials that were not given/),
  });
});

test('a probe that takes a second account is not asked without one', async () => {
  const { result } = await run({}, { phases: ['stateful'] });
  expect(result.notApplicable).toContain('other-account-shut-out');
});
