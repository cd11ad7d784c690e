import { TOPUPS, TOPUP_LIST, WALLETS, isCreate, refusal } from './tools.ts';
import type { FaultCase } from './tools.ts';

/** Keys that are used again, and refusals that leave something behind. */
export const DUPLICATES_FAULTS: FaultCase[] = [
  {
    check: 'duplicate-refused',
    name: 'a duplicate is a conflict',
    on: TOPUPS,
    fault: () => async (asked, forward) => {
      const told = await forward(asked);
      return isCreate(asked) && told.status === 400 ? { ...told, status: 409 } : told;
    },
    defects: ['createTopupOrder: status'],
  },
  {
    check: 'duplicate-refused',
    name: 'a duplicate is served',
    on: TOPUPS,
    fault: () => async (asked, forward) => {
      const told = await forward(asked);
      if (!isCreate(asked) || told.status !== 400) return told;
      const body = { ...JSON.parse(asked.body), client_reference: undefined };
      return forward({ ...asked, body: JSON.stringify(body) });
    },
    defects: ['createTopupOrder: accepted'],
  },
  {
    check: 'duplicate-refused',
    name: 'a duplicate is refused in other words',
    on: TOPUPS,
    fault: () => async (asked, forward) => {
      const told = await forward(asked);
      if (isCreate(asked) && told.status === 400) told.json.error.message = 'Seen before';
      return told;
    },
    defects: ['createTopupOrder: message'],
  },
  {
    check: 'duplicate-race',
    name: 'whoever comes at once is served',
    on: TOPUPS,
    fault: () => {
      let under = 0;
      return async (asked, forward) => {
        if (!isCreate(asked)) return forward(asked);
        const body = JSON.parse(asked.body);
        if (under > 0) body.client_reference += `-${under}`;
        under += 1;
        const told = await forward({ ...asked, body: JSON.stringify(body) });
        under -= 1;
        return told;
      };
    },
    defects: ['createTopupOrder: several'],
  },
  {
    check: 'refused-leaves-no-trace',
    name: 'a refused order is placed all the same',
    on: TOPUPS,
    fault: () => async (asked, forward) => {
      const told = await forward(asked);
      if (isCreate(asked) && told.status >= 400) {
        const { client_reference } = JSON.parse(asked.body);
        const body = { product_id: 712, amount: 4.5, client_reference };
        const path = asked.path.replace('topups', 'esim');
        await forward({ ...asked, path, body: JSON.stringify(body) });
      }
      if (asked.method !== 'GET' || !TOPUP_LIST.test(asked.path)) return told;
      const shadow = await forward({ ...asked, path: asked.path.replace('topups', 'esim') });
      return { ...told, json: [...told.json, ...shadow.json] };
    },
    defects: ['createTopupOrder: object'],
  },
  {
    check: 'refused-leaves-no-trace',
    name: 'a refused order costs money',
    on: TOPUPS,
    fault: () => {
      let charges = 0;
      return async (asked, forward) => {
        const told = await forward(asked);
        if (isCreate(asked) && told.status >= 400) charges += 1;
        if (WALLETS.test(asked.path)) for (const row of told.json) row.amount -= charges;
        return told;
      };
    },
    defects: ['createTopupOrder: money'],
  },
  {
    check: 'refused-leaves-no-trace',
    name: 'a refused order uses up its key',
    on: TOPUPS,
    fault: () => {
      const used = new Set<string>();
      return async (asked, forward) => {
        const told = await forward(asked);
        if (!isCreate(asked)) return told;
        const { client_reference } = JSON.parse(asked.body);
        if (used.has(client_reference)) {
          return refusal(400, 'BAD_REQUEST', 'Duplicate client_reference');
        }
        if (told.status >= 400) used.add(client_reference);
        return told;
      };
    },
    defects: ['createTopupOrder: key'],
  },
];
