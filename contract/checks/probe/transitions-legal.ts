import type { ProbeCheck, Problem } from '../../types.ts';
import { travel } from './support/journeys.ts';
import type { Journey } from './support/journeys.ts';

const ID = 'transitions-legal';

/** A state is followed by itself or by one that can be reached from it; nothing follows the end. */
export const transitionsLegal: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'A state changes only along the declared transitions, and a terminal one never.',
  alone: true,
  applies: ({ description }) => description.model.operations.some((one) => one.lifecycle),
  async *probe(courier, tools) {
    for (const journey of (await travel(courier, tools)).journeys) yield* judge(journey);
  },
};

function* judge({ operation, steps }: Journey): Iterable<Problem> {
  const { lifecycle } = operation;
  if (lifecycle === undefined) return;
  const told = steps.filter(({ status }) => status !== undefined);
  for (const [index, { status: to, exchange }] of told.entries()) {
    const before = told[index - 1];
    const from = before?.status;
    if (before === undefined || from === undefined || to === undefined || from === to) continue;
    const reachable = listReachable(lifecycle.transitions, from);
    if (reachable.has(to)) continue;
    yield {
      check: ID,
      operation: operation.id,
      pointer: `${operation.pointer}/x-lifecycle/transitions`,
      expected:
        reachable.size === 0
          ? `${from} for good: it is terminal`
          : `after ${from} one of ${[...reachable].join(', ')}`,
      actual: to,
      cause: `${from} ${to}`,
      exchanges: [...new Set([...(told[0] ? [told[0].exchange] : []), before.exchange, exchange])],
    };
  }
}

/** All states that can follow: between two readings there may have been several transitions. */
function listReachable(transitions: Record<string, string[]>, from: string): Set<string> {
  const reached = new Set<string>();
  const visit = (state: string) => {
    for (const next of transitions[state] ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      visit(next);
    }
  };
  visit(from);
  return reached;
}
