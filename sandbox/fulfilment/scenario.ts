import type { FastifyRequest } from 'fastify';
import { tooManyRequests } from '../auth/limits.ts';
import type { Sandbox, Vertical } from '../context.ts';
import {
  duplicateReference,
  featureOff,
  forbidden,
  invalid,
  notFound,
  unauthorized,
  uncovered,
} from '../problems.ts';
import type { Refused } from '../problems.ts';
import { readMagicValues } from './magic-values.ts';
import type { MagicValue } from './magic-values.ts';
import type { Scenario } from './provider.ts';
import { SYNCHRONOUS_QUANTITY } from './providers.ts';

/** What an order asks for, as far as magic values may stand in it. */
export interface OrderedValues {
  vertical: Vertical;
  productId: number;
  /** Face value of one unit, decimal text. */
  amount: string;
  quantity: number;
  clientReference?: string | undefined;
  inputData?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Finds what an order's values force to happen.
 *
 * @returns undefined when nothing does: always so in the profile `faithful`
 */
export function chooseScenario(
  { settings }: Pick<Sandbox, 'settings'>,
  order: OrderedValues,
): Scenario | undefined {
  if (settings.profile !== 'magic') return undefined;
  const entry = readMagicValues().find(
    ({ verticals, values }) =>
      verticals.includes(order.vertical) && values.some((value) => isMatch(value, order)),
  );
  return entry && { id: entry.id, ...entry.outcome };
}

function isMatch({ field, equals, suffix }: MagicValue, order: OrderedValues): boolean {
  return readField(field, order).some((text) =>
    equals === undefined ? suffix !== undefined && text.endsWith(suffix) : text === equals,
  );
}

function readField(field: MagicValue['field'], order: OrderedValues): string[] {
  switch (field) {
    case 'client_reference':
      return order.clientReference === undefined ? [] : [order.clientReference];
    case 'input_data':
      return Object.values(order.inputData ?? {}).map(String);
    default:
      // The same number under the name that it has in the vertical's request.
      return field === (order.vertical === 'vouchers' ? 'denomination' : 'amount')
        ? [writePlain(order.amount)]
        : [];
  }
}

/** `25.4100` → `25.41`, `25.00` → `25`. */
function writePlain(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}

/** Any refusal that a scenario can ask for; create operations document all of them. */
export type ForcedRefusal =
  | Refused<400>
  | Refused<401>
  | Refused<403>
  | Refused<404>
  | Refused<500>
  | (Refused<429> & { headers: { 'Retry-After': number } });

/** How long a forced 429 asks to wait, in seconds. */
const RETRY_AFTER = 12;

/**
 * The refusal that a scenario asks for, to be answered before anything is placed.
 *
 * @returns undefined when the order is to be placed
 */
export function refuseByScenario(scenario: Scenario | undefined): ForcedRefusal | undefined {
  switch (scenario?.refuse) {
    case undefined:
      return undefined;
    case 'VALIDATION_FAILURE':
      return invalid('Invalid request body');
    case 'BAD_REQUEST':
      return duplicateReference();
    case 'INVALID_FEATURE':
      return featureOff();
    case 'INSUFFICIENT_FUNDS':
      return uncovered();
    case 'UNAUTHORIZED':
      return unauthorized('Invalid token');
    case 'FORBIDDEN':
      return forbidden('IP address not authorized');
    case 'NOT_FOUND':
      return notFound('Product');
    case 'TOO_MANY_REQUESTS':
      return tooManyRequests(RETRY_AFTER);
    case 'INTERNAL_SERVER_ERROR':
      return internalError();
  }
}

/**
 * Spoils the answer to an order that was placed, if its scenario asks for that: the client has to find
 * the order by its reference.
 *
 * @returns what to answer in place of the order; undefined: the order
 */
export function spoilAnswer(
  scenario: Scenario | undefined,
  request: Pick<FastifyRequest, 'raw'>,
): Refused<500> | undefined {
  if (scenario?.answer === undefined) return undefined;
  if (scenario.answer === 'lost') request.raw.socket.destroy();
  return internalError();
}

/**
 * When the provider is to be asked first: at once, for orders whose end the request waits for, else
 * after the usual time. A scenario may have its own.
 */
export function findFirstDue(
  { settings, clock }: Pick<Sandbox, 'settings' | 'clock'>,
  order: { vertical: Vertical; quantity: number },
  scenario: Scenario | undefined,
): Date {
  const now = clock.now().getTime();
  const step = scenario?.timeline?.[0];
  // An eSIM order waits for its end anyway, and its provider knows how long it takes.
  if (order.vertical === 'esim') return new Date(now);
  if (step !== undefined) return new Date(now + step.after * 1000);
  if (order.vertical === 'topups') return new Date(now + settings.latency.topups);
  const wait = order.quantity > SYNCHRONOUS_QUANTITY ? settings.latency.vouchers : 0;
  return new Date(now + wait);
}

function internalError(): Refused<500> {
  const error = { name: 'InternalServerError', code: 'INTERNAL_SERVER_ERROR' };
  return { status: 500, body: { error: { ...error, message: 'Internal server error' } } };
}
