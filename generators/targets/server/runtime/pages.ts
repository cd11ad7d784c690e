import type { AnyReply, PaginationSpec } from './types.ts';
import type { Values } from './values.ts';

/**
 * Makes the answer of a paged operation: the rows, and the headers that say where they stand.
 *
 * @param query the validated query, which says what page was asked for
 * @param body the rows, or the body that holds them
 * @param total how many rows there are on all pages together
 */
export function makePage(
  { page, size, headers, items }: PaginationSpec,
  query: Values,
  body: unknown,
  total: number,
): AnyReply {
  if (!Number.isSafeInteger(total) || total < 0) {
    throw new TypeError(`The total of a page must be a count, not ${String(total)}.`);
  }
  const rows = readRows(body, items);
  if (rows === undefined) throw new TypeError('The body of a page must hold its rows.');
  const number = readCount(query[page], 1);
  const perPage = readCount(query[size], Math.max(rows.length, 1));
  return {
    status: 200,
    headers: {
      [headers.page]: number,
      [headers.perPage]: perPage,
      [headers.totalCount]: total,
      [headers.totalPages]: Math.ceil(total / perPage),
      [headers.pageSize]: rows.length,
      [headers.hasMore]: number * perPage < total,
    },
    body,
  };
}

/** The rows of a body; undefined when it holds none. */
export function readRows(body: unknown, items = ''): readonly unknown[] | undefined {
  let found = body;
  for (const token of splitPointer(items)) {
    found = isRecord(found) && Object.hasOwn(found, token) ? found[token] : undefined;
  }
  return Array.isArray(found) ? found : undefined;
}

/** The same body with other rows. */
export function replaceRows(body: unknown, items: string | undefined, rows: unknown[]): unknown {
  return splitPointer(items ?? '').reduceRight<(value: unknown) => unknown>(
    (change, token) => (value) =>
      isRecord(value) ? { ...value, [token]: change(value[token]) } : value,
    () => rows,
  )(body);
}

function splitPointer(pointer: string): string[] {
  return pointer.split('/').slice(1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function readCount(value: unknown, usual: number): number {
  return typeof value === 'number' && value >= 1 ? value : usual;
}
