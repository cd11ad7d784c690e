import { isObject, resolvePointer } from '@octopus-cards/toolkit/compile';
import type { Json, Operation, Session } from '@octopus-cards/toolkit';
import type { Case, Description, Exchange } from '../types.ts';
import { registerToken } from './account.ts';
import type { Secrets } from './secrets.ts';

/** Nobody could log in; the message says why and is for a person. */
export class LoginError extends Error {
  override name = 'LoginError';
}

/** A session that is kept alive for one account. */
export class LiveSession {
  readonly #session: Session;
  readonly #description: Description;
  readonly #credentials: Readonly<Record<string, string>>;
  readonly #send: (request: Case) => Promise<Exchange>;
  readonly #secrets: Secrets;
  readonly #prefix: string;
  readonly #now: () => number;
  #access: string | undefined;
  #refresh: string | undefined;
  #endsAt = Number.POSITIVE_INFINITY;
  #renewing: Promise<string> | undefined;

  constructor(options: {
    session: Session;
    description: Description;
    credentials: Readonly<Record<string, string>>;
    /** Sends without credentials of this session. */
    send: (request: Case) => Promise<Exchange>;
    secrets: Secrets;
    /** Before names of secrets that are shown: `OTHER_` for the second account. */
    prefix: string;
    /** Milliseconds. */
    now: () => number;
  }) {
    this.#session = options.session;
    this.#description = options.description;
    this.#credentials = options.credentials;
    this.#send = options.send;
    this.#secrets = options.secrets;
    this.#prefix = options.prefix;
    this.#now = options.now;
  }

  /** A token that holds; logs in or refreshes when there is none. */
  async token(): Promise<string> {
    if (this.#access !== undefined && this.#now() < this.#endsAt) return this.#access;
    return this.#renewOnce(true);
  }

  /** Another token than the one that was refused. */
  async renew(refused: string): Promise<string> {
    if (this.#access !== undefined && this.#access !== refused) return this.#access;
    return this.#renewOnce(false);
  }

  /** Is this the operation that ends sessions? */
  endsWith(operation: Operation | undefined): boolean {
    return operation !== undefined && operation.id === this.#session.logout?.operation;
  }

  /** The session was ended: the next request logs in. */
  end(): void {
    this.#access = undefined;
    this.#refresh = undefined;
  }

  /** Logs in anew beside the session in use. */
  logInBeside(): Promise<Exchange> {
    return this.#send(this.#planLogIn());
  }

  /** Requests that need a token at the same time wait for one login. */
  #renewOnce(refresh: boolean): Promise<string> {
    this.#renewing ??= this.#obtain(refresh).finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #obtain(mayRefresh: boolean): Promise<string> {
    const { refresh } = this.#session;
    const token = this.#refresh;
    this.#access = undefined;
    this.#refresh = undefined;
    if (mayRefresh && refresh !== undefined && token !== undefined) {
      const operation = this.#find(refresh.operation);
      const exchange = await this.#send(
        planLogin(operation, { [refresh.token]: token }, 'refresh the session'),
      );
      const access = this.#read(exchange);
      if (access !== undefined) return access;
    }
    return this.#logIn();
  }

  async #logIn(): Promise<string> {
    const exchange = await this.#send(this.#planLogIn());
    const access = this.#read(exchange);
    if (access !== undefined) return access;
    const { answer, failure } = exchange;
    const operation = this.#find(this.#session.login.operation);
    const got = answer === undefined ? `no answer (${failure})` : `${answer.status}`;
    throw new LoginError(
      `${operation.method.toUpperCase()} ${operation.path} gave no session: ${got}` +
        `${describeBody(answer?.text)}. Check the credentials and the URL.`,
    );
  }

  #planLogIn(): Case {
    const { login } = this.#session;
    const body: Record<string, Json> = {};
    for (const [name, property] of Object.entries(login.credentials)) {
      const value = this.#credentials[name];
      if (value !== undefined) body[property] = value;
    }
    return planLogin(this.#find(login.operation), body, 'log in');
  }

  /** Takes the tokens out of an answer; undefined: there are none. */
  #read({ answer }: Exchange): string | undefined {
    if (answer === undefined || answer.status >= 300) return undefined;
    const { tokens, refreshEarly = 0 } = this.#session;
    const at = (pointer: string | undefined) =>
      pointer === undefined ? undefined : resolvePointer(answer.json, pointer);
    const access = at(tokens.access);
    if (typeof access !== 'string') return undefined;
    this.#access = access;
    registerToken(this.#secrets, access, `${this.#prefix}TOKEN`);
    const refresh = at(tokens.refresh);
    if (typeof refresh === 'string') {
      this.#refresh = refresh;
      registerToken(this.#secrets, refresh, `${this.#prefix}REFRESH_TOKEN`);
    }
    const expiry = at(tokens.accessExpiresAt);
    // The clock of the server counts, as far as it shows it.
    const sent = answer.headers.find(([name]) => name.toLowerCase() === 'date')?.[1] ?? '';
    const lifetime = Date.parse(String(expiry)) - (Date.parse(sent) || this.#now());
    this.#endsAt =
      Number.isFinite(lifetime) && lifetime > 0
        ? this.#now() + Math.max(lifetime - refreshEarly * 1000, lifetime / 2)
        : Number.POSITIVE_INFINITY;
    return access;
  }

  #find(id: string): Operation {
    const operation = this.#description.operation(id);
    if (operation === undefined) {
      throw new LoginError(`x-session names the operation ${id}, which does not exist.`);
    }
    return operation;
  }
}

function describeBody(text: string | undefined): string {
  if (text === undefined || text.trim() === '') return '';
  return ` ${text.length > 200 ? `${text.slice(0, 200)}…` : text}`;
}

function planLogin(operation: Operation, values: Record<string, Json>, title: string): Case {
  const content = operation.requestBody?.content[0];
  const mediaType = content?.mediaType ?? 'application/json';
  return {
    phase: 'examples',
    expects: 'unknown',
    covers: [],
    title,
    request: {
      operation,
      method: operation.method.toUpperCase(),
      path: operation.path,
      pathParameters: {},
      query: [],
      headers: [],
      body: /json/i.test(mediaType)
        ? { mediaType, value: values }
        : { mediaType, raw: writeForm(values) },
      credentials: 'none',
    },
  };
}

function writeForm(values: Json): string {
  const form = new URLSearchParams();
  if (isObject(values))
    for (const [name, value] of Object.entries(values)) form.append(name, String(value));
  return form.toString();
}
