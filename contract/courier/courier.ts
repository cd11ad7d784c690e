import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Operation } from '@octopus-cards/toolkit';
import { resolvePointer } from '@octopus-cards/toolkit/compile';
import type { Case, Courier, Description, Exchange, SentRequest } from '../types.ts';
import { attachCredentials, attachPlainHeaders, canSatisfy, registerSecrets } from './account.ts';
import type { AccountOptions, Attached } from './account.ts';
import { buildRequest, hasHeader } from './build-request.ts';
import { Gate } from './gate.ts';
import { readRetryAfter } from './retry-after.ts';
import { Secrets } from './secrets.ts';
import { LiveSession } from './session.ts';
import { Slots } from './slots.ts';
import { sendOnWire } from './wire.ts';

export interface CourierOptions {
  /** Of the server, without a slash at the end. */
  url: string;
  description: Description;
  own: AccountOptions;
  other?: AccountOptions | undefined;
  /** Milliseconds for one request. */
  timeout: number;
  /** How many requests may be under way at once. */
  concurrency: number;
  /** Told of every exchange, also of those that are repeated. */
  onExchange: (exchange: Exchange) => void;
  /** Ends it: what is sent afterwards fails with {@link StoppedError}. */
  signal: AbortSignal;
  /** The longest Retry-After that is waited for, in milliseconds. */
  patience?: number | undefined;
  /** Milliseconds; for tests. */
  now?: (() => number) | undefined;
  wait?: ((milliseconds: number) => Promise<void>) | undefined;
}

/** The run was told to end. */
export class StoppedError extends Error {
  override name = 'StoppedError';
}

const ATTEMPTS = 4;

/** A courier that can be asked to clean up, and knows all secrets. */
export interface RunningCourier extends Courier {
  readonly secrets: Secrets;
  close(): void;
}

/** Makes the courier of a run. */
export function createCourier(options: CourierOptions): RunningCourier {
  return new HttpCourier(options);
}

class HttpCourier implements RunningCourier {
  readonly description: Description;
  readonly secrets = new Secrets();
  readonly hasOther: boolean;
  readonly #options: CourierOptions;
  readonly #agent: HttpAgent;
  readonly #slots: Slots;
  readonly #gate: Gate;
  readonly #now: () => number;
  readonly #sessions: { own: LiveSession | undefined; other: LiveSession | undefined };
  /** Operations that answer 401 to a token that was just given out. */
  readonly #hopeless = new Set<string>();
  #count = 0;

