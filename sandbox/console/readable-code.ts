import type { Sandbox } from '../context.ts';

/** 32 characters, none of which looks like another one: five random bits each. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUP = 4;

/** Makes a random text that a person can type, in groups of four: `k7dm-3xqp-w9fh`. */
export function createReadableCode({ random }: Pick<Sandbox, 'random'>, groups: number): string {
  const letters = [...random(groups * GROUP)].map((byte) => LETTERS[byte % LETTERS.length]);
  return Array.from({ length: groups }, (_, index) =>
    letters.slice(index * GROUP, (index + 1) * GROUP).join(''),
  ).join('-');
}
