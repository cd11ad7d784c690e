import type { ProbeCheck, Problem } from '../../types.ts';
import { headerOf, rowsOf } from './support/answers.ts';
import { listPages, readNumber, readPagedLists, readTotal } from './support/pages.ts';
import type { Page, PagedList } from './support/pages.ts';

const ID = 'page-headers-agree';

/** The headers of a page describe the page that was asked for and answered. */
export const pageHeadersAgree: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'The headers of a page agree with what was asked for, with its rows and with each other.',
  alone: true,
  applies: ({ description }) => description.model.operations.some((one) => one.pagination),
  async *probe(courier, tools) {
    for (const list of await readPagedLists(courier, tools)) {
      for (const page of listPages(list)) yield* judgePage(list, page);
    }
  },
};

function* judgePage(list: PagedList, page: Page): Iterable<Problem> {
  const { operation, pagination, usual } = list;
  const { headers } = pagination;
  const { exchange } = page;
  const rows = rowsOf(exchange);
  if (rows === undefined) return;
  const size = page.size ?? usual;
  const total = readTotal(pagination, exchange);
  const pages = total === undefined || size === undefined ? undefined : Math.ceil(total / size);
  const wanted: [name: string | undefined, value: number | undefined][] = [
    [headers.page, page.page],
    [headers.perPage, size],
    [headers.pageSize, rows.length],
    [headers.totalPages, pages],
  ];
  const problem = (name: string, expected: string) => ({
    check: ID,
    operation: operation.id,
    pointer: `${operation.pointer}/x-pagination/headers`,
    expected: `${name}: ${expected} on page ${page.page} with ${rows.length} rows${
      total === undefined ? '' : ` of ${total}`
    }`,
    actual: `${name}: ${headerOf(exchange, name) ?? 'nothing'}`,
    cause: name,
    exchanges: [exchange],
  });
  for (const [name, value] of wanted) {
    if (name === undefined || value === undefined || headerOf(exchange, name) === undefined)
      continue;
    if (readNumber(exchange, name) !== value) yield problem(name, String(value));
  }
  const more = pages === undefined ? findMore(list, page) : page.page < pages;
  const says = headerOf(exchange, headers.hasMore);
  if (more === undefined || says === undefined || says === String(more)) return;
  yield problem(headers.hasMore, String(more));
}

/** Is there a page behind this one? Known when that one was read. */
function findMore({ small }: PagedList, page: Page): boolean | undefined {
  const next = small[small.indexOf(page) + 1];
  const rows = small.includes(page) && next !== undefined ? rowsOf(next.exchange) : undefined;
  return rows && rows.length > 0;
}
