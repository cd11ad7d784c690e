import { isObject } from '@octopus-cards/toolkit/compile';
import type { Json, Operation } from '@octopus-cards/toolkit';
import type { Courier, Exchange, ProbeCheck, Problem, Tools } from '../../types.ts';
import { listSelected, rowsOf, showValue, wireText } from './support/answers.ts';
import { travel } from './support/journeys.ts';
import { readTotal } from './support/pages.ts';
import { planCase } from './support/plan.ts';

const ID = 'filters-hold';

/** A query parameter with the name of a property narrows the list to rows with that value. */
export const filtersHold: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'A list that is filtered by a property holds the rows with that value, and no others.',
  alone: true,
  applies: ({ description }) =>
    description.model.operations.some((one) => listFilters(one).length > 0),
  async *probe(courier, tools) {
    await travel(courier, tools);
    for (const operation of listSelected(tools)) {
      const filters = listFilters(operation);
      if (filters.length === 0) continue;
      const plan = planCase(tools, operation, { title: 'the list without a filter' });
      const whole = plan && (await courier.send(plan));
      const rows = whole && rowsOf(whole)?.filter(isObject);
      if (whole === undefined || rows === undefined) continue;
      for (const name of filters) {
        const value = findRarest(rows.flatMap((row) => wireText(row[name]) ?? []));
        if (value === undefined) continue;
        yield* judgeFilter(courier, tools, { operation, name, value, whole });
      }
    }
  },
};

/** Optional query parameters that are no part of paging. */
function listFilters({ method, parameters, pagination }: Operation): string[] {
  if (method !== 'get') return [];
  return parameters
    .filter(({ in: place, required }) => place === 'query' && !required)
    .map(({ name }) => name)
    .filter((name) => name !== pagination?.page && name !== pagination?.size);
}

/** The value that the fewest rows have, so that a filter without effect shows. */
function findRarest(values: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => one - other)[0]?.[0];
}

async function* judgeFilter(
  courier: Courier,
  tools: Tools,
  {
    operation,
    name,
    value,
    whole,
  }: { operation: Operation; name: string; value: string; whole: Exchange },
): AsyncIterable<Problem> {
  const plan = planCase(tools, operation, {
    title: `filtered by ${name}`,
    query: { [name]: value },
  });
  const filtered = plan && (await courier.send(plan));
  const rows = filtered && rowsOf(filtered)?.filter(isObject);
  if (filtered === undefined || rows === undefined) return;
  const place = {
    check: ID,
    operation: operation.id,
    pointer: `${operation.pointer}/parameters`,
    exchanges: [whole, filtered],
  };
  const stranger = rows.find((row) => isOther(row[name], value));
  if (stranger !== undefined) {
    const expected = `only rows with ${name} ${value}`;
    yield {
      ...place,
      expected,
      actual: `one has ${showValue(stranger[name])}`,
      cause: `${name} stranger`,
    };
  } else if (rows.length === 0) {
    const expected = `the rows with ${name} ${value}, which the whole list has`;
    yield { ...place, expected, actual: 'no rows', cause: `${name} none` };
  } else {
    const total = operation.pagination && readTotal(operation.pagination, filtered);
    // A page that is not full holds all there is.
    if (total === undefined || rows.length >= (rowsOf(whole)?.length ?? 0)) return;
    if (total === rows.length) return;
    const header = operation.pagination?.headers.totalCount;
    const expected = `${header}: ${rows.length}, the rows with ${name} ${value}`;
    yield { ...place, expected, actual: `${header}: ${total}`, cause: `${name} total` };
  }
}

/** A text may be searched for within others; anything else is equal or not. */
function isOther(found: Json | undefined, value: string): boolean {
  const text = wireText(found);
  if (text === undefined) return false;
  return typeof found === 'string'
    ? !text.toLowerCase().includes(value.toLowerCase())
    : text !== value;
}
