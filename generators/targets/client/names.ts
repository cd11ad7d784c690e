import type { ApiModel, Operation } from '../../model/model.ts';
import { toIdentifier } from '../../util/literals.ts';
import { splitWords } from '../../util/names.ts';

/** Names that a client, or every object of JavaScript, needs for something else. */
const TAKEN_AT_THE_TOP = new Set(['baseUrl', 'fetch', 'notify']);
const TAKEN_EVERYWHERE = new Set(['then', 'constructor', 'prototype', 'toJSON', 'toString']);

/** A group of methods, and of other groups. */
export interface Group {
  name: string;
  methods: { name: string; operation: Operation }[];
  groups: Group[];
}

/**
 * The names on the way from the client to the method of each operation: `['pets', 'list']`. Where
 * names follow from operationIds, two may come out alike; the later one gets a number then.
 */
export function clientPaths({ operations }: ApiModel): Map<Operation, string[]> {
  const used = new Set<string>();
  const paths = new Map<Operation, string[]>();
  for (const operation of operations) {
    const path = placeOperation(operation);
    let free = path;
    for (let number = 2; used.has(free.join('.')); number++) free = numbered(path, number);
    used.add(free.join('.'));
    paths.set(operation, free);
  }
  return paths;
}

function placeOperation({ sdk, id }: Operation): string[] {
  const method = sdk.method === '' ? `_${id}` : sdk.method;
  return [...sdk.group, method].map((name, index) => {
    const taken = TAKEN_EVERYWHERE.has(name) || (index === 0 && TAKEN_AT_THE_TOP.has(name));
    return taken ? `${name}_` : name;
  });
}

function numbered(path: string[], number: number): string[] {
  return [...path.slice(0, -1), `${path.at(-1)}${number}`];
}

/** The groups at the top of a client, in the order in which the description comes to them. */
export function groupOperations(model: ApiModel): Group[] {
  const root: Group = { name: '', methods: [], groups: [] };
  for (const [operation, path] of clientPaths(model)) {
    const group = path.slice(0, -1).reduce(enter, root);
    group.methods.push({ name: path.at(-1) ?? operation.id, operation });
  }
  return root.groups;
}

function enter(group: Group, name: string): Group {
  const known = group.groups.find((inner) => inner.name === name);
  if (known !== undefined) return known;
  const created: Group = { name, methods: [], groups: [] };
  group.groups.push(created);
  return created;
}

/** The name of the module of a group, without extension. */
export function moduleName({ name }: Group): string {
  return splitWords(name).join('-').toLowerCase();
}

/** A name for what a factory makes: `Petstore` → `petstore`. */
export function nameClient(type: string, factory: string): string {
  const name = toIdentifier(type.charAt(0).toLowerCase() + type.slice(1));
  return name === factory ? 'client' : name;
}
