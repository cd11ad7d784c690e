import type { ProbeCheck } from '../../types.ts';
import { travel } from './support/journeys.ts';

const ID = 'initial-state-legal';

/** A creation answers one of the states that it may begin with. */
export const initialStateLegal: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'What was just created is in one of the states that the description lets it begin with.',
  alone: true,
  applies: ({ description }) => description.model.operations.some((one) => one.lifecycle),
  async *probe(courier, tools) {
    for (const { operation, steps } of (await travel(courier, tools)).journeys) {
      const [first] = steps;
      const initial = operation.lifecycle?.initial;
      if (first?.status === undefined || initial === undefined) continue;
      if (initial.includes(first.status)) continue;
      yield {
        check: ID,
        operation: operation.id,
        pointer: `${operation.pointer}/x-lifecycle/initial`,
        expected: `one of ${initial.join(', ')}`,
        actual: first.status,
        cause: first.status,
        exchanges: [first.exchange],
      };
    }
  },
};
