import { objectOf, textOf } from '../../generators/openapi/json.ts';
import type { Json } from '../../generators/openapi/json.ts';
import { joinPointer, resolvePointer } from '../../generators/openapi/pointer.ts';
import { document, listOperations } from '../mock/description.ts';
import type { Operation as Described } from '../mock/description.ts';

/** An operation as each client can call it. */
export interface Operation extends Described {
  /** Where it stands in our client: names from the outside in, the method last. */
  sdk: string[];
  /** Is it a create that is looked up by its reference when its answer is lost? */
  isLookedUp: boolean;
}

/** What a call is given; each client says it in its own way. */
export interface Given {
  path: Record<string, Json>;
  query: Record<string, Json>;
  headers: Record<string, string>;
  body: Json | undefined;
}

/** Every operation of the description. */
export const operations: Operation[] = listOperations().map((operation) => {
  const pointer = joinPointer('/paths', operation.path, operation.method.toLowerCase());
  const { 'x-sdk': place, 'x-idempotency': idempotency } = objectOf(
    resolvePointer(document, pointer),
  );
  const sdk = objectOf(place);
  return {
    ...operation,
    sdk: [...(textOf(sdk['group']) ?? '').split('.'), textOf(sdk['method']) ?? ''],
    isLookedUp: idempotency !== undefined,
  };
});

/** The documented examples of an operation: its parameters, and its first body. */
export function giveExamples(operation: Operation): Given {
  const placed = (place: string) =>
    Object.fromEntries(
      operation.parameters.flatMap(({ name, in: where, example }) =>
        where === place && example !== undefined ? [[name, example]] : [],
      ),
    );
  return {
    path: placed('path'),
    query: placed('query'),
    headers: {},
    body: operation.body?.examples[0]?.value,
  };
}

/** The path and query that a call must become on the wire; the order of the query is free. */
export function writeTarget(operation: Operation, { path, query }: Given): [string, string[]] {
  const written = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(path[name])),
  );
  return [
    written,
    Object.entries(query)
      .map(([name, value]) => `${name}=${String(value)}`)
      .sort(),
  ];
}

/** The same of a request that was recorded. */
export function readTarget(url: string): [string, string[]] {
  const { pathname, searchParams } = new URL(url, 'http://server.invalid');
  return [pathname, [...searchParams].map(([name, value]) => `${name}=${value}`).sort()];
}
