import type { Signature } from '../../../model/behaviours.ts';

/** What every recipe says of the event that it has verified. */
export function remarkOnEvent({ dedupe }: Signature): string {
  if (dedupe === undefined) return 'Work on it later, in a queue: the answer must not wait.';
  return `Work on it later, in a queue. It may come again: remember ${dedupe.body} of the body.`;
}
