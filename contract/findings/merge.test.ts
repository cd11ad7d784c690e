import { describe, expect, test } from 'vitest';
import { dropConsequences } from '../run/consequences.ts';
import type { Finding, Problem } from '../types.ts';
import { writeCurl } from './curl.ts';
import { identifyDefect } from './identify.ts';
import { mergeWidespread } from './merge.ts';

function problem(check: string, operation: string | undefined, cause = 'same'): Problem {
  return { check, operation, pointer: '', expected: '', actual: '', cause, exchanges: [] };
}

function finding(operation: string, cause?: string): Finding {
  const found = problem('headers-present', operation, cause);
  return {
    ...found,
    id: identifyDefect(found),
    count: 2,
    location: undefined,
    curl: [`curl ${operation}`],
    seed: 1,
  };
}

describe('mergeWidespread', () => {
  test('three operations have a defect each', () => {
    const findings = ['a', 'b', 'c'].map((operation) => finding(operation));
    expect(mergeWidespread(findings)).toEqual(findings);
  });

  test('four have it together; the shortest request shows it', () => {
    const merged = mergeWidespread(['aa', 'b', 'cc', 'dd'].map((each) => finding(each)));
    expect(merged).toEqual([
      {
        ...finding('b'),
        id: identifyDefect(problem('headers-present', undefined)),
        operation: undefined,
        operations: ['aa', 'b', 'cc', 'dd'],
        count: 8,
      },
    ]);
  });

  test('other causes stay apart', () => {
    const findings = ['a', 'b', 'c', 'd'].map((each) => finding(each, each));
    expect(mergeWidespread(findings)).toEqual(findings);
  });
});

test.each<[checks: string[], want: string[]]>([
  [['no-server-error', 'valid-accepted', 'body-documented'], ['no-server-error']],
  [['status-documented', 'valid-accepted'], ['status-documented']],
  [['valid-accepted', 'headers-present'], ['valid-accepted']],
  [
    ['body-documented', 'headers-present', 'error-envelope'],
    ['body-documented', 'headers-present'],
  ],
  [
    ['no-server-error', 'no-stack-trace'],
    ['no-server-error', 'no-stack-trace'],
  ],
  [['request-id-echoed'], ['request-id-echoed']],
])('what follows from what: %j', (checks, want) => {
  const left = dropConsequences(checks.map((check) => problem(check, 'a')));
  expect(left.map(({ check }) => check)).toEqual(want);
});

test.each<[body: string, want: string]>([
  ['{"a":"it\'s"}', `--data-binary '{"a":"it'\\''s"}'`],
  ['{"secret":"s3cret"}', `--data-binary '{"secret":"'"$SECRET"'"}'`],
  ['{"cost":"$5"}', `--data-binary '{"cost":"$5"}'`],
])('curl with %s', (body, want) => {
  const request = { method: 'POST', url: 'http://x/a?b=c&d', headers: [['X-A', '']], body };
  const redact = (text: string) => text.replaceAll('s3cret', '$SECRET');
  expect(writeCurl({ ...request, headers: [['X-A', '']] }, redact)).toBe(
    `curl -sS -i -X POST --globoff --path-as-is 'http://x/a?b=c&d' -H 'X-A;' ${want} -H Content-Type:`,
  );
});
