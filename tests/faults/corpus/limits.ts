import { isOf, onSandbox, refuse, setHeader } from './tools.ts';
import type { Fault } from '../proxy.ts';
import type { FaultCase } from '../fault-case.ts';
import { pass } from './parts.ts';

const DEEP = { budget: 'deep', phases: ['stateful'], only: ['rate-limit-holds'] } as const;

const many = (told: (count: number) => ReturnType<typeof refuse> | undefined) => (): Fault => {
  let seen = 0;
  return async (asked, forward) =>
    (isOf('listCategories')(asked) ? told(++seen) : undefined) ?? forward(asked);
};

const limited = (text?: string) => {
  const told = refuse(
    429,
    'TooManyRequestsError',
    'TOO_MANY_REQUESTS',
    'Rate limit exceeded. Retry after 5 seconds.',
  );
  if (text !== undefined) setHeader(told, 'Retry-After', text);
  return told;
};

/** Allowances that do not hold. The sandbox has none here, so that each is the fault's own. */
export const LIMITS: FaultCase[] = [
  onSandbox(
    'limit-none',
    'rate-limit-holds',
    ['listCategories'],
    'no request is one too many',
    pass,
    DEEP,
  ),
  onSandbox(
    'limit-no-hint',
    'rate-limit-holds',
    ['listCategories'],
    'nobody says when to come again',
    many((seen) => (seen > 50 ? limited() : undefined)),
    DEEP,
  ),
  onSandbox(
    'limit-too-short',
    'rate-limit-holds',
    ['listCategories'],
    'who comes again when told is refused',
    many((seen) => (seen > 50 ? limited('5') : undefined)),
    DEEP,
  ),
  onSandbox(
    'limit-too-long',
    'rate-limit-holds',
    ['listCategories'],
    'the wait is longer than the window',
    many((seen) => (seen > 50 ? limited('3600') : undefined)),
    DEEP,
  ),
];
