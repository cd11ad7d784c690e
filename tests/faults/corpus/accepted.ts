import { asking, editBody, isOf, onStub } from './tools.ts';
import type { FaultCase } from '../fault-case.ts';

/** A server that repairs a parameter in place of refusing it. */
const lenient = (id: string, name: string, repair: (text: string) => string) => () =>
  asking(isOf(id), ({ query }) => {
    const text = query.get(name);
    if (text !== null) query.set(name, repair(text));
  });

const number = (text: string, fallback: number) => (/^-?\d+$/.test(text) ? Number(text) : fallback);

/** Invalid requests that are accepted. */
export const ACCEPTED: FaultCase[] = [
  onStub(
    'clamps-limit',
    'invalid-refused',
    ['listTopupProducts'],
    'a page that is too large is made smaller',
    lenient('listTopupProducts', 'per_page', (text) => String(Math.min(number(text, 10), 500))),
  ),
  onStub(
    'limit-off-by-one',
    'invalid-refused',
    ['listTopupOrders'],
    'one more than the maximum is taken',
    lenient('listTopupOrders', 'per_page', (text) => (text === '501' ? '500' : text)),
  ),
  onStub(
    'page-zero',
    'invalid-refused',
    ['listTransactions'],
    'page 0 is taken',
    lenient('listTransactions', 'page', (text) => (text === '0' ? '1' : text)),
  ),
  onStub(
    'enum-case',
    'invalid-refused',
    ['listProducts'],
    'sort_dir in lower case is taken',
    lenient('listProducts', 'sort_dir', (text) => text.toUpperCase()),
  ),
  onStub(
    'enum-unknown',
    'invalid-refused',
    ['listTopupOrders'],
    'an unknown status is ignored',
    lenient('listTopupOrders', 'status', (text) =>
      /^(PENDING|DELIVERED|FAILED|CANCELLED|RECHARGED)$/.test(text) ? text : 'PENDING',
    ),
  ),
  onStub(
    'search-endless',
    'invalid-refused',
    ['listProducts'],
    'a search may be of any length',
    lenient('listProducts', 'search', (text) => text.slice(0, 255)),
  ),
  onStub('path-id-zero', 'invalid-refused', ['getWallet'], 'the id 0 is answered', () =>
    asking(isOf('getWallet'), (asked) => ({ ...asked, path: asked.path.replace(/\/0$/, '/1') })),
  ),
  onStub(
    'quantity-zero',
    'invalid-refused',
    ['createVoucherOrder'],
    'a quantity of 0 is taken',
    () =>
      asking(isOf('createVoucherOrder'), (asked) =>
        editBody(asked, (json) => {
          if (json.quantity === 0) json.quantity = 1;
        }),
      ),
  ),
  onStub('product-text', 'invalid-refused', ['createEsimOrder'], 'ids are taken as text', () =>
    asking(isOf('createEsimOrder'), (asked) =>
      editBody(asked, (json) => {
        if (typeof json.product_id !== 'number' && json.product_id !== undefined)
          json.product_id = 712;
      }),
    ),
  ),
  onStub(
    'email-any',
    'invalid-refused',
    ['setVoucherOrderEmail'],
    'an e-mail address may be anything',
    () =>
      asking(isOf('setVoucherOrderEmail'), (asked) =>
        editBody(asked, (json) => {
          if (typeof json.email === 'string') json.email = 'recipient@example.com';
        }),
      ),
  ),
];
