import type { Case, Courier, RunFacts } from '../types.ts';

/**
 * The cases of the operations under test. A method that a path does not have belongs to the path's
 * operations; a path that nobody has belongs to the server, and is asked always.
 */
export function* filterCases(
  cases: Iterable<Case>,
  { operations, description }: Pick<RunFacts, 'operations' | 'description'>,
): Generator<Case> {
  const all = operations.length === description.model.operations.length;
  const chosen = new Set(operations.map(({ id }) => id));
  const known = new Set(description.model.operations.map(({ path }) => path));
  const paths = new Set(operations.map(({ path }) => path));
  for (const one of cases) {
    const { operation, path } = one.request;
    if (
      all ||
      (operation === undefined ? paths.has(path) || !known.has(path) : chosen.has(operation.id))
    )
      yield one;
  }
}

/**
 * Sends cases as they are thought up, several at once: what later ones are made of may come out of
 * answers to earlier ones.
 */
export async function sendCases(
  cases: Iterable<Case>,
  courier: Courier,
  concurrency: number,
): Promise<void> {
  const iterator = cases[Symbol.iterator]();
  const worker = async () => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
      await courier.send(next.value);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: concurrency }, worker));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
