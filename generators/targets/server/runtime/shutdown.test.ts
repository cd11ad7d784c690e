import { EventEmitter, once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { handlers } from '../testing/library.ts';
import { createLog, open, start } from '../testing/start.ts';
import { serve } from './serve.ts';

const SEARCH = 'GET /books/search HTTP/1.1\r\nHost: a\r\n\r\n';

/** A handler that waits until it is told to go on, and tells when it was called. */
function createGate() {
  const events = new EventEmitter();
  const searchBooks = async () => {
    events.emit('began');
    await once(events, 'go');
    return { status: 200, body: [] };
  };
  return { events, handlers: { ...handlers, searchBooks }, began: once(events, 'began') };
}

describe('close', () => {
  test('waits for answers under way, and closes idle connections', async () => {
    const gate = createGate();
    const app = await start({ handlers: gate.handlers });
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const idle = open(app).send('GET /books/1 HTTP/1.1\r\nHost: a\r\n\r\n');
    await idle.next();
    const busy = open(app).send(SEARCH);
    await gate.began;
    const closing = app.close();
    await idle.closed();
    await expect(fetch(address)).rejects.toThrow('fetch failed');
    gate.events.emit('go');
    const answer = await busy.next();
    expect([answer?.status, answer?.headers['connection']]).toEqual([200, 'close']);
    await closing;
  });

  test('answers what comes on a busy connection meanwhile', async () => {
    const gate = createGate();
    const app = await start({ handlers: gate.handlers });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const busy = open(app).send(SEARCH);
    await gate.began;
    const closing = app.close();
    busy.send('GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n');
    gate.events.emit('go');
    expect((await busy.next())?.status).toBe(200);
    // The first answer ends the connection; nothing but an answer of ours may follow it.
    expect(await busy.closed()).not.toContain('Service Unavailable');
    await closing;
  });

  test('cuts what does not end in time', async () => {
    const log = createLog();
    const gate = createGate();
    const app = await start({
      handlers: gate.handlers,
      drainTimeout: 30,
      logger: { stream: log.stream },
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const busy = open(app).send(SEARCH);
    await gate.began;
    await app.close();
    expect(await busy.next()).toBeUndefined();
    expect(log.lines.map(({ msg }) => msg)).toContain(
      'cut the connections that were not done in time',
    );
  });

  test('is possible without a port', async () => {
    const app = await start();
    await app.inject('/books/1');
    await app.close();
  });
});

describe('serve', () => {
  test.each(['SIGTERM', 'SIGINT'])('listens until %s', async (signal) => {
    const app = await start();
    const events = new EventEmitter();
    const address = await serve(app, { port: 0, events });
    expect((await fetch(`${address}/books/1`)).status).toBe(200);
    const closed = once(app.server, 'close');
    events.emit(signal, signal);
    expect(events.eventNames()).toEqual([]);
    await closed;
  });

  test('takes the port of the environment', async () => {
    const before = process.env['PORT'];
    try {
      process.env['PORT'] = '0';
      expect(await serve(await start(), { events: new EventEmitter() })).toMatch(
        /^http:\/\/127\.0\.0\.1:\d+$/,
      );
      process.env['PORT'] = 'none';
      await expect(serve(await start())).rejects.toThrow('PORT must be the number of a port');
    } finally {
      if (before === undefined) delete process.env['PORT'];
      else process.env['PORT'] = before;
    }
  });

  test('fails when the port is taken, and leaves the signals alone', async () => {
    const first = await start();
    const address = await serve(first, { port: 0, events: new EventEmitter() });
    const events = new EventEmitter();
    const second = serve(await start(), { port: Number(new URL(address).port), events });
    await expect(second).rejects.toThrow('EADDRINUSE');
    expect(events.eventNames()).toEqual([]);
  });
});
