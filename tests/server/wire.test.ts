import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startStub } from '../../scripts/start-stub.ts';
import type { Stub } from '../../scripts/start-stub.ts';
import { open, parseAnswers, readAll, sendRaw } from './wire.ts';
import type { RawAnswer } from './wire.ts';

/** The server as it meets whoever speaks HTTP badly, or in bad faith. */
let stub: Stub;
beforeAll(async () => {
  stub = await startStub({ server: { requestTimeout: 10_000 } });
});
afterAll(() => stub.close());

/** Whatever happened before, the next caller is served. */
afterEach(async () => {
  const answer = await fetch(`${stub.url}/api/v1/wallets`, {
    headers: { Authorization: 'Bearer any' },
  });
  expect(answer.status).toBe(200);
});

const HEAD = 'Host: localhost\r\nAuthorization: Bearer any\r\n';
const CLOSE = 'Connection: close\r\n\r\n';
const JSON_TYPE = 'Content-Type: application/json\r\n';

/** A login with this body, which needs no token. */
function login(body: string | Buffer, headers = JSON_TYPE): Buffer {
  const bytes = Buffer.from(body);
  const head = `POST /auth/login HTTP/1.1\r\n${HEAD}${headers}Content-Length: ${bytes.length}\r\n${CLOSE}`;
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes]);
}

const chunked = (body: string, headers = '') =>
  `POST /auth/login HTTP/1.1\r\n${HEAD}${JSON_TYPE}${headers}Transfer-Encoding: chunked\r\n${CLOSE}${body}`;
const get = (target: string, headers = '') => `GET ${target} HTTP/1.1\r\n${HEAD}${headers}${CLOSE}`;
const credentials = '{"username":"a","password":"b"}';

