import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../clock.ts';

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever an answer should hold
  body: any;
}

export interface Session {
  access: string;
  refresh: string;
  accessEnds: Date;
  refreshEnds: Date;
}

type Method = 'GET' | 'POST' | 'PATCH';

/** A client of the API: it logs in when it has to, as any client would. */
export class Talker {
  readonly clientId: number;
  readonly #app: FastifyInstance;
  readonly #clock: Clock;
  readonly #credentials: { apiKey: string; apiSecret: string };
  session: Session | undefined;

  constructor(
    app: FastifyInstance,
    clock: Clock,
    credentials: { clientId: number; apiKey: string; apiSecret: string },
  ) {
    this.#app = app;
    this.#clock = clock;
    this.#credentials = credentials;
    this.clientId = credentials.clientId;
  }

  /** Knows of no session any more. */
  forget(): void {
    this.session = undefined;
  }

  /** A session that is good now. */
  async enter(): Promise<Session> {
    if (this.session !== undefined && this.session.accessEnds > this.#clock.now()) {
      return this.session;
    }
    const { apiKey: username, apiSecret: password } = this.#credentials;
    const login = await this.send('POST', '/auth/login', undefined, { username, password });
    if (login.status !== 200) throw new Error(`The login was refused: ${JSON.stringify(login)}`);
    this.session = readSession(login);
    return this.session;
  }

  /** Calls as this client. */
  async call(method: Method, path: string, body?: object): Promise<Answer> {
    return this.send(method, `/api/v1${path}`, (await this.enter()).access, body);
  }

  /** Calls with a token or without. A broken connection has the status 0. */
  async send(
    method: Method,
    url: string,
    token: string | undefined,
    body?: object,
  ): Promise<Answer> {
    const request = this.#app.inject({
      method,
      url,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { payload: body }),
    });
    const answer = await request.catch(() => undefined);
    if (answer === undefined) return { status: 0, headers: {}, body: undefined };
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  }
}

/** Reads what login and refresh answer. */
export function readSession({ body }: Answer): Session {
  return {
    access: body.data.access_token,
    refresh: body.data.refresh_token,
    accessEnds: new Date(body.data.access_expires_at),
    refreshEnds: new Date(body.data.refresh_expires_at),
  };
}
