import { connect } from '../runtime/connect.ts';
import type { ConnectOptions } from '../runtime/connect.ts';
import { safety } from '../runtime/create.ts';
import { listen } from '../runtime/news.ts';
import type { Api, Operation, Sources } from '../runtime/types.ts';

export const TOKEN = 'very-secret-token';
export const PAIRS: Operation = { id: 'listPairs', method: 'GET', path: '/pairs', repeat: true };
export const LOGIN: Operation = {
  id: 'login',
  method: 'POST',
  path: '/login',
  open: true,
  repeat: true,
};
export const REFRESH: Operation = { id: 'refresh', method: 'POST', path: '/refresh', open: true };
export const LOGOUT: Operation = { id: 'logout', method: 'POST', path: '/logout' };

export const API: Api = {
  servers: { test: 'https://test.example/', live: 'https://live.example/v1' },
  baseUrl: undefined,
  errors: { name: '/error/name', code: '/error/co~1de', message: '/error/message' },
  requestIdHeader: 'X-Request-Id',
  session: {
    login: LOGIN,
    credentials: { user: 'name', password: 'word' },
    refresh: { operation: REFRESH, token: 'token' },
    logout: 'logout',
    tokens: {
      access: '/access',
      refresh: '/refresh',
      accessExpiresAt: '/ends',
      refreshExpiresAt: '/last',
    },
    early: 300,
  },
};

/** A clock that goes only when it is told to, or at once to whatever is waited for. */
export class TestSources implements Sources {
  time = Date.parse('2026-01-01T00:00:00Z');
  chance = 0.5;
  /** Milliseconds of each pause that was waited for, attempts apart. */
  readonly pauses: number[] = [];
  readonly timers = new Map<() => void, { at: number; run: () => void }>();

  now(): number {
    return this.time;
  }

  random(): number {
    return this.chance;
  }

  after(milliseconds: number, run: () => void): () => void {
    const cancel = () => {
      this.timers.delete(cancel);
    };
    this.timers.set(cancel, { at: this.time + milliseconds, run });
    return cancel;
  }

  /** Goes on to the next timer. */
  step(): boolean {
    const [next] = [...this.timers].sort(([, a], [, b]) => a.at - b.at);
    if (next === undefined) return false;
    const [cancel, { at, run }] = next;
    cancel();
    this.pauses.push(at - this.time);
    this.time = Math.max(this.time, at);
    run();
    return true;
  }

  /** Goes on from timer to timer, whenever nothing else happens, until a promise is settled. */
  async until<T>(promise: PromiseLike<T>): Promise<T> {
    let settled = false;
    const end = () => {
      settled = true;
    };
    promise.then(end, end);
    while (!settled) {
      for (let turn = 0; turn < 30 && !settled; turn++) await nextTurn();
      if (!settled) this.step();
    }
    return promise;
  }
}

/** Lets everything go on that can. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A request as the client handed it to `fetch`. */
export interface Sent {
  url: string;
  method: string;
  headers: Headers;
  body: unknown;
  init: RequestInit;
  /** `GET /path?query` */
  line: string;
}

export type Reply = (sent: Sent, number: number) => Response | Promise<Response>;

/** A client whose requests are noted and answered by a function. */
export function connectTo(
  reply: Reply,
  options: ConnectOptions = {},
  api: Api = API,
  credentials = {},
) {
  const requests: Sent[] = [];
  const sources = new TestSources();
  const fetch = async (url: string, init: RequestInit) => {
    const { method = 'GET' } = init;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
    const { pathname, search } = new URL(url);
    const headers = new Headers(init.headers);
    const sent = { url, method, headers, body, init, line: `${method} ${pathname}${search}` };
    requests.push(sent);
    return reply(sent, requests.length);
  };
  const transport = connect(api, { environment: 'test', fetch, sources, ...options }, credentials);
  return { transport, requests, sources, lines: () => requests.map(({ line }) => line) };
}

export const ok = () => Response.json({ ok: true });

/** An error as the API gives it. */
export function fail(status: number, code = 'ODD', message = 'It is odd.', headers = {}): Response {
  return Response.json({ error: { name: 'Odd', 'co/de': code, message } }, { status, headers });
}

/** A broken connection. */
export function lose(): never {
  throw new TypeError('fetch failed');
}

export const GET_ORDER: Operation = {
  id: 'getOrder',
  method: 'GET',
  path: '/orders/{id}',
  repeat: true,
};
export const LIST_ORDERS = {
  id: 'listOrders',
  method: 'GET',
  path: '/orders',
  repeat: true,
  pages: {
    page: 'page',
    more: 'X-More',
    number: 'X-Page',
    totalCount: 'X-Count',
    totalPages: 'X-Pages',
  },
} as const satisfies Operation;
/** It creates something that is then `OPEN` until it is `DONE` or `FAILED`. */
export const ADD_ORDER = {
  id: 'addOrder',
  method: 'POST',
  path: '/orders',
  create: {
    by: safety,
    key: 'ref',
    status: 201,
    duplicate: { status: 400, code: 'DUP', message: 'Used before.' },
    lookup: { operation: () => LIST_ORDERS, parameter: 'ref' },
    read: { operation: () => GET_ORDER, parameter: 'id', from: '/id' },
    match: [
      ['/product', '/product'],
      ['/amount', '/amount'],
    ],
  },
  life: {
    status: '/status',
    known: ['OPEN', 'DONE', 'FAILED'],
    ends: ['DONE', 'FAILED'],
    poll: { operation: () => GET_ORDER, parameter: 'id', from: '/id' },
    cadence: [
      [5, 60],
      [30, 120],
    ],
    events: ['order.done'],
    listen,
  },
} as const satisfies Operation;
