import type { Signature } from '../../model/behaviours.ts';
import type { ApiModel, Content, Schema, Webhook } from '../../model/model.ts';
import { isObject, listOf, objectOf, textOf } from '../../openapi/json.ts';
import type { Json, JsonObject } from '../../openapi/json.ts';
import { onOneLine, printComment } from '../../util/comments.ts';
import { printKey, quote } from '../../util/literals.ts';

/** An event as a receiver of webhooks knows it. */
export interface EventType {
  /** What tells it from others. */
  name: string;
  webhook: Webhook;
  content: Content;
}

/** The events of an API, when it says how they are signed; each name may be there several times. */
export function findEvents({ signature, webhooks, schemas }: ApiModel): EventType[] {
  if (signature === undefined) return [];
  return webhooks.flatMap((webhook) => {
    const content = webhook.requestBody?.content.find(({ mediaType }) =>
      /^application\/(.+\+)?json\b/.test(mediaType),
    );
    if (content === undefined) return [];
    const path = signature.type?.body.split('/').slice(1);
    const found = path && findConstant(content.schema, path, schemas);
    return [{ name: found ?? webhook.name, webhook, content }];
  });
}

/** Prints the module that receives webhooks; undefined when the API has none that are signed. */
export function printWebhooks(
  model: ApiModel,
  brand: string,
  header: string,
  extension: string,
): string | undefined {
  const { signature } = model;
  const events = findEvents(model);
  if (signature === undefined || events.length === 0) return undefined;
  const types = new Map<string, string[]>();
  for (const event of events) {
    types.set(event.name, [...(types.get(event.name) ?? []), printEventType(event, model)]);
  }
  const isTyped = signature.type !== undefined;
  const members = [...types].map(([name, all]) => {
    const webhook = events.find((event) => event.name === name)?.webhook;
    const comment = printComment([onOneLine(webhook?.summary ?? '')], [], '  ');
    return `${comment}  ${printKey(name)}: ${all.join(' | ')};\n`;
  });
  const known = isTyped
    ? `export interface Events {\n${members.join('')}}`
    : 'export type Events = Record<never, never>;';
  const unknown = isTyped
    ? printUnknown(events, model, signature)
    : [...new Set([...types.values()].flat())].join(' | ');
  const needsUnknownType = unknown.includes('UnknownType');
  const runtime = `./runtime/webhooks/index${extension}`;
  const text = `${known}${unknown}`;
  const schema = ['components', 'webhooks'].filter((name) => text.includes(`${name}[`)).join(', ');
  return `${header}

import { createReceiver, signMessage } from '${runtime}';
import type { EventHandlers, SignedMessage, SignOptions${needsUnknownType ? ', UnknownType' : ''}, WebhookOptions, WebhookRules, Webhooks } from '${runtime}';
${schema === '' ? '' : `import type { ${schema} } from './schema${extension}';\n`}
export { createExpressHandler, createFastifyPlugin, createHandler, createHonoHandler, createMemoryStore, WebhookError } from '${runtime}';
export type { EventHandler, EventStore, MemoryStoreOptions, RawBody, Receipt, SignedMessage, SignOptions, UnknownType, WebhookHeaders, WebhookOptions, WebhookReason, Webhooks } from '${runtime}';

/** How the messages are signed. */
const rules: WebhookRules = ${printRules(signature)};

/** Events by their type. */
${known}

/** ${isTyped ? 'An event of a type that this version does not know.' : 'An event of any kind.'} */
export type UnknownEvent = ${unknown};

/** Any event: \`switch (event.type)\` finds out which, and \`default\` has those that are not known. */
export type WebhookEvent = Events[keyof Events] | UnknownEvent;

/** What to do with events: one function for all, or one for each type and \`unknown\` for the rest. */
export type WebhookHandlers = EventHandlers<Events, UnknownEvent>;

${printComment([`Makes a receiver of the webhooks of ${brand}.`], [], '')}export function createWebhooks(options: WebhookOptions): Webhooks<Events, UnknownEvent> {
  return createReceiver(rules, options);
}

${printComment([`Signs an event as ${brand} does, for tests of a receiver. A text is sent as it is.`], [], '')}export function signWebhook(event: object | string, options: SignOptions): Promise<SignedMessage> {
  return signMessage(rules, event, options);
}
`;
}

