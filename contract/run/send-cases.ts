import type { Case, Courier } from '../types.ts';

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
