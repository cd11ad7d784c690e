import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { judgeCaller } from './guard.ts';

function call(remoteAddress: string | undefined, headers: Record<string, string>) {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  const raw = new IncomingMessage(socket);
  Object.assign(raw.headers, headers);
  return judgeCaller({ raw });
}

test.each([
  ['127.0.0.1', 'localhost:4030', 'own'],
  ['127.0.0.1', '127.0.0.1:4030', 'own'],
  ['127.8.9.1', 'LOCALHOST', 'own'],
  ['::1', '[::1]:4030', 'own'],
  ['::ffff:127.0.0.1', '127.0.0.1', 'own'],
  ['192.168.1.5', 'localhost:4030', 'other'],
  ['::ffff:10.0.0.1', 'localhost:4030', 'other'],
  ['fe80::1', 'localhost:4030', 'other'],
  ['8.8.8.8', '127.0.0.1:4030', 'other'],
  [undefined, 'localhost:4030', 'other'],
  // Names that somebody else's DNS leads here.
  ['127.0.0.1', 'attacker.example:4030', 'page'],
  ['127.0.0.1', 'localhost.attacker.example', 'page'],
  ['127.0.0.1', '127.0.0.1.nip.io', 'page'],
  ['127.0.0.1', '', 'page'],
])('%s under the name %s is %s', (address, host, verdict) => {
  expect(call(address, { host })).toBe(verdict);
});

test.each([
  ['origin', 'http://localhost:3000', 'page'],
  ['origin', 'null', 'page'],
  ['sec-fetch-site', 'cross-site', 'page'],
  ['sec-fetch-site', 'same-origin', 'page'],
  ['sec-fetch-site', 'none', 'own'],
  ['x-forwarded-for', '127.0.0.1', 'other'],
  ['forwarded', 'for=127.0.0.1', 'other'],
  ['x-real-ip', '127.0.0.1', 'other'],
  ['via', '1.1 proxy', 'other'],
])('with %s: %s it is %s', (name, value, verdict) => {
  expect(call('127.0.0.1', { host: 'localhost', [name]: value })).toBe(verdict);
});
