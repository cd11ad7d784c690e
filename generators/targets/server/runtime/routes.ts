import { compareTemplates, isMoreFixed, matchSegments, parseTemplate } from './path-template.ts';
import type { PathTemplate, Segment } from './path-template.ts';
import type { OperationSpec } from './types.ts';
import type { Values } from './values.ts';

/** A path of the description, and what can be done there. */
export interface KnownPath<Operation> {
  template: PathTemplate;
  /** Method in upper case → operation; HEAD is there wherever GET is. */
  operations: Map<string, Operation>;
}

/** What one route of Fastify answers: all paths of one shape, the more exact ones first. */
export interface Route<Operation> {
  /** In the notation of Fastify. */
  url: string;
  methods: string[];
  /** Methods that belong to a less exact path, and are not allowed on this one. */
  refused: string[];
  /** The names under which Fastify answers the segments that are parameters; else undefined. */
  names: (string | undefined)[];
  /** Nothing but whole segments are parameters, under their own names: Fastify has found them all. */
  plain: boolean;
  paths: KnownPath<Operation>[];
}

/** The parts of an operation's spec that say where it is found. */
export type Located = Pick<OperationSpec, 'method' | 'path'>;

/** Methods that Fastify can route. */
const ROUTABLE = new Set('DELETE GET HEAD OPTIONS PATCH POST PUT QUERY TRACE'.split(' '));

/** Puts operations into routes. */
export function buildRoutes<Operation>(
  operations: readonly { spec: Located; operation: Operation }[],
): Route<Operation>[] {
  const shapes = new Map<string, Map<string, KnownPath<Operation>>>();
  for (const { spec, operation } of operations) {
    const method = spec.method.toUpperCase();
    if (!ROUTABLE.has(method)) continue;
    const template = parseTemplate(spec.path);
    const paths = shapes.get(template.shape) ?? new Map<string, KnownPath<Operation>>();
    shapes.set(template.shape, paths);
    const path = paths.get(template.template) ?? { template, operations: new Map() };
    paths.set(template.template, path);
    path.operations.set(method, operation);
  }
  const routes = [...shapes.values()].map((paths) => buildRoute([...paths.values()]));
  refuseHidden(routes);
  return routes;
}

function buildRoute<Operation>(paths: KnownPath<Operation>[]): Route<Operation> {
  for (const { operations } of paths) {
    const get = operations.get('GET');
    if (get !== undefined && !operations.has('HEAD')) operations.set('HEAD', get);
  }
  paths.sort((a, b) => compareTemplates(a.template, b.template));
  const methods = [...new Set(paths.flatMap(({ operations }) => [...operations.keys()]))];
  const names = nameSegments(paths.map(({ template }) => template));
  const segments = paths[0]?.template.segments ?? [];
  const url = segments.map(({ texts: [text = ''] }, index) => {
    const name = names[index];
    return name === undefined ? text.replaceAll(':', '::') : `:${name}`;
  });
  const plain =
    paths.length === 1 && segments.every((segment, index) => isPlain(segment, names[index]));
  return { url: `/${url.join('/')}`, methods, refused: [], names, plain, paths };
}

function isPlain({ names, texts }: Segment, name: string | undefined): boolean {
  if (names.length === 0) return name === undefined;
  return names.length === 1 && names[0] === name && texts.join('') === '';
}

/** Declared names where Fastify can have them, for hooks and logs; else names by position. */
function nameSegments(templates: readonly PathTemplate[]): (string | undefined)[] {
  const used = new Set<string>();
  const [first] = templates;
  return (first?.segments ?? []).map((segment, index) => {
    // An asterisk is a wildcard there, and cannot be written in another way.
    if (segment.names.length === 0 && !segment.texts[0]?.includes('*')) return undefined;
    const [name = ''] = segment.names;
    const same = templates.every(({ segments }) => {
      const other = segments[index];
      return other?.names.length === 1 && other.names[0] === name && other.texts.join('') === '';
    });
    const fits = same && /^\w+$/.test(name) && name !== '__proto__' && !used.has(name);
    const chosen = fits ? name : `p${index}`;
    used.add(chosen);
    return chosen;
  });
}

/**
 * A path without parameters is meant before one with them, whatever the method: where only the
 * latter has a method, that method is not allowed on the former.
 */
function refuseHidden<Operation>(routes: readonly Route<Operation>[]): void {
  const byLength = groupByLength(routes, ({ names }) => names);
  for (const group of byLength.values()) {
    const open = group.filter(({ names }) => names.some((name) => name !== undefined));
    for (const route of group) {
      const refused = new Set<string>();
      for (const other of open) {
        if (!hides(route, other)) continue;
        for (const method of other.methods)
          if (!route.methods.includes(method)) refused.add(method);
      }
      route.refused = [...refused];
    }
  }
}

function hides<Operation>(route: Route<Operation>, other: Route<Operation>): boolean {
  const [fixed] = route.paths;
  const [open] = other.paths;
  if (fixed === undefined || open === undefined) return false;
  return isMoreFixed(fixed.template, open.template);
}

/** What a request asks for. */
export interface Target<Operation> {
  operation: Operation;
  /** Values of the path by declared name. */
  path: Values;
}

/** Finds the operation of a route; `undefined` when its path or its method is not known there. */
export function findTarget<Operation>(
  { paths, names, plain }: Route<Operation>,
  method: string,
  params: unknown,
): Target<Operation> | undefined {
  const values = params as Record<string, string | undefined>;
  if (plain) {
    // Fastify takes nothing for a parameter as well, as in `/orders/`.
    for (const name of names) if (name !== undefined && values[name] === '') return undefined;
    const operation = paths[0]?.operations.get(method);
    return operation === undefined ? undefined : { operation, path: values };
  }
  for (const { template, operations } of paths) {
    const operation = operations.get(method);
    if (operation === undefined) continue;
    const actual = names.map((name, index) =>
      name === undefined ? template.segments[index]?.texts[0] : values[name],
    );
    const path = matchSegments(template, actual);
    if (path !== undefined) return { operation, path };
  }
  return undefined;
}

/** Makes the function that says which methods a path has; `undefined` for paths that are unknown. */
export function createMethodFinder<Operation>(
  routes: readonly Route<Operation>[],
): (url: string) => string[] | undefined {
  const known = routes.flatMap(({ paths }) => paths);
  known.sort((a, b) => compareTemplates(a.template, b.template));
  const byLength = groupByLength(known, ({ template }) => template.segments);
  return (url) => {
    const segments = splitPath(url);
    if (segments === undefined) return undefined;
    let shape: string | undefined;
    const methods = new Set<string>();
    for (const { template, operations } of byLength.get(segments.length) ?? []) {
      if (shape !== undefined && shape !== template.shape) continue;
      if (matchSegments(template, segments) === undefined) continue;
      shape = template.shape;
      for (const method of operations.keys()) methods.add(method);
    }
    if (shape === undefined) return undefined;
    return [...methods.add('OPTIONS')].sort();
  };
}

/** `Map.groupBy` is younger than the oldest Node.js that this runs on. */
function groupByLength<Item>(
  items: readonly Item[],
  segmentsOf: (item: Item) => readonly unknown[],
): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const { length } = segmentsOf(item);
    const group = groups.get(length);
    if (group === undefined) groups.set(length, [item]);
    else group.push(item);
  }
  return groups;
}

/** The decoded segments of a request's path; a proxy's absolute form has an origin before it. */
function splitPath(url: string): string[] | undefined {
  const path = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?(\/[^?#]*)/i.exec(url)?.[1];
  if (path === undefined) return undefined;
  try {
    return path.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
