import { ApiPromise, unwrap } from './api-promise.ts';
import type { Answered } from './api-promise.ts';
import { exchange } from './call.ts';
import { createAnswerError } from './errors.ts';
import { own, readPointer } from './pointer.ts';
import type { Transport } from './transport.ts';
import type { CallOptions, Input, Operation, PageRules } from './types.ts';

/** One page of a list. */
export interface Page<Item> {
  items: Item[];
  /** Its number, from 1. */
  page: number;
  hasMore: boolean;
  /** How many items a page holds, and how many items and pages there are; if the API says so. */
  perPage: number | undefined;
  totalCount: number | undefined;
  totalPages: number | undefined;
  response: Response;
  /** Reads the page behind this one; undefined after the last. */
  next(): Promise<Page<Item> | undefined>;
}

/**
 * A list: wait for it to get one page, iterate over it to get all items from that page on. To go on
 * where one stopped, ask for the page that comes next. Nothing is sent before somebody waits.
 */
export class Pages<Item> extends ApiPromise<Page<Item>> implements AsyncIterable<Item> {
  /** All pages, one after the other. */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    let page: Page<Item> | undefined = await this;
    while (page !== undefined) {
      yield page;
      page = await page.next();
    }
  }

  /** All items of all pages. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const { items } of this.pages()) yield* items;
  }
}

/** Calls an operation that answers in pages. */
export function list<Item>(
  transport: Transport,
  operation: Operation & { pages: PageRules },
  input: Input,
  options: CallOptions = {},
): Pages<Item> {
  const { pages, id } = operation;
  const { api } = transport;

  /** @param before the body of the page before */
  async function readPage(query: object, before?: string | Blob): Promise<Answered<Page<Item>>> {
    const number = Number(own(query, pages.page) ?? 1);
    const answer = await exchange(transport, operation, { ...input, query }, options);
    const { data: body, ...facts } = unwrap<unknown>(api, id, answer);
    const data = readPointer(body, pages.rows);
    const { response } = facts;
    const { headers } = response;
    const count = (name = '-') => {
      const text = headers.get(name) ?? '';
      return /^\d+$/.test(text) ? Number(text) : undefined;
    };
    const totalPages = count(pages.totalPages);
    const said = headers.get(pages.more);
    // A header that is not there, or that a browser hides, must not cut the list short.
    const goesOn = said === null ? number < (totalPages ?? 0) : said === 'true';
    // Who sends one page again and again would be asked for ever.
    const isRepeated =
      before !== undefined &&
      ((count(pages.number) ?? number) !== number || (goesOn && answer.raw === before));
    if (!Array.isArray(data) || isRepeated) throw createAnswerError(api, id, answer);
    const hasMore = goesOn && data.length > 0;
    const page: Page<Item> = {
      items: data,
      page: number,
      hasMore,
      perPage: count(pages.perPage),
      totalCount: count(pages.totalCount),
      totalPages,
      response,
      async next() {
        if (!hasMore) return undefined;
        return (await readPage({ ...query, [pages.page]: number + 1 }, answer.raw)).data;
      },
    };
    return { ...facts, data: page };
  }

  return new Pages(() => readPage({ ...input.query }));
}
