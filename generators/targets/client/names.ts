import type { ApiModel, Operation } from '../../model/model.ts';
import { splitWords } from '../../util/names.ts';

/** Names that a client, or every object of JavaScript, needs for something else. */
const TAKEN_AT_THE_TOP = new Set(['http']);
const TAKEN_EVERYWHERE = new Set(['then', 'constructor', 'prototype', 'toJSON', 'toString']);

/** A group of methods, and of other groups. */
export interface Group {
  name: string;
  methods: { name: string; operation: Operation }[];
  groups: Group[];
}

/** The names on the way from the client to the method of an operation: `['pets', 'list']`. */
export function clientPath({ sdk, id }: Operation): string[] {
  const method = sdk.method === '' ? `_${id}` : sdk.method;
  return [...sdk.group, method].map((name, index) => {
    const taken = TAKEN_EVERYWHERE.has(name) || (index === 0 && TAKEN_AT_THE_TOP.has(name));
    return taken ? `${name}_` : name;
  });
}

/** The groups at the top of a client, in the order in which the description comes to them. */
export function groupOperations({ operations }: ApiModel): Group[] {
  const root: Group = { name: '', methods: [], groups: [] };
  for (const operation of operations) {
    const path = clientPath(operation);
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
