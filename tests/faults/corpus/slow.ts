import type { Asked, Told } from '../proxy.ts';
import { isOf, onStub } from './tools.ts';
import type { FaultCase } from '../fault-case.ts';

const slow = (id: string, milliseconds: number, when: (count: number) => boolean) => () => {
  let count = 0;
  return async (asked: Asked, forward: (asked: Asked) => Promise<Told>) => {
    const told = await forward(asked);
    if (isOf(id)(asked) && when(++count)) {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    }
    return told;
  };
};

const LIMIT = { phases: ['examples', 'coverage'] as const, slow: 1500 };

/** Answers that take too long. */
export const SLOW: FaultCase[] = [
  onStub(
    'slow-first',
    'response-time',
    ['getSubcategory'],
    'the first answer takes long',
    slow('getSubcategory', 1700, (count) => count === 1),
    LIMIT,
  ),
  onStub(
    'slow-list',
    'response-time',
    ['listCurrencies'],
    'a list takes long',
    slow('listCurrencies', 1700, (count) => count === 2),
    LIMIT,
  ),
  onStub(
    'no-answer',
    'server-answers',
    ['getTopupProduct'],
    'one request is never answered',
    slow('getTopupProduct', 4000, (count) => count === 1),
    { phases: ['examples', 'coverage'], timeout: 2000 },
  ),
  onStub(
    'slow-login',
    'response-time',
    ['refresh'],
    'every third answer takes long',
    slow('refresh', 1700, (count) => count === 3),
    LIMIT,
  ),
];
