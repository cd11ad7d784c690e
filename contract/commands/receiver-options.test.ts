import { expect, test } from 'vitest';
import { readReceiver } from './receiver-options.ts';

test.each<[string | undefined, NodeJS.ProcessEnv, ReturnType<typeof readReceiver>]>([
  [undefined, {}, undefined],
  ['4050', {}, { host: '127.0.0.1', port: 4050, secret: 'given' }],
  ['0.0.0.0:1', {}, { host: '0.0.0.0', port: 1, secret: 'given' }],
  ['hooks.test:65535', {}, { host: 'hooks.test', port: 65535, secret: 'given' }],
  ['[::1]:4050', {}, { host: '::1', port: 4050, secret: 'given' }],
  [
    undefined,
    { OCTOPUS_CONTRACT_RECEIVER: '4051' },
    { host: '127.0.0.1', port: 4051, secret: 'given' },
  ],
])('%s with %o', (place, env, wanted) => {
  const secret = wanted === undefined ? undefined : 'given';
  expect(readReceiver(env, place, secret)).toEqual(wanted);
});

test('the secret may stand in the environment', () => {
  const env = { OCTOPUS_CONTRACT_WEBHOOK_SECRET: 'whsec_1' };
  expect(readReceiver(env, '4050', undefined)?.secret).toBe('whsec_1');
  // A variable that is there for other runs is no mistake.
  expect(readReceiver(env, undefined, undefined)).toBeUndefined();
});

test.each(['', '0', '65536', 'localhost', ':4050', '::1:4050', '4050/', 'http://localhost:4050'])(
  '"%s" is none',
  (place) => {
    expect(() => readReceiver({}, place, undefined)).toThrow('--receiver takes a port from 1');
  },
);