/** The type of an event in TypeScript; its type is a literal, so that it can be switched on. */
function printEventType({ name, webhook, content }: EventType, model: ApiModel): string {
  const reference = componentOf(content.schema);
  const body =
    reference === undefined
      ? `NonNullable<webhooks[${quote(webhook.name)}][${quote(webhook.method)}]['requestBody']>['content'][${quote(content.mediaType)}]`
      : `components['schemas'][${quote(reference)}]`;
  const path = model.signature?.type?.body.split('/').slice(1) ?? [];
  const [key = ''] = path;
  const isLiteral = findConstant(content.schema, path, model.schemas) !== undefined;
  return path.length !== 1 || isLiteral
    ? body
    : `Omit<${body}, ${quote(key)}> & { ${printKey(key)}: ${quote(name)} }`;
}

/** What is known of an event that is not known: what all the others begin with, if they do. */
function printUnknown(events: EventType[], { schemas }: ApiModel, { type }: Signature): string {
  const path = type?.body.split('/').slice(1) ?? [];
  const key = path.length === 1 ? path[0] : undefined;
  const parts = events.map(({ content }) =>
    listOf(resolve(content.schema, schemas)['allOf']).flatMap((part) => componentOf(part) ?? []),
  );
  const common = parts[0]?.find((name) => parts.every((names) => names.includes(name)));
  const field = key === undefined ? '' : `{ ${printKey(key)}: UnknownType }`;
  if (common === undefined)
    return field === '' ? 'Record<string, unknown>' : `Record<string, unknown> & ${field}`;
  const base = `components['schemas'][${quote(common)}]`;
  return key === undefined ? base : `Omit<${base}, ${quote(key)}> & ${field}`;
}

function printRules({ header, encoding, timestamp, dedupe, type, ...rest }: Signature): string {
  const place = (name: string, one: { header: string; body: string } | undefined) =>
    one === undefined
      ? []
      : [`${name}: { header: ${quote(one.header)}, body: ${quote(one.body)} }`];
  const fields = [
    `header: ${quote(header)}`,
    `encoding: ${quote(encoding)}`,
    ...(timestamp === undefined
      ? []
      : [
          `timestamp: { header: ${quote(timestamp.header)}, signed: ${timestamp.signed}, tolerance: ${timestamp.tolerance} }`,
        ]),
    ...place('id', dedupe),
    ...place('type', type),
    ...(rest.secretHeaders.length === 0
      ? []
      : [`secretHeaders: [${rest.secretHeaders.map(quote).join(', ')}]`]),
    ...(rest.standard === true ? ['standard: true'] : []),
  ];
  return `{\n${fields.map((field) => `  ${field},\n`).join('')}}`;
}

const COMPONENT = '#/components/schemas/';

function componentOf(schema: Json | Schema | undefined): string | undefined {
  const reference = textOf(objectOf(schema)['$ref']);
  return reference?.startsWith(COMPONENT) === true ? reference.slice(COMPONENT.length) : undefined;
}

function resolve(schema: Json | Schema | undefined, schemas: ApiModel['schemas']): JsonObject {
  const name = componentOf(schema);
  const found = name === undefined ? schema : schemas.get(name);
  return isObject(found) ? found : {};
}

/** The only text that a schema allows at a path, if it says so. */
function findConstant(
  schema: Json | Schema | undefined,
  path: readonly string[],
  schemas: ApiModel['schemas'],
  depth = 10,
): string | undefined {
  if (depth === 0) return undefined;
  const node = resolve(schema, schemas);
  const [key, ...rest] = path;
  if (key === undefined) {
    const values = node['const'] === undefined ? listOf(node['enum']) : [node['const']];
    const only = values.length === 1 ? textOf(values[0]) : undefined;
    if (only !== undefined) return only;
  } else {
    const found = findConstant(objectOf(node['properties'])[key], rest, schemas, depth - 1);
    if (found !== undefined) return found;
  }
  for (const part of listOf(node['allOf'])) {
    const found = findConstant(part, path, schemas, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
