import type { ApiModel, Content, Operation, Parameter, Schema } from '../../model/model.ts';
import { isObject } from '../../openapi/json.ts';
import { splitPointer } from '../../openapi/pointer.ts';
import { quote } from '../../util/literals.ts';
import { listParameters, PLACES, takesBody } from './parameters.ts';
import type { Place } from './parameters.ts';
import { printFlatType } from './print-type.ts';
import type { Member } from './print-type.ts';
import type { ReplyForm } from './replies.ts';
import { isJsonType, isTextType } from './runtime/media-types.ts';
import { findDefault, resolveSchema } from './schemas.ts';

/** What the values of each place are called in the input of a handler. */
const NAMES: Record<Place, string> = {
  path: 'params',
  query: 'query',
  header: 'headers',
  cookie: 'cookies',
};

/** What the handler of an operation gets, beside what every handler gets. */
export function listInputs(operation: Operation, alias: string, model: ApiModel): Member[] {
  const parameters = listParameters(operation, model);
  const places = PLACES.flatMap((place): Member[] => {
    const here = parameters.filter((parameter) => parameter.in === place);
    if (here.length === 0) return [];
    const members = here.map((parameter) => describeParameter(parameter, alias, model));
    return [{ name: NAMES[place], type: members }];
  });
  return [...places, ...describeBody(operation, alias)];
}

function describeParameter(parameter: Parameter, alias: string, model: ApiModel): Member {
  const { name, required, description, schema } = parameter;
  const given = required || findDefault(schema, model.document) !== undefined;
  const declared = `NonNullable<${alias}['parameters'][${quote(parameter.in)}]>[${quote(name)}]`;
  const type = primitiveOf(parameter, model) ?? (given ? `NonNullable<${declared}>` : declared);
  return { name, type, optional: !given, description: description ?? '' };
}

/** The type of a plain parameter, written out for the reader. */
function primitiveOf({ schema }: Parameter, { document }: ApiModel): string | undefined {
  if (!isObject(schema)) return undefined;
  const special = ['enum', 'const', 'oneOf', 'anyOf', 'allOf', '$ref', 'not', 'if'];
  if (special.some((keyword) => schema[keyword] !== undefined)) return undefined;
  const [type, ...others] = resolveSchema(schema, document).types;
  if (type === undefined || others.length > 0) return undefined;
  const known = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean' };
  return Object.hasOwn(known, type) ? known[type as keyof typeof known] : undefined;
}

function describeBody({ requestBody, method }: Operation, alias: string): Member[] {
  if (requestBody === undefined || !takesBody(method)) return [];
  const { content, required, description } = requestBody;
  const owner = required ? `${alias}['requestBody']` : `NonNullable<${alias}['requestBody']>`;
  const types = content.map(({ mediaType }) => {
    if (isJsonType(mediaType)) return `${owner}['content'][${quote(mediaType)}]`;
    if (isTextType(mediaType)) return 'string';
    return mediaType.includes('*') ? 'unknown' : 'Buffer';
  });
  const all = [...new Set(types), ...(required ? [] : ['undefined'])];
  const type = all.includes('unknown') || content.length === 0 ? 'unknown' : all.join(' | ');
  return [{ name: 'body', type, description: description ?? '' }];
}

/**
 * The function that makes the answer from the rows of a page; none when the operation has no pages,
 * or when its answer is no list.
 *
 * @param reply name of the type of the operation's answers
 */
export function describePage(
  operation: Operation,
  reply: string,
  replies: ReplyForm[],
  model: ApiModel,
): Member[] {
  const { pagination, responses } = operation;
  const form = replies.find(({ status }) => status === '200');
  const body = form?.members.find(({ name }) => name === 'body')?.type;
  const list = responses.some(({ status, content }) => {
    return status === '200' && content.some((one) => isJsonList(one, pagination?.items, model));
  });
  if (pagination === undefined || form === undefined || typeof body !== 'string' || !list)
    return [];
  const known = new Set(Object.values(pagination.headers).map((name) => name.toLowerCase()));
  const members = form.members.map((member): Member => {
    if (member.name !== 'headers' || typeof member.type === 'string') return member;
    return { ...member, type: member.type.filter(({ name }) => known.has(name.toLowerCase())) };
  });
  // The handler adds what else has to be in the headers.
  const complete = form.members.every(({ type }) => {
    return (
      typeof type === 'string' ||
      type.every((one) => one.optional === true || known.has(one.name.toLowerCase()))
    );
  });
  const what =
    pagination.items === undefined ? 'the rows of the page' : 'the body with the rows of the page';
  const made = complete ? `Extract<${reply}, { status: 200 }>` : printFlatType(members);
  return [
    {
      name: 'page',
      type: `(${pagination.items === undefined ? 'rows' : 'body'}: ${body}, total: number) => ${made}`,
      description: `Makes the answer from ${what} and the number of all rows.`,
    },
  ];
}

function isJsonList(
  { mediaType, schema }: Content,
  items: string | undefined,
  { document }: ApiModel,
): boolean {
  const rows = splitPointer(items ?? '').reduce<Schema | undefined>(
    (found, token) => resolveSchema(found, document).properties.get(token),
    schema,
  );
  return isJsonType(mediaType) && resolveSchema(rows, document).types.has('array');
}
