import { CommandError } from '../lib/processes.ts';
import { placeOrder } from './first-answer.ts';
import { HEADERS } from './subjects.ts';
import type { Payloads, Running } from './subjects.ts';
import { BROKEN } from './subjects/support.ts';

/**
 * Makes sure that a server does what it is compared by: knows its callers, and checks what they ask
 * and what it answers.
 */
export async function proveChecks(
  name: string,
  { origin }: Pick<Running, 'origin'>,
  { request, answer }: Payloads,
): Promise<void> {
  const stranger = { ...HEADERS, authorization: 'Bearer unknown' };
  const outcomes = {
    order: await placeOrder(origin, request),
    'order of a stranger': await placeOrder(origin, request, stranger),
    'order of less than nothing': await placeOrder(origin, { ...request, amount: -1 }),
    'broken answer': await placeOrder(origin, { ...request, client_reference: BROKEN }),
  };
  const statuses = Object.values(outcomes).map(({ status }) => status);
  if (statuses.join() !== '200,401,400,500') {
    const told = Object.entries(outcomes).map(([what, { status }]) => `${what}: ${status}`);
    throw new CommandError(`The server ${name} does not check everything: ${told.join(', ')}.`);
  }
  const { body } = outcomes.order;
  for (const [field, value] of Object.entries(answer)) {
    // The serialiser of one peer drops it: its schema is a reference with a description beside it.
    if (field === 'client_reference') continue;
    if (!body.includes(`${JSON.stringify(field)}:${JSON.stringify(value)}`)) {
      throw new CommandError(`The server ${name} does not answer ${field}: ${body}`);
    }
  }
}
