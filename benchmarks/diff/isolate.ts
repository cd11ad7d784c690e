import { isObject, objectOf } from '../../generators/openapi/json.ts';
import type { Json, JsonObject } from '../../generators/openapi/json.ts';
import { resolvePointer, splitPointer } from '../../generators/openapi/pointer.ts';
import type { Edit } from './edits.ts';

/** Peers that expand every reference take minutes for more. */
const LARGEST = 60_000;

const references = new WeakMap<object, Set<string>>();

/** The components that a value refers to, at first hand. */
function directReferences(value: Json | undefined): Set<string> {
  const found = new Set<string>();
  if (typeof value !== 'object' || value === null) return found;
  const known = references.get(value);
  if (known !== undefined) return known;
  const visit = (one: Json | undefined): void => {
    if (Array.isArray(one)) for (const item of one) visit(item);
    else if (isObject(one)) {
      const { $ref } = one;
      if (typeof $ref === 'string' && $ref.startsWith('#/components/')) {
        found.add($ref.split('/').slice(1, 4).join('/'));
      }
      for (const item of Object.values(one)) visit(item);
    }
  };
  visit(value);
  references.set(value, found);
  return found;
}

function reach(document: JsonObject, start: Json | undefined): Set<string> {
  const reached = new Set<string>();
  const queue = [...directReferences(start)];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    queue.push(...directReferences(resolvePointer(document, `/${next}`)));
  }
  return reached;
}

/** The document with one path only, and what that path needs. */
function cut(document: JsonObject, path: string): JsonObject {
  const item = objectOf(document['paths'])[path];
  const components: { [section: string]: JsonObject } = {};
  for (const name of reach(document, item)) {
    const [, section = '', key = ''] = name.split('/');
    const value = resolvePointer(document, `/${name}`);
    if (value === undefined) continue;
    components[section] = { ...components[section], [key]: value };
  }
  const schemes = objectOf(objectOf(document['components'])['securitySchemes']);
  return {
    openapi: document['openapi'] ?? '3.0.3',
    info: { title: 'Cut', version: '1.0.0' },
    ...(document['security'] === undefined ? {} : { security: document['security'] }),
    paths: item === undefined ? {} : { [path]: item },
    components: { ...components, securitySchemes: schemes },
  };
}

/**
 * The old document and the same one with a single edit, both cut down to one path that shows it.
 *
 * @returns undefined when no operation is concerned
 */
export function isolateEdit(
  old: JsonObject,
  now: JsonObject,
  edit: Edit,
): { old: JsonObject; new: JsonObject } | undefined {
  const edited = apply(old, now, edit);
  const path = findPath(old, edited, edit);
  if (path === undefined) return undefined;
  const pair = { old: cut(old, path), new: cut(edited, path) };
  const before = JSON.stringify(pair.old);
  const after = JSON.stringify(pair.new);
  return before === after || after.length > LARGEST ? undefined : pair;
}

function findPath(old: JsonObject, edited: JsonObject, edit: Edit): string | undefined {
  const [section, name = ''] = splitPointer(edit.pointer);
  if (section === 'paths') return name === '' ? edit.fields[0] : name;
  if (section !== 'components') return undefined;
  const component = splitPointer(edit.pointer).slice(0, 3).join('/');
  const paths = Object.keys(objectOf(old['paths']));
  return paths.find((path) => {
    const item = objectOf(old['paths'])[path];
    return reach(old, item).has(component) || reach(edited, item).has(component);
  });
}

/** The old document with one edit; what the edit refers to and the old one lacks comes along. */
function apply(old: JsonObject, now: JsonObject, edit: Edit): JsonObject {
  const tokens = splitPointer(edit.pointer);
  const edited = copyAlong(old, tokens);
  const target = objectOf(resolvePointer(edited, edit.pointer));
  const source = objectOf(resolvePointer(now, edit.pointer));
  for (const field of edit.fields) {
    const value = source[field];
    if (value === undefined) delete target[field];
    else target[field] = value;
  }
  const components = { ...objectOf(edited['components']) };
  const values = edit.fields.map((field) => source[field] ?? null);
  for (const name of reach(now, values)) {
    const [, section = '', key = ''] = name.split('/');
    const entries = objectOf(components[section]);
    const value = resolvePointer(now, `/${name}`);
    if (entries[key] === undefined && value !== undefined) {
      components[section] = { ...entries, [key]: value };
    }
  }
  return { ...edited, components };
}

/** A copy of what stands on the way to a place; everything else is shared. */
function copyAlong(root: JsonObject, tokens: readonly string[]): JsonObject {
  const copy: JsonObject = { ...root };
  let at: JsonObject | Json[] = copy;
  for (const token of tokens) {
    const child: Json | undefined = Array.isArray(at) ? at[Number(token)] : at[token];
    const next: JsonObject | Json[] = Array.isArray(child) ? [...child] : { ...objectOf(child) };
    if (Array.isArray(at)) at[Number(token)] = next;
    else at[token] = next;
    at = next;
  }
  return copy;
}
