import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer of the server: status, body, headers. */
export type Reply = [status: number, body?: unknown, headers?: Record<string, string>];

export interface PetServer {
  url: string;
  /** `METHOD /target token`, in order. */
  log: string[];
  /** Tokens that are let in. */
  tokens: Set<string>;
  close(): Promise<void>;
}

export interface PetServerOptions {
  /** Answers in place of the server; undefined: the server answers. */
  answer?: (request: IncomingMessage, body: string) => Reply | undefined;
  /** The secret that logs in. */
  password?: string;
}

/** Starts the server that pets.yaml describes. */
export async function startPetServer(options: PetServerOptions = {}): Promise<PetServer> {
  const { password = 'open-sesame' } = options;
  const log: string[] = [];
  const tokens = new Set<string>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    log.push(`${request.method} ${request.url} ${token}`.trim());
    const [status, value, headers = {}] =
      options.answer?.(request, body) ?? answer(request, body, token);
    const text = value === undefined ? '' : JSON.stringify(value);
    const type = value === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(status, { ...type, 'content-length': Buffer.byteLength(text), ...headers });
    response.end(request.method === 'HEAD' ? '' : text);
  });

  function answer({ method, url = '' }: IncomingMessage, body: string, token: string): Reply {
    const [path = '', query = ''] = url.split('?');
    const known = ['/login', '/pets'].includes(path) || /^\/pets\/[^/]+$/.test(path);
    if (!known) return [404];
    const allow = path === '/login' ? 'POST' : 'GET, HEAD';
    if (!allow.includes(method ?? '')) return [405, undefined, { allow }];
    if (path === '/login') return logIn(body);
    if (!tokens.has(token)) return [401, undefined, { 'www-authenticate': 'Bearer' }];
    if (path === '/pets') {
      const limits = new URLSearchParams(query).getAll('limit');
      const wrong = limits.some((limit) => !/^([1-9]|10)$/.test(limit));
      return wrong ? [400] : [200, [{ id: 1, name: null }]];
    }
    const id = path.slice('/pets/'.length);
    if (!/^-?\d+$/.test(id)) return [400];
    return id === '1' ? [200, { id: 1, name: 'Rex' }] : [404];
  }

  function logIn(body: string): Reply {
    const refused: Reply = [401, undefined, { 'www-authenticate': 'Bearer' }];
    try {
      const given: unknown = JSON.parse(body);
      const isRight =
        typeof given === 'object' &&
        given !== null &&
        'password' in given &&
        given.password === password;
      if (!isRight) return refused;
    } catch {
      return [401, undefined, { 'www-authenticate': 'Bearer' }];
    }
    const token = `token-${tokens.size + 1}-of-the-pets`;
    tokens.add(token);
    return [200, { token }];
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    tokens,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
