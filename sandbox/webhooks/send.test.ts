import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSender } from './send.ts';
import type { Posting, SenderOptions, SendResult } from './send.ts';
import { makeSelfSigned } from './test-certificate.ts';
import { answerStatus, listen, startReceiver } from './test-receiver.ts';
import type { Receiver } from './test-receiver.ts';

let receiver: Receiver;
const servers: net.Server[] = [];

beforeAll(async () => {
  receiver = await startReceiver();
});

afterEach(() => {
  receiver.received.length = 0;
  receiver.answer(answerStatus(204));
  for (const server of servers.splice(0)) server.close();
});

afterAll(() => receiver.close());

function post(
  url: string,
  options: SenderOptions = {},
  more: Partial<Posting> = {},
): Promise<SendResult> {
  const headers = { 'Content-Type': 'application/json', 'X-Event-ID': 'evt_1' };
  return createSender(options)({
    url: new URL(url),
    headers,
    body: '{"ä":1}',
    local: true,
    ...more,
  });
}

/** A server that talks bytes. */
async function startRaw(onConnection: (socket: net.Socket) => void): Promise<string> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    onConnection(socket);
  });
  servers.push(server);
  return `http://127.0.0.1:${await listen(server)}/`;
}

describe('what comes of a message', () => {
  it('posts the body as it is, with the headers', async () => {
    receiver.answer(answerStatus(200, { 'Retry-After': '7' }, 'thanks'));
    expect(await post(receiver.url)).toEqual({
      status: 200,
      retryAfter: '7',
      excerpt: 'thanks',
      durationMs: expect.any(Number),
    });
    const [request] = receiver.received;
    expect(request).toMatchObject({
      path: '/hooks',
      body: '{"ä":1}',
      headers: {
        'content-type': 'application/json',
        'x-event-id': 'evt_1',
        'content-length': '8',
        connection: 'close',
      },
    });
  });

  it('keeps the beginning of a long answer and leaves the rest', async () => {
    let sent = 0;
    receiver.answer((_request, response) => {
      const go = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536))) sent += 65_536;
      };
      response.on('drain', go);
      go();
    });
    const result = await post(receiver.url);
    expect(result).toMatchObject({ status: 200, excerpt: 'x'.repeat(4352) });
    expect(sent).toBeLessThan(50_000_000);
  });

  it('does not wait for an answer that drips: its status is enough', async () => {
    receiver.answer((_request, response) => response.writeHead(200).write('drop'));
    expect(await post(receiver.url, { bodyMs: 30 })).toMatchObject({
      status: 200,
      excerpt: 'drop',
    });
  });

  it('gives up when no answer comes in time', async () => {
    receiver.answer(() => {});
    const result = await post(receiver.url, { timeoutMs: 60 });
    expect(result).toEqual({ error: 'timeout', durationMs: expect.any(Number) });
    expect(result.durationMs).toBeGreaterThanOrEqual(59);
  });

  it('waits 30 seconds, and no longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      receiver.answer(() => {});
      const ended = vi.fn();
      const result = post(receiver.url).finally(ended);
      await vi.advanceTimersByTimeAsync(29_999);
      expect(ended).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(await result).toEqual({ error: 'timeout', durationMs: 30_000 });
    } finally {
      vi.useRealTimers();
    }
  });

  it.each<[string, (socket: net.Socket) => void]>([
    ['accepts and says nothing', () => {}],
    [
      'drips a header that never ends',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nX-Slow: ');
        const timer = setInterval(() => socket.write('a'), 10);
        socket.on('close', () => clearInterval(timer));
      },
    ],
    [
      'sends interim answers for ever',
      (socket) => {
        const timer = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 10);
        socket.on('close', () => clearInterval(timer));
      },
    ],
  ])('gives up when the receiver %s', async (_name, behave) => {
    const url = await startRaw(behave);
    expect(await post(url, { timeoutMs: 80 })).toMatchObject({ error: 'timeout' });
  });

  it('gives up when the look-up of the name takes too long', async () => {
    const resolve = () => new Promise<never>(() => {});
    expect(await post('http://slow.example/', { timeoutMs: 20, resolve })).toMatchObject({
      error: 'timeout',
    });
  });

  it('says so when nobody listens', async () => {
    const server = net.createServer();
    const port = await listen(server);
    server.close();
    await once(server, 'close');
    expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ error: 'refused' });
  });

  it.each<[string, string, (socket: net.Socket) => void]>([
    ['hangs up', 'reset', (socket) => socket.once('data', () => socket.resetAndDestroy())],
    ['ends without an answer', 'reset', (socket) => socket.once('data', () => socket.end())],
    ['does not speak HTTP', 'answer', (socket) => socket.end('220 mail.example ESMTP\r\n')],
    [
      'sends a header that is too long',
      'answer',
      (socket) => socket.write(`HTTP/1.1 200 OK\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`),
    ],
    [
      'switches protocols',
      'answer',
      (socket) =>
        socket.write('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: foo\r\n\r\n'),
    ],
  ])('says so when the receiver %s', async (_name, error, behave) => {
    expect(await post(await startRaw(behave))).toMatchObject({ error });
  });
});

describe('certificates', () => {
  const certificate = makeSelfSigned();
  let secure: Receiver;

  beforeAll(async () => {
    secure = await startReceiver(certificate);
  });
  afterAll(() => secure.close());

  it('refuses one that nobody vouches for', async () => {
    expect(await post(secure.url)).toMatchObject({ error: 'tls' });
    expect(secure.received).toEqual([]);
  });

  it('refuses it also when the environment says not to look', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    expect(await post(secure.url)).toMatchObject({ error: 'tls' });
    warn.mockRestore();
    vi.unstubAllEnvs();
  });

  it('accepts one that is trusted, for its own name only', async () => {
    const before = tls.getCACertificates('default');
    tls.setDefaultCACertificates([certificate.cert]);
    try {
      expect(await post(secure.url)).toMatchObject({ status: 204 });
      const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
      const named = secure.url.replace('127.0.0.1', 'shop.example');
      expect(await post(named, { resolve })).toMatchObject({ error: 'tls' });
      const own = secure.url.replace('127.0.0.1', 'localhost');
      expect(await post(own, { resolve })).toMatchObject({ status: 204 });
    } finally {
      tls.setDefaultCACertificates(before);
    }
  });

  it('does not speak TLS to a server without it', async () => {
    expect(await post(receiver.url.replace('http:', 'https:'))).toMatchObject({ error: 'tls' });
  });
});
