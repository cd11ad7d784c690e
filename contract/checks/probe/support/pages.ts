import type { Operation, Pagination } from '@octopus-cards/toolkit';
import type { Courier, Exchange, Tools } from '../../../types.ts';
import { headerOf, listSelected, rowsOf } from './answers.ts';
import { travel } from './journeys.ts';
import { keywordOf, planCase } from './plan.ts';
import { oncePerRun } from './remember.ts';

/** One page, with what was asked for. */
export interface Page {
  page: number;
  /** Undefined: no size was asked for. */
  size: number | undefined;
  exchange: Exchange;
}

/** A list that was read in several ways. */
export interface PagedList {
  operation: Operation;
  pagination: Pagination;
  /** Without any parameter. */
  plain: Page;
  /** The size that holds when none is asked for. */
  usual: number | undefined;
  /** The first pages, one after the other, of one size. */
  small: Page[];
  /** As many rows as the small pages have together, on one page. */
  whole: Page | undefined;
  /** The last page of the small size; undefined when its number is not known. */
  last: Page | undefined;
  /** A page behind the last one. */
  beyond: Page | undefined;
  /** The largest page that may be asked for. */
  largest: Page | undefined;
}

const SMALL_PAGES = 3;

/** Reads every list that has pages. Orders are placed before, so that their lists have rows. */
export const readPagedLists = oncePerRun(async (courier: Courier, tools: Tools) => {
  await travel(courier, tools);
  const lists: PagedList[] = [];
  for (const operation of listSelected(tools)) {
    const { pagination } = operation;
    if (pagination === undefined) continue;
    const list = await readPagedList(courier, tools, operation, pagination);
    if (list !== undefined) lists.push(list);
  }
  return lists;
});

async function readPagedList(
  courier: Courier,
  tools: Tools,
  operation: Operation,
  pagination: Pagination,
): Promise<PagedList | undefined> {
  const ask = async (page: number, size: number | undefined): Promise<Page | undefined> => {
    const query: Record<string, string> = {};
    if (page > 1) query[pagination.page] = String(page);
    if (size !== undefined) query[pagination.size] = String(size);
    const plan = planCase(tools, operation, { title: `page ${page} of the list`, query });
    return plan && { page, size, exchange: await courier.send(plan) };
  };
  const plain = await ask(1, undefined);
  const rows = plain && rowsOf(plain.exchange);
  if (plain === undefined || rows === undefined) return undefined;
  const schema = operation.parameters.find(({ name }) => name === pagination.size)?.schema;
  const numberOf = (keyword: string) => {
    const value = keywordOf(tools, schema, keyword);
    return typeof value === 'number' ? value : undefined;
  };
  const total = readTotal(pagination, plain.exchange) ?? rows.length;
  const { least, most } = { least: numberOf('minimum') ?? 1, most: numberOf('maximum') ?? 100 };
  const fitting = Math.min(Math.ceil(total / SMALL_PAGES), Math.floor(most / SMALL_PAGES), 20);
  const size = Math.max(least, fitting, 1);
  const small: Page[] = [];
  for (let page = 1; page <= SMALL_PAGES; page++) {
    const one = await ask(page, size);
    if (one !== undefined) small.push(one);
  }
  const lastPage = Math.max(1, Math.ceil(total / size));
  return {
    operation,
    pagination,
    plain,
    usual: numberOf('default'),
    small,
    whole: await ask(1, size * SMALL_PAGES),
    last: lastPage > SMALL_PAGES ? await ask(lastPage, size) : small[lastPage - 1],
    beyond: await ask(lastPage + 1, size),
    largest: numberOf('maximum') === undefined ? undefined : await ask(1, most),
  };
}

/** All pages that were read of a list. */
export function listPages(list: PagedList): Page[] {
  const { plain, small, whole, last, beyond, largest } = list;
  const all = [plain, ...small, whole, last, beyond, largest];
  return [...new Set(all.filter((page) => page !== undefined))];
}

/** How many rows there are in all, as the headers say. */
export function readTotal({ headers }: Pagination, exchange: Exchange): number | undefined {
  return readNumber(exchange, headers.totalCount);
}

/** A header that holds a number. */
export function readNumber(exchange: Exchange, name: string | undefined): number | undefined {
  const text = name === undefined ? undefined : headerOf(exchange, name);
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
