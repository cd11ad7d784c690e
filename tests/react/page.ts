import { ApiError } from '@octopus-cards/client';
import { createTransport } from '@octopus-cards/client/transport';
import {
  connectHooks,
  useCreateTopupOrder,
  useGetTopupProduct,
  useListTopupProducts,
  useListTopupProductsInfinite,
} from '@octopus-cards/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement as h } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** A small shop: what the README of the hooks tells, as a page. */
function Shop(): ReactNode {
  return h('main', null, h(Products), h(AllProducts), h(Order), h(Missing));
}

function Products(): ReactNode {
  const { data, error, isPending } = useListTopupProducts({ type: 'GAMING' });
  if (isPending) return h('p', null, 'Loading');
  if (error !== null) return h('p', { role: 'alert' }, error.message);
  const rows = data.data.map(({ id, name }) => h('li', { key: id }, name));
  return h('ul', { id: 'products', title: data.headers['x-total-count'] }, rows);
}

/** Reads page by page as long as there is more. */
function AllProducts(): ReactNode {
  const { data, hasNextPage, isFetching, fetchNextPage } = useListTopupProductsInfinite({
    type: 'GAMING',
    per_page: 250,
  });
  const names = data?.pages.flatMap((page) => page.data.map(({ name }) => name)) ?? [];
  const more = { id: 'more', disabled: isFetching || !hasNextPage, onClick: () => fetchNextPage() };
  return h(
    'section',
    { id: 'all', 'data-pages': data?.pages.length },
    h('output', null, names.join('|')),
    h('button', { type: 'button', ...more }, 'More'),
  );
}

function Order(): ReactNode {
  const order = useCreateTopupOrder();
  const place = (amount: number) => () =>
    order.mutate({
      data: { product_id: 4218, amount, input_data: { player_id: '5123456789', server: 'asia' } },
    });
  const { data, error } = order;
  const answer = data?.data;
  return h(
    'section',
    { id: 'order' },
    h('button', { id: 'buy', type: 'button', onClick: place(4.99) }, 'Buy'),
    h(
      'button',
      { id: 'buy-wrong', type: 'button', onClick: place(4.98) },
      'Buy something that is not there',
    ),
    answer && h('output', null, `${answer.status} ${answer.client_reference ?? ''}`),
    error && h('p', { role: 'alert' }, describe(error)),
  );
}

function Missing(): ReactNode {
  const { error } = useGetTopupProduct(999_999_999);
  return error && h('p', { id: 'missing', role: 'alert' }, describe(error));
}

function describe(error: Error): string {
  return error instanceof ApiError
    ? `${error.status} ${error.code} ${error.operation}`
    : error.name;
}

/** Where the API is, and a token for it, as a shop's own server would hand them to its page. */
const { baseUrl = '', accessToken = '' } = Object.fromEntries(new URLSearchParams(location.search));
connectHooks(createTransport({ baseUrl, accessToken }));
createRoot(document.getElementById('root') ?? document.body).render(
  h(QueryClientProvider, { client: new QueryClient() }, h(Shop)),
);
