import { describe, expect, it } from 'vitest';
import { createJunitReport } from './junit.ts';
import { readXml } from './read-xml.ts';
import type { XmlElement } from './read-xml.ts';
import { makeRun, SECRET_TEXTS, writeReport } from './testing.ts';

const xml = writeReport(createJunitReport({ cwd: '/home/me/shop' }));
const root = readXml(xml);
const cases = listAll(root, 'testcase');

function listAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...listAll(child, name),
  ]);
}

describe('the JUnit report', () => {
  it('stays as it is', async () => {
    await expect(xml).toMatchFileSnapshot('fixtures/run.junit.xml');
  });

  it('counts what it holds', () => {
    for (const element of [root, ...listAll(root, 'testsuite')]) {
      const count = (name: string) => String(listAll(element, name).length);
      expect(element.attributes).toMatchObject({
        tests: count('testcase'),
        failures: count('failure'),
        skipped: count('skipped'),
        errors: '0',
      });
    }
  });

  it('names each test once', () => {
    const names = cases.map(({ attributes }) => `${attributes['classname']} ${attributes['name']}`);
    expect(new Set(names).size).toBe(names.length);
  });

  const outcomes: [classname: string, name: string, outcome: string, message: RegExp][] = [
    [
      'Orders.listOrders',
      'status-documented',
      'failure',
      /^expected one of the documented statuses/,
    ],
    [
      'Orders.listOrders',
      'no-server-error',
      'skipped',
      /many operations: see "The server as a whole"$/,
    ],
    [
      'Orders.createOrder',
      'status-documented',
      'skipped',
      /^known from the baseline: [0-9a-f]{10}$/,
    ],
    ['Service.getHealth', 'status-documented', 'skipped', /^no request was sent$/],
    ['server', 'no-server-error', 'failure', /actual 500$/],
    ['behaviours', 'pages-add-up', 'failure', /^expected row 1 once/],
    ['behaviours', 'webhook-verifies', 'skipped', /^does not apply/],
  ];
  it.each(outcomes)('%s %s: %s', (classname, name, outcome, message) => {
    const found = cases.find(
      ({ attributes }) => attributes['classname'] === classname && attributes['name'] === name,
    );
    expect(found?.children.map((child) => child.name)).toEqual([outcome]);
    expect(found?.children[0]?.attributes['message']).toMatch(message);
  });

  it('says how to see a failure again, and where the description says it', () => {
    const found = cases.find(({ attributes }) => attributes['line'] === '12');
    expect(found?.attributes['file']).toBe('openapi.yaml');
    const text = found?.children[0]?.text ?? '';
    expect(text).toContain('curl -sS');
    expect(text).toMatch(/octopus contract replay [0-9a-f]{10}/);
    expect(text).toContain("<script>alert('x')</script>");
  });

  it('lets no secret through', () => {
    for (const secret of SECRET_TEXTS) expect(xml).not.toContain(secret);
  });

  it('puts several findings of one check in one test', () => {
    const { events } = makeRun();
    const doubled = events.map((event) => {
      if (event.kind !== 'run-ended') return event;
      const { findings } = event.result;
      return { ...event, result: { ...event.result, findings: [...findings, ...findings] } };
    });
    const failures = listAll(
      readXml(writeReport(createJunitReport({ cwd: '/' }), doubled)),
      'failure',
    );
    expect(failures).toHaveLength(3);
    for (const { attributes } of failures)
      expect(attributes['message']).toMatch(/ \(and 1 more\)$/);
  });
});
