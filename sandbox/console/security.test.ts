import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestConsole } from './test-console.ts';
import type { TestConsole } from './test-console.ts';

let console: TestConsole;
let clientId: number;
beforeAll(async () => {
  console = await openTestConsole();
  clientId = await console.addClient();
});
afterAll(() => console.close());

const read = (answer: { status: number; body: { error?: { message: string } } }) =>
  `${answer.status} ${answer.body?.error?.message ?? ''}`;

test('a session, a role, a confirmation and a token are asked for in turn', async () => {
  const owner = await console.signIn({ role: 'owner', clientId });
  expect(
    read(await owner.call('GET', '/api-keys', undefined, { headers: { cookie: undefined } })),
  ).toBe('401 Sign in first');
  expect(
    read(
      await owner.call('GET', '/api-keys', undefined, { headers: { cookie: 'octopus_console=x' } }),
    ),
  ).toBe('401 Your session has ended');
  const reader = await console.signIn({ role: 'read_only', clientId });
  expect(read(await reader.call('POST', '/api-keys', { name: 'Shop' }))).toBe(
    '403 Your role does not allow this',
  );
  const tired = await console.signIn({ role: 'owner', clientId, steppedUp: false });
  expect(read(await tired.call('POST', '/api-keys', { name: 'Shop' }))).toBe(
    '403 Confirm that it is you',
  );
  const bare = await console.signIn({ role: 'owner', clientId, factor: false });
  expect(read(await bare.call('GET', '/api-keys'))).toBe('403 Set up a second factor first');
  expect(
    read(
      await owner.call(
        'POST',
        '/api-keys',
        { name: 'x' },
        { headers: { 'x-csrf-token': undefined } },
      ),
    ),
  ).toBe('401 X-CSRF-Token is missing');
  expect(
    read(
      await owner.call('POST', '/api-keys', { name: 'x' }, { headers: { 'x-csrf-token': 'x' } }),
    ),
  ).toBe('401 X-CSRF-Token is invalid');
});

test('pages of others are refused, whatever they know', async () => {
  const owner = await console.signIn({ role: 'owner', clientId });
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:4011' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { host: 'evil.example:4010', origin: 'http://evil.example:4010' },
  ]) {
    const answer = await owner.call('GET', '/session', undefined, { headers });
    expect([headers, read(answer)]).toEqual([headers, '403 Origin not allowed']);
    expect(answer.headers['x-request-id']).toBeDefined();
  }
});
