import { startSandbox } from '../../sandbox/index.ts';
import type { RunningSandbox } from '../../sandbox/index.ts';
import { logIn, talkTo } from '../../sandbox/tests/support/talk.ts';
import type { Talk } from '../../sandbox/tests/support/talk.ts';
import { listOf, objectOf, textOf } from '../../generators/openapi/json.ts';
import type { Json } from '../../generators/openapi/json.ts';
import { giveExamples } from './operations.ts';
import type { Given, Operation } from './operations.ts';

/** A sandbox in which every operation can succeed, and fail in every documented way. */
export interface World {
  url: string;
  /** The access token that holds at the moment. */
  token(): string;
  /** What a call is given so that the sandbox answers a status. */
  prepare(operation: Operation, status: number): Promise<Given>;
  close(): Promise<void>;
}

/** Starts a sandbox and places an order of each kind, so that there is something to read. */
export async function startWorld(): Promise<World> {
  const sandbox = await startSandbox({
    env: {},
    settings: {
      control: true,
      profile: 'magic',
      rateLimits: false,
      esimHold: 0,
      latency: { vouchers: 0, topups: 0, esim: 0 },
    },
  });
  const world = new SandboxWorld(sandbox);
  await world.renew();
  await world.placeOrders();
  return world;
}

class SandboxWorld implements World {
  readonly url: string;
  readonly #sandbox: RunningSandbox;
  readonly #talk: Talk;
  #session: { access: string; refresh: string } = { access: '', refresh: '' };
  #ids: Record<string, number> = {};
  #references = 0;
  /** Has the session been ended, or its refresh token been used? */
  #isSpent = false;

  constructor(sandbox: RunningSandbox) {
    this.#sandbox = sandbox;
    this.url = sandbox.url;
    this.#talk = talkTo(sandbox.url);
  }

  token(): string {
    return this.#session.access;
  }

  close(): Promise<void> {
    return this.#sandbox.close();
  }

  get #credentials() {
    const { apiKey, apiSecret } = this.#sandbox;
    return { username: apiKey ?? '', password: apiSecret ?? '' };
  }

  /** Logs in: a logout, which the matrix calls too, ends every session. */
  async renew(): Promise<void> {
    const { body, text } = await this.#talk('POST', '/auth/login', this.#credentials);
    const data = objectOf(objectOf(body)['data']);
    const access = textOf(data['access_token']);
    const refresh = textOf(data['refresh_token']);
    if (access === undefined || refresh === undefined) throw new Error(`No login: ${text}`);
    this.#session = { access, refresh };
  }

  async placeOrders(): Promise<void> {
    const call = await logIn(this.url, this.#sandbox);
    const phone_number = '+918879685100';
    const orders: [vertical: string, path: string, body: Json][] = [
      ['Voucher', '/api/v1/orders', { product_id: 123, denomination: 50, quantity: 5 }],
      [
        'Topup',
        '/api/v1/topups/orders',
        {
          product_id: 4219,
          amount: 200,
          category: 'Airtime',
          wallet_id: 1,
          input_data: { phone_number },
        },
      ],
      ['Esim', '/api/v1/esim/orders', { product_id: 712, amount: 4.5 }],
    ];
    for (const [vertical, path, body] of orders) {
      // Only what is not delivered yet can still be sent to another address.
      const client_reference = `MATRIX_${vertical}~PENDING`;
      const pending = await call('POST', path, { ...objectOf(body), client_reference });
      this.#note(`${vertical}Email`, objectOf(pending.body)['id'], pending.text);
      const { body: order, text } = await call('POST', path, body);
      this.#note(vertical, objectOf(order)['id'], text);
    }
    const { body: rows, text } = await call('GET', '/api/v1/transactions');
    this.#note('Transaction', objectOf(listOf(rows)[0])['id'], text);
  }

  #note(subject: string, id: unknown, text: string): void {
    if (typeof id !== 'number') throw new Error(`There is no ${subject}: ${text}`);
    this.#ids[subject] = id;
  }

  async prepare(operation: Operation, status: number): Promise<Given> {
    if (this.#isSpent) await this.renew();
    this.#isSpent = /^(login|refresh|logout)$/.test(operation.id) && status < 300;
    const given = this.#giveExisting(operation);
    if (status === 304) return this.#giveTag(operation, given);
    if (status >= 400) {
      const fault = {
        operation: operation.id,
        status,
        retry_after: status === 429 ? 7 : undefined,
      };
      const { status: added, text } = await this.#talk('POST', '/__sandbox/faults', fault);
      if (added >= 300) throw new Error(`The fault was refused: ${text}`);
    }
    return given;
  }

  /** The documented examples, with ids and credentials of this sandbox in their places. */
  #giveExisting(operation: Operation): Given {
    const given = giveExamples(operation);
    const [subject = ''] =
      /((?<=get|set)(Voucher|Topup|Esim)(?=Order)|Transaction$)/.exec(operation.id) ?? [];
    const id = this.#ids[operation.id.endsWith('Email') ? `${subject}Email` : subject];
    if (id !== undefined && given.path['id'] !== undefined) given.path = { id };
    if (operation.id === 'login') given.body = this.#credentials;
    if (operation.id === 'refresh') given.body = { refresh_token: this.#session.refresh };
    if (operation.isLookedUp) {
      const client_reference = `MATRIX_${++this.#references}`;
      given.body = { ...objectOf(given.body), client_reference };
    }
    return given;
  }

  /** The tag of what the operation answers now: asked for again, nothing has changed. */
  async #giveTag(operation: Operation, given: Given): Promise<Given> {
    const path = operation.path.replace('{id}', String(given.path['id']));
    const { headers } = await this.#talk('GET', `${path}?${new URLSearchParams()}`, undefined, {
      authorization: `Bearer ${this.token()}`,
    });
    const tag = headers.get('etag');
    if (tag === null) throw new Error(`${operation.id} answers no ETag`);
    return { ...given, headers: { 'If-None-Match': tag } };
  }
}
