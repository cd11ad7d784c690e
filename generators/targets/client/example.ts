import type { Operation, Parameter } from '../../model/model.ts';
import { isObject, listOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { printAccess, printKey, quote } from '../../util/literals.ts';
import { chooseContent } from './media.ts';

/**
 * Prints a call with the examples that the description gives.
 *
 * @param path from the client to the method
 * @returns undefined when there is no example of something that has to be given
 */
export function printCall(
  client: string,
  path: string[],
  operation: Operation,
): string | undefined {
  const { parameters, requestBody, method, pagination, idempotency } = operation;
  const given: (string | undefined)[] = [];
  for (const [, name] of operation.path.matchAll(/\{([^{}]+)\}/g)) {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
    if (parameter !== undefined) given.push(printOptional(exampleOf(parameter)));
  }
  if (requestBody !== undefined && !['get', 'head', 'trace'].includes(method)) {
    const body = chooseContent(requestBody.content)?.examples[0]?.value;
    if (body !== undefined || requestBody.required) {
      given.push(printOptional(body === undefined ? undefined : omit(body, idempotency?.key)));
    }
  }
  const inQuery = parameters.filter((one) => one.in === 'query');
  const known = inQuery.flatMap((one) => {
    const value = exampleOf(one);
    return value === undefined ? [] : [{ ...one, value }];
  });
  const required = inQuery.filter((one) => one.required);
  const pages = [pagination?.page, pagination?.size];
  // One of those that narrow the answer shows how it is done.
  const one = known.find(({ name, value }) => !pages.includes(name) && typeof value === 'string');
  const query = required.length > 0 ? known.filter((each) => each.required) : one ? [one] : [];
  if (query.length < required.length) return undefined;
  if (query.length > 0) {
    const isHidden = requestBody !== undefined && given.length === 0;
    if (isHidden) given.push('undefined');
    given.push(printValue(Object.fromEntries(query.map(({ name, value }) => [name, value]))));
  }
  if (given.includes(undefined) || parameters.some((each) => each.in === 'header' && each.required))
    return undefined;
  return `await ${client}${printAccess(path)}(${given.join(', ')});`;
}

/** Writes a JSON value as one would type it. */
export function printValue(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`;
  if (!isObject(value)) return typeof value === 'string' ? quote(value) : String(value);
  const items = Object.entries(value).map(
    ([name, inner]) => `${printKey(name)}: ${printValue(inner ?? null)}`,
  );
  return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}

/** A value without one of its properties: a reference that is made when none is given. */
export function omit(value: Json, key: string | undefined): Json {
  if (!isObject(value) || key === undefined) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

function printOptional(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : printValue(value);
}

function exampleOf({ schema, examples }: Parameter): Json | undefined {
  const [example] = examples;
  if (example !== undefined) return example.value;
  return isObject(schema) ? listOf(schema['examples'])[0] : undefined;
}
