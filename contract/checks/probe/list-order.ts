import { isObject, resolvePointer } from '@octopus-cards/toolkit/compile';
import type { Json } from '@octopus-cards/toolkit';
import type { ProbeCheck } from '../../types.ts';
import { rowsOf, showValue } from './support/answers.ts';
import { readOrder } from './support/declared.ts';
import { listPages, readPagedLists } from './support/pages.ts';

const ID = 'list-order';

/** Lists stand in the order that they declare, such as the newest first. */
export const listOrder: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'The rows of a list stand in the declared order.',
  alone: true,
  applies: (tools) => tools.description.model.operations.some((one) => readOrder(tools, one)),
  async *probe(courier, tools) {
    for (const list of await readPagedLists(courier, tools)) {
      const { operation } = list;
      const order = readOrder(tools, operation);
      if (order === undefined) continue;
      for (const { exchange } of listPages(list)) {
        const values = (rowsOf(exchange) ?? []).flatMap((row) => sortValue(row, order.by) ?? []);
        const sign = order.direction === 'ascending' ? 1 : -1;
        const index = values.findIndex(
          (value, at) => at > 0 && compare(values[at - 1], value) * sign > 0,
        );
        if (index === -1) continue;
        yield {
          check: ID,
          operation: operation.id,
          pointer: `${operation.pointer}/x-pagination/order`,
          expected: `rows ${order.direction} by ${order.by}`,
          actual: `row ${index} has ${showValue(values[index - 1])}, row ${index + 1} has ${showValue(values[index])}`,
          cause: 'order',
          exchanges: [exchange],
        };
        break;
      }
    }
  },
};

function sortValue(row: Json, pointer: string): Json | undefined {
  return isObject(row) ? resolvePointer(row, pointer) : undefined;
}

/** Times are compared as times: offsets and fractions may be written in several ways. */
function compare(one: Json | undefined, other: Json | undefined): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [a, b] = [String(one), String(other)];
  const [first, second] = [Date.parse(a), Date.parse(b)];
  if (!Number.isNaN(first) && !Number.isNaN(second)) return first - second;
  return a < b ? -1 : a > b ? 1 : 0;
}
