import type { Operation, Parameter } from '../../../model/model.ts';
import { isObject, listOf } from '../../../openapi/json.ts';
import type { Json } from '../../../openapi/json.ts';

/** A call made of documented examples, and what it should look like on the wire. */
export interface Sample {
  /** The arguments for the method, in their order. */
  parameters: unknown[];
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: Json | undefined;
}

/**
 * Calls an operation with every parameter that it documents.
 *
 * @param common headers that are not parameters of a method
 */
export function sampleCall(operation: Operation, common: ReadonlySet<string>): Sample {
  const { parameters, requestBody } = operation;
  const values = (place: Parameter['in']) =>
    parameters.filter((one) => one.in === place).map((one) => [one.name, sampleOf(one)] as const);
  const inPath = new Map(values('path'));
  const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
  const query = values('query');
  const headers = values('header').filter(([name]) => !common.has(name.toLowerCase()));
  const body = requestBody?.content[0]?.examples[0]?.value;
  return {
    parameters: [
      ...names.map((name) => inPath.get(name)),
      ...(requestBody === undefined ? [] : [body]),
      ...(query.length === 0 ? [] : [Object.fromEntries(query)]),
      { headers: Object.fromEntries(headers), requestId: 'trace0001' },
    ],
    path: operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      encodeURIComponent(String(inPath.get(name))),
    ),
    query: toTexts(query),
    headers: toTexts(headers),
    body,
  };
}

function toTexts(entries: (readonly [string, Json])[]): Record<string, string> {
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

function sampleOf({ name, schema, examples }: Parameter): Json {
  if (examples[0] !== undefined) return examples[0].value;
  const known = isObject(schema) ? schema : {};
  const value = [...listOf(known['examples']), ...listOf(known['enum'])][0] ?? known['default'];
  if (value === undefined) throw new Error(`The parameter "${name}" has no example.`);
  return value;
}
