import type { Session } from '../../model/behaviours.ts';
import type { ApiModel, Operation, SecurityScheme } from '../../model/model.ts';
import { isObject, listOf, objectOf, textOf, textsOf } from '../../openapi/json.ts';
import { VARIABLES } from './collection.ts';
import type {
  Auth,
  Collection,
  CollectionRequest,
  Environment,
  Group,
  Login,
} from './collection.ts';
import { buildRequests } from './requests.ts';

/** Turns a description into a collection of requests. */
export function buildCollection(model: ApiModel, title: string): Collection {
  const scheme = findUsualScheme(model);
  const auth = authOf(scheme);
  const session = findSession(model);
  const requests = new Map<string, CollectionRequest[]>();
  for (const operation of model.operations) {
    const made = buildRequests(operation, model, session).map((request) => ({
      ...request,
      auth: authOfOperation(operation, scheme?.name, model),
    }));
    requests.set(operation.tag, [...(requests.get(operation.tag) ?? []), ...made]);
  }
  return {
    title,
    description: model.description ?? '',
    environments: nameEnvironments(model),
    groups: groupByTags(model, requests),
    auth,
    login: session === undefined ? undefined : describeLogin(session, model),
  };
}

/** The scheme that most operations ask for. */
function findUsualScheme(model: ApiModel): SecurityScheme | undefined {
  const counts = new Map<string, number>();
  for (const { security } of model.operations) {
    const [name] = Object.keys(security[0] ?? {});
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return model.securitySchemes.find(({ name }) => name === usual?.[0]);
}

/** How an operation differs from the collection; undefined when it does not. */
function authOfOperation(
  { security }: Operation,
  usual: string | undefined,
  model: ApiModel,
): Auth | undefined {
  const names = security.map((requirement) => Object.keys(requirement)[0]);
  if (names.length === 0) return usual === undefined ? undefined : { kind: 'none' };
  if (names.includes(usual)) return undefined;
  return authOf(model.securitySchemes.find(({ name }) => name === names[0]));
}

function authOf(scheme: SecurityScheme | undefined): Auth {
  if (scheme === undefined) return { kind: 'none' };
  if (scheme.type === 'apiKey' && scheme.in !== 'cookie') {
    const place = scheme.in === 'query' ? 'query' : 'header';
    return {
      kind: 'apiKey',
      name: scheme.parameter ?? '',
      value: `{{${scheme.name}}}`,
      in: place,
    };
  }
  if (scheme.type === 'http' && scheme.scheme === 'basic') {
    return { kind: 'basic', username: '{{username}}', password: '{{password}}' };
  }
  return { kind: 'bearer', token: `{{${VARIABLES.access}}}` };
}

function findSession(model: ApiModel): Session | undefined {
  return model.securitySchemes.find(({ session }) => session !== undefined)?.session;
}

function describeLogin(session: Session, model: ApiModel): Login | undefined {
  const operation = model.operations.find(({ id }) => id === session.login.operation);
  if (operation === undefined) return undefined;
  return {
    method: operation.method.toUpperCase(),
    path: operation.path,
    mediaType: operation.requestBody?.content[0]?.mediaType ?? 'application/json',
    body: Object.fromEntries(
      Object.entries(session.login.credentials).map(([option, property]) => [property, option]),
    ),
    tokens: session.tokens,
    early: session.refreshEarly ?? 0,
  };
}

function nameEnvironments({ servers }: ApiModel): Environment[] {
  const taken = new Set<string>();
  return servers.map(({ url, environment }, index) => {
    const asked = environment ?? `server-${index + 1}`;
    const name = taken.has(asked) ? `${asked}-${index + 1}` : asked;
    taken.add(name);
    return { name, baseUrl: url.replace(/\/$/, '') };
  });
}

/** A folder for each group of tags, with a folder for each of its tags; tags alone else. */
function groupByTags(model: ApiModel, requests: Map<string, CollectionRequest[]>): Group[] {
  const described = new Map(model.tags.map(({ name, description }) => [name, description]));
  const left = new Set(requests.keys());
  const folderOf = (tag: string): Group[] => {
    if (!left.delete(tag)) return [];
    const own = requests.get(tag) ?? [];
    return [{ name: tag, description: described.get(tag), groups: [], requests: own }];
  };
  const named = listOf(model.document['x-tagGroups']).filter(isObject);
  const groups = named.flatMap((group): Group[] => {
    const inside = textsOf(objectOf(group)['tags']).flatMap(folderOf);
    const name = textOf(group['name']) ?? '';
    // A folder that holds one folder only is a click too many.
    if (inside.length < 2) return inside;
    return [{ name, description: undefined, groups: inside, requests: [] }];
  });
  const order = [...model.tags.map(({ name }) => name), ...requests.keys()];
  return [...groups, ...order.flatMap(folderOf)];
}
