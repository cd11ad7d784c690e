/** What a page may name: everything that the description gives a name. */
export interface KnownNames {
  /** Fields, parameters, headers, values, codes, operations, events, scopes of the client, values of examples. */
  names: ReadonlySet<string>;
  messages: ReadonlySet<string>;
  /** Endings that force an outcome in the sandbox, such as `~PENDING`. */
  magic: ReadonlySet<string>;
  routes: readonly Route[];
}

export interface Route {
  method: string;
  path: string;
  /** Names of its parameters in the query. */
  parameters: string[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** Keys whose names are names of the API: of fields, headers, events. */
const NAMING = ['properties', 'headers', 'webhooks'];

/** Collects the names of a bundled description, and the endings in the table of magic values. */
export function collectNames(description: unknown, magicValues: unknown): KnownNames {
  const names = new Set<string>();
  const messages = new Set<string>();
  walk(description, (key, value, parent) => {
    if (NAMING.includes(key) && isObject(value)) addAll(names, Object.keys(value));
    if (key === 'enum' && Array.isArray(value)) addAll(names, value.filter(isString));
    if (key === 'const' && isString(value)) names.add(value);
    if (key === 'operationId' && isString(value)) names.add(value);
    if (key === 'name' && isString(value) && 'in' in parent) names.add(value);
    if (key === 'x-sdk' && isObject(value)) addScopes(names, value);
    if (key === 'example' || key === 'examples') addSamples(names, messages, value);
    // Under x-messages, and wherever an extension tells what is answered.
    if (key === 'message' && isString(value)) messages.add(value);
    if (key === 'code' && isString(value)) names.add(value);
    if (key === 'x-messages') walk(value, (_, text) => isString(text) && messages.add(text));
  });
  return {
    names,
    messages,
    magic: new Set(JSON.stringify(magicValues).match(/~[A-Z_]+/g)),
    routes: listRoutes(description),
  };
}

/** `vouchers.orders` and `create` of an x-sdk. */
function addScopes(names: Set<string>, { group, method }: Record<string, unknown>): void {
  for (const name of [group, method].filter(isString)) {
    addAll(names, [name, ...name.split('.')]);
  }
}

/** Examples show keys of free forms, values, and what is said in refusals. */
function addSamples(names: Set<string>, messages: Set<string>, examples: unknown): void {
  walk({ examples }, (key, value) => {
    if (/^[a-z_]+$/.test(key)) names.add(key);
    if (!isString(value)) return;
    (key === 'message' ? messages : names).add(value);
  });
}

function listRoutes(description: unknown): Route[] {
  const shared = read(read(description, 'components'), 'parameters');
  const paths = Object.entries(read(description, 'paths'));
  return paths.flatMap(([path, item]) =>
    METHODS.filter((method) => isObject(item) && method in item).map((method) => {
      const listed = [read(item, 'parameters'), read(read(item, method), 'parameters')];
      const parameters = listed
        .flatMap((some) => Object.values(some))
        .flatMap((one) => {
          const name = /[^/]+$/.exec(String(read(one)['$ref'] ?? ''))?.[0];
          const { in: place, name: own } = name === undefined ? read(one) : read(shared, name);
          return place === 'query' && isString(own) ? [own] : [];
        });
      return { method: method.toUpperCase(), path, parameters };
    }),
  );
}

type Visit = (key: string, value: unknown, parent: Record<string, unknown>) => unknown;

function walk(value: unknown, visit: Visit): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (isObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      visit(key, part, value);
      walk(part, visit);
    }
  }
}

/** A part that may be missing, as an object. */
function read(value: unknown, key?: string): Record<string, unknown> {
  const part = key === undefined ? value : isObject(value) ? value[key] : undefined;
  return isObject(part) || Array.isArray(part) ? { ...part } : {};
}

function addAll(names: Set<string>, more: readonly string[]): void {
  for (const name of more) names.add(name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
