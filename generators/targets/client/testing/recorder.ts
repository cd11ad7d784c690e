import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came in. */
export interface Recorded {
  method: string;
  /** The path, still encoded. */
  path: string;
  query: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** A server that notes each request and gives the answer it was told to. */
export class Recorder {
  readonly requests: Recorded[] = [];
  answer: Answer = { status: 204 };
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<Recorder> {
    const server = createServer();
    const recorder = new Recorder(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const [path = '', query = ''] = (request.url ?? '').split('?');
        const { method = '', headers } = request;
        recorder.requests.push({ method, path, query, headers, body: Buffer.concat(chunks) });
        const { status, headers: answered = {}, body } = recorder.answer;
        response.writeHead(status, answered).end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return recorder;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The last request; there must be one. */
  get last(): Recorded {
    const last = this.requests.at(-1);
    if (last === undefined) throw new Error('No request has come in.');
    return last;
  }

  answerJson(status: number, value: unknown, headers: Record<string, string> = {}): void {
    const body = JSON.stringify(value);
    this.answer = { status, headers: { 'Content-Type': 'application/json', ...headers }, body };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
