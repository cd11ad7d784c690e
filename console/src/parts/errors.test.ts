import { toApiError } from '@octopus-cards/console-client/transport';
import { createTransport } from '@octopus-cards/console-client/transport';
import { ConnectionError } from '@octopus-cards/console-client';
import { expect, test } from 'vitest';
import { describeError, findFieldErrors, findRequestId, wasCancelled } from './errors.ts';

const transport = createTransport({ baseUrl: 'http://console.test' });

function makeError(
  status: number,
  message: string,
  headers: Record<string, string> = {},
  code = 'X',
) {
  const body = { error: { name: 'Error', code, message } };
  return toApiError(transport, Response.json(body, { status, headers }));
}

test.each([
  [400, 'name must be 1 to 60 characters', {}, 'Name must be 1 to 60 characters.'],
  [400, 'low_balance must be positive', {}, 'Low balance must be positive.'],
  [403, 'Your role does not allow this', {}, 'Your role does not allow this.'],
  [429, 'Slow down', { 'Retry-After': '1' }, 'Too many attempts. Try again in 1 second.'],
  [429, 'Slow down', { 'Retry-After': '12' }, 'Too many attempts. Try again in 12 seconds.'],
  [429, 'Slow down', { 'Retry-After': '840' }, 'Too many attempts. Try again in 14 minutes.'],
  [429, 'Slow down', {}, 'Slow down.'],
])('%i %s %o', async (status, message, headers, expected) => {
  expect(describeError(await makeError(status, message, headers))).toBe(expected);
});

test('no answer at all', () => {
  const error = new ConnectionError({ message: 'x', operation: 'x', attempts: 1 });
  expect(describeError(error)).toBe(
    'The console cannot be reached. Check your connection, then try again.',
  );
});

test('the id that support asks for', async () => {
  expect(findRequestId(await makeError(500, 'No', { 'X-Request-Id': 'abc' }))).toBe('abc');
  expect(findRequestId(await makeError(400, 'No', { 'X-Request-Id': 'abc' }))).toBeUndefined();
  expect(findRequestId(new Error('No'))).toBeUndefined();
});

test('a message goes to the field that it begins with, if the form has it', async () => {
  const error = await makeError(400, 'name is required');
  expect(findFieldErrors(error, ['name', 'email'])).toEqual({ name: 'Name is required.' });
  expect(findFieldErrors(error, ['email'])).toEqual({});
  expect(findFieldErrors(await makeError(500, 'name is broken'), ['name'])).toEqual({});
  expect(findFieldErrors(null, ['name'])).toEqual({});
});

test('a confirmation that was cancelled is known', async () => {
  expect(wasCancelled(await makeError(403, 'No', {}, 'STEP_UP_REQUIRED'))).toBe(true);
  expect(wasCancelled(await makeError(403, 'No', {}, 'FORBIDDEN'))).toBe(false);
});
