import type { JsonObject, Operation } from '@octopus-cards/toolkit';
import type { Courier, Exchange, Tools } from '../../../types.ts';
import { isSelected, isSuccess, listSelected, valueAt } from './answers.ts';
import { readLedger, readPrice, readScenarios } from './declared.ts';
import type { Price, Scenario } from './declared.ts';
import { readBooks } from './ledger.ts';
import type { Books } from './ledger.ts';
import { applyScenario, listCreates, listOrderBodies, planQuote, planRead } from './order.ts';
import { planCase } from './plan.ts';
import { oncePerRun } from './remember.ts';

/** One thing that was created and followed to its end. */
export interface Journey {
  operation: Operation;
  body: JsonObject;
  price: Price | undefined;
  quote: Exchange | undefined;
  /** What was sent to force an outcome. */
  scenario: Scenario | undefined;
  /** The creation, then each reading; `second` counts from the creation. */
  steps: { second: number; exchange: Exchange; status: string | undefined }[];
  /** Milliseconds that the creation itself took. */
  held: number;
  /** Did it come to a terminal state within the promised time? Undefined: it has no such states. */
  ended: boolean | undefined;
}

/** All that was created, and the books at the turns of the journey. */
export interface Journeys {
  journeys: Journey[];
  /** Before anything, after all prices were asked for, and after the end. */
  books: { first: Books; quoted: Books; last: Books } | undefined;
}

/**
 * Asks for prices, orders, and reads each order until its end, all orders side by side: one wait serves
 * all that are under way. Every check of money and states judges these.
 */
export const travel = oncePerRun(async (courier: Courier, tools: Tools): Promise<Journeys> => {
  const ledger = readLedger(tools);
  const look = async () => ledger && (await readBooks(courier, tools, ledger));
  const first = await look();
  const planned = await planJourneys(courier, tools);
  const quoted = await look();
  const journeys: Journey[] = [];
  for (const one of planned) {
    const journey = await setOut(courier, tools, one);
    if (journey !== undefined) journeys.push(journey);
  }
  await followAll(courier, tools, journeys);
  const last = await look();
  const complete = first !== undefined && quoted !== undefined && last !== undefined;
  return { journeys, books: complete ? { first, quoted, last } : undefined };
});

type Planned = Pick<Journey, 'operation' | 'body' | 'price' | 'quote' | 'scenario'>;

async function planJourneys(courier: Courier, tools: Tools): Promise<Planned[]> {
  const planned: Planned[] = [];
  for (const operation of listCreates(listSelected(tools))) {
    const price = readPrice(tools, operation);
    const bodies = listOrderBodies(courier, tools, operation);
    const [model] = bodies;
    const forced = readScenarios(tools, operation).flatMap((scenario) => {
      const [fresh] = listOrderBodies(courier, tools, operation);
      if (model === undefined || fresh === undefined || scenario.leadsTo === undefined) return [];
      const body = applyScenario(fresh, scenario);
      return body === undefined ? [] : [{ body, scenario }];
    });
    const plain = bodies.map((body) => ({ body, scenario: undefined }));
    for (const { body, scenario } of [...plain, ...forced]) {
      const asks = price !== undefined && isSelected(tools, price.quote.operation);
      const plan = asks ? planQuote(tools, price, body) : undefined;
      const quote = plan && (await courier.send(plan));
      planned.push({ operation, body, price, quote, scenario });
    }
  }
  return planned;
}

async function setOut(
  courier: Courier,
  tools: Tools,
  planned: Planned,
): Promise<Journey | undefined> {
  const { operation, body } = planned;
  const plan = planCase(tools, operation, { title: 'create it', body });
  if (plan === undefined) return undefined;
  const exchange = await courier.send(plan);
  if (!isSuccess(exchange)) return undefined;
  const status = statusOf(operation, exchange);
  return {
    ...planned,
    steps: [{ second: 0, exchange, status }],
    held: exchange.answer?.duration ?? 0,
    ended: isOver(operation, status),
  };
}

function statusOf({ lifecycle }: Operation, exchange: Exchange): string | undefined {
  const status = lifecycle && valueAt(exchange, lifecycle.status);
  return typeof status === 'string' ? status : undefined;
}

function isOver({ lifecycle }: Operation, status: string | undefined): boolean | undefined {
  if (lifecycle === undefined) return undefined;
  return status !== undefined && lifecycle.terminal.includes(status);
}

/** Reads all journeys at their times, then each once more: the end must be the end. */
async function followAll(
  courier: Courier,
  tools: Tools,
  journeys: readonly Journey[],
): Promise<void> {
  let now = 0;
  const due = new Map<Journey, number>();
  for (const journey of journeys) {
    const next = journey.ended === false ? nextSecond(journey.operation, 0) : undefined;
    if (next !== undefined) due.set(journey, next);
  }
  while (due.size > 0) {
    const next = Math.min(...due.values());
    await courier.wait((next - now) * 1000);
    now = next;
    for (const [journey, at] of [...due]) {
      if (at > now) continue;
      await readStep(courier, tools, journey, now);
      const later = journey.ended === false ? nextSecond(journey.operation, now) : undefined;
      if (later === undefined) due.delete(journey);
      else due.set(journey, later);
    }
  }
  for (const journey of journeys) await readStep(courier, tools, journey, now);
}

/** When to ask again; undefined when the promised time is over. */
function nextSecond({ lifecycle }: Operation, now: number): number | undefined {
  const step = lifecycle?.poll.cadence.find(({ until }) => now < until);
  return step && Math.min(now + step.every, step.until);
}

async function readStep(
  courier: Courier,
  tools: Tools,
  journey: Journey,
  second: number,
): Promise<void> {
  const created = journey.steps[0]?.exchange;
  const plan = created && planRead(tools, journey.operation, created);
  if (plan === undefined) return;
  const exchange = await courier.send(plan);
  const status = isSuccess(exchange) ? statusOf(journey.operation, exchange) : undefined;
  journey.steps.push({ second, exchange, status });
  if (journey.ended === false) journey.ended = isOver(journey.operation, status);
}

/** The latest answer that told the state of a journey. */
export function lastStep(journey: Journey): Journey['steps'][number] | undefined {
  return journey.steps.findLast(({ exchange }) => isSuccess(exchange));
}
