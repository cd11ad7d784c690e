import type { ApiModel, Schema } from '../../model/model.ts';
import { isObject } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { createNamer, quote } from '../../util/literals.ts';
import { lowerCamelCase, upperCamelCase } from '../../util/names.ts';
import { printComment } from '../../util/comments.ts';
import { printUnion } from './codes.ts';
import { layOut } from '../../util/layout.ts';

/**
 * Prints the module of the enums that have a name: what is known of each, a type that is open to what
 * will come, and a guard that tells the two apart.
 */
export function printEnums({ schemas }: ApiModel, header: string): string {
  const name = createNamer(['string', 'value']);
  const parts = [...schemas].flatMap(([schemaName, schema]) => {
    const values = isObject(schema) ? schema['enum'] : undefined;
    if (!Array.isArray(values)) return [];
    const known = values.filter((value) => typeof value === 'string');
    if (known.length === 0) return [];
    const type = name(upperCamelCase(schemaName) || 'Enum');
    const list = name(`${lowerCamelCase(schemaName) || 'enum'}Values`);
    const guard = name(`isKnown${type}`);
    const before = `export const ${list} = `;
    const items = known.map((value) => quote(value));
    const printed = layOut({ before: '', brackets: '[]', items }, '', ' as const;', before);
    const description = isObject(schema) ? schema['description'] : undefined;
    return `${printComment([typeof description === 'string' ? description : undefined], [], '')}${printUnion(type, known)}
${printComment([`The values of {@link ${type}} that are known.`], [], '')}${before}${printed} as const;

${printComment([`Is it a value of {@link ${type}} that is known? Others may come at any time.`], [], '')}export function ${guard}(value: unknown): value is (typeof ${list})[number] {
  return ${list}.some((known) => known === value);
}
`;
  });
  return `${header}\n\n${parts.length === 0 ? 'export {};\n' : parts.join('\n')}`;
}

/**
 * Opens the enums that answers hold, in the types that openapi-typescript printed: known values are
 * still offered by an editor, unknown ones can be there. Those that are marked as closed, or are
 * only sent, stay closed.
 */
export function openEnums(types: string, model: ApiModel): string {
  let opened = types;
  for (const name of findAnswered(model)) {
    const schema = model.schemas.get(name);
    if (!isObject(schema) || schema['x-enum-extensibility'] === 'closed') continue;
    const values = schema['enum'];
    if (!Array.isArray(values) || !values.every((value) => typeof value === 'string')) continue;
    const member = / |\W/.test(name) ? JSON.stringify(name) : name;
    const union = `        ${member}: ${values.map((value) => JSON.stringify(value)).join(' | ')}`;
    opened = opened.replace(`${union};`, () => `${union} | (string & {});`);
  }
  return opened;
}

/** The names of the schemas that answers and webhooks lead to. */
function findAnswered({ operations, webhooks, schemas }: ApiModel): Set<string> {
  const found = new Set<string>();
  const follow = (node: Schema | Json | undefined): void => {
    if (Array.isArray(node)) for (const one of node) follow(one);
    if (!isObject(node)) return;
    const reference = node['$ref'];
    const name =
      typeof reference === 'string' ? reference.replace('#/components/schemas/', '') : '';
    if (name !== '' && !found.has(name)) {
      found.add(name);
      follow(schemas.get(name));
    }
    for (const one of Object.values(node)) follow(one);
  };
  for (const { responses } of operations) {
    for (const { content } of responses) for (const { schema } of content) follow(schema);
  }
  for (const { requestBody } of webhooks) {
    for (const { schema } of requestBody?.content ?? []) follow(schema);
  }
  return found;
}
