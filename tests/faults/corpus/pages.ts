import type { FaultCase } from '../fault-case.ts';
import {
  answering,
  asking,
  editJson,
  editing,
  isOf,
  onSandbox,
  readHeader,
  setHeader,
} from './tools.ts';
import type { Loose } from './tools.ts';
import { deaf } from './parts.ts';

const count = (id: string, header: string, by: number) => () =>
  answering(isOf(id), (told) =>
    setHeader(told, header, String(Number(readHeader(told, header)) + by)),
  );

/** Pages that do not fit together, and heads that do not fit their page. */
export const PAGES: FaultCase[] = [
  onSandbox('pages-same', 'pages-add-up', ['listProducts'], 'every page is the first one', () =>
    deaf('listProducts', 'page'),
  ),
  onSandbox(
    'pages-overlap',
    'pages-add-up',
    ['listTopupProducts'],
    'pages overlap by a row',
    () => {
      let before: Loose;
      return editing(['listTopupProducts'], (json, { query }) => {
        if (Number(query.get('page')) > 1 && before !== undefined) json[0] = before;
        before = json.at(-1);
      });
    },
  ),
  onSandbox(
    'pages-total-high',
    'pages-add-up',
    ['listEsimProducts'],
    'the count is one too high',
    count('listEsimProducts', 'X-Total-Count', 1),
  ),
  onSandbox(
    'pages-gap',
    'pages-add-up',
    ['listTransactions', 'createEsimOrder'],
    'pages leave a row out',
    () =>
      asking(isOf('listTransactions'), ({ query }) => {
        const page = Number(query.get('page') ?? 1);
        if (page > 1 && query.has('limit')) query.set('page', String(page + 1));
      }),
  ),
  onSandbox('more-always', 'page-headers-agree', ['listProducts'], 'there is always more', () =>
    answering(isOf('listProducts'), (told) => setHeader(told, 'X-Has-More', 'true')),
  ),
  onSandbox(
    'pages-one-more',
    'page-headers-agree',
    ['listTopupProducts'],
    'there is one page too many',
    count('listTopupProducts', 'X-Total-Pages', 1),
  ),
  onSandbox(
    'page-ahead',
    'page-headers-agree',
    ['listEsimProducts'],
    'X-Page is one ahead',
    count('listEsimProducts', 'X-Page', 1),
  ),
  onSandbox(
    'per-page-rows',
    'page-headers-agree',
    ['listWallets'],
    'X-Page-Size is one too high',
    count('listWallets', 'X-Page-Size', 1),
  ),
  onSandbox('size-deaf', 'page-size-bounds', ['listProducts'], 'the size is not heard', () =>
    deaf('listProducts', 'limit'),
  ),
  onSandbox(
    'size-default',
    'page-size-bounds',
    ['listEsimProducts'],
    'the default is one less',
    () =>
      asking(isOf('listEsimProducts'), ({ query }) => {
        if (!query.has('per_page')) query.set('per_page', '9');
      }),
  ),
  onSandbox(
    'size-capped',
    'page-size-bounds',
    ['listTopupProducts'],
    'no page has more than 20 rows',
    () =>
      answering(isOf('listTopupProducts'), (told) => {
        const cut = editJson(told, (json) => json.slice(0, 20));
        setHeader(cut, 'X-Page-Size', String(Math.min(20, Number(readHeader(cut, 'X-Page-Size')))));
        return cut;
      }),
  ),
  onSandbox(
    'size-beyond',
    'page-size-bounds',
    ['listTransactions', 'createEsimOrder'],
    'behind the last page comes the first',
    () => async (asked, forward) => {
      const told = await forward(asked);
      if (!isOf('listTransactions')(asked) || told.text !== '[]' || !asked.query.has('page'))
        return told;
      const query = new URLSearchParams(asked.query);
      query.set('page', '1');
      const first = await forward({ ...asked, query });
      setHeader(told, 'X-Page-Size', readHeader(first, 'X-Page-Size') ?? '');
      return { ...told, text: first.text };
    },
  ),
];
