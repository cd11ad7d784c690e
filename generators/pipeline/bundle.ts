import { basename, dirname, extname, resolve } from 'node:path';
import { isObject, objectOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { KIND_OF_SECTION, SECTIONS } from '../openapi/kinds.ts';
import type { Kind } from '../openapi/kinds.ts';
import { joinPointer, resolvePointer, splitPointer } from '../openapi/pointer.ts';
import { isReference, walk } from '../openapi/walk.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { upperCamelCase } from '../util/names.ts';
import { Origins } from './origins.ts';
import { describeMissingFile, describeMissingTarget, splitReference } from './references.ts';
import type { SourceStore } from './source.ts';

/** One document without references to other files, and where each part of it came from. */
export interface Bundle {
  document: JsonObject;
  origins: Origins;
  diagnostics: Diagnostic[];
}

const COMPONENT_NAME = /^[A-Za-z0-9._-]+$/;

/**
 * Makes one document of a description that is split over files.
 *
 * What a `$ref` points to becomes a component: its kind is told by the place that refers to it, its
 * name by its file (`topup-order.yaml` → `TopupOrder`) or by the root document's own `components`
 * entry for that file. Path items are put in place. References stay references: nothing is expanded,
 * and no component is ever renamed to make room for another.
 */
export function bundle(store: SourceStore, rootPath: string): Bundle {
  return new Bundler(store, rootPath).run();
}

interface Target {
  file: string;
  pointer: string;
}

class Bundler {
  readonly #store: SourceStore;
  readonly #rootPath: string;
  readonly #origins = new Origins();
  readonly #diagnostics: Diagnostic[] = [];
  /** Component pointer in the bundle, by kind and target. */
  readonly #names = new Map<string, string>();
  /** The kind each target was first referred to as: a file is one kind of object only. */
  readonly #kinds = new Map<string, Kind>();
  /** What stands under a component pointer, for the clash check. */
  readonly #owners = new Map<string, Target>();
  readonly #queue: { kind: Kind; target: Target; pointer: string }[] = [];
  readonly #added: { section: string; name: string; value: Json }[] = [];

  constructor(store: SourceStore, rootPath: string) {
    this.#store = store;
    this.#rootPath = rootPath;
  }

  run(): Bundle {
    const root = objectOf(this.#store.read(this.#rootPath)?.value);
    this.#origins.mount('', this.#rootPath, '');
    this.#claimRootComponents(root);
    let document = objectOf(this.#copy(root, 'document', this.#rootPath, '', ''));
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      const { kind, target, pointer } = next;
      const value = resolvePointer(this.#store.read(target.file)?.value, target.pointer);
      this.#origins.mount(pointer, target.file, target.pointer);
      const [, section = '', name = ''] = splitPointer(pointer);
      const copied = this.#copy(value ?? null, kind, target.file, target.pointer, pointer);
      this.#added.push({ section, name, value: copied });
    }
    if (this.#added.length > 0) document = this.#withComponents(document);
    return { document, origins: this.#origins, diagnostics: this.#diagnostics };
  }

  /** The root's own components keep their names, also when an entry only refers to a file. */
  #claimRootComponents(root: JsonObject): void {
    for (const [section, entries] of Object.entries(objectOf(root['components']))) {
      const kind = KIND_OF_SECTION[section];
      if (kind === undefined) continue;
      for (const [name, entry] of Object.entries(objectOf(entries))) {
        const own = joinPointer('/components', section, name);
        let target: Target = { file: this.#rootPath, pointer: own };
        if (isObject(entry) && isReference(entry) && !entry.$ref.startsWith('#')) {
          const found = this.#follow(entry.$ref, this.#rootPath, {
            file: this.#rootPath,
            pointer: `${own}/$ref`,
          });
          if (found !== undefined) target = found;
        }
        this.#names.set(keyOf(kind, target), own);
        this.#owners.set(own, target);
      }
    }
  }

  /**
   * Copies an object and rewrites the references below it; what holds no reference to another file
   * is shared with the source, so a description that is one file is not copied at all.
   */
  #copy(value: Json, kind: Kind, file: string, pointer: string, bundled: string): Json {
    const changes: { at: string; value: Json }[] = [];
    walk(value, kind, pointer, (node, nodeKind, at) => {
      const inBundle = bundled + at.slice(pointer.length);
      if (nodeKind === 'schema') this.#rewriteMapping(node, file, at, changes);
      if (!isReference(node)) return true;
      const place = { file, pointer: `${at}/$ref` };
      const target = this.#follow(node.$ref, file, place);
      if (target === undefined) return nodeKind === 'schema';
      if (nodeKind === 'pathItem' && target.file !== this.#rootPath) {
        changes.push({ at, value: this.#inline(target, nodeKind, inBundle, [place]) });
        return false;
      }
      if (inBundle === this.#names.get(keyOf(nodeKind, target))) {
        // The root's own entry for a file: the file's content stands here.
        changes.push({ at, value: this.#inline(target, nodeKind, inBundle, [place]) });
        return false;
      }
      const $ref = this.#refer(target, nodeKind, place);
      if ($ref !== node.$ref) changes.push({ at: `${at}/$ref`, value: $ref });
      return true;
    });
    let result = value;
    const copied = new Set<Json>();
    for (const change of changes) {
      const path = splitPointer(change.at.slice(pointer.length));
      result = setAt(result, path, change.value, copied);
    }
    return result;
  }

  /** Discriminator mappings may name files too; names and local pointers stay as they are. */
  #rewriteMapping(
    node: JsonObject,
    file: string,
    at: string,
    changes: { at: string; value: Json }[],
  ): void {
    const discriminator = node['discriminator'];
    if (!isObject(discriminator) || !isObject(discriminator['mapping'])) return;
    for (const [value, name] of Object.entries(discriminator['mapping'])) {
      if (typeof name !== 'string' || !/[/#]|\.(ya?ml|json)$/.test(name)) continue;
      const pointer = joinPointer(at, 'discriminator', 'mapping', value);
      const place = { file, pointer };
      const target = this.#follow(name, file, place);
      if (target === undefined) continue;
      const $ref = this.#refer(target, 'schema', place);
      if ($ref !== name) changes.push({ at: pointer, value: $ref });
    }
  }

  /** The content of another file, put in place of the reference to it. */
  #inline(target: Target, kind: Kind, bundled: string, seen: Place[]): Json {
    const value = resolvePointer(this.#store.read(target.file)?.value, target.pointer) ?? null;
    if (isObject(value) && isReference(value)) {
      const place = { file: target.file, pointer: `${target.pointer}/$ref` };
      if (seen.some((one) => one.file === place.file && one.pointer === place.pointer)) {
        this.#report('ref-cycle', `"${value.$ref}" leads back to itself.`, place);
        return {};
      }
      const next = this.#follow(value.$ref, target.file, place);
      return next === undefined ? {} : this.#inline(next, kind, bundled, [...seen, place]);
    }
    this.#origins.mount(bundled, target.file, target.pointer);
    return this.#copy(value, kind, target.file, target.pointer, bundled);
  }

  /** The local reference for a target, which becomes a component if it is not in the root. */
  #refer(target: Target, kind: Kind, place: Place): string {
    const known = this.#names.get(keyOf(kind, target));
    if (known !== undefined) return `#${known}`;
    const section = SECTIONS[kind];
    if (target.file === this.#rootPath || section === undefined) return `#${target.pointer}`;
    const asked = this.#kinds.get(`${target.file}#${target.pointer}`);
    if (asked !== undefined && asked !== kind) {
      const message = `${show(target)} is referred to as a ${kind} here, and as a ${asked} elsewhere.`;
      this.#report('ref-kind', message, place);
    }
    this.#kinds.set(`${target.file}#${target.pointer}`, kind);
    const pointer = joinPointer('/components', section, nameOf(target));
    this.#names.set(keyOf(kind, target), pointer);
    const name = splitPointer(pointer)[2] ?? '';
    if (!COMPONENT_NAME.test(name)) {
      this.#report('component-name', `"${name}" cannot name a component.`, place);
    }
    const owner = this.#owners.get(pointer);
    if (owner !== undefined) {
      const message =
        `The ${kind} name "${name}" stands for ${show(owner)} already; ` +
        `${show(target)} would take it too.`;
      this.#report('component-clash', message, place);
    } else {
      this.#owners.set(pointer, target);
      this.#queue.push({ kind, target, pointer });
    }
    return `#${pointer}`;
  }

  /** The file and pointer a reference leads to, or undefined (and a diagnostic) when to nothing. */
  #follow(reference: string, from: string, place: Place): Target | undefined {
    const { path, fragment } = splitReference(reference);
    if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) {
      this.#report('ref-remote', `"${reference}" is not a file of this description.`, place);
      return undefined;
    }
    const file = path === '' ? from : resolve(dirname(from), path);
    const source = this.#store.read(file);
    if (source === undefined) {
      const { message, fix } = describeMissingFile(reference, file);
      this.#diagnostics.push({ code: 'ref-missing-file', severity: 'error', message, fix, place });
      return undefined;
    }
    if (source.value === undefined) return undefined; // its syntax error is reported already
    if (resolvePointer(source.value, fragment) === undefined) {
      const { message, fix } = describeMissingTarget(reference, source.value, fragment);
      this.#diagnostics.push({
        code: 'ref-missing-target',
        severity: 'error',
        message,
        fix,
        place,
      });
      return undefined;
    }
    return { file, pointer: fragment };
  }

  #withComponents(document: JsonObject): JsonObject {
    const components: JsonObject = { ...objectOf(document['components']) };
    for (const { section, name, value } of this.#added) {
      components[section] = { ...objectOf(components[section]), [name]: value };
    }
    for (const section of Object.values(SECTIONS)) {
      const entries = components[section];
      if (!isObject(entries)) continue;
      delete components[section];
      components[section] = sortByName(entries);
    }
    return { ...document, components };
  }

  #report(code: Diagnostic['code'], message: string, place: Place): void {
    this.#diagnostics.push({ code, severity: 'error', message, place });
  }
}

function keyOf(kind: Kind, target: Target): string {
  return `${kind} ${target.file}#${target.pointer}`;
}

/** A component is named by the last part of its pointer, or else by its file. */
function nameOf(target: Target): string {
  const last = splitPointer(target.pointer).at(-1);
  if (last !== undefined) return last;
  return upperCamelCase(basename(target.file, extname(target.file)));
}

function show(target: Target): string {
  const name = basename(target.file);
  return target.pointer === '' ? name : `${name}#${target.pointer}`;
}

/** Sets a value deep inside, copying each object on the way once. */
function setAt(root: Json, path: string[], value: Json, copied: Set<Json>): Json {
  const [token, ...rest] = path;
  if (token === undefined) return value;
  let node = root;
  if (!copied.has(node)) {
    node = Array.isArray(node) ? [...node] : { ...objectOf(node) };
    copied.add(node);
  }
  if (Array.isArray(node)) {
    node[Number(token)] = setAt(node[Number(token)] ?? null, rest, value, copied);
  } else if (isObject(node)) {
    node[token] = setAt(node[token] ?? null, rest, value, copied);
  }
  return node;
}

function sortByName(entries: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}
