import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMock } from '../../scripts/start-mock.ts';
import type { Mock } from '../../scripts/start-mock.ts';
import { listOperations } from './description.ts';
import type { Operation } from './description.ts';
import { findHeaderFaults } from './exchange.ts';
import { findFaults } from './judge.ts';
import { sendExample } from './requests.ts';

const SEEDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

const operations = listOperations();

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ dynamic: true });
});
afterAll(() => mock.close());

async function makeUp(operation: Operation, seed: string): Promise<string> {
  const answer = await sendExample(mock.url, operation, { prefer: `seed=${seed}` });
  expect(answer.status).toBe(successOf(operation).status);
  return answer.text();
}

function successOf(operation: Operation) {
  const success = operation.responses.find(({ status }) => status >= 200 && status < 300);
  if (success?.schema === undefined) throw new Error(`${operation.id} has no success body`);
  return { ...success, schema: success.schema };
}

describe('makes up bodies that keep to their schema', () => {
  it.each(operations)('$id', async (operation) => {
    const { schema } = successOf(operation);
    for (const seed of SEEDS) {
      const body = JSON.parse(await makeUp(operation, seed));
      expect({ seed, body, faults: findFaults(schema, body) }).toEqual({ seed, body, faults: [] });
    }
  });
});

const refusals = operations.flatMap((operation) =>
  operation.responses
    .filter(({ status }) => status >= 300)
    .map((response) => ({ operation, response, title: `${operation.id} ${response.status}` })),
);

describe('makes up the answers of each documented status', () => {
  it.each(refusals)('$title', async ({ operation, response }) => {
    const code = `code=${response.status}`;
    for (const seed of SEEDS.slice(0, 3)) {
      const prefer = `${code}, dynamic=true, seed=${seed}`;
      const answer = await sendExample(mock.url, operation, { prefer });
      expect([answer.status, answer.headers.get('sl-violations')]).toEqual([response.status, null]);
      expect(findHeaderFaults(response, answer)).toEqual([]);
      const text = await answer.text();
      if (response.schema === undefined) expect(text).toBe('');
      else expect(findFaults(response.schema, JSON.parse(text)), text).toEqual([]);
    }
  });
});

it('makes up the same body for the same seed, and another for another', async () => {
  const differing = [];
  for (const operation of operations) {
    const first = await makeUp(operation, 'one');
    expect(await makeUp(operation, 'one'), operation.id).toBe(first);
    if ((await makeUp(operation, 'two')) !== first) differing.push(operation.id);
  }
  expect(differing.length).toBeGreaterThan(operations.length / 2);
});
