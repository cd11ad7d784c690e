import type { AnyReply, PaginationSpec } from './types.ts';
import type { Values } from './values.ts';

/**
 * Makes the answer of a paged operation: the rows, and the headers that say where they stand.
 *
 * @param query the validated query, which says what page was asked for
 * @param total how many rows there are on all pages together
 */
export function makePage(
  { page, size, headers }: PaginationSpec,
  query: Values,
  rows: readonly unknown[],
  total: number,
): AnyReply {
  if (!Number.isSafeInteger(total) || total < 0) {
    throw new TypeError(`The total of a page must be a count, not ${String(total)}.`);
  }
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
    body: rows,
  };
}

function readCount(value: unknown, usual: number): number {
  return typeof value === 'number' && value >= 1 ? value : usual;
}
