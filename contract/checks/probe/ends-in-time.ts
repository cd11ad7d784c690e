import type { ProbeCheck } from '../../types.ts';
import { lastStep, travel } from './support/journeys.ts';

const ID = 'ends-in-time';

/** What was created comes to its end while a client that follows the declared cadence still asks. */
export const endsInTime: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'What was created reaches a terminal state before the declared polling ends, and the creation itself answers within its hold.',
  alone: true,
  applies: ({ description }) => description.model.operations.some((one) => one.lifecycle),
  async *probe(courier, tools) {
    for (const journey of (await travel(courier, tools)).journeys) {
      const { operation, steps, held, ended, scenario } = journey;
      const { lifecycle } = operation;
      const [created] = steps;
      const last = lastStep(journey);
      if (lifecycle === undefined || created === undefined || last === undefined) continue;
      const place = { check: ID, operation: operation.id };
      if (lifecycle.hold !== undefined && held > (lifecycle.hold + 5) * 1000) {
        yield {
          ...place,
          pointer: `${operation.pointer}/x-lifecycle/hold`,
          expected: `an answer after at most ${lifecycle.hold} seconds`,
          actual: `one after ${Math.round(held / 1000)} seconds`,
          cause: 'hold',
          exchanges: [created.exchange],
        };
      }
      // What was forced may be forced to stay where it is.
      if (ended !== false || scenario !== undefined) continue;
      const until = lifecycle.poll.cadence.at(-1)?.until ?? 0;
      yield {
        ...place,
        pointer: `${operation.pointer}/x-lifecycle/poll/cadence`,
        expected: `one of ${lifecycle.terminal.join(', ')} within ${until} seconds`,
        actual: `${last.status ?? 'no state'} after ${last.second} seconds`,
        cause: 'late',
        exchanges: [created.exchange, last.exchange],
      };
    }
  },
};
