import { createCheckContext } from '../checks/context.ts';
import type { FoundOperation } from '../checks/context.ts';
import { isObject, listOf, objectOf, textOf, textsOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { lowerCamelCase, kebabCase, upperCamelCase } from '../util/names.ts';
import type { Lifecycle, ProtocolErrors, Sdk, Signature } from './behaviours.ts';
import { readDocsPlan, readTagGroups } from './docs-plan.ts';
import { readMessages } from './messages.ts';
import type {
  ApiModel,
  Operation,
  Schema,
  SecurityRequirement,
  SecurityScheme,
  Server,
  Tag,
  Webhook,
} from './model.ts';
import { readAdvice, readParameters, readRequestBody, readResponses } from './parts.ts';
import type { Follow } from './parts.ts';

/**
 * Builds the typed model from a bundled document that has passed the checks.
 *
 * @param document an OpenAPI 3.1 document without references to other files
 */
export function buildModel(document: JsonObject): ApiModel {
  const { operations: found, follow } = createCheckContext(document, () => {});
  const info = objectOf(document['info']);
  const components = objectOf(document['components']);
  const protocolErrors = readProtocolErrors(document['x-protocol-errors']);
  const rootSecurity = readSecurity(document['security']) ?? [];
  const ids = nameOperations(found);
  const operations = found
    .filter((operation) => !operation.webhook)
    .map((operation) => readOperation(operation, ids, rootSecurity, follow));
  return {
    title: textOf(info['title']) ?? 'API',
    version: textOf(info['version']) ?? '0.0.0',
    description: textOf(info['description']),
    servers: readServers(document),
    tags: readTags(document, operations),
    operations,
    webhooks: found
      .filter((operation) => operation.webhook)
      .map((operation) => readWebhook(operation, ids, follow)),
    schemas: new Map(
      Object.entries(objectOf(components['schemas'])).map(([name, schema]) => [
        name,
        schema as Schema,
      ]),
    ),
    securitySchemes: readSecuritySchemes(components['securitySchemes'], follow),
    rateLimits: isObject(document['x-rate-limit'])
      ? (document['x-rate-limit'] as unknown as ApiModel['rateLimits'])
      : undefined,
    protocolErrors,
    signature: readSignature(document['x-signature']),
    docs: readDocsPlan(document['x-docs']),
    tagGroups: readTagGroups(document['x-tagGroups']),
    document,
  };
}

function readOperation(
  found: FoundOperation,
  ids: Ids,
  rootSecurity: SecurityRequirement[],
  follow: Follow,
): Operation {
  const { node } = found;
  const base = readCommon(found, ids, rootSecurity, follow);
  const rate = objectOf(node['x-rate-limit']);
  return {
    ...base,
    path: found.path,
    sdk: readSdk(node['x-sdk'], base.tag, base.id),
    rateClass: textOf(rate['class']),
    // The extension schemas have checked the forms of these five.
    roles: Array.isArray(node['x-roles']) ? textsOf(node['x-roles']) : undefined,
    stepUp: node['x-step-up'] as unknown as Operation['stepUp'],
    pagination: node['x-pagination'] as unknown as Operation['pagination'],
    idempotency: withMatch(node['x-idempotency']),
    lifecycle: readLifecycle(node['x-lifecycle']),
  };
}

function readWebhook(found: FoundOperation, ids: Ids, follow: Follow): Webhook {
  return { ...readCommon(found, ids, [], follow), name: found.path };
}

function readCommon(
  found: FoundOperation,
  ids: Ids,
  rootSecurity: SecurityRequirement[],
  follow: Follow,
) {
  const { node, pathItem } = found;
  return {
    id: ids.get(found) ?? '',
    method: found.method,
    pointer: found.pointer,
    summary: textOf(node['summary']) ?? textOf(pathItem['summary']),
    description: textOf(node['description']) ?? textOf(pathItem['description']),
    deprecated: node['deprecated'] === true,
    tag: textsOf(node['tags'])[0] ?? 'default',
    parameters: readParameters(pathItem, node, follow),
    requestBody: readRequestBody(node['requestBody'], follow),
    responses: readResponses(node['responses'], follow),
    security: readSecurity(node['security']) ?? rootSecurity,
    messages: readMessages(node['x-messages']),
    assumed: textOf(node['x-assumed']),
  };
}

type Ids = Map<FoundOperation, string>;

/** The operationIds, and names for operations without one: each is there once. */
function nameOperations(found: readonly FoundOperation[]): Ids {
  const ids: Ids = new Map();
  for (const operation of found) {
    const id = textOf(operation.node['operationId']);
    if (id !== undefined) ids.set(operation, id);
  }
  const taken = new Set(ids.values());
  for (const operation of found) {
    if (ids.has(operation)) continue;
    const name = nameOperation(operation);
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name}${number}`;
    taken.add(free);
    ids.set(operation, free);
  }
  return ids;
}

/** `GET /pets/{id}` → `getPetsById`, for an operation without an operationId. */
function nameOperation({ method, path }: FoundOperation): string {
  const words = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => `by-${name}`);
  return lowerCamelCase(`${method}-${words}`);
}

function readSdk(value: Json | undefined, tag: string, id: string): Sdk {
  const sdk = objectOf(value);
  const group = textOf(sdk['group']);
  return {
    group: group === undefined ? [identifier(tag)] : group.split('.'),
    method: textOf(sdk['method']) ?? identifier(id),
  };
}

/** A lower camel case name that is a JavaScript identifier; letters of every script count. */
function identifier(name: string): string {
  const camel = lowerCamelCase(name);
  return /^\d/.test(camel) ? `n${upperCamelCase(camel)}` : camel;
}

function readLifecycle(value: Json | undefined): Lifecycle | undefined {
  if (!isObject(value)) return undefined;
  return { ...(value as unknown as Lifecycle), events: textsOf(value['events']) };
}

function withMatch(value: Json | undefined): Operation['idempotency'] {
  if (!isObject(value)) return undefined;
  const idempotency = value as unknown as NonNullable<Operation['idempotency']>;
  return { ...idempotency, match: idempotency.match ?? [] };
}

function readSignature(value: Json | undefined): Signature | undefined {
  if (!isObject(value)) return undefined;
  return { ...(value as unknown as Signature), secretHeaders: textsOf(value['secretHeaders']) };
}

function readProtocolErrors(value: Json | undefined): ProtocolErrors | undefined {
  if (!isObject(value)) return undefined;
  const declared = value as unknown as ProtocolErrors;
  const errors = Object.entries(objectOf(value['errors'])).map(([kind, error]) => [
    kind,
    {
      ...objectOf(error),
      ...readAdvice(objectOf(error)),
      headers: textsOf(objectOf(error)['headers']),
    },
  ]);
  return { ...declared, errors: Object.fromEntries(errors) as ProtocolErrors['errors'] };
}

function readSecurity(value: Json | undefined): SecurityRequirement[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value
    .filter(isObject)
    .map((requirement) =>
      Object.fromEntries(
        Object.entries(requirement).map(([name, scopes]) => [name, textsOf(scopes)]),
      ),
    );
}

function readSecuritySchemes(value: Json | undefined, follow: Follow): SecurityScheme[] {
  return Object.entries(objectOf(value)).flatMap(([name, entry]) => {
    const scheme = follow(entry);
    if (scheme === undefined) return [];
    return [
      {
        name,
        type: textOf(scheme['type']) ?? '',
        scheme: textOf(scheme['scheme']),
        in: textOf(scheme['in']),
        parameter: textOf(scheme['name']),
        description: textOf(scheme['description']),
        session: scheme['x-session'] as unknown as SecurityScheme['session'],
        messages: readMessages(scheme['x-messages']),
      },
    ];
  });
}

function readServers(document: JsonObject): Server[] {
  return listOf(document['servers'])
    .filter(isObject)
    .map((server) => ({
      url: textOf(server['url']) ?? '/',
      description: textOf(server['description']),
      environment: textOf(server['x-environment']),
    }));
}

/** The declared tags in their order, then those that only operations name. */
function readTags(document: JsonObject, operations: Operation[]): Tag[] {
  const tags = new Map<string, Tag>();
  for (const tag of listOf(document['tags']).filter(isObject)) {
    const name = textOf(tag['name']);
    if (name === undefined) continue;
    tags.set(name, { name, slug: kebabCase(name), description: textOf(tag['description']) });
  }
  for (const { tag: name } of operations) {
    if (!tags.has(name)) tags.set(name, { name, slug: kebabCase(name), description: undefined });
  }
  return [...tags.values()];
}
