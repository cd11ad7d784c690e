import type { AsyncCommand } from 'fast-check';
import { compare, findBreaches } from './compare.ts';
import { BreachError } from './invariants.ts';
import type { Breach } from './invariants.ts';
import type { Model } from './model.ts';
import { hashObservation, observe } from './observe.ts';
import type { Answer } from './talker.ts';
import type { World } from './world.ts';

/** What a step found out by itself. */
export interface Report {
  /** Says that something is not as the model has it. */
  differ(text: string, invariant?: Breach['invariant']): void;
  /** Compares; says the name of what is compared. */
  same(what: string, is: unknown, should: unknown, invariant?: Breach['invariant']): void;
}

/**
 * One thing that happens to the sandbox, and what must be true afterwards. After each of them the
 * invariants are checked and the data compared with the model.
 */
export abstract class Command implements AsyncCommand<Model, World> {
  check(_model: Readonly<Model>): boolean {
    return true;
  }

  /** Does it to both. */
  abstract act(model: Model, world: World, report: Report): Promise<void>;

  abstract toString(): string;

  async run(model: Model, world: World): Promise<void> {
    const breaches: Breach[] = [];
    const report: Report = {
      differ: (text, invariant) => breaches.push({ invariant, text }),
      same(what, is, should, invariant) {
        const [left, right] = [JSON.stringify(is), JSON.stringify(should)];
        if (left !== right) {
          breaches.push({ invariant, text: `${what} should be ${right}, and is ${left}` });
        }
      },
    };
    try {
      await this.act(model, world, report);
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      breaches.push({ invariant: undefined, text: `it failed: ${text}` });
    }
    // Once the answer differs, the data do as well: the invariants say more.
    const known = breaches.length > 0;
    breaches.push(...(await findBreaches(world)));
    if (!known) breaches.push(...compare(model, world));
    if (breaches.length > 0) throw new BreachError(this.toString(), breaches);
  }
}

/** What the clock shows, in milliseconds. */
export function readClock({ sandbox }: World): number {
  return sandbox.clock.now().getTime();
}

/** Makes a call that is to be refused, and looks at whether it leaves anything behind. */
export async function expectRefusal(
  world: World,
  report: Report,
  [status, code]: readonly [status: number, code: string],
  call: () => Promise<Answer>,
): Promise<Answer> {
  const before = hashObservation(await observe(world.sandbox.db));
  const answer = await call();
  report.same('the answer', [answer.status, answer.body?.error?.code], [status, code]);
  const after = hashObservation(await observe(world.sandbox.db));
  if (answer.status >= 400 && before !== after) {
    report.differ(`it was refused with ${answer.status}, and data changed`, 'refusal');
  }
  return answer;
}
