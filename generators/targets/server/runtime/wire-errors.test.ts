import type { FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { handlers, TOKEN } from '../testing/library.ts';
import { createLog, open, start } from '../testing/start.ts';
import type { RawAnswer } from '../testing/start.ts';
import type { AnyOptions } from './options.ts';
import type { AnyInput } from './types.ts';

async function listen(options: Partial<AnyOptions> = {}): Promise<FastifyInstance> {
  const app = await start(options);
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app;
}

/** Every refusal looks like one of the API, and tells nothing of what is behind it. */
function expectEnvelope(answer: RawAnswer | undefined, status: number): void {
  expect(answer?.status).toBe(status);
  expect(answer?.headers['content-type']).toBe('application/json');
  expect(answer?.headers['x-request-id']).toMatch(/^[0-9A-Za-z]{27}$/);
  expect(answer?.headers).not.toHaveProperty('server');
  expect(answer?.headers).not.toHaveProperty('x-powered-by');
  const { error } = JSON.parse(answer?.body ?? '{}');
  expect(Object.keys(error)).toEqual(['name', 'code', 'message']);
  expect(answer?.body).not.toMatch(/HPE_|FST_|ERR_|node|fastify|stack/i);
}

async function expectAlive(app: FastifyInstance): Promise<void> {
  const answer = await open(app).send('GET /books/1 HTTP/1.1\r\nHost: a\r\n\r\n').next();
  expect(answer?.status).toBe(200);
}

const HOST = 'Host: a\r\n';
const AUTH = `Authorization: ${TOKEN.authorization}\r\n`;
const POST = `POST /books HTTP/1.1\r\n${HOST}${AUTH}Content-Type: application/json\r\n`;
const GET = `GET /books/1 HTTP/1.1\r\n${HOST}`;
const BODY = '{"title":"Blue"}';

describe('a request that is no proper HTTP', () => {
  test.each<[string, string, number]>([
    ['nonsense', 'nonsense\r\n\r\n', 400],
    ['a greeting in TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['a preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['an unknown method', `BREW /books HTTP/1.1\r\n${HOST}\r\n`, 501],
    ['a method in small letters', `get /books HTTP/1.1\r\n${HOST}\r\n`, 501],
    ['CONNECT', `CONNECT a:443 HTTP/1.1\r\n${HOST}\r\n`, 501],
    ['an unknown version', `GET / HTTP/9.9\r\n${HOST}\r\n`, 400],
    ['no version', 'GET /books/1\r\n\r\n', 400],
    ['a header without a colon', `${GET}broken\r\n\r\n`, 400],
    ['a header with a space in its name', `${GET}a b: c\r\n\r\n`, 400],
    ['a header with a zero byte', `${GET}a: b\0c\r\n\r\n`, 400],
    ['a header that goes on in the next line', `${GET}a: b\r\n c\r\n\r\n`, 400],
    ['lines that end in nothing but LF', 'GET /books/1 HTTP/1.1\nHost: a\n\n', 400],
    ['a space in its path', `GET /books /1 HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['letters in its path that are not encoded', `GET /books/\xe4 HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['percent signs without digits', `GET /books/%zz HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['bytes in its path that are no UTF-8', `GET /books/%c3%28 HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['no host', 'GET /books/1 HTTP/1.1\r\n\r\n', 400],
    ['no host on an unknown path', 'GET /nowhere HTTP/1.1\r\n\r\n', 400],
    [
      'two different lengths',
      `${POST}Content-Length: 16\r\nContent-Length: 17\r\n\r\n${BODY}`,
      400,
    ],
    [
      'a length and chunks',
      `${POST}Content-Length: 16\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['a length below zero', `${POST}Content-Length: -1\r\n\r\n`, 400],
    ['a length that is none', `${POST}Content-Length: 0x10\r\n\r\n${BODY}`, 400],
    ['an unknown transfer encoding', `${POST}Transfer-Encoding: gzip\r\n\r\n`, 400],
    ['a chunk that is none', `${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400],
    [
      'a chunk that is longer than it says',
      `${POST}Transfer-Encoding: chunked\r\n\r\n2\r\n${BODY}\r\n0\r\n\r\n`,
      400,
    ],
    [
      'much to say about its chunks',
      `${POST}Transfer-Encoding: chunked\r\n\r\n1;${'x'.repeat(20_000)}\r\n`,
      413,
    ],
    ['a strange expectation', `${POST}Expect: wonders\r\nContent-Length: 16\r\n\r\n${BODY}`, 417],
    ['huge headers', `${GET}X: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['many headers', `${GET}${'X-A: b\r\n'.repeat(5000)}\r\n`, 431],
    ['a huge path', `GET /books/${'1'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`, 431],
  ])('with %s', async (_, text, status) => {
    const app = await listen();
    const answer = await open(app).send(text).next();
    expectEnvelope(answer, status);
    await expectAlive(app);
  });

  test('is refused after the answers that come before it', async () => {
    const connection = open(await listen());
    connection.send(`${GET}\r\n${GET}\r\nnonsense\r\n\r\n`);
    expect((await connection.next())?.status).toBe(200);
    expect((await connection.next())?.status).toBe(200);
    expectEnvelope(await connection.next(), 400);
    expect(await connection.closed()).toBe('');
  });

  test('waits for an answer that takes its time', async () => {
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const getBook = async () => {
      await slow;
      return { status: 200, body: { id: 1, title: 'late' } };
    };
    const app = await listen({ handlers: { ...handlers, getBook } });
    const refused = new Promise((resolve) => app.server.once('clientError', resolve));
    const connection = open(app).send(`${GET}\r\nnonsense\r\n\r\n`);
    await refused;
    finish();
    expect((await connection.next())?.body).toContain('late');
    expectEnvelope(await connection.next(), 400);
  });

  test('is written to the log with the id that the caller got', async () => {
    const log = createLog();
    const app = await listen({ logger: { stream: log.stream } });
    const answer = await open(app).send('nonsense\r\n\r\n').next();
    const line = log.lines.find(({ cause }) => cause !== undefined);
    expect(line).toMatchObject({ status: 400, requestId: answer?.headers['x-request-id'] });
  });
});

describe('a proper request', () => {
  test.each<[string, string, number]>([
    [
      'in chunks',
      `${POST}Transfer-Encoding: chunked\r\n\r\n8\r\n{"title"\r\n8\r\n:"Blue"}\r\n0\r\n\r\n`,
      201,
    ],
    ['with a length', `${POST}Content-Length: 16\r\n\r\n${BODY}`, 201],
    [
      'with one length twice',
      `${POST}Content-Length: 16\r\nContent-Length: 16\r\n\r\n${BODY}`,
      400,
    ],
    ['in absolute form', `GET http://a/books/1?x=y HTTP/1.1\r\n${HOST}\r\n`, 200],
    ['of HTTP/1.0 without a host', 'GET /books/1 HTTP/1.0\r\n\r\n', 200],
    ['for the server as a whole', `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`, 204],
    [
      'for an upgrade that there is not',
      `${GET}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      200,
    ],
    ['with empty lines before it', `\r\n\r\n${GET}\r\n`, 200],
    ['with a fragment', `GET /books/1#x HTTP/1.1\r\n${HOST}\r\n`, 200],
    ['with a method that the API does not have', `PROPFIND /books/1 HTTP/1.1\r\n${HOST}\r\n`, 405],
    ['for something else than a path', `GET * HTTP/1.1\r\n${HOST}\r\n`, 404],
  ])('%s', async (_, text, status) => {
    expect(
      (
        await open(await listen())
          .send(text)
          .next()
      )?.status,
    ).toBe(status);
  });

  test('that comes byte by byte', async () => {
    const connection = open(await listen());
    for (const character of `${POST}Content-Length: 16\r\n\r\n${BODY}`) connection.send(character);
    expect((await connection.next())?.status).toBe(201);
  });

  test('and others in one go are answered in their order', async () => {
    const connection = open(await listen());
    const post = `${POST}Content-Length: 16\r\n\r\n${BODY}`;
    connection.send(`${GET}\r\n${post}GET /nowhere HTTP/1.1\r\n${HOST}\r\n${GET}\r\n`);
    const statuses = [];
    for (let count = 0; count < 4; count++) statuses.push((await connection.next())?.status);
    expect(statuses).toEqual([200, 201, 404, 200]);
  });

  test('whose body is too long is answered, and the next one as well', async () => {
    const connection = open(await listen({ bodyLimit: 1000 }));
    connection.send(`${POST}Content-Length: 100000\r\n\r\n`);
    expectEnvelope(await connection.next(), 413);
    connection.send('x'.repeat(100_000));
    connection.send(
      `${POST}Transfer-Encoding: chunked\r\n\r\n186A0\r\n${'x'.repeat(100_000)}\r\n0\r\n\r\n`,
    );
    expectEnvelope(await connection.next(), 413);
    connection.send(`${GET}\r\n`);
    expect((await connection.next())?.status).toBe(200);
  });

  test('that may not be sent is refused before its body comes', async () => {
    const connection = open(await listen());
    connection.send(`POST /books HTTP/1.1\r\n${HOST}Content-Length: 16\r\n\r\n`);
    expectEnvelope(await connection.next(), 401);
    connection.send(`${BODY}${GET}\r\n`);
    expect((await connection.next())?.status).toBe(200);
  });
});

describe('a slow request', () => {
  const options = { requestTimeout: 100 };

  test.each([
    ['headers', 'GET /books/1 HTTP/1.1\r\nHost: a\r\n'],
    ['body', `${POST}Content-Length: 16\r\n\r\n{"ti`],
    ['chunks', `${POST}Transfer-Encoding: chunked\r\n\r\n4\r\n{"ti\r\n`],
  ])('with unfinished %s is given up', async (_, text) => {
    const app = await listen(options);
    const connection = open(app).send(text);
    expectEnvelope(await connection.next(), 408);
    expect(await connection.closed()).toBe('');
    await expectAlive(app);
  });

  test('that was answered already gets no second answer', async () => {
    const app = await listen(options);
    const connection = open(app).send(
      `POST /nowhere HTTP/1.1\r\n${HOST}Content-Length: 16\r\n\r\n{`,
    );
    expectEnvelope(await connection.next(), 404);
    const rest = await connection.closed();
    expect(rest === '' || rest.startsWith('HTTP/1.1 408')).toBe(true);
  });
});

describe('a caller who leaves', () => {
  test.each([
    ['in the headers', 'GET /books/1 HT'],
    ['in the body', `${POST}Content-Length: 16\r\n\r\n{"ti`],
    ['before the answer', `${GET}\r\n`],
    ['after nonsense', 'nonsense\r\n\r\n'],
  ])('%s does no harm', async (_, text) => {
    const log = createLog();
    const app = await listen({ logger: { stream: log.stream, level: 'error' } });
    for (const leave of ['destroy', 'resetAndDestroy', 'end'] as const) {
      const { socket } = open(app).send(text);
      await new Promise((resolve) => socket.once('connect', resolve));
      await new Promise<void>((resolve) => socket.write('', () => resolve()));
      socket[leave]();
    }
    await expectAlive(app);
    expect(log.lines).toEqual([]);
  });

  test('while the handler works gets nothing, and breaks nothing', async () => {
    const log = createLog();
    let began = (_input: AnyInput) => {};
    const seen = new Promise<AnyInput>((resolve) => {
      began = resolve;
    });
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const searchBooks = async (input: AnyInput) => {
      began(input);
      await slow;
      return { status: 200, body: [] };
    };
    const app = await listen({
      handlers: { ...handlers, searchBooks },
      logger: { stream: log.stream, level: 'error' },
    });
    const { socket } = open(app).send(`GET /books/search HTTP/1.1\r\n${HOST}\r\n`);
    const { request } = await seen;
    const closed = new Promise((resolve) => request.raw.socket.once('close', resolve));
    socket.destroy();
    await closed;
    finish();
    await expectAlive(app);
    expect(log.lines.filter(({ err }) => err === undefined)).toEqual([]);
  });
});
