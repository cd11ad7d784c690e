import { isObject, listOf, objectOf, textOf, textsOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { METHODS } from '../openapi/kinds.ts';
import { decodeFragment, resolvePointer, splitPointer } from '../openapi/pointer.ts';
import { isReference, walk } from '../openapi/walk.ts';
import { sliceDocs } from './slice-docs.ts';
import type { Left } from './slice-docs.ts';

/**
 * The part of a document that some tags need, as a document of its own: their operations, the
 * operations and webhooks that these operations' behaviours name (so that a client of the slice can
 * log in, look up and poll), and the components all of this reaches. Links to operations outside
 * are left out.
 */
export function sliceDocument(document: JsonObject, tags: readonly string[]): JsonObject {
  const wanted = new Set(tags);
  const kept = collectOperations(document, wanted);
  const paths = keepOperations(document, 'paths', kept);
  const webhooks = keepOperations(document, 'webhooks', kept);
  const slice: JsonObject = { ...document };
  delete slice['components'];
  slice['paths'] = paths;
  delete slice['webhooks'];
  if (Object.keys(webhooks).length > 0) slice['webhooks'] = webhooks;
  else delete slice['x-signature'];
  if (Object.keys(paths).length === 0 && slice['webhooks'] !== undefined) {
    // Only messages that the API sends: nothing is left of how it is called.
    for (const field of ['paths', 'security', 'x-protocol-errors', 'x-rate-limit']) {
      delete slice[field];
    }
  }
  if (!keepsLedger(document, kept)) delete slice['x-ledger'];
  const used = sliceTags(document, slice);
  const docs = sliceDocs(document['x-docs'], listLeft(slice, used));
  if (docs === undefined) delete slice['x-docs'];
  else slice['x-docs'] = docs;
  const components = reachComponents(document, slice, kept);
  if (Object.keys(components).length > 0) slice['components'] = components;
  return dropForeignLinks(slice);
}

/** The identity of an operation that is kept: `section path method`. */
type Key = string;

function collectOperations(document: JsonObject, tags: Set<string>): Set<Key> {
  const byId = new Map<string, { key: Key; node: JsonObject }>();
  const kept = new Set<Key>();
  const queue: JsonObject[] = [];
  forEachOperation(document, (key, node) => {
    const id = textOf(node['operationId']);
    if (id !== undefined) byId.set(id, { key, node });
    if (
      textsOf(node['tags']).some((tag) => tags.has(tag)) ||
      (noTag(node) && tags.has('default'))
    ) {
      kept.add(key);
      queue.push(node);
    }
  });
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const id of namedByBehaviours(document, node)) {
      const found = byId.get(id);
      if (found === undefined || kept.has(found.key)) continue;
      kept.add(found.key);
      queue.push(found.node);
    }
    for (const event of textsOf(objectOf(node['x-lifecycle'])['events'])) {
      for (const method of METHODS) kept.add(`webhooks ${event} ${method}`);
    }
  }
  return kept;
}

/** A ledger is left only where both of its lists are. */
function keepsLedger(document: JsonObject, kept: Set<Key>): boolean {
  const ids = new Set<string>();
  forEachOperation(document, (key, node) => {
    const id = textOf(node['operationId']);
    if (id !== undefined && kept.has(key)) ids.add(id);
  });
  const ledger = objectOf(document['x-ledger']);
  return ['accounts', 'entries'].every((list) =>
    ids.has(textOf(objectOf(ledger[list])['operation']) ?? ''),
  );
}

function noTag(node: JsonObject): boolean {
  return textsOf(node['tags']).length === 0;
}

function forEachOperation(document: JsonObject, visit: (key: Key, node: JsonObject) => void): void {
  for (const section of ['paths', 'webhooks']) {
    for (const [path, item] of Object.entries(objectOf(document[section]))) {
      for (const method of METHODS) {
        const node = objectOf(item)[method];
        if (isObject(node)) visit(`${section} ${path} ${method}`, node);
      }
    }
  }
}

/** operationIds that the behaviours of an operation, and of its security schemes, rely on. */
function namedByBehaviours(document: JsonObject, node: JsonObject): string[] {
  const idempotency = objectOf(node['x-idempotency']);
  const parts: Json[] = [
    objectOf(idempotency['lookup']),
    objectOf(idempotency['read']),
    objectOf(idempotency['quote']),
    objectOf(objectOf(node['x-lifecycle'])['poll']),
    objectOf(objectOf(node['x-price'])['quote']),
  ];
  const schemes = objectOf(objectOf(document['components'])['securitySchemes']);
  for (const requirement of listOf(node['security'] ?? document['security'])) {
    for (const name of Object.keys(objectOf(requirement))) {
      const session = objectOf(objectOf(schemes[name])['x-session']);
      parts.push(...['login', 'refresh', 'logout'].map((step) => objectOf(session[step])));
    }
  }
  return parts.map((part) => textOf(objectOf(part)['operation'])).filter((id) => id !== undefined);
}

function keepOperations(document: JsonObject, section: string, kept: Set<Key>): JsonObject {
  const result: JsonObject = {};
  for (const [path, item] of Object.entries(objectOf(document[section]))) {
    if (!isObject(item)) continue;
    const entries = Object.entries(item).filter(
      ([field]) => !isMethod(field) || kept.has(`${section} ${path} ${field}`),
    );
    if (entries.some(([field]) => isMethod(field))) result[path] = Object.fromEntries(entries);
  }
  return result;
}

