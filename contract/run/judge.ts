import type { Check, Exchange, ExchangeCheck, Problem, Tools } from '../types.ts';
import { dropConsequences } from './consequences.ts';

/** Asks every check about an exchange. One that breaks off is left out from then on, with a warning. */
export class Judge {
  readonly #checks: Set<ExchangeCheck>;
  readonly #tools: Tools;
  readonly #warn: (message: string) => void;

  constructor(checks: readonly Check[], tools: Tools, warn: (message: string) => void) {
    this.#checks = new Set(checks.filter((check) => check.kind === 'exchange'));
    this.#tools = tools;
    this.#warn = warn;
  }

  /** What is wrong with an exchange. */
  judge(exchange: Exchange): Problem[] {
    if (isThrottledByOthers(exchange)) return [];
    const problems = [...this.#checks].flatMap((check) => {
      try {
        return check.check(exchange, this.#tools);
      } catch (error) {
        this.#checks.delete(check);
        const why = error instanceof Error ? error.message : String(error);
        this.#warn(`The check ${check.id} broke off and asks nothing more: ${why}`);
        return [];
      }
    });
    return dropConsequences(problems);
  }
}

/** A 429 that the description does not speak of comes from something in front of the server. */
function isThrottledByOthers({ answer, case: { request } }: Exchange): boolean {
  if (answer?.status !== 429) return false;
  const statuses = request.operation?.responses.map(({ status }) => status) ?? [];
  return !statuses.some((status) => ['429', '4XX', 'default'].includes(status));
}
