import type { Model } from '../model.ts';
import { Command, expectRefusal } from '../step.ts';
import type { Report } from '../step.ts';
import { readSession } from '../talker.ts';
import type { Talker } from '../talker.ts';
import type { World } from '../world.ts';

const REFUSED = [401, 'UNAUTHORIZED'] as const;

/** A client logs out: none of its tokens is good any more, and those of the other are. */
export class LogOut extends Command {
  readonly client: number;

  constructor(client: number) {
    super();
    this.client = client;
  }

  async act(_model: Model, world: World, report: Report): Promise<void> {
    const talker = find(world, this.client);
    const other = await find(world, 1 - this.client).enter();
    const { access, refresh } = await talker.enter();
    const answer = await talker.send('POST', '/auth/logout', access);
    report.same('the logout', answer.status, 200);
    talker.forget();
    await expectRefusal(world, report, REFUSED, () =>
      talker.send('GET', '/api/v1/wallets', access),
    );
    await expectRefusal(world, report, REFUSED, () =>
      talker.send('POST', '/auth/refresh', undefined, { refresh_token: refresh }),
    );
    const untouched = await talker.send('GET', '/api/v1/wallets', other.access);
    report.same('the call of the other client', untouched.status, 200);
  }

  toString(): string {
    return `client ${this.client} logs out`;
  }
}

/** A client exchanges its refresh token, which works once. */
export class Refresh extends Command {
  readonly client: number;

  constructor(client: number) {
    super();
    this.client = client;
  }

  async act(_model: Model, world: World, report: Report): Promise<void> {
    const talker = find(world, this.client);
    const { refresh } = await talker.enter();
    const renew = () => talker.send('POST', '/auth/refresh', undefined, { refresh_token: refresh });
    const answer = await renew();
    report.same('the refresh', answer.status, 200);
    if (answer.status === 200) talker.session = readSession(answer);
    await expectRefusal(world, report, REFUSED, renew);
    const wallets = await talker.call('GET', '/wallets');
    report.same('a call with the new token', wallets.status, 200);
  }

  toString(): string {
    return `client ${this.client} exchanges its refresh token`;
  }
}

/** Somebody orders without a token, or with one that nobody gave out. */
export class Intrude extends Command {
  readonly token: string | undefined;

  constructor(token: string | undefined) {
    super();
    this.token = token;
  }

  async act(_model: Model, world: World, report: Report): Promise<void> {
    const body = { product_id: 123, denomination: 50, quantity: 1, client_reference: 'INTRUDER' };
    await expectRefusal(world, report, REFUSED, () =>
      find(world, 0).send('POST', '/api/v1/orders', this.token, body),
    );
  }

  toString(): string {
    return `somebody orders with ${this.token === undefined ? 'no token' : 'a token of their own'}`;
  }
}

function find(world: World, client: number): Talker {
  const talker = world.clients[client];
  if (talker === undefined) throw new Error(`There is no client ${client}.`);
  return talker;
}
