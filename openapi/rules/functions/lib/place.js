// @ts-check
import { CHILDREN } from './kinds.js';
import {
  followReferences,
  hasKey,
  isDict,
  locate,
  mergeLayers,
  saysMoreThanReference,
} from './reference.js';

/**
 * @typedef {import('./reference.js').Dict} Dict
 * @typedef {import('./reference.js').Files} Files
 * @typedef {import('./reference.js').Layer} Layer
 * @typedef {import('./reference.js').Path} Path
 */

/**
 * @typedef {object} PlaceInit
 * @property {string} kind
 * @property {string} use what the place is used for: request, response, event, query, path ...
 * @property {Layer} layer
 * @property {Path} path
 * @property {Place} [parent]
 */

/**
 * One object of the description together with where it stands. Spectral's own resolved document
 * drops whatever stands beside a `$ref`; here both count, as JSON Schema 2020-12 has it.
 */
export class Place {
  /** Places are made once, since most rules ask for the same. @type {Map<string, Place>} */
  #made = new Map();

  /** @param {PlaceInit} init @param {Files} files */
  constructor(init, files) {
    this.files = files;
    this.kind = init.kind;
    this.use = init.use;
    this.path = init.path;
    this.parent = init.parent;
    this.key = String(init.path.at(-1) ?? '');
    this.layers = followReferences(init.layer, files);
    /** What is said here, all layers taken together. @type {Dict} */
    this.value = mergeLayers(this.layers);
  }

  /** The spot in a file that decides the content: two places with one id say the same. */
  get id() {
    const layer = this.layers.find(saysMoreThanReference) ?? this.layers[this.layers.length - 1];
    return locate(/** @type {Layer} */ (layer));
  }

  /**
   * The path of a key of this place, for a finding. What stands beside a `$ref` has no path of its
   * own in Spectral's resolved document, so such a finding is reported at the object that holds the
   * place.
   * @param {...(string | number)} keys
   * @returns {Path}
   */
  at(...keys) {
    const owner = this.layers.findIndex((layer) => hasKey(layer.value, keys[0]));
    return owner !== -1 && owner < this.layers.length - 1
      ? this.path.slice(0, -1)
      : [...this.path, ...keys];
  }

  /**
   * The child under the given keys, or nothing.
   * @param {string} kind
   * @param {...(string | number)} keys
   * @returns {Place | undefined}
   */
  child(kind, ...keys) {
    const name = `${kind}/${keys.join('/')}`;
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const owner = this.layers.find((layer) => hasKey(layer.value, keys[0]));
    if (owner === undefined) return undefined;
    let value = owner.value;
    for (const key of keys) {
      if (!hasKey(value, key)) return undefined;
      value = /** @type {Dict} */ (value)[key];
    }
    const layer = { value, file: owner.file, pointer: [...owner.pointer, ...keys] };
    const use = useOf(this, kind, keys, value);
    const path = [...this.path, ...keys];
    const made = new Place({ kind, use, layer, path, parent: this }, this.files);
    // A schema may be `true`, and what is still being typed may be null: nothing to check there.
    if (!isDict(made.value)) return undefined;
    this.#made.set(name, made);
    return made;
  }

  /**
   * The children that the table of kinds knows, optionally of one key only.
   * @param {string} [only]
   * @returns {Place[]}
   */
  children(only) {
    const shapes = Object.entries(CHILDREN[this.kind] ?? {});
    return shapes.flatMap(([key, shape]) =>
      only !== undefined && only !== key ? [] : this.#childrenOfShape(key, shape),
    );
  }

  /** @param {string} key @param {string} shape @returns {Place[]} */
  #childrenOfShape(key, shape) {
    const held = this.value[key];
    if (held === undefined || held === null) return [];
    const kind = shape.replace(/\[\]$|\{\}$/, '');
    /** @type {(string | number)[][]} */
    let names = [[key]];
    if (shape.endsWith('[]')) {
      if (!Array.isArray(held)) return [];
      names = held.map((_, index) => [key, index]);
    } else if (shape.endsWith('{}')) {
      if (!isDict(held)) return [];
      names = Object.keys(held).map((name) => [key, name]);
    }
    return names.flatMap((keys) => this.child(kind, ...keys) ?? []);
  }
}

/** @param {Place} parent @param {string} kind @param {Path} keys @param {unknown} value */
function useOf(parent, kind, keys, value) {
  const ours = parent.use !== 'event';
  if (kind === 'pathItem') return keys[0] === 'webhooks' ? 'event' : 'operation';
  if (kind === 'requestBody') return ours ? 'request' : 'event';
  if (kind === 'response') return ours ? 'response' : 'receipt';
  if (kind === 'header') return 'responseHeader';
  if (kind === 'parameter') {
    const followed = mergeLayers(followReferences(fileLayer(parent, keys, value), parent.files));
    return ours ? String(followed.in) : 'eventHeader';
  }
  return parent.use;
}

/** @param {Place} parent @param {Path} keys @param {unknown} value @returns {Layer} */
function fileLayer(parent, keys, value) {
  const owner = parent.layers.find((layer) => hasKey(layer.value, keys[0]));
  return { value, file: owner?.file ?? '', pointer: keys };
}
