import type { FastifyBaseLogger } from 'fastify';
import { describe, expect, test } from 'vitest';
import { handlers, library, operation, TOKEN } from '../testing/library.ts';
import { createLog, start } from '../testing/start.ts';
import type { AnyInput } from './types.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const traceparent = `00-${TRACE}-00f067aa0ba902b7-01`;

describe('the log', () => {
  test('has one line for each request', async () => {
    const log = createLog();
    const app = await start({ logger: { stream: log.stream } });
    const answer = await app.inject({ url: '/books?page=1', headers: TOKEN });
    await app.inject('/nowhere');
    expect(log.lines).toMatchObject([
      {
        level: 30,
        requestId: answer.headers['x-request-id'],
        operation: 'listBooks',
        req: { method: 'GET', url: '/books?page=1', remoteAddress: '127.0.0.1' },
        res: { statusCode: 200 },
        responseTime: expect.any(Number),
        msg: 'request answered',
      },
      { req: { url: '/nowhere' }, res: { statusCode: 404 } },
    ]);
    expect(log.lines[1]).not.toHaveProperty('operation');
  });

  test('names request and trace in each line', async () => {
    const log = createLog();
    const searchBooks = ({ log: own, request }: AnyInput) => {
      own.info('from the handler');
      request.log.info('from the request');
      return { status: 200, body: [] };
    };
    const app = await start({
      handlers: { ...handlers, searchBooks },
      logger: { stream: log.stream },
    });
    const headers = { traceparent, 'x-request-id': 'abc' };
    await app.inject({ url: '/books/search', headers });
    expect(log.lines).toHaveLength(3);
    for (const line of log.lines) expect(line).toMatchObject({ requestId: 'abc', traceId: TRACE });
  });

  test('ignores a broken trace', async () => {
    const log = createLog();
    const app = await start({ logger: { stream: log.stream } });
    await app.inject({ url: '/books/search', headers: { traceparent: 'nonsense' } });
    expect(log.lines[0]).not.toHaveProperty('traceId');
  });

  test('never holds a secret', async () => {
    const log = createLog();
    const createBook = ({ log: own, request, body }: AnyInput) => {
      const { headers } = request;
      own.info({ headers, body }, 'one level down');
      own.info({ req: { headers } }, 'serialised');
      own.info({ answer: { headers: { 'Set-Cookie': 's3cret', 'set-cookie': 's3cret' } } });
      own.info({ 'X-Shelf-Token': 's3cret', 'x-shelf-token': 's3cret', api_key: 's3cret' });
      return { status: 500, body: {} };
    };
    const bearerAuth = () => ({ name: 'Ann' });
    const app = await start({
      handlers: { ...handlers, createBook },
      security: { bearerAuth, password: bearerAuth, apiKey: bearerAuth },
      logger: { stream: log.stream, redact: ['own'] },
    });
    await app.inject({
      method: 'POST',
      url: '/books?api_key=s3cret&API%5Fkey=s3cret&access_token=s3cret&page=1',
      headers: {
        authorization: 'Bearer s3cret',
        cookie: 'a=s3cret',
        'x-shelf-token': 's3cret',
      },
      payload: { title: 'x', api_key: 's3cret' },
    });
    expect(log.lines.length).toBeGreaterThan(4);
    // The names of cookies are written in one case by HTTP and in another by people.
    expect(JSON.stringify(log.lines).replace('"Set-Cookie":"s3cret"', '')).not.toContain('s3cret');
    expect(JSON.stringify(log.lines)).toContain('page=1');
  });

  test('can be one of your own', async () => {
    const lines: unknown[] = [];
    const note = (bindings: object) => (line: unknown) => void lines.push([bindings, line]);
    const create = (bindings: object): FastifyBaseLogger => ({
      level: 'info',
      silent: () => {},
      ...(Object.fromEntries(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace'].map((level) => [
          level,
          note(bindings),
        ]),
      ) as Pick<FastifyBaseLogger, 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace'>),
      child: (more) => create({ ...bindings, ...more }),
    });
    const app = await start({ logger: create({ mine: true }) });
    await app.inject({ url: '/books/search', headers: { 'x-request-id': 'abc' } });
    expect(lines).toMatchObject([[{ mine: true, requestId: 'abc' }, { operation: 'searchBooks' }]]);
  });

  test('can be off', async () => {
    const app = await start({ logger: false });
    expect((await app.inject('/books/search')).statusCode).toBe(200);
  });

  test('says nothing of bodies when something goes wrong', async () => {
    const log = createLog();
    const spec = operation('peek', 'POST', '/peek', {
      body: { required: true, mediaTypes: ['application/json'], messages: {}, fields: {} },
    });
    const peek = () => {
      throw new Error('broken');
    };
    const app = await start(
      { handlers: { peek }, logger: { stream: log.stream } },
      { ...library, operations: [spec] },
    );
    await app.inject({ method: 'POST', url: '/peek', payload: { card: '4111111111111111' } });
    expect(log.lines[0]).toMatchObject({
      level: 50,
      operation: 'peek',
      err: { message: 'broken' },
    });
    expect(JSON.stringify(log.lines)).not.toContain('4111');
  });
});