  constructor(options: CourierOptions) {
    this.#options = options;
    this.description = options.description;
    this.hasOther = options.other !== undefined;
    const agent = { keepAlive: true, maxSockets: options.concurrency + 4 };
    this.#agent = options.url.startsWith('https:') ? new HttpsAgent(agent) : new HttpAgent(agent);
    this.#slots = new Slots(options.concurrency);
    this.#now = options.now ?? Date.now;
    this.#gate = new Gate(this.#now, (milliseconds) => this.wait(milliseconds));
    registerSecrets(options.own, this.description, this.secrets, '');
    if (options.other) registerSecrets(options.other, this.description, this.secrets, 'OTHER_');
    this.#sessions = {
      own: this.#openSession(options.own, ''),
      other: options.other && this.#openSession(options.other, 'OTHER_'),
    };
  }

  async send(request: Case, { patient = true }: { patient?: boolean } = {}): Promise<Exchange> {
    const planned = this.#doubt(request);
    for (let attempt = 1; ; attempt++) {
      if (patient) await this.#gate.pass(laneOf(planned));
      const exchange = await this.#sendWithCredentials(planned);
      const { answer } = exchange;
      if (answer?.status !== 429 || !patient || attempt === ATTEMPTS) return exchange;
      const { patience = 65_000 } = this.#options;
      const seconds = readRetryAfter(answer.headers, this.#now());
      const pause = (seconds ?? attempt) * 1000;
      if (pause > patience) return exchange;
      this.#gate.close(laneOf(planned), this.#now() + pause);
    }
  }

  async wait(milliseconds: number): Promise<void> {
    const { wait, signal } = this.#options;
    if (wait !== undefined) return wait(milliseconds);
    await sleep(milliseconds, undefined, { signal }).catch(() => {});
    if (signal.aborted) throw new StoppedError('The run was told to end.');
  }

  async logIn(): Promise<Exchange | undefined> {
    return this.#sessions.own?.logInBeside();
  }

  close(): void {
    this.#agent.destroy();
  }

  /** Without credentials of one's own, nobody can say what a valid request is answered. */
  #doubt(request: Case): Case {
    const { operation, credentials } = request.request;
    const account = credentials === 'other' ? this.#options.other : this.#options.own;
    if (operation === undefined || request.expects !== 'valid') return request;
    if (credentials !== 'own' && credentials !== 'other') return request;
    const satisfied = canSatisfy(account ?? {}, this.description, operation);
    return satisfied ? request : { ...request, expects: 'unknown' };
  }

  async #sendWithCredentials(request: Case): Promise<Exchange> {
    const { credentials, operation, headers } = request.request;
    const chosen = credentials === 'other' ? 'other' : 'own';
    const session = hasHeader(headers, 'authorization') ? undefined : this.#sessions[chosen];
    const wanted = credentials !== 'none' && operation?.security.length !== 0;
    const token = wanted && session !== undefined ? await session.token() : undefined;
    const renewable =
      session !== undefined &&
      token !== undefined &&
      credentials !== 'broken' &&
      !this.#hopeless.has(keyOf(operation));
    const first = await this.#dispatch(request, this.#attach(request.request, token), renewable);
    const status = first.answer?.status ?? 0;
    if (status < 300 && session?.endsWith(operation) && token !== undefined) session.end();
    if (status !== 401 || !renewable) return first;
    const renewed = await session.renew(token);
    const again = await this.#dispatch(request, this.#attach(request.request, renewed), false);
    if (again.answer?.status === 401) this.#hopeless.add(keyOf(operation));
    return again;
  }

  #attach(plan: Case['request'], token: string | undefined): Attached {
    const account = plan.credentials === 'other' ? this.#options.other : this.#options.own;
    if (account === undefined || plan.credentials === 'none') {
      const headers = attachPlainHeaders(this.#options.own, this.description);
      return { headers, query: [], token: undefined };
    }
    const held = token ?? account.token;
    const broken = plan.credentials === 'broken';
    return attachCredentials(account, this.description, plan.operation, held, broken);
  }

  /** @param renewable a 401 says nothing yet: the token may have run out */
  async #dispatch(request: Case, attached: Attached, renewable: boolean): Promise<Exchange> {
    const { url, timeout, signal, onExchange } = this.#options;
    const sent = addTo(
      buildRequest({ ...request.request, query: withQuery(request, attached) }, url),
      attached.headers,
    );
    await this.#slots.take();
    try {
      if (signal.aborted) throw new StoppedError('The run was told to end.');
      const number = ++this.#count;
      const at = new Date();
      const outcome = await sendOnWire(sent, this.#agent, timeout);
      const status = outcome.answer?.status;
      // What is told to wait or to log in is neither accepted nor refused: it is sent again.
      const open = status === 429 || (status === 401 && renewable);
      const judged: Case = open ? { ...request, expects: 'unknown' } : request;
      const exchange: Exchange = { number, at, case: judged, request: sent, ...outcome };
      this.#learn(exchange);
      onExchange(exchange);
      return exchange;
    } finally {
      this.#slots.give();
    }
  }

  /** Tokens of sessions that a test opens are secrets too; those of an account get its name later. */
  #learn({ answer, case: { request } }: Exchange): void {
    if (answer === undefined || answer.status >= 300 || request.operation === undefined) return;
    for (const { session } of this.description.model.securitySchemes) {
      const opens = [session?.login.operation, session?.refresh?.operation];
      if (session === undefined || !opens.includes(request.operation.id)) continue;
      for (const pointer of [session.tokens.access, session.tokens.refresh]) {
        const token = pointer === undefined ? undefined : resolvePointer(answer.json, pointer);
        if (typeof token === 'string') this.secrets.learn(token, 'SESSION_TOKEN');
      }
    }
  }

  #openSession(account: AccountOptions, prefix: string): LiveSession | undefined {
    const { session: credentials = {} } = account;
    const scheme = this.description.model.securitySchemes.find((one) => one.session !== undefined);
    if (scheme?.session === undefined || Object.keys(credentials).length === 0) return undefined;
    return new LiveSession({
      session: scheme.session,
      description: this.description,
      credentials,
      send: (request) => this.send(request),
      secrets: this.secrets,
      prefix,
      now: this.#now,
    });
  }
}

function withQuery(request: Case, { query }: Attached): Case['request']['query'] {
  const given = new Set(request.request.query.map(([name]) => name));
  return [...request.request.query, ...query.filter(([name]) => !given.has(name))];
}

/** Adds headers of credentials, but for those that the plan has itself. */
function addTo(sent: SentRequest, headers: SentRequest['headers']): SentRequest {
  const added = headers.filter(([name]) => !hasHeader(sent.headers, name.toLowerCase()));
  return { ...sent, headers: [...sent.headers, ...added] };
}

/** What is limited together, as far as the description tells. */
function laneOf({ request }: Case): string {
  return request.operation?.rateClass ?? keyOf(request.operation);
}

function keyOf(operation: Operation | undefined): string {
  return operation?.id ?? '';
}
