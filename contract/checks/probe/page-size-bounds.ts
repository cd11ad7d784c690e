import type { ProbeCheck, Problem } from '../../types.ts';
import { isRefused, rowsOf, showAnswer } from './support/answers.ts';
import { listPages, readPagedLists, readTotal } from './support/pages.ts';
import type { Page, PagedList } from './support/pages.ts';

const ID = 'page-size-bounds';

/** A page is as large as was asked for, or as the default says, unless the rows end. */
export const pageSizeBounds: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'A page holds as many rows as were asked for, or the default, while there are that many.',
  alone: true,
  applies: ({ description }) => description.model.operations.some((one) => one.pagination),
  async *probe(courier, tools) {
    for (const list of await readPagedLists(courier, tools)) {
      // A size that is not heard shows on every page: it is told once.
      const [first] = [...judgeSizes(list), ...judgeBeyond(list)];
      if (first !== undefined) yield first;
    }
  },
};

/** What is wrong with pages of a size that was asked for, then with the default. */
function* judgeSizes(list: PagedList): Iterable<Problem> {
  const pages = listPages(list);
  for (const page of pages) if (page !== list.plain) yield* judgeSize(list, page);
  yield* judgeSize(list, list.plain);
}

function* judgeSize(list: PagedList, page: Page): Iterable<Problem> {
  const { operation, pagination, plain, usual } = list;
  const rows = rowsOf(page.exchange);
  const size = page.size ?? usual;
  if (rows === undefined || size === undefined) return;
  const total = readTotal(pagination, page.exchange);
  const left = total === undefined ? undefined : Math.max(0, total - (page.page - 1) * size);
  const full = left === undefined ? undefined : Math.min(size, left);
  const wrong = rows.length > size || (full !== undefined && rows.length !== full);
  if (!wrong) return;
  const asked = page.size === undefined ? `the default of ${size}` : `${size} were asked for`;
  yield {
    check: ID,
    operation: operation.id,
    pointer: `${operation.pointer}/x-pagination/size`,
    expected: `${full ?? `at most ${size}`} rows: ${asked}${total === undefined ? '' : `, ${total} are there`}`,
    actual: `${rows.length} rows on page ${page.page}`,
    cause: page === plain ? 'default' : 'size',
    exchanges: [page.exchange],
  };
}

function* judgeBeyond({ operation, beyond }: PagedList): Iterable<Problem> {
  // Refusing such a page is another matter: the page number is valid, and that is checked elsewhere.
  if (beyond === undefined || isRefused(beyond.exchange)) return;
  const rows = rowsOf(beyond.exchange);
  if (rows === undefined || rows.length === 0) return;
  yield {
    check: ID,
    operation: operation.id,
    pointer: `${operation.pointer}/x-pagination/page`,
    expected: `no rows on page ${beyond.page}, which is behind the last one`,
    actual: showAnswer(beyond.exchange),
    cause: 'beyond',
    exchanges: [beyond.exchange],
  };
}
