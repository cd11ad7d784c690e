import { describe, expect, test } from 'vitest';
import { library } from '../testing/library.ts';
import { makeEntityTag, matchesEntityTag } from './entity-tags.ts';
import { createEnvelope, findError, splitPointer } from './failure.ts';
import type { ErrorKind } from './failure.ts';
import { makePage, replaceRows } from './pages.ts';
import { readPrefer } from './prefer.ts';
import { readTraceContext } from './trace-context.ts';

describe('entity tags', () => {
  test('are equal for equal payloads only', () => {
    expect(makeEntityTag('a')).toBe(makeEntityTag(Buffer.from('a')));
    expect(makeEntityTag('a')).not.toBe(makeEntityTag('b'));
    expect(makeEntityTag('a')).toMatch(/^"[\x21\x23-\x7e]+"$/);
  });

  test.each([
    ['"a"', '"a"', true],
    ['W/"a"', '"a"', true],
    ['"a"', 'W/"a"', true],
    ['"b", W/"a" ,"c"', '"a"', true],
    ['"a,b"', '"a,b"', true],
    [' * ', '"a"', true],
    ['"b"', '"a"', false],
    ['a', '"a"', false],
    ['', '"a"', false],
    ['"A"', '"a"', false],
  ])('compare %s with %s', (header, tag, want) => {
    expect(matchesEntityTag(header, tag)).toBe(want);
  });
});

describe('the envelope', () => {
  const error = { status: 400, name: 'N', code: 'C', message: 'M' };

  test.each([
    [undefined, { error: { name: 'N', code: 'C', message: 'M' } }],
    [
      { name: '/name', code: '/info/code', message: '/info/m~1n' },
      { name: 'N', info: { code: 'C', 'm/n': 'M' } },
    ],
  ])('is as the description has it: %o', (envelope, want) => {
    expect(JSON.parse(createEnvelope({ ...library, envelope })(error))).toEqual(want);
  });

  test.each<[ErrorKind, object | undefined]>([
    [
      'unknownPath',
      { status: 404, name: 'NotFoundError', code: 'NOT_FOUND', message: 'Not Found' },
    ],
    ['internalError', { status: 500, name: 'InternalServerError', code: 'INTERNAL_SERVER_ERROR' }],
    ['headersTooLarge', { status: 431, name: 'RequestHeaderFieldsTooLargeError' }],
    ['tooManyRequests', library.errors['tooManyRequests']],
  ])('has words for %s', (kind, want) => {
    expect(findError(library, kind)).toMatchObject(want ?? {});
  });

  test('is addressed by JSON Pointers', () => {
    expect(splitPointer('/a~1b/c~0d//0')).toEqual(['a/b', 'c~d', '', '0']);
    expect(splitPointer('')).toEqual([]);
  });
});

describe('pages', () => {
  const spec = library.operations.find(({ id }) => id === 'listBooks')?.pagination;
  if (spec === undefined) throw new Error('There are no pages.');

  test.each([
    [{ page: 1, per_page: 2 }, [1, 2], 5, [1, 2, 5, 3, 2, true]],
    [{ page: 3, per_page: 2 }, [5], 5, [3, 2, 5, 3, 1, false]],
    [{ page: 2, per_page: 2 }, [3, 4], 4, [2, 2, 4, 2, 2, false]],
    [{ page: 9, per_page: 2 }, [], 4, [9, 2, 4, 2, 0, false]],
    [{ page: 1, per_page: 50 }, [], 0, [1, 50, 0, 0, 0, false]],
    [{}, [1, 2, 3], 3, [1, 3, 3, 1, 3, false]],
  ])('say where %o stands', (query, rows, total, want) => {
    const page = makePage(spec, query, rows, total);
    expect(page).toMatchObject({ status: 200, body: rows });
    expect(Object.values(page.headers ?? {})).toEqual(want);
  });

  test('are cut out of a body that holds the rows', () => {
    const wrapped = { ...spec, items: '/data/rows' };
    const body = { success: true, data: { rows: [1, 2] } };
    const page = makePage(wrapped, { page: 1, per_page: 2 }, body, 5);
    expect(page.body).toBe(body);
    expect(Object.values(page.headers ?? {})).toEqual([1, 2, 5, 3, 2, true]);
    expect(() => makePage(wrapped, {}, { data: [] }, 0)).toThrow(
      'The body of a page must hold its rows.',
    );
    expect(replaceRows(body, '/data/rows', [3])).toEqual({ success: true, data: { rows: [3] } });
    expect(replaceRows([1], undefined, [3])).toEqual([3]);
  });

  test.each([-1, 1.5, Number.NaN])('have no total of %d', (total) => {
    expect(() => makePage(spec, {}, [], total)).toThrow('The total of a page must be a count');
  });
});

test.each([
  [undefined, undefined, undefined],
  ['code=404', '404', undefined],
  ['code=404, example=notFound', '404', 'notFound'],
  ['example="not found"; code = 400', '400', 'not found'],
  ['Code=404, code=500', '404', undefined],
  ['return=minimal', undefined, undefined],
  [['code=404', 'example=a'], '404', 'a'],
])('reads Prefer: %s', (header, code, example) => {
  expect(readPrefer(header)).toEqual({ code, example });
});

describe('trace context', () => {
  const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
  const SPAN = '00f067aa0ba902b7';
  const traceparent = `00-${TRACE}-${SPAN}-01`;

  test('is read', () => {
    expect(readTraceContext({ traceparent, tracestate: 'a=1' })).toEqual({
      traceId: TRACE,
      parentId: SPAN,
      sampled: true,
      traceparent,
      tracestate: 'a=1',
    });
    expect(readTraceContext({ traceparent: `00-${TRACE}-${SPAN}-02` })).toMatchObject({
      sampled: false,
      tracestate: undefined,
    });
    expect(readTraceContext({ traceparent: `cc-${TRACE}-${SPAN}-01-more` })).toBeDefined();
  });

  test.each([
    ['', 'nothing'],
    [`ff-${TRACE}-${SPAN}-01`, 'a version that there is not'],
    [`00-${'0'.repeat(32)}-${SPAN}-01`, 'a trace of zeros'],
    [`00-${TRACE}-${'0'.repeat(16)}-01`, 'a span of zeros'],
    [`00-${TRACE.toUpperCase()}-${SPAN}-01`, 'capitals'],
    [`00-${TRACE}-${SPAN}-01-more`, 'more than there is in this version'],
    [`00-${TRACE}-${SPAN}`, 'less than there should be'],
  ])('ignores %s: %s', (broken) => {
    expect(readTraceContext({ traceparent: broken, tracestate: 'a=1' })).toBeUndefined();
  });
});
