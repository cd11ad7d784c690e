import type { Message } from './types.ts';

/** Other words for a refusal; what is left out is as the description has it. */
export type RefusalWords = Partial<Message>;

/** What a security handler answers instead of a principal. */
export class Refusal {
  readonly kind: 'unauthorized' | 'forbidden';
  readonly words: RefusalWords;

  constructor(kind: Refusal['kind'], words: RefusalWords) {
    this.kind = kind;
    this.words = words;
  }
}

/** The credentials are not valid: 401. */
export function unauthorized(words: RefusalWords = {}): Refusal {
  return new Refusal('unauthorized', words);
}

/** The caller is known and may not do this: 403. */
export function forbidden(words: RefusalWords = {}): Refusal {
  return new Refusal('forbidden', words);
}
