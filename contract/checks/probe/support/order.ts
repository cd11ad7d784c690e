import { isObject, resolvePointer, splitPointer } from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject, Operation } from '@octopus-cards/toolkit';
import type { Case, Courier, Exchange, Tools } from '../../../types.ts';
import { isSuccess, valueAt, wireText } from './answers.ts';
import type { Price, Scenario } from './declared.ts';
import { keywordOf, listBodies, planCase, propertiesOf, bodySchema } from './plan.ts';
import { freshText } from './remember.ts';

/** The operations that make something whose fate can be followed. */
export function listCreates(operations: readonly Operation[]): Operation[] {
  return operations.filter(
    ({ method, idempotency, lifecycle }) =>
      method === 'post' && (idempotency !== undefined || lifecycle !== undefined),
  );
}

/** The operation that reads what was created, and where the answer of the creation has its id. */
export function findRead(
  operation: Operation,
): { operation: string; parameter: string; from: string } | undefined {
  const { lifecycle, idempotency } = operation;
  if (lifecycle !== undefined) return lifecycle.poll;
  return idempotency?.read;
}

/** Bodies that should create something, each with a key that was never used. */
export function listOrderBodies(
  courier: Courier,
  tools: Tools,
  operation: Operation,
): JsonObject[] {
  return listBodies(tools, operation)
    .filter(isObject)
    .map((body) => withFreshKey(courier, tools, operation, body));
}

/** The body with another key; without one where the operation takes none. */
export function withFreshKey(
  courier: Courier,
  tools: Tools,
  operation: Operation,
  body: JsonObject,
): JsonObject {
  const key = operation.idempotency?.key;
  if (key === undefined) return body;
  const schema = propertiesOf(tools, bodySchema(operation)).get(key)?.schema;
  const most = Number(keywordOf(tools, schema, 'maxLength') ?? 255);
  return { ...body, [key]: freshText(courier).slice(-most) };
}

/** A body that forces an outcome; undefined when it has no text at that place. */
export function applyScenario(body: JsonObject, scenario: Scenario): JsonObject | undefined {
  const text = resolvePointer(body, scenario.at);
  if (typeof text !== 'string') return undefined;
  const [name, ...deeper] = splitPointer(scenario.at);
  if (name === undefined || deeper.length > 0) return undefined;
  return { ...body, [name]: `${text}${scenario.suffix}` };
}

/** The request for the price of an order; undefined when the order lacks what it takes. */
export function planQuote(tools: Tools, price: Price, body: JsonObject): Case | undefined {
  const path: Record<string, string> = {};
  for (const [name, pointer] of Object.entries(price.quote.parameters)) {
    const value = wireText(resolvePointer(body, pointer));
    if (value === undefined) return undefined;
    path[name] = value;
  }
  const asked: JsonObject = {};
  for (const [name, pointer] of Object.entries(price.quote.body)) {
    const value = resolvePointer(body, pointer);
    if (value !== undefined) asked[name] = value;
  }
  return planCase(tools, price.quote.operation, { title: 'ask for the price', path, body: asked });
}

/** Reads again what was created; undefined when its answer has no id. */
export async function readBack(
  courier: Courier,
  tools: Tools,
  operation: Operation,
  created: Exchange,
  credentials: 'own' | 'other' = 'own',
): Promise<Exchange | undefined> {
  const plan = planRead(tools, operation, created, credentials);
  return plan && courier.send(plan);
}

/** The request that reads what was created. */
export function planRead(
  tools: Tools,
  operation: Operation,
  created: Exchange,
  credentials: 'own' | 'other' = 'own',
): Case | undefined {
  const call = findRead(operation);
  const read = call && tools.description.operation(call.operation);
  const id = call && wireText(valueAt(created, call.from));
  if (call === undefined || read === undefined || id === undefined) return undefined;
  return planCase(tools, read, {
    title: 'read what was created',
    path: { [call.parameter]: id },
    credentials,
  });
}

/** The request that finds what was created by its key. */
export function planLookup(
  tools: Tools,
  operation: Operation,
  key: Json | undefined,
  credentials: 'own' | 'other' = 'own',
): Case | undefined {
  const { idempotency } = operation;
  const lookup = idempotency && tools.description.operation(idempotency.lookup.operation);
  const value = wireText(key);
  if (idempotency === undefined || lookup === undefined || value === undefined) return undefined;
  return planCase(tools, lookup, {
    title: 'look it up by its key',
    query: { [idempotency.lookup.parameter]: value },
    credentials,
  });
}

/** The key that a request body carries. */
export function keyOf(operation: Operation, body: JsonObject): Json | undefined {
  const key = operation.idempotency?.key;
  return key === undefined ? undefined : body[key];
}

/**
 * Is such a body served under a key of its own? When it is not, a refusal says nothing about keys: the
 * account may be empty, or the stock.
 */
export async function isServed(
  courier: Courier,
  tools: Tools,
  operation: Operation,
  body: JsonObject,
): Promise<boolean> {
  const fresh = withFreshKey(courier, tools, operation, body);
  const plan = planCase(tools, operation, { title: 'the same under a new key', body: fresh });
  return plan !== undefined && isSuccess(await courier.send(plan));
}

/** Sends bodies until one creates something; undefined when all are refused. */
export async function createOne(
  courier: Courier,
  tools: Tools,
  operation: Operation,
): Promise<{ created: Exchange; body: JsonObject } | undefined> {
  for (const body of listOrderBodies(courier, tools, operation)) {
    const plan = planCase(tools, operation, { title: 'create one', body });
    if (plan === undefined) return undefined;
    const created = await courier.send(plan);
    if (isSuccess(created)) return { created, body };
  }
  return undefined;
}
