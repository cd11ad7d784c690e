import { afterAll, beforeAll, expect, test } from 'vitest';
import { readModel } from '../../generators/targets/client/testing/bench.ts';
import { startSandbox } from '../../sandbox/index.ts';
import type { RunningSandbox } from '../../sandbox/index.ts';

/** A page in a browser sees only what the server exposes to it. */

const ORIGIN = 'http://localhost:5173';
let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ env: {} });
});
afterAll(() => sandbox.close());

const listOf = (response: Response, header: string) =>
  (response.headers.get(header) ?? '').toLowerCase().split(/, */);

test('the sandbox exposes all that the client reads', async () => {
  const { operations, protocolErrors } = readModel('openapi/openapi.yaml');
  const ofPages = operations.flatMap(({ pagination }) => Object.values(pagination?.headers ?? {}));
  const wanted = new Set([...ofPages, 'Date', 'Retry-After', protocolErrors?.requestId ?? '']);
  expect(wanted).toContain('X-Has-More');
  expect(wanted).toContain('X-Request-Id');
  const response = await fetch(`${sandbox.url}/api/v1/wallets`, { headers: { Origin: ORIGIN } });
  expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  const exposed = listOf(response, 'access-control-expose-headers');
  expect(exposed).toEqual(expect.arrayContaining([...wanted].map((name) => name.toLowerCase())));
});

test('the sandbox lets a page send all that the client sends', async () => {
  const response = await fetch(`${sandbox.url}/api/v1/topups/orders`, {
    method: 'OPTIONS',
    headers: {
      Origin: ORIGIN,
      'Access-Control-Request-Method': 'PATCH',
      'Access-Control-Request-Headers': 'authorization,content-type,x-request-id',
    },
  });
  expect(response.status).toBe(204);
  expect(listOf(response, 'access-control-allow-methods')).toContain('patch');
  expect(listOf(response, 'access-control-allow-headers')).toEqual(
    expect.arrayContaining(['authorization', 'content-type', 'x-request-id']),
  );
});
