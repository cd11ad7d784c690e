import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/index.ts';
import type { RunningSandbox } from '../../sandbox/index.ts';
import { repo } from '../support/project.ts';

const folder = join(repo, 'generated/collections/postman');
const out = mkdtempSync(join(tmpdir(), 'newman-'));
let sandbox: RunningSandbox;
const answers: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({
    env: {},
    settings: { rateLimits: false, latency: { vouchers: 0, topups: 0, esim: 0 } },
    onAnswer: ({ method, target, status }) => answers.push(`${method} ${target} ${status}`),
  });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(out, { recursive: true });
});

interface Execution {
  item: { id: string };
  response: { code: number };
  assertions?: { assertion: string; error?: unknown }[];
}

/** Sends a whole collection by newman; answers what it reports of each request. */
async function send(...more: string[]): Promise<{ executions: Execution[]; failures: unknown[] }> {
  const report = join(out, 'report.json');
  const newman = createRequire(import.meta.url).resolve('newman/bin/newman.js');
  const variables = {
    baseUrl: sandbox.url,
    apiKey: sandbox.apiKey ?? '',
    apiSecret: sandbox.apiSecret ?? '',
  };
  const args = [
    ...['run', join(folder, 'collection.json'), '--reporters', 'json'],
    ...['--reporter-json-export', report],
    ...Object.entries(variables).flatMap(([name, value]) => ['--env-var', `${name}=${value}`]),
    ...more,
  ];
  const child = spawn(process.execPath, [newman, ...args], { stdio: 'ignore' });
  await new Promise((done) => child.once('exit', done));
  return JSON.parse(readFileSync(report, 'utf8')).run;
}

test('every request of the collection is answered as documented', async () => {
  const { executions: all, failures } = await send(
    '--environment',
    join(folder, 'sandbox.environment.json'),
  );
  expect(failures).toEqual([]);
  // The login that a script sends is listed too, with the request that it is sent for.
  const executions = [...new Map(all.map((one) => [one.item.id, one])).values()];
  const collection = readFileSync(join(folder, 'collection.json'), 'utf8');
  expect(executions).toHaveLength([...collection.matchAll(/"request": \{/g)].length);
  for (const { assertions = [] } of executions) {
    expect(assertions.map(({ assertion }) => assertion)).toEqual(['The status is documented']);
  }
  const good = executions.filter(({ response }) => response.code < 300);
  // The notification e-mail of an order that has ended, or is not there, cannot be changed.
  expect(good.length).toBeGreaterThanOrEqual(executions.length - 3);
});

test('it logged in by itself once the session had been ended', () => {
  const auth = answers.filter((line) => line.includes('/auth/'));
  expect(auth).toEqual([
    'POST /auth/login 200',
    'POST /auth/refresh 200',
    'POST /auth/logout 200',
    'POST /auth/login 200',
  ]);
});

test('it logs in again when the token has run out', async () => {
  answers.length = 0;
  const { failures } = await send(
    ...['--environment', join(folder, 'sandbox.environment.json')],
    ...['--env-var', 'accessToken=stale', '--env-var', 'accessTokenExpiresAt=2020-01-01T00:00:00Z'],
    ...['--folder', 'Wallets'],
  );
  expect(failures).toEqual([]);
  expect(answers.slice(0, 2)).toEqual(['POST /auth/login 200', 'GET /api/v1/wallets 200']);
});

test('without an environment the tokens are kept in the collection', async () => {
  answers.length = 0;
  const { failures } = await send('--folder', 'Wallets');
  expect(failures).toEqual([]);
  expect(answers.filter((line) => line.includes('/auth/'))).toEqual(['POST /auth/login 200']);
});
