import { changing, deaf, TOPUPS, TOPUP, TOPUP_LIST, refusal } from './tools.ts';
import type { FaultCase } from './tools.ts';

/** Orders that are not what, where or when they should be. */
export const ORDERS_FAULTS: FaultCase[] = [
  {
    check: 'created-is-there',
    name: 'the order read is for another product',
    on: TOPUPS,
    fault: () => changing('GET', TOPUP, ({ json }) => (json.product_id += 1)),
    defects: ['createTopupOrder: /product_id'],
  },
  {
    check: 'created-is-there',
    name: 'the order is not there',
    on: TOPUPS,
    fault: () => async (asked, forward) =>
      asked.method === 'GET' && TOPUP.test(asked.path)
        ? refusal(404, 'NOT_FOUND', 'Resource not found')
        : forward(asked),
    defects: ['createTopupOrder: missing'],
  },
  {
    check: 'created-is-there',
    name: 'another order is read',
    on: TOPUPS,
    fault: () => changing('GET', TOPUP, ({ json }) => (json.id += 1)),
    defects: ['createTopupOrder: id'],
  },
  {
    check: 'initial-state-legal',
    name: 'an order begins as cancelled',
    on: TOPUPS,
    fault: () => changing('POST', TOPUP_LIST, ({ json }) => (json.status = 'CANCELLED')),
    defects: ['createTopupOrder: CANCELLED'],
  },
  {
    check: 'transitions-legal',
    name: 'a delivered order is pending again',
    on: TOPUPS,
    fault: () => {
      const seen = new Map<string, number>();
      return changing('GET', TOPUP, ({ json }, { path }) => {
        seen.set(path, (seen.get(path) ?? 0) + 1);
        if (json.status === 'DELIVERED' && seen.get(path) === 2) json.status = 'PENDING';
      });
    },
    defects: ['createTopupOrder: DELIVERED PENDING'],
  },
  {
    check: 'transitions-legal',
    name: 'a failed order is delivered',
    on: TOPUPS,
    fault: () =>
      changing('GET', TOPUP, ({ json }) => {
        if (json.status === 'FAILED') json.status = 'DELIVERED';
      }),
    defects: ['createTopupOrder: FAILED DELIVERED'],
  },
  {
    check: 'ends-in-time',
    name: 'an order never ends',
    on: TOPUPS,
    fault: () => changing('GET', TOPUP, ({ json }) => (json.status = 'PENDING')),
    defects: ['createTopupOrder: late'],
  },
  {
    check: 'lookup-finds-it',
    name: 'the look-up looks for nothing',
    on: TOPUPS,
    fault: () => deaf(TOPUP_LIST, 'client_reference'),
    defects: ['createTopupOrder: several'],
  },
  {
    check: 'lookup-finds-it',
    name: 'the look-up finds nothing',
    on: TOPUPS,
    fault: () =>
      changing('GET', TOPUP_LIST, (told, { query }) => {
        if (query.has('client_reference')) told.json = [];
      }),
    defects: ['createTopupOrder: none'],
  },
  {
    check: 'lookup-finds-it',
    name: 'the look-up finds another order',
    on: TOPUPS,
    fault: () =>
      changing('GET', TOPUP_LIST, ({ json }, { query }) => {
        if (query.has('client_reference')) for (const row of json) row.id += 1;
      }),
    defects: ['createTopupOrder: other'],
  },
  {
    check: 'lookup-finds-it',
    name: 'the list has no new orders',
    on: TOPUPS,
    fault: () =>
      changing('GET', TOPUP_LIST, (told, { query }) => {
        if (!query.has('client_reference')) told.json = told.json.slice(20);
      }),
    defects: ['createTopupOrder: unlisted'],
  },
];
