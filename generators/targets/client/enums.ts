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
 * still offered by an editor, unknown ones can be there. Those that are marked as closed stay closed,
 * and so is every one where it is sent: the API would refuse what it does not know.
 */
export function openEnums(types: string, model: ApiModel): string {
  const answered = findAnswered(model);
  const opened = new Map<string, string>();
  let text = types;
  for (const name of answered) {
    const schema = model.schemas.get(name);
    if (!isObject(schema) || schema['x-enum-extensibility'] === 'closed') continue;
    const values = schema['enum'];
    if (!Array.isArray(values) || !values.every((value) => typeof value === 'string')) continue;
    const union = values.map((value) => JSON.stringify(value)).join(' | ');
    const member = `        ${printMember(name)}: ${union}`;
    if (!text.includes(`${member};`)) continue;
    text = text.replace(`${member};`, () => `${member} | (string & {});`);
    opened.set(`components["schemas"][${JSON.stringify(name)}]`, union);
  }
  const sent = [...model.schemas.keys()].filter((name) => !answered.has(name)).map(printMember);
  return opened.size === 0 ? text : closeSent(text, opened, new Set(sent));
}

function printMember(name: string): string {
  return / |\W/.test(name) ? JSON.stringify(name) : name;
}

/** Writes enums out in parameters, and in schemas that are only sent. */
function closeSent(
  types: string,
  opened: ReadonlyMap<string, string>,
  sent: ReadonlySet<string>,
): string {
  let end: string | undefined;
  const lines = types.split('\n').map((line) => {
    const [, indent = '', key = ''] = /^( +)(.+?)\??: \{$/.exec(line) ?? [];
    const begins = key === 'parameters' || (indent.length === 8 && sent.has(key));
    if (end === undefined && begins) end = `${indent}};`;
    const isSent = end !== undefined || sent.has(/^ {8}(.+?): /.exec(line)?.[1] ?? '');
    if (line === end) end = undefined;
    if (!isSent) return line;
    return line.replaceAll(/components\["schemas"\]\["[^"]+"\](\[\])?/g, (type, list = '') => {
      const union = opened.get(list === '' ? type : type.slice(0, -2));
      return union === undefined ? type : list === '' ? union : `(${union})[]`;
    });
  });
  return lines.join('\n');
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
