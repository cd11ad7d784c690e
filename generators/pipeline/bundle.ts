import { basename, dirname, extname } from 'node:path';
import { isObject, objectOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { describeKind, kindOfSection, SECTIONS } from '../openapi/kinds.ts';
import type { Kind } from '../openapi/kinds.ts';
import { encodeFragment, joinPointer, resolvePointer, splitPointer } from '../openapi/pointer.ts';
import { isReference, walk } from '../openapi/walk.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { showPath } from '../diagnostics/render.ts';
import { isComponentName, upperCamelCase } from '../util/names.ts';
import { addComponents } from './added-components.ts';
import type { AddedComponent } from './added-components.ts';
import { applyChanges } from './changes.ts';
import type { Change } from './changes.ts';
import { Origins } from './origins.ts';
import { followReference } from './references.ts';
import type { Target } from './references.ts';
import type { SourceStore } from './source.ts';

/** More path items than anybody puts inside of each other, by callbacks or references in a row. */
const MAX_DEPTH = 100;
const MAX_NESTED = 10_000;

/** One document without references to other files, and where each part of it came from. */
export interface Bundle {
  document: JsonObject;
  origins: Origins;
  diagnostics: Diagnostic[];
}

/**
 * Makes one document of a description that is split over files.
 *
 * What a `$ref` points to becomes a component: its kind is told by the place that refers to it, its
 * name by its file (`pet-owner.yaml` → `PetOwner`) or by the root document's own `components`
 * entry for that file. Path items are put in place. References stay references: nothing is expanded,
 * and no component is ever renamed to make room for another.
 */
export function bundle(store: SourceStore, rootPath: string): Bundle {
  return new Bundler(store, rootPath).run();
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
  /** Targets whose content is being put in place, and how often one was inside of another. */
  readonly #open = new Set<string>();
  #nested = 0;
  readonly #added: AddedComponent[] = [];

  constructor(store: SourceStore, rootPath: string) {
    this.#store = store;
    this.#rootPath = rootPath;
  }

  run(): Bundle {
    const read = this.#store.read(this.#rootPath);
    const root = objectOf(read?.value);
    this.#origins.mount('', this.#rootPath, '');
    if (read?.value !== undefined && !isObject(read.value)) {
      const place = { file: this.#rootPath, pointer: '' };
      const what = read.value === null ? 'is empty' : 'is no mapping';
      this.#report('document-shape', `The root document ${what}.`, place);
    }
    this.#claimRootComponents(root);
    const document = objectOf(this.#copy(root, 'document', this.#rootPath, '', ''));
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      const { kind, target, pointer } = next;
      const value = resolvePointer(this.#store.read(target.file)?.value, target.pointer);
      this.#origins.mount(pointer, target.file, target.pointer);
      const [, section = '', name = ''] = splitPointer(pointer);
      const copied = this.#copy(value ?? null, kind, target.file, target.pointer, pointer);
      this.#added.push({ section, name, value: copied });
    }
    return {
      document: addComponents(document, this.#added),
      origins: this.#origins,
      diagnostics: this.#diagnostics,
    };
  }

  /** The root's own components keep their names, also when an entry only refers to a file. */
  #claimRootComponents(root: JsonObject): void {
    for (const [section, entries] of Object.entries(objectOf(root['components']))) {
      const kind = kindOfSection(section);
      if (kind === undefined) continue;
      for (const [name, entry] of Object.entries(objectOf(entries))) {
        const own = joinPointer('/components', section, name);
        if (!isComponentName(name)) {
          const place = { file: this.#rootPath, pointer: own, key: true };
          this.#report('component-name', `${JSON.stringify(name)} cannot name a component.`, place);
        }
        let target: Target = { file: this.#rootPath, pointer: own };
        if (isObject(entry) && isReference(entry) && Object.keys(entry).length === 1) {
          const found = followReference(this.#store, entry.$ref, this.#rootPath);
          const elsewhere = found !== undefined && !('code' in found);
          if (elsewhere && found.file !== this.#rootPath) target = found;
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
    const changes: Change[] = [];
    walk(value, kind, '', (node, nodeKind, below) => {
      const here = { file, pointer: pointer + below };
      if (nodeKind === 'schema') this.#rewriteMapping(node, here, below, changes);
      if (!isReference(node)) return true;
      const place = { file, pointer: `${here.pointer}/$ref` };
      const target = this.#follow(node.$ref, place);
      if (target === undefined) return nodeKind === 'schema';
      if (this.#standsHere(target, nodeKind, bundled + below)) {
        changes.push({
          at: below,
          value: this.#inline(node, target, nodeKind, here, bundled + below),
        });
        return false;
      }
      const at = `${below}/$ref`;
      this.#change(changes, at, node.$ref, file, target, this.#refer(target, nodeKind, place));
      return true;
    });
    return applyChanges(value, changes);
  }

  /** Does the content of the target take the place of the reference? */
  #standsHere(target: Target, kind: Kind, bundled: string): boolean {
    // A path item of another file, or the root's own components entry for a file.
    if (kind === 'pathItem' && target.file !== this.#rootPath) return true;
    return bundled === this.#names.get(keyOf(kind, target));
  }

  /** Notes how a reference reads in the bundle, unless it reads so already. */
  #change(
    changes: Change[],
    at: string,
    before: string,
    file: string,
    target: Target,
    pointer: string,
  ): void {
    const local = file === this.#rootPath && before.startsWith('#') && pointer === target.pointer;
    if (!local) changes.push({ at, value: `#${encodeFragment(pointer)}` });
  }

  /** Discriminator mappings may name files too; names and local pointers stay as they are. */
  #rewriteMapping(node: JsonObject, here: Place, below: string, changes: Change[]): void {
    const discriminator = node['discriminator'];
    if (!isObject(discriminator) || !isObject(discriminator['mapping'])) return;
    for (const [value, name] of Object.entries(discriminator['mapping'])) {
      if (typeof name !== 'string' || !/[/#]|\.(ya?ml|json)$/.test(name)) continue;
      const tail = joinPointer('/discriminator/mapping', value);
      const place = { file: here.file, pointer: here.pointer + tail };
      const target = this.#follow(name, place);
      if (target === undefined) continue;
      const pointer = this.#refer(target, 'schema', place);
      this.#change(changes, below + tail, name, here.file, target, pointer);
    }
  }

  /** The content of a target, put in place of the reference to it. */
  #inline(
    node: JsonObject & { $ref: string },
    target: Target,
    kind: Kind,
    here: Place,
    bundled: string,
  ): Json {
    const key = keyOf(kind, target);
    const place = { file: here.file, pointer: `${here.pointer}/$ref` };
    if (this.#open.has(key)) {
      this.#report('ref-cycle', `"${node.$ref}" leads back to itself.`, place);
      return {};
    }
    if (this.#open.size > 0) this.#nested++;
    if (this.#open.size === MAX_DEPTH || this.#nested > MAX_NESTED) {
      this.#report('file-limits', 'Too many path items stand inside of others.', place);
      return {};
    }
    this.#open.add(key);
    const content = this.#contentOf(target, kind, bundled);
    this.#open.delete(key);
    return this.#withFieldsBeside(node, content, target, kind, here, bundled);
  }

  #contentOf(target: Target, kind: Kind, bundled: string): Json {
    const value = resolvePointer(this.#store.read(target.file)?.value, target.pointer) ?? null;
    if (isObject(value) && isReference(value)) {
      const place = { file: target.file, pointer: `${target.pointer}/$ref` };
      const next = this.#follow(value.$ref, place);
      return next === undefined ? {} : this.#inline(value, next, kind, target, bundled);
    }
    this.#origins.mount(bundled, target.file, target.pointer);
    return this.#copy(value, kind, target.file, target.pointer, bundled);
  }

  /** Fields beside the `$ref` of a path item join those it leads to (OpenAPI 3.1.1, 4.8.9). */
  #withFieldsBeside(
    node: JsonObject,
    content: Json,
    target: Target,
    kind: Kind,
    here: Place,
    bundled: string,
  ): Json {
    const { $ref: _, ...beside } = node;
    if (!isObject(content) || Object.keys(beside).length === 0) return content;
    const copied = objectOf(this.#copy(beside, kind, here.file, here.pointer, bundled));
    for (const field of Object.keys(copied)) {
      const place = { file: here.file, pointer: joinPointer(here.pointer, field), key: true };
      if (Object.hasOwn(content, field)) {
        const message = `"${field}" stands beside the $ref and in ${this.#show(target)} too.`;
        this.#report('document-shape', message, place, 'Keep one of the two.');
      }
      this.#origins.mount(joinPointer(bundled, field), place.file, place.pointer);
    }
    return { ...content, ...copied };
  }

  /** The place of a target in the bundle: it becomes a component if it is not in the root. */
  #refer(target: Target, kind: Kind, place: Place): string {
    const known = this.#names.get(keyOf(kind, target));
    if (known !== undefined) return known;
    const section = SECTIONS[kind];
    if (target.file === this.#rootPath || section === undefined) return target.pointer;
    const asked = this.#kinds.get(`${target.file}#${target.pointer}`);
    if (asked !== undefined && asked !== kind) {
      const message = `${this.#show(target)} is ${describeKind(kind)} here, and ${describeKind(asked)} elsewhere.`;
      this.#report('ref-kind', message, place);
    }
    this.#kinds.set(`${target.file}#${target.pointer}`, kind);
    const name = nameOf(target);
    const pointer = joinPointer('/components', section, name);
    this.#names.set(keyOf(kind, target), pointer);
    if (!isComponentName(name)) {
      this.#report('component-name', `${JSON.stringify(name)} cannot name a component.`, place);
    }
    const owner = this.#owners.get(pointer);
    if (owner === undefined) {
      this.#owners.set(pointer, target);
      this.#queue.push({ kind, target, pointer });
    } else {
      const message =
        `The ${kind} name "${name}" stands for ${this.#show(owner)} already; ` +
        `${this.#show(target)} would take it too.`;
      this.#report('component-clash', message, place);
    }
    return pointer;
  }

  /** What a reference leads to; says why when it leads nowhere. */
  #follow(reference: string, place: Place): Target | undefined {
    const found = followReference(this.#store, reference, place.file);
    if (found === undefined || !('code' in found)) return found;
    this.#report(found.code, found.message, place, found.fix);
    return undefined;
  }

  #show({ file, pointer }: Target): string {
    const path = showPath(file, dirname(this.#rootPath));
    return pointer === '' ? path : `${path}#${pointer}`;
  }

  #report(code: Diagnostic['code'], message: string, place: Place, fix?: string): void {
    const mend = fix === undefined ? {} : { fix };
    this.#diagnostics.push({ code, severity: 'error', message, ...mend, place });
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
