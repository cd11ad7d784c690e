import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProxy } from '../../contract/proxy/index.ts';
import type { RecordingProxy } from '../../contract/proxy/index.ts';
import { startStub } from '../../scripts/start-stub.ts';
import type { Stub } from '../../scripts/start-stub.ts';
import { objectOf } from '../../generators/openapi/json.ts';
import { document } from '../mock/description.ts';
import { clients } from './clients.ts';
import type { Call, Decoded } from './clients.ts';
import { judgeCall } from './judge.ts';
import { giveExamples, operations } from './operations.ts';
import type { Given, Operation } from './operations.ts';

/** Clients with one fault each: the matrix must see every one of them. */
let stub: Stub;
let proxy: RecordingProxy;
let good: Call;
beforeAll(async () => {
  stub = await startStub();
  proxy = await startProxy({ target: stub.url, document });
  const plain = clients.find(({ name }) => name === 'openapi-fetch');
  if (plain === undefined) throw new Error('The plain client is gone.');
  good = await plain.open(proxy.url, () => 'any');
});
afterAll(async () => {
  await proxy.close();
  await stub.close();
});

const list = findOperation('listTopupProducts');
const create = findOperation('createTopupOrder');

function findOperation(id: string): Operation {
  const operation = operations.find((each) => each.id === id);
  if (operation === undefined) throw new Error(`There is no ${id}.`);
  return operation;
}

const given = (change: (given: Given) => Partial<Given>) => (operation: Operation, was: Given) =>
  good(operation, { ...was, ...change(was) });
const decoded =
  (change: (decoded: Decoded) => Partial<Decoded>) => async (operation: Operation, was: Given) => {
    const answer = await good(operation, was);
    return { ...answer, ...change(answer) };
  };

const faulty: [name: string, operation: Operation, call: Call, message: RegExp][] = [
  ['sends nothing', list, async () => ({ status: 200, body: [] }), /sent nothing/],
  ['forgets the query', list, given(() => ({ query: {} })), /to deeply equal/],
  [
    'sends a query of its own',
    list,
    given(({ query }) => ({ query: { ...query, z: 1 } })),
    /deeply/,
  ],
  ['breaks the schema', list, given(({ query }) => ({ query: { ...query, page: 0 } })), /deeply/],
  ['sends no token', list, (one, was) => good({ ...one, secured: false }, was), /deeply/],
  [
    'changes the body',
    create,
    given(({ body }) => ({ body: { ...objectOf(body), amount: 1 } })),
    /to match object/,
  ],
  ['calls another operation', create, (_, was) => good(list, { ...was, body: undefined }), /./],
  ['asks twice', list, (one, was) => good(one, was).then(() => good(one, was)), /deeply equal/],
  ['reads another status', list, decoded(() => ({ status: 201 })), /deeply equal/],
  ['loses the body', list, decoded(() => ({ body: undefined })), /deeply equal/],
];

it.each(faulty)('a client that %s', async (_name, operation, call, message) => {
  const was = giveExamples(operation);
  await expect(judgeCall(proxy, call, operation, was, 200)).rejects.toThrow(message);
  await judgeCall(proxy, good, operation, was, 200);
});
