import type { ApiModel, Header, Operation, Response } from '../../model/model.ts';
import { isObject } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import type { Context } from './context.ts';
import { isFilledByServer, listHeaders } from './headers.ts';
import { printValue } from './print-value.ts';
import type { ValueRecord } from './print-value.ts';
import { printKey } from '../../util/literals.ts';
import { resolveSchema } from './schemas.ts';

/** Prints the documented examples of all responses, by operation and status. */
export function printExamples(model: ApiModel, { header, extension }: Context): string {
  const operations = model.operations.map((operation) => {
    const responses = operation.responses.map((response) => {
      const key = printKey(response.status);
      const content = printValue(describe(response, operation, model), '    ', key.length + 3);
      return `    ${key}: ${content},\n`;
    });
    const content = responses.length === 0 ? '{}' : `{\n${responses.join('')}  }`;
    return `  ${printKey(operation.id)}: ${content},\n`;
  });
  const table = operations.length === 0 ? '{}' : `{\n${operations.join('')}}`;
  return `${header}

import type { ApiExamples } from './runtime/types${extension}';

/** The documented examples: operation → status → headers, and bodies by media type and name. */
export const examples: ApiExamples = ${table};
`;
}

function describe(response: Response, operation: Operation, model: ApiModel): ValueRecord {
  const headers = listHeaders(response)
    .filter(({ name, required }) => required && !isFilledByServer(name, response, operation, model))
    .map((header) => [header.name, exampleOf(header, model)] as const);
  const bodies = response.content
    .filter(({ examples }) => examples.length > 0)
    .map(({ mediaType, examples }) => {
      const named = examples.map(({ name, value }) => [name, value] as const);
      return [mediaType, Object.fromEntries(named)] as const;
    });
  return { headers: Object.fromEntries(headers), bodies: Object.fromEntries(bodies) };
}

/** The example of a header, or else a value that is likely to be valid. */
function exampleOf(header: Header, { document }: ApiModel): string | number | boolean {
  const schema = isObject(header.schema) ? header.schema : {};
  const listed = [schema['examples'], schema['enum']].map((values) => {
    return Array.isArray(values) ? values[0] : undefined;
  });
  const candidates = [header.examples[0]?.value, schema['const'], schema['default'], ...listed];
  const found = candidates.find(isPrimitive);
  if (found !== undefined) return found;
  const { types } = resolveSchema(schema, document);
  if (types.has('boolean')) return true;
  if (!types.has('integer') && !types.has('number')) return 'example';
  const { minimum, exclusiveMinimum } = schema;
  if (typeof minimum === 'number') return Math.ceil(minimum);
  return typeof exclusiveMinimum === 'number' ? Math.floor(exclusiveMinimum) + 1 : 1;
}

function isPrimitive(value: Json | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
