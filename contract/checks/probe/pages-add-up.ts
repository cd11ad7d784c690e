import type { Problem, ProbeCheck } from '../../types.ts';
import { isEqual, rowsOf, showAnswer } from './support/answers.ts';
import { readPagedLists, readTotal } from './support/pages.ts';
import type { PagedList } from './support/pages.ts';

const ID = 'pages-add-up';

/** Small pages one after the other hold the rows of one large page, and the last one ends the count. */
export const pagesAddUp: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'The pages of a list hold each of its rows once, in one order, and as many as the count says.',
  alone: true,
  applies: ({ description }) => description.model.operations.some((one) => one.pagination),
  async *probe(courier, tools) {
    for (const list of await readPagedLists(courier, tools)) {
      const [first] = [...judgeRows(list), ...judgeTotal(list)];
      if (first !== undefined) yield first;
    }
  },
};

function* judgeRows(list: PagedList): Iterable<Problem> {
  const { small, whole } = list;
  const together = small.flatMap(({ exchange }) => rowsOf(exchange) ?? []);
  const one = whole && rowsOf(whole.exchange);
  if (whole === undefined || one === undefined) return;
  const different = together.findIndex((row, index) => !isEqual(row, one[index]));
  if (together.length === one.length && different === -1) return;
  const index = different === -1 ? Math.min(together.length, one.length) : different;
  const size = small[0]?.size ?? 1;
  const at = small[Math.min(Math.floor(index / size), small.length - 1)];
  yield {
    ...placeOf(list),
    expected: `the first ${small.length} pages of ${size} hold the rows of one page of ${whole.size}`,
    actual:
      together.length === one.length
        ? `row ${index + 1} is another one`
        : `${together.length} rows against ${one.length}`,
    cause: 'rows',
    exchanges: [whole.exchange, ...(at === undefined ? [] : [at.exchange])],
  };
}

function* judgeTotal(list: PagedList): Iterable<Problem> {
  const { last, pagination } = list;
  const rows = last && rowsOf(last.exchange);
  if (last?.size === undefined) return;
  const total = readTotal(pagination, last.exchange);
  if (rows === undefined) {
    const expected = 'the last page is answered';
    const actual = showAnswer(last.exchange);
    yield { ...placeOf(list), expected, actual, cause: 'last', exchanges: [last.exchange] };
    return;
  }
  const counted = (last.page - 1) * last.size + rows.length;
  if (total === undefined || total === counted) return;
  yield {
    ...placeOf(list),
    expected: `${pagination.headers.totalCount} is the number of rows`,
    actual: `it says ${total}, and page ${last.page} of ${last.size} ends with row ${counted}`,
    cause: 'total',
    exchanges: [last.exchange],
  };
}

function placeOf({ operation }: PagedList) {
  const pointer = `${operation.pointer}/x-pagination`;
  return { check: ID, operation: operation.id, pointer };
}
