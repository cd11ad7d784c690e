import { WebhookError } from '../../../webhooks/endpoint-url.ts';
import { activateEndpoint, deactivateEndpoint } from '../../../webhooks/endpoints.ts';
import { replayDelivery } from '../../../webhooks/replay.ts';
import type { Model } from '../model.ts';
import { findViolations } from '../../../db/invariants.ts';
import { checkRules, observe } from '../observe.ts';
import { Command } from '../step.ts';
import type { Report } from '../step.ts';
import type { World } from '../world.ts';
import { expectError } from './money.ts';
import { advance, recover } from './work.ts';

/** The client's server goes down, or comes up again. */
export class TurnReceiver extends Command {
  readonly up: boolean;

  constructor(up: boolean) {
    super();
    this.up = up;
  }

  async act(_model: Model, { receiver }: World): Promise<void> {
    receiver.up = this.up;
  }

  toString(): string {
    return `the receiver of webhooks ${this.up ? 'answers' : 'is down'}`;
  }
}

/** The endpoint is switched off, with what is on its way to it, or on. */
export class TurnEndpoint extends Command {
  readonly on: boolean;

  constructor(on: boolean) {
    super();
    this.on = on;
  }

  async act(model: Model, { sandbox, endpoint }: World): Promise<void> {
    if (this.on) await activateEndpoint(sandbox, endpoint);
    else await deactivateEndpoint(sandbox, endpoint, 'For a while');
    model.listening = this.on;
  }

  toString(): string {
    return `the webhook endpoint is switched ${this.on ? 'on' : 'off'}`;
  }
}

/** A delivery is sent once more. */
export class Replay extends Command {
  readonly which: number;

  constructor(which: number) {
    super();
    this.which = which;
  }

  async act(model: Model, world: World, report: Report): Promise<void> {
    const { deliveries } = world.last;
    const delivery = deliveries[this.which % deliveries.length];
    if (delivery === undefined) return;
    const call = () => replayDelivery(world.sandbox, delivery.id);
    if (!model.listening) return expectError(world, report, WebhookError, call);
    await call();
    model.deliveries += 1;
  }

  toString(): string {
    return 'a webhook is sent again';
  }
}

/**
 * The end of each run: all workers live, the receiver answers, and four days pass. Then every order has
 * ended and every message has come, as it was written.
 */
export class Finish extends Command {
  async act(model: Model, world: World, report: Report): Promise<void> {
    world.receiver.up = true;
    await recover(model, world);
    await advance(model, world, 4 * 86_400);
    const open = model.orders.filter(({ due }) => due !== undefined);
    report.same('orders under way after four days', open.length, 0);
    model.noteInstallations((await observe(world.sandbox.db)).events);
    for (const { vertical, status, id } of model.orders) {
      if (vertical !== 'esim' || status !== 'DELIVERED') continue;
      const told = model.events.includes(`esim.installed esim ${id} -`);
      report.same(`the installation of eSIM ${id} was told`, told, true, 'event');
    }
    const rows = await world.sandbox.db
      .selectFrom('webhook_deliveries as d')
      .innerJoin('events as e', 'e.sequence', 'd.event_sequence')
      .select(['d.id', 'd.status', 'e.body', 'e.type'])
      .execute();
    // By the function that others call, which has to agree with the faster look after each step.
    const violations = await findViolations(world.sandbox.db);
    const looked = await checkRules(world.sandbox.db);
    report.same('what findViolations says', violations, looked);
    const came = new Set(world.receiver.received);
    for (const { id, status, body, type } of rows) {
      if (status === 'PENDING') report.differ(`delivery ${id} of ${type} is still PENDING`);
      if (status === 'DELIVERED' && !came.has(body)) {
        report.differ(`delivery ${id} of ${type} never came`, 'acknowledged');
      }
    }
    const bodies = new Set(rows.map(({ body }) => body));
    for (const body of came) {
      if (!bodies.has(body)) report.differ(`a message came that nobody wrote: ${body}`);
    }
  }

  toString(): string {
    return 'all goes well for four days';
  }
}
