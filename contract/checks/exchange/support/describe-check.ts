import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { ExchangeCheck, Tools } from '../../../types.ts';
import { askFixture } from './serve.ts';
import type { FixtureAnswer, FixtureCase } from './serve.ts';
import { createTools } from './shop.ts';

type Answer = FixtureAnswer | RequestListener;

/** An answer that shows a defect, and what must be said of it. */
export interface Failing {
  case?: FixtureCase;
  answer: Answer;
  expected: string;
  actual: string;
  cause: string;
  pointer?: string;
}

export interface CheckTable {
  /** The request; entries may have one of their own. */
  case: FixtureCase;
  passes: (Answer | { case: FixtureCase; answer: Answer })[];
  fails: Failing[];
}

/** Holds a check against servers that are right, and servers that are wrong in one way each. */
export function describeCheck(
  check: ExchangeCheck,
  table: CheckTable,
  tools: Tools = createTools(),
): void {
  describe(check.id, () => {
    it.each(table.passes.map((entry, index) => ({ entry, title: `${index + 1}` })))(
      'finds nothing wrong with the right server $title',
      async ({ entry }) => {
        const own = typeof entry === 'object' && 'answer' in entry ? entry : undefined;
        const answer: Answer =
          typeof entry === 'object' && 'answer' in entry ? entry.answer : entry;
        const exchange = await askFixture(tools, own?.case ?? table.case, answer);
        expect(check.check(exchange, tools)).toEqual([]);
      },
    );

    it.each(table.fails)('says: $actual', async ({ case: own, answer, ...wanted }) => {
      const fixture = own ?? table.case;
      const exchange = await askFixture(tools, fixture, answer);
      const problems = check.check(exchange, tools);
      expect(problems).toMatchObject([wanted]);
      expect(problems[0]).toMatchObject({ check: check.id, exchanges: [exchange] });
    });
  });
}
