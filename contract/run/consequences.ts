import type { Finding, Problem } from '../types.ts';

/**
 * Checks by what they look at, from the outside in. When an answer is wrong at one level, what is
 * wrong with it further in follows from that: a 500 has no documented body either. Checks that are
 * not listed speak for themselves.
 */
const LEVELS: readonly (readonly string[])[] = [
  ['server-answers'],
  ['no-server-error'],
  ['status-documented'],
  [
    'valid-accepted',
    'invalid-refused',
    'required-parameter',
    'required-header',
    'required-body',
    'required-property',
    'malformed-body-refused',
    'media-type-refused',
    'method-refused',
    'unknown-path-refused',
  ],
  ['content-type-documented'],
  ['body-well-formed'],
  ['body-documented'],
  ['error-envelope', 'headers-present', 'headers-valid', 'refusal-message'],
];

/** Headers are documented for a status: only a wrong status makes them wrong too. */
const BY_STATUS = new Set(['headers-present', 'headers-valid', 'refusal-message']);
const STATUS_LEVEL = 3;

/** The problems of one exchange without those that follow from others of them. */
export function dropConsequences(problems: readonly Problem[]): Problem[] {
  const levels = problems.map(({ check }) => LEVELS.findIndex((ids) => ids.includes(check)));
  const outermost = Math.min(...levels.filter((level) => level !== -1));
  return problems.filter(({ check }, index) => {
    const level = levels[index] ?? -1;
    if (level === -1 || level === outermost) return true;
    return BY_STATUS.has(check) && outermost > STATUS_LEVEL;
  });
}

/** Who lets everybody in lets in those with wrong credentials too. */
const BY_OPENNESS = new Set(['credentials-broken', 'credentials-forged']);

/** The findings of a run without those that follow from others of them. */
export function dropFollowing(findings: readonly Finding[]): Finding[] {
  const open = new Set(
    findings.flatMap(({ check, operation }) => (check === 'credentials-missing' ? operation : [])),
  );
  return findings.filter(({ check, operation }) => !BY_OPENNESS.has(check) || !open.has(operation));
}
