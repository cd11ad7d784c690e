import { expect, test } from 'vitest';
import { findStrangeNames, refuseStrangeNames } from './check-names.ts';
import { collectNames } from './known-names.ts';

const known = collectNames(
  {
    paths: {
      '/shop/orders/{order_id}': {
        parameters: [{ $ref: '#/components/parameters/Trace' }],
        get: { operationId: 'getOrder', 'x-sdk': { group: 'shop.orders', method: 'get' } },
      },
      '/shop/orders': {
        get: { operationId: 'listOrders', parameters: [{ name: 'page_size', in: 'query' }] },
        post: {
          operationId: 'createOrder',
          'x-idempotency': { duplicate: { code: 'TWICE', message: 'Order exists' } },
          requestBody: { example: { form: { player: 'P-1' } } },
          responses: { 200: { headers: { 'X-Total': {} } } },
        },
      },
    },
    webhooks: { 'order.sent': {} },
    components: {
      parameters: { Trace: { name: 'trace', in: 'query' } },
      schemas: {
        Order: {
          properties: {
            amount: { 'x-messages': { minimum: 'amount must be positive' } },
            form: {},
            state: { enum: ['OPEN', 'DONE'] },
          },
        },
        Refusal: { example: { code: 'NO_MONEY', message: 'No money left' } },
      },
    },
  },
  { values: [{ suffix: '~PENDING' }] },
);
const others = new Set(['curl', 'GET /control/']);

function find(text: string): string[] {
  return findStrangeNames(text, { file: 'page.md' }, known, others).map(({ name }) => name);
}

test.each([
  ['fields, whole and by their way', '`amount` `form.player` `form[].player`'],
  ['fields with a value', '`state: OPEN`, `state=OPEN`, `amount: 5`'],
  ['values and codes', '`DONE` `NO_MONEY` `TWICE` `P-1`'],
  [
    'operations, events, headers, methods of the client',
    '`getOrder` `order.sent` `X-Total` `shop.orders`',
  ],
  [
    'paths',
    '`GET /shop/orders/{id}` `GET /shop/orders/12` `/shop/` `POST /shop/orders` `GET …/orders`',
  ],
  [
    'questions',
    '`GET /shop/orders?page_size=5&page_size=6` `GET /shop/orders/{id}?trace=x` `?amount=…`',
  ],
  ['messages', '`Order exists` `No money left`'],
  ['magic values', '`~PENDING` `MY_ORDER_1~PENDING`'],
  [
    'what can be no name',
    "`--help` `npm run mock` `241.25` `{ a, b }` `call(x)` `'text'` `https://host`",
  ],
  ['other words', '`curl` `GET /control/`'],
  ['blocks', '```json\n{ "page_size": 5, "type": "x" }\n```\n```text\nno_name\n```'],
])('knows %s', (_, text) => {
  expect(find(text)).toEqual([]);
});

test.each([
  ['a field', '`amounts`', 'amounts'],
  ['the end of a way', '`form.gamer`', 'form.gamer'],
  ['a field with a value', '`stat: OPEN`', 'stat'],
  ['the value of a field', '`state: OPENED`', 'OPENED'],
  ['an event', '`order.gone`', 'order.gone'],
  ['a path', '`GET /shop/order`', 'GET /shop/order'],
  ['a method', '`PUT /shop/orders`', 'PUT /shop/orders'],
  ['a parameter of another path', '`GET /shop/orders/{id}?page_size=1`', 'page_size'],
  ['a message', '`Order is there`', 'Order is there'],
  ['a magic value', '`MY_ORDER_1~LOST`', '~LOST'],
  ['a field in a block', '```sh\ncurl /shop?pages_size=1 -d "$MY_KEY"\n```', 'pages_size'],
])('does not know %s', (_, text, name) => {
  expect(find(text)).toEqual([name]);
});

test('the build stops with place, near names and what to do', () => {
  const strange = findStrangeNames(
    'text\n`stat` and\n`NO_MONY`',
    { file: 'page.md', firstLine: 5 },
    known,
    others,
  );
  expect(() => refuseStrangeNames(strange, 'words.yaml')).toThrow(
    new Error(
      [
        'page.md:6: The description knows nothing called "stat"; near: state, get, shop.',
        'page.md:7: The description knows nothing called "NO_MONY"; near: NO_MONEY, DONE, OPEN.',
        'Correct the pages. A word that is no name of the API goes into words.yaml.',
      ].join('\n'),
    ),
  );
  expect(() => refuseStrangeNames([], 'words.yaml')).not.toThrow();
});
