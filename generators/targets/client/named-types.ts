import type { ApiModel, Operation, Schema } from '../../model/model.ts';
import { isObject, listOf, textOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { onOneLine, printComment } from '../../util/comments.ts';
import { createNamer, isReserved, quote } from '../../util/literals.ts';
import { upperCamelCase } from '../../util/names.ts';
import { chooseContent, resultKindOf } from './media.ts';

/** Schema of the description → the name of its type. */
export type TypeNames = ReadonlyMap<string, string>;

/** Names the types of the schemas, for signatures that a person can read. */
export function nameTypes({ schemas }: ApiModel, taken: readonly string[]): TypeNames {
  const name = createNamer([...taken, 'Schema', 'components']);
  return new Map(
    [...schemas.keys()].map((schema) => {
      const type = upperCamelCase(schema) || 'Type';
      return [schema, name(isReserved(type) ? `${type}Type` : type)];
    }),
  );
}

/**
 * Prints the module of the types by their names. They are interfaces as far as they can be: an editor
 * shows an interface by its name, and anything else with all its fields.
 */
export function printNamedTypes(
  { schemas }: ApiModel,
  names: TypeNames,
  header: string,
  extension: string,
): string {
  const types = [...names].map(([schemaName, name]) => {
    const schema = schemas.get(schemaName);
    const description = isObject(schema) ? textOf(schema['description']) : undefined;
    const type = `Schema<${quote(schemaName)}>`;
    const declaration = isInterface(schema, schemas)
      ? `interface ${name} extends ${type} {}`
      : `type ${name} = ${type};`;
    return `${printComment([onOneLine(description ?? '')], [], '')}export ${declaration}\n`;
  });
  if (types.length === 0) return `${header}\n\nexport {};\n`;
  return `${header}

import type { components } from './schema${extension}';

type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

${types.join('\n')}`;
}

/** The type of what a successful call answers, when it has a name. */
export function nameResult({ responses }: Operation, names: TypeNames): string | undefined {
  const contents = responses
    .filter(({ status }) => /^2(\d\d|XX)$/.test(status) && status !== '204' && status !== '205')
    .flatMap(({ content }) => (content.length === 0 ? [undefined] : content));
  const types = contents.map((content) =>
    content !== undefined && resultKindOf(content.mediaType) === 'json'
      ? nameSchema(content.schema, names)
      : undefined,
  );
  return new Set(types).size === 1 ? types[0] : undefined;
}

/** The type of the body of a call, when it has a name. */
export function nameBody({ requestBody }: Operation, names: TypeNames): string | undefined {
  return nameSchema(chooseContent(requestBody?.content ?? [])?.schema, names);
}

function nameSchema(schema: Schema | Json | undefined, names: TypeNames): string | undefined {
  if (!isObject(schema)) return undefined;
  const name = names.get(componentOf(schema) ?? '');
  if (name !== undefined) return name;
  const item = schema['type'] === 'array' ? nameSchema(schema['items'], names) : undefined;
  return item === undefined ? undefined : `${item}[]`;
}

const COMPONENT = '#/components/schemas/';

function componentOf(schema: Json | Schema | undefined): string | undefined {
  const reference = isObject(schema) ? textOf(schema['$ref']) : undefined;
  return reference?.startsWith(COMPONENT) === true ? reference.slice(COMPONENT.length) : undefined;
}

/** Can an interface extend its type? Only what is surely one kind of object. */
function isInterface(
  schema: Json | Schema | undefined,
  schemas: ApiModel['schemas'],
  depth = 10,
): boolean {
  if (!isObject(schema) || depth === 0) return false;
  const reference = componentOf(schema);
  if (reference !== undefined) return isInterface(schemas.get(reference), schemas, depth - 1);
  const isOpen = ['$ref', 'oneOf', 'anyOf', 'enum', 'const', 'not'].some((key) => key in schema);
  const parts = listOf(schema['allOf']);
  const type = schema['type'] ?? (isObject(schema['properties']) ? 'object' : undefined);
  if (isOpen || !(type === 'object' || (type === undefined && parts.length > 0))) return false;
  return parts.every((part) => isInterface(part, schemas, depth - 1));
}
