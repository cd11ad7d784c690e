import { readFileSync } from 'node:fs';
import type { Role } from '../../../sandbox/console/context.ts';
import type { Method } from '../../../sandbox/console/test-console.ts';

/** An operation of the console as its description tells of it; nothing of it is listed by hand. */
export interface Operation {
  id: string;
  method: Method;
  /** Below /console/api, with its parameters in braces. */
  path: string;
  /** What proves who is asking. */
  security: 'nothing' | 'sign-in' | 'session' | 'session and token';
  /** Who may call it; empty: everybody who is signed in. */
  roles: readonly Role[];
  /** Has one to confirm first? */
  stepUp: boolean;
  /** An example of its body. */
  body: Record<string, unknown> | undefined;
  /** Names of the parameters of its query. */
  query: readonly string[];
}

interface Parameter {
  name: string;
  in: string;
}
interface Described {
  parameters?: (Parameter | { $ref: string })[];
  operationId: string;
  'x-roles'?: string[];
  'x-step-up'?: object;
  security?: Record<string, unknown>[];
  requestBody?: { content: Record<string, Media> };
}
interface Media {
  examples?: Record<string, { $ref?: string; value?: Record<string, unknown> }>;
}
interface Description {
  paths: Record<string, Record<string, Described | undefined>>;
  security: Record<string, unknown>[];
  'x-roles': Record<string, string>;
  components: {
    parameters?: Record<string, Parameter>;
    examples?: Record<string, { value: Record<string, unknown> }>;
  };
}

const FILE = new URL('../../../generated/console/spec/openapi.json', import.meta.url);
const PREFIX = '/console/api';
const METHODS = ['get', 'post', 'patch', 'put', 'delete'];

const description: Description = JSON.parse(readFileSync(FILE, 'utf8'));

/** All roles that there are. */
export const roles: readonly Role[] = Object.keys(description['x-roles']).map(readRole);

/** All operations that there are. */
export const operations: readonly Operation[] = Object.entries(description.paths).flatMap(
  ([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [readOperation(path, method, operation)];
    }),
);

function readOperation(path: string, method: string, described: Described): Operation {
  if (!path.startsWith(PREFIX)) throw new Error(`${path} is not below ${PREFIX}.`);
  return {
    id: described.operationId,
    method: readMethod(method),
    path: path.slice(PREFIX.length),
    security: readSecurity(described.security ?? description.security),
    roles: (described['x-roles'] ?? []).map(readRole),
    stepUp: described['x-step-up'] !== undefined,
    body: readBody(described),
    query: (described.parameters ?? [])
      .map(readParameter)
      .flatMap(({ name, in: place }) => (place === 'query' ? [name] : [])),
  };
}

function readRole(name: string): Role {
  if (isRole(name)) return name;
  throw new Error(`The console knows no role ${name}.`);
}

function isRole(name: string): name is Role {
  const known: Record<Role, true> = {
    ...{ owner: true, developer: true, finance: true, read_only: true },
    platform_administrator: true,
  };
  return Object.hasOwn(known, name);
}

function readMethod(method: string): Method {
  const upper = method.toUpperCase();
  if (upper === 'GET' || upper === 'POST' || upper === 'PATCH' || upper === 'DELETE') return upper;
  throw new Error(`No operation of the console is called with ${upper}.`);
}

function readSecurity(alternatives: Record<string, unknown>[]): Operation['security'] {
  const [schemes = {}, ...others] = alternatives;
  if (others.length > 0) throw new Error('An operation can be called in two ways.');
  const names = Object.keys(schemes).sort().join(' ');
  if (names === '') return 'nothing';
  if (names === 'signIn') return 'sign-in';
  if (names === 'session') return 'session';
  if (names === 'csrf session') return 'session and token';
  throw new Error(`Nobody has said how ${names} is attacked.`);
}

function readBody({ requestBody }: Described): Record<string, unknown> | undefined {
  const examples = requestBody?.content['application/json']?.examples ?? {};
  const [example] = Object.values(examples);
  const name = example?.$ref?.split('/').at(-1);
  return name === undefined ? example?.value : description.components.examples?.[name]?.value;
}

function readParameter(parameter: Parameter | { $ref: string }): Parameter {
  if (!('$ref' in parameter)) return parameter;
  const found = description.components.parameters?.[parameter.$ref.split('/').at(-1) ?? ''];
  if (found === undefined) throw new Error(`There is no ${parameter.$ref}.`);
  return found;
}
