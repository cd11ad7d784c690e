import type { Session } from '../../model/behaviours.ts';
import type { ApiModel, Content, Example, Operation } from '../../model/model.ts';
import { isObject, objectOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { resolvePointer } from '../../openapi/pointer.ts';
import { printBody, VARIABLES } from './collection.ts';
import type { Body, CollectionRequest, Field, SavedAnswer } from './collection.ts';
import { fieldsOf, sampleOf } from './samples.ts';

/** As many characters as a made-up reference has. */
const GUID_LENGTH = 36;

/** The requests of an operation: one for each documented body, or one. */
export function buildRequests(
  operation: Operation,
  model: ApiModel,
  session: Session | undefined,
): CollectionRequest[] {
  const content = operation.requestBody?.content[0];
  const examples: (Example | undefined)[] =
    content === undefined || content.examples.length === 0 ? [undefined] : content.examples;
  const { path, pathParameters } = buildPath(operation, model);
  const fieldsIn = (place: 'query' | 'header') =>
    operation.parameters.filter((one) => one.in === place).flatMap((one) => fieldsOf(one, model));
  const title = operation.summary ?? operation.id;
  return examples.map((example) => ({
    key: `${operation.method} ${operation.path}${example === undefined ? '' : ` ${example.name}`}`,
    name: examples.length > 1 ? `${title}: ${example?.summary ?? example?.name}` : title,
    method: operation.method.toUpperCase(),
    path,
    pathParameters,
    query: fieldsIn('query'),
    headers: fieldsIn('header'),
    body:
      content === undefined ? undefined : buildBody(operation, content, example, model, session),
    auth: undefined,
    description: operation.description ?? '',
    statuses: operation.responses.map(({ status }) => status),
    saved: saveAnswers(operation),
    takesTokens:
      operation.id === session?.login.operation || operation.id === session?.refresh?.operation,
    dropsTokens: operation.id === session?.logout?.operation,
  }));
}

/** `/pets/{id}` becomes `/pets/:id`; a parameter inside of a segment gets its value at once. */
function buildPath(operation: Operation, model: ApiModel) {
  const fields = operation.parameters
    .filter((one) => one.in === 'path')
    .flatMap((one) => fieldsOf(one, model));
  const find = (name: string) => fields.find((one) => one.name === name);
  const pathParameters: Field[] = [];
  const segments = operation.path.split('/').map((segment) => {
    const field = find(/^\{([^{}]+)\}$/.exec(segment)?.[1] ?? '');
    if (field === undefined) {
      return segment.replace(/\{([^{}]+)\}/g, (whole, name: string) =>
        encodeURIComponent(find(name)?.value ?? whole),
      );
    }
    pathParameters.push(field);
    return `:${field.name}`;
  });
  return { path: segments.join('/'), pathParameters };
}

function buildBody(
  operation: Operation,
  content: Content,
  example: Example | undefined,
  model: ApiModel,
  session: Session | undefined,
): Body {
  const { mediaType, schema } = content;
  const value = fillIn(
    example?.value ?? sampleOf(schema, model),
    operation,
    content,
    model,
    session,
  );
  if (/^(multipart\/|application\/x-www-form-urlencoded)/.test(mediaType)) {
    const fields = Object.entries(objectOf(value)).map(([name, one]) => ({
      name,
      value: typeof one === 'string' ? one : JSON.stringify(one),
      description: undefined,
      disabled: false,
    }));
    return { kind: 'form', mediaType, multipart: mediaType.startsWith('multipart/'), fields };
  }
  const text = typeof value === 'string' && !isJson(mediaType) ? value : printBody(value);
  return { kind: 'text', mediaType, text };
}

/** Puts variables where each person, and each attempt, has a value of its own. */
function fillIn(
  value: Json,
  { id, idempotency }: Operation,
  { schema }: Content,
  model: ApiModel,
  session: Session | undefined,
): Json {
  if (!isObject(value)) return value;
  const filled: Record<string, Json> = { ...value };
  const key = idempotency?.key;
  if (key !== undefined && Object.hasOwn(filled, key) && takesGuid(schema, key, model)) {
    filled[key] = '{{$guid}}';
  }
  if (session !== undefined && id === session.login.operation) {
    for (const [option, property] of Object.entries(session.login.credentials)) {
      filled[property] = `{{${option}}}`;
    }
  }
  if (session?.refresh !== undefined && id === session.refresh.operation) {
    filled[session.refresh.token] = `{{${VARIABLES.refresh}}}`;
  }
  return filled;
}

function takesGuid(schema: Content['schema'], key: string, model: ApiModel): boolean {
  const reference = objectOf(schema)['$ref'];
  const whole =
    typeof reference === 'string' ? resolvePointer(model.document, reference.slice(1)) : schema;
  const property = objectOf(objectOf(objectOf(whole)['properties'])[key]);
  const most = property['maxLength'];
  return property['pattern'] === undefined && (typeof most !== 'number' || most >= GUID_LENGTH);
}

/** The documented examples of all answers. */
function saveAnswers({ responses }: Operation): SavedAnswer[] {
  return responses.flatMap(({ status, description, content }) => {
    const code = Number(status.replace(/XX$/, '00'));
    if (!Number.isInteger(code)) return [];
    const [first] = content;
    if (first === undefined || first.examples.length === 0) {
      return [
        { name: `${status}: ${firstSentence(description)}`, status: code, mediaType: '', body: '' },
      ];
    }
    return first.examples.map(({ name, summary, value }) => ({
      name: `${status}: ${summary ?? name}`,
      status: code,
      mediaType: first.mediaType,
      body: typeof value === 'string' && !isJson(first.mediaType) ? value : printBody(value),
    }));
  });
}

function isJson(mediaType: string): boolean {
  return /[/+]json\b/.test(mediaType);
}

function firstSentence(text: string): string {
  return /^[^\n]*?\.(?=\s|$)/.exec(text)?.[0] ?? text.split('\n')[0] ?? '';
}
