import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestConsole } from '../test-console.ts';
import type { TestConsole } from '../test-console.ts';
import { createConsoleServer } from '../server.ts';
import { addPages } from './add-pages.ts';

const INDEX = '<!doctype html><title>Console</title>';
const FILES: Record<string, string> = {
  'index.html': INDEX,
  'icon.svg': '<svg/>',
  'stamp.json': '{"sources":"x"}',
  'assets/index-abc.js': 'let a',
};

let console: TestConsole;
let server: FastifyInstance;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'console-pages-'));
  mkdirSync(join(folder, 'assets'));
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'assets/index-abc.js.br'), brotliCompressSync('let a'));
  console = await openTestConsole();
  server = await createConsoleServer(console.console);
  await addPages(server, folder);
});
afterAll(async () => {
  await server.close();
  await console.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/console/', INDEX],
  ['/console/index.html', INDEX],
  ['/console/keys/5?tab=use', INDEX],
  ['/console/icon.svg', '<svg/>'],
  // What is no built file is a path of the pages, whatever it looks like.
  ['/console/stamp.json', INDEX],
  ['/console/..%2f..%2fpackage.json', INDEX],
  ['/console//etc/passwd', INDEX],
])('%s is looked for again each time', async (url, body) => {
  const answer = await server.inject(url);
  expect([answer.statusCode, answer.body]).toEqual([200, body]);
  expect(answer.headers['cache-control']).toBe('no-cache');
  const again = await server.inject({
    url,
    headers: { 'if-none-match': answer.headers.etag ?? '' },
  });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

describe('a file with a hash in its name', () => {
  const url = '/console/assets/index-abc.js';

  test('is kept for good', async () => {
    const answer = await server.inject(url);
    expect([answer.statusCode, answer.body]).toEqual([200, 'let a']);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('comes compressed to whoever can read that', async () => {
    const answer = await server.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers['content-type']).toBe('application/javascript; charset=utf-8');
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe('let a');
  });

  test('that an older page asks for is not there', async () => {
    const answer = await server.inject('/console/assets/index-old.js');
    expect([answer.statusCode, answer.json().error.message]).toEqual([404, 'Resource not found']);
  });

  test('is found when another process has built it since', async () => {
    writeFileSync(join(folder, 'assets/index-new.js'), 'let b');
    const answer = await server.inject('/console/assets/index-new.js');
    expect([answer.statusCode, answer.body]).toEqual([200, 'let b']);
  });

  test.each(['../stamp.json', '..%2fstamp.json', '.'])('%s is none', async (name) => {
    expect((await server.inject(`/console/assets/${name}`)).body).not.toContain('sources');
  });

  test('can be asked for without its content', async () => {
    const answer = await server.inject({ method: 'HEAD', url });
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
  });
});

test('every answer says what browsers may not do with it', async () => {
  for (const url of ['/console', '/console/', '/console/api/session', '/console/api/nothing']) {
    const { headers } = await server.inject(url);
    expect([url, headers['content-security-policy']]).toEqual([
      url,
      "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    ]);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('publickey-credentials-get=(self)'),
    });
  }
});

test('below /console/api there are no pages', async () => {
  for (const url of ['/console/api', '/console/api/', '/console/api/nothing', '/console/api?x']) {
    const answer = await server.inject({ url, headers: { host: 'localhost:4030' } });
    expect([url, answer.statusCode, answer.headers['content-type']]).toEqual([
      url,
      404,
      'application/json',
    ]);
  }
  expect((await server.inject('/console/apix')).body).toBe(INDEX);
});

test('where nothing was built, a page says what to do', async () => {
  const bare = await createConsoleServer(console.console);
  await addPages(bare, join(folder, 'nothing'));
  const answer = await bare.inject('/console/');
  await bare.close();
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([503, 'no-store']);
  expect(answer.body).toContain('<h1>The console has not been built</h1>');
  expect(answer.body).toContain('<code>npm ci</code>');
});