function expectRefusal(answer: RawAnswer | undefined, status: number, code: string): void {
  const { headers, body }: Pick<RawAnswer, 'headers' | 'body'> = answer ?? {
    headers: {},
    body: 'null',
  };
  expect({ status: answer?.status, body: JSON.parse(body) }).toEqual({
    status,
    body: { error: { name: expect.any(String), code, message: expect.any(String) } },
  });
  expect(headers['content-type']).toBe('application/json');
  expect(headers['x-request-id']).toMatch(/^[0-9A-Za-z]{27}$/);
  expect(headers['server']).toBeUndefined();
  expect(headers['x-powered-by']).toBeUndefined();
  expect(body).not.toMatch(/HPE_|FST_|ERR_|\bat \S+ \(|\.[jt]s\b|Parse Error/);
}

const BAD = 'VALIDATION_FAILURE';

describe('requests that are not HTTP', () => {
  const cases: [name: string, data: string, status: number, code: string][] = [
    ['noise', '\x00\x01\x02\x03\r\n\r\n', 400, BAD],
    ['the beginning of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, BAD],
    ['a line alone', 'hello\r\n\r\n', 400, BAD],
    ['an unknown version', `GET / HTTP/3.7\r\n${HEAD}\r\n`, 400, BAD],
    ['another protocol', `GET / SIP/2.0\r\n${HEAD}\r\n`, 400, BAD],
    ['a header without a colon', `GET / HTTP/1.1\r\n${HEAD}nonsense\r\n\r\n`, 400, BAD],
    ['a space before the colon', `GET / HTTP/1.1\r\n${HEAD}A : b\r\n\r\n`, 400, BAD],
    ['a header without a name', `GET / HTTP/1.1\r\n${HEAD}: b\r\n\r\n`, 400, BAD],
    ['NUL in a header', `GET / HTTP/1.1\r\n${HEAD}A: b\x00c\r\n\r\n`, 400, BAD],
    ['a folded header', `GET / HTTP/1.1\r\n${HEAD}A: b\r\n c\r\n\r\n`, 400, BAD],
    ['a bare CR', `GET / HTTP/1.1\r\n${HEAD}A: b\rC: d\r\n\r\n`, 400, BAD],
    ['a space in the target', `GET /a b HTTP/1.1\r\n${HEAD}\r\n`, 400, BAD],
    [
      'two lengths',
      `POST /auth/login HTTP/1.1\r\n${HEAD}Content-Length: 5\r\nContent-Length: 6\r\n\r\n`,
      400,
      BAD,
    ],
    ['a length and chunks', chunked('0\r\n\r\n', 'Content-Length: 5\r\n'), 400, BAD],
    [
      'a negative length',
      `POST /auth/login HTTP/1.1\r\n${HEAD}Content-Length: -1\r\n\r\n`,
      400,
      BAD,
    ],
    [
      'a length that is none',
      `POST /auth/login HTTP/1.1\r\n${HEAD}Content-Length: 5x\r\n\r\n`,
      400,
      BAD,
    ],
    [
      'a huge length',
      `POST /auth/login HTTP/1.1\r\n${HEAD}Content-Length: 99999999999999999999\r\n\r\n`,
      400,
      BAD,
    ],
    [
      'an unknown transfer coding',
      `POST /auth/login HTTP/1.1\r\n${HEAD}Transfer-Encoding: chunked, x\r\n\r\n`,
      400,
      BAD,
    ],
    ['a chunk without a size', chunked('zz\r\n'), 400, BAD],
    ['a chunk that is too long', chunked('2\r\n{}}}\r\n0\r\n\r\n'), 400, BAD],
    ['a chunk with a negative size', chunked('-2\r\n{}\r\n'), 400, BAD],
    [
      'an endless chunk extension',
      chunked(`2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    ['a method nobody knows', `BREW /auth/login HTTP/1.1\r\n${HEAD}\r\n`, 501, 'NOT_IMPLEMENTED'],
    [
      'a method in small letters',
      `get /auth/login HTTP/1.1\r\n${HEAD}\r\n`,
      501,
      'NOT_IMPLEMENTED',
    ],
    ['a tunnel', `CONNECT localhost:80 HTTP/1.1\r\n${HEAD}\r\n`, 501, 'NOT_IMPLEMENTED'],
    ['no Host', `GET /auth/login HTTP/1.1\r\n${CLOSE}`, 400, BAD],
    [
      'a header that is huge',
      get('/api/v1/wallets', `A: ${'a'.repeat(20_000)}\r\n`),
      431,
      'REQUEST_HEADER_FIELDS_TOO_LARGE',
    ],
    [
      'a target that is huge',
      get(`/${'a'.repeat(20_000)}`),
      431,
      'REQUEST_HEADER_FIELDS_TOO_LARGE',
    ],
    [
      'thousands of headers',
      get('/', 'A: b\r\n'.repeat(5000)),
      431,
      'REQUEST_HEADER_FIELDS_TOO_LARGE',
    ],
  ];
  it.each(cases)('%s', async (_name, data, status, code) => {
    const answers = await sendRaw(stub.port, data);
    expect(answers).toHaveLength(1);
    expectRefusal(answers[0], status, code);
    expect(answers[0]?.headers['connection']).toBe('close');
  });
});

describe('requests that are HTTP, but odd', () => {
  const cases: [name: string, data: string | Buffer, status: number, code?: string][] = [
    ['HTTP/0.9', `GET /nowhere\r\n${HEAD}\r\n`, 404, 'NOT_FOUND'],
    ['HTTP/1.0', `GET /api/v1/wallets HTTP/1.0\r\n${HEAD}\r\n`, 200],
    [
      'HTTP/1.0 without a Host',
      'GET /api/v1/wallets HTTP/1.0\r\nAuthorization: Bearer any\r\n\r\n',
      200,
    ],
    ['the absolute form', get('http://localhost/api/v1/wallets'), 200],
    ['the absolute form of an unknown path', get('http://localhost/nowhere'), 404, 'NOT_FOUND'],
    ['an absolute form without a path', get('http://localhost'), 404, 'NOT_FOUND'],
    ['a target without a slash', get('api/v1/wallets'), 400, BAD],
    ['a percent sign alone', get('/api/v1/wallets/%'), 400, BAD],
    ['percent signs that are none', get('/api/v1/wallets/%zz'), 400, BAD],
    ['percent signs that are no UTF-8', get('/api/v1/wallets/%c3%28'), 400, BAD],
    ['a NUL in the path', get('/api/v1/wallets/%00'), 400, BAD],
    ['dots in the path', get('/api/v1/../../etc/passwd'), 404, 'NOT_FOUND'],
    ['a fragment', get('/api/v1/wallets#x'), 200],
    ['bytes above ASCII in a header', get('/api/v1/wallets', 'A: \xe9\xff\r\n'), 200],
    ['an id with a line break in it', get('/api/v1/wallets', 'X-Request-Id: a%0d%0ab\r\n'), 200],
    [
      'an expectation',
      get('/api/v1/wallets', 'Expect: the-unexpected\r\n'),
      417,
      'EXPECTATION_FAILED',
    ],
    ['lines before the request', `\r\n\r\n${get('/api/v1/wallets')}`, 200],
    ['two types of body', login(credentials, `${JSON_TYPE}Content-Type: text/plain\r\n`), 200],
    ['chunks', chunked(`${credentials.length.toString(16)}\r\n${credentials}\r\n0\r\n\r\n`), 200],
    [
      'chunks with a trailer',
      chunked(`${credentials.length.toString(16)};x=y\r\n${credentials}\r\n0\r\nA: b\r\n\r\n`),
      200,
    ],
    [
      'a body of a GET',
      `GET /api/v1/wallets HTTP/1.1\r\n${HEAD}Content-Length: 2\r\n${CLOSE}{}`,
      200,
    ],
    ['a byte order mark', login(`\ufeff${credentials}`), 200],
    [
      'UTF-16 by name',
      login(
        Buffer.from(credentials, 'utf16le'),
        'Content-Type: application/json; charset=utf-16\r\n',
      ),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['UTF-16 without a word', login(Buffer.from(credentials, 'utf16le')), 400, BAD],
    ['bytes that are no UTF-8', login(Buffer.from([0x22, 0xff, 0xfe, 0x22])), 400, BAD],
    [
      'gzip',
      login(gzipSync(credentials), `${JSON_TYPE}Content-Encoding: gzip\r\n`),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'no compression, by name',
      login(credentials, `${JSON_TYPE}Content-Encoding: identity\r\n`),
      200,
    ],
    ['no type of body', login(credentials, ''), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['10,000 lists in each other', login('['.repeat(10_000) + ']'.repeat(10_000)), 400, BAD],
    [
      '10,000 objects in each other',
      login(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
      400,
      BAD,
    ],
    ['500,000 lists that never end', login('['.repeat(500_000)), 400, BAD],
    ['a body over the limit', login(`"${'a'.repeat(1_048_576)}"`), 413, 'PAYLOAD_TOO_LARGE'],
    ['a body at the limit', login(credentials.padEnd(1_048_576)), 200],
    [
      'a million keys',
      login(`{${Array.from({ length: 1e6 }, (_, i) => `"${i}":1`).join(',')}}`),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'as many keys as fit',
      login(`{${Array.from({ length: 90_000 }, (_, i) => `"${i}":1`).join(',')}}`),
      400,
      BAD,
    ],
    ['a number of many digits', login(`{"username":${'9'.repeat(100_000)}}`), 400, BAD],
    [
      'chunks over the limit',
      chunked(`${(1_100_000).toString(16)}\r\n${' '.repeat(1_100_000)}\r\n0\r\n\r\n`),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
  ];
  it.each(cases)('%s', async (_name, data, status, code) => {
    const answers = await sendRaw(stub.port, data);
    expect(answers).toHaveLength(1);
    if (code !== undefined) expectRefusal(answers[0], status, code);
    else expect(answers[0]?.status).toBe(status);
    expect(answers[0]?.headers['x-request-id']).toMatch(/^[0-9A-Za-z]{27}$/);
  });

  it('all at once on one connection: answered in order', async () => {
    const one = `GET /api/v1/wallets HTTP/1.1\r\n${HEAD}\r\n`;
    const other = `GET /nowhere HTTP/1.1\r\n${HEAD}\r\n`;
    const answers = await sendRaw(stub.port, one + other + one + get('/api/v1/wallets/0'));
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 400]);
  });

  it('good ones with rubbish behind them: both are answered', async () => {
    const one = `GET /api/v1/wallets HTTP/1.1\r\n${HEAD}\r\n`;
    const answers = await sendRaw(stub.port, `${one}${one}rubbish\r\n\r\n`);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400]);
    expectRefusal(answers[2], 400, BAD);
  });

  it('byte by byte', async () => {
    const answers = await sendRaw(stub.port, ...Array.from(get('/api/v1/wallets')));
    expect(answers.map(({ status }) => status)).toEqual([200]);
  });

  it('Expect: 100-continue', async () => {
    const head = `POST /auth/login HTTP/1.1\r\n${HEAD}${JSON_TYPE}Expect: 100-continue\r\nContent-Length: ${credentials.length}\r\n${CLOSE}`;
    const answers = await sendRaw(stub.port, head, credentials);
    expect(answers.map(({ status }) => status)).toEqual([200]);
  });

  it('OPTIONS *: every method there is', async () => {
    const answers = await sendRaw(stub.port, `OPTIONS * HTTP/1.1\r\n${HEAD}${CLOSE}`);
    expect(answers).toHaveLength(1);
    expect([answers[0]?.status, answers[0]?.headers['allow']]).toEqual([
      204,
      'GET, OPTIONS, PATCH, POST',
    ]);
  });

  it('callers who leave in the middle: nothing happens', async () => {
    for (const text of ['GET /api', login(credentials).subarray(0, -5), chunked('5\r\nab')]) {
      const socket = await open(stub.port);
      const closed = readAll(socket);
      socket.write(text, () => socket.resetAndDestroy());
      expect(await closed).toBe('');
    }
  });

  it('callers who close their half: answered all the same', async () => {
    const socket = await open(stub.port);
    const text = readAll(socket);
    socket.end(get('/api/v1/wallets'));
    expect(parseAnswers(await text).map(({ status }) => status)).toEqual([200]);
  });
});

describe('requests that take too long', () => {
  let hasty: Stub;
  beforeAll(async () => {
    hasty = await startStub({ server: { requestTimeout: 200, headersTimeout: 100 } });
  });
  afterAll(() => hasty.close());

  const cases: [name: string, data: string | Buffer][] = [
    ['half a line', 'GET /api'],
    ['headers that do not end', `GET /api/v1/wallets HTTP/1.1\r\n${HEAD}`],
    ['half a body', login(credentials).subarray(0, -5)],
    ['chunks that do not end', chunked('2\r\n{}\r\n')],
  ];
  it.each(cases)('%s', async (_name, data) => {
    const answers = await sendRaw(hasty.port, data);
    expect(answers).toHaveLength(1);
    expectRefusal(answers[0], 408, 'REQUEST_TIMEOUT');
    expect((await fetch(`${hasty.url}/nowhere`)).status).toBe(404);
  });
});