function isMethod(field: string): boolean {
  return (METHODS as readonly string[]).includes(field);
}

/** The components that the slice reaches, in the order of the document. */
function reachComponents(document: JsonObject, slice: JsonObject, kept: Set<Key>): JsonObject {
  const reached = new Set<string>();
  const queue: string[] = [];
  const reach = (pointer: string) => {
    const [first, section, name] = splitPointer(pointer);
    if (first !== 'components' || section === undefined || name === undefined) return;
    const component = `/components/${section}/${name}`;
    if (reached.has(component)) return;
    reached.add(component);
    queue.push(component);
  };
  collectReferences(slice, 'document', reach);
  for (const section of ['paths', 'webhooks']) {
    for (const [path, item] of Object.entries(objectOf(document[section]))) {
      for (const method of METHODS) {
        const node = objectOf(item)[method];
        if (!kept.has(`${section} ${path} ${method}`) || !isObject(node)) continue;
        for (const requirement of listOf(node['security'] ?? document['security'])) {
          for (const scheme of Object.keys(objectOf(requirement))) {
            reach(`/components/securitySchemes/${scheme}`);
          }
        }
      }
    }
  }
  const envelope = textOf(objectOf(objectOf(slice['x-protocol-errors'])['envelope'])['schema']);
  if (envelope !== undefined) reach(`/components/schemas/${envelope}`);
  const all = objectOf(document['components']);
  for (const requirement of listOf(slice['security'])) {
    for (const scheme of Object.keys(objectOf(requirement))) {
      reach(`/components/securitySchemes/${scheme}`);
    }
  }
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [, section = '', name = ''] = splitPointer(next);
    const wrapped = { [section]: { [name]: objectOf(all[section])[name] ?? null } };
    collectReferences(wrapped, 'components', reach);
  }
  const components: JsonObject = {};
  for (const [section, entries] of Object.entries(all)) {
    const keptEntries = Object.entries(objectOf(entries)).filter(([name]) =>
      reached.has(`/components/${section}/${name}`),
    );
    if (keptEntries.length > 0) components[section] = Object.fromEntries(keptEntries);
  }
  return components;
}

function collectReferences(
  value: JsonObject,
  kind: 'document' | 'components',
  reach: (pointer: string) => void,
): void {
  walk(value, kind, '', (node, nodeKind) => {
    if (isReference(node) && node.$ref.startsWith('#')) reach(decodeFragment(node.$ref.slice(1)));
    if (nodeKind !== 'schema' || !isObject(node['discriminator'])) return;
    for (const name of Object.values(objectOf(node['discriminator']['mapping']))) {
      if (typeof name !== 'string') continue;
      reach(name.startsWith('#') ? decodeFragment(name.slice(1)) : `/components/schemas/${name}`);
    }
  });
}

/** Only the tags that are used, and the groups that still have one. */
function sliceTags(document: JsonObject, slice: JsonObject): Set<string> {
  const used = new Set<string>();
  forEachOperation(slice, (_, node) => {
    for (const tag of textsOf(node['tags'])) used.add(tag);
  });
  if (Array.isArray(document['tags'])) {
    slice['tags'] = document['tags'].filter((tag) => used.has(textOf(objectOf(tag)['name']) ?? ''));
  }
  if (Array.isArray(document['x-tagGroups'])) {
    slice['x-tagGroups'] = document['x-tagGroups']
      .filter(isObject)
      .map((group) => ({ ...group, tags: textsOf(group['tags']).filter((tag) => used.has(tag)) }))
      .filter((group) => group.tags.length > 0);
  }
  return used;
}

function listLeft(slice: JsonObject, tags: Set<string>): Left {
  const operations = new Set<string>();
  forEachOperation({ paths: slice['paths'] ?? {} }, (_, node) => {
    const id = textOf(node['operationId']);
    if (id !== undefined) operations.add(id);
  });
  const webhooks = new Set(Object.keys(objectOf(slice['webhooks'])));
  return { operations, webhooks, tags, signature: slice['x-signature'] !== undefined };
}

/** Links may lead to operations that are not in the slice: those are dropped, the rest is shared. */
function dropForeignLinks(slice: JsonObject): JsonObject {
  const ids = new Set<string>();
  forEachOperation(slice, (_, node) => {
    const id = textOf(node['operationId']);
    if (id !== undefined) ids.add(id);
  });
  const foreign: string[] = [];
  walk(slice, 'document', '', (node, kind, pointer) => {
    if (kind !== 'link') return;
    const id = textOf(node['operationId']);
    if (id !== undefined && !ids.has(id)) foreign.push(pointer);
  });
  if (foreign.length === 0) return slice;
  const copy = structuredClone(slice);
  for (const pointer of foreign) {
    const path = splitPointer(pointer);
    const name = path.at(-1) ?? '';
    const holderPointer = pointer.slice(0, pointer.lastIndexOf('/'));
    const holder = resolvePointer(copy, holderPointer);
    if (!isObject(holder)) continue;
    delete holder[name];
    if (Object.keys(holder).length > 0) continue;
    const ownerPointer = holderPointer.slice(0, holderPointer.lastIndexOf('/'));
    const owner = resolvePointer(copy, ownerPointer);
    if (isObject(owner)) delete owner['links'];
  }
  return copy;
}
