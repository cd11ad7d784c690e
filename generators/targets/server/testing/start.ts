import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { createApiServer, forbidden, unauthorized } from '../runtime/index.ts';
import type { AnyOptions, BearerCredentials } from '../runtime/index.ts';
import type { ApiSpec } from '../runtime/types.ts';
import { handlers, library } from './library.ts';

export const security = {
  bearerAuth: async ({ token }: BearerCredentials) => {
    if (token === 'good') return { name: 'Ann' };
    return token === 'blocked' ? forbidden({ message: 'Blocked' }) : unauthorized();
  },
  password: ({ username }: { username: string }) => ({ name: username }),
  apiKey: ({ key }: { key: string }) =>
    key === 'k' ? { key } : unauthorized({ message: 'Bad key' }),
};

/** A server of the library; it is closed when the test ends. */
export async function start(
  options: Partial<AnyOptions> = {},
  api: ApiSpec = library,
): Promise<FastifyInstance> {
  const app = await createApiServer(api, { logger: false, security, handlers, ...options });
  onTestFinished(() => app.close());
  return app;
}

/** Collects the lines of a log. */
export function createLog(): {
  lines: Record<string, unknown>[];
  stream: { write(line: string): void };
} {
  const lines: Record<string, unknown>[] = [];
  return { lines, stream: { write: (line) => void lines.push(JSON.parse(line)) } };
}

/** What came back over a raw connection. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Opens a raw connection to a server that listens. */
export function open(app: FastifyInstance): RawConnection {
  const { port } = app.server.address() as AddressInfo;
  return new RawConnection(connect(port, '127.0.0.1'));
}

export class RawConnection {
  readonly socket: Socket;
  readonly #closed: Promise<void>;
  #text = '';
  #wake: () => void = () => {};

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk: Buffer) => {
      this.#text += chunk.toString('latin1');
      this.#wake();
    });
    // A server may cut a hostile connection; what counts is what it said before.
    socket.on('error', () => {});
    this.#closed = new Promise((resolve) => {
      socket.on('close', () => {
        this.#wake();
        resolve();
      });
    });
    onTestFinished(() => void socket.destroy());
  }

  send(text: string): this {
    this.socket.write(Buffer.from(text, 'latin1'));
    return this;
  }

  /** The next answer; undefined when the connection closed without one. */
  async next(): Promise<RawAnswer | undefined> {
    for (;;) {
      const answer = this.#take();
      if (answer !== undefined) return answer;
      if (this.socket.destroyed) return undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Resolves when the connection is closed; answers what came that was not taken. */
  async closed(): Promise<string> {
    await this.#closed;
    return this.#text;
  }

  #take(): RawAnswer | undefined {
    const end = this.#text.indexOf('\r\n\r\n');
    if (end === -1) return undefined;
    const [first = '', ...lines] = this.#text.slice(0, end).split('\r\n');
    const pairs = lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    });
    const headers: Record<string, string> = Object.fromEntries(pairs);
    const length = Number(headers['content-length'] ?? 0);
    if (this.#text.length < end + 4 + length) return undefined;
    const body = this.#text.slice(end + 4, end + 4 + length);
    this.#text = this.#text.slice(end + 4 + length);
    return { status: Number(first.split(' ')[1]), headers, body };
  }
}
