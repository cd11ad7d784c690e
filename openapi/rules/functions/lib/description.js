// @ts-check
import { Place } from './place.js';

/**
 * @typedef {import('@stoplight/spectral-core').RulesetFunctionContext} Context
 * @typedef {import('@stoplight/spectral-core').IFunctionResult} Finding
 */

/**
 * A description with all its files, read once and shared by the rules of one run.
 * @typedef {object} Description
 * @property {Place} root
 * @property {Place[]} places every object of the description, each spot of a file once for each use
 * @property {import('./reference.js').Files} files
 */

/** @type {WeakMap<object, Description>} */
const cache = new WeakMap();

/** @param {Context} context @returns {Description} */
export function readDescription(context) {
  const inventory = context.documentInventory;
  let description = cache.get(inventory);
  if (description === undefined) {
    description = openDescription(context);
    cache.set(inventory, description);
  }
  return description;
}

/** @param {Context} context @returns {Description} */
function openDescription({ document, documentInventory }) {
  const file = document.source ?? '';
  const files = new Map([[file, document.data]]);
  for (const [address, referenced] of Object.entries(documentInventory.referencedDocuments)) {
    files.set(address, referenced.data);
  }
  const layer = { value: document.data, file, pointer: [] };
  const root = new Place({ kind: 'root', use: 'root', layer, path: [] }, files);
  return { root, places: collectPlaces(root), files };
}

/** @param {Place} root */
function collectPlaces(root) {
  const seen = new Set();
  /** @type {Place[]} */
  const places = [];
  /** @param {Place} place */
  const visit = (place) => {
    const id = `${place.kind} ${place.use} ${place.id}`;
    if (seen.has(id)) return;
    seen.add(id);
    places.push(place);
    for (const child of place.children()) visit(child);
  };
  visit(root);
  return places;
}

/** @param {Context} context @param {...string} kinds @returns {Place[]} */
export function findPlaces(context, ...kinds) {
  return readDescription(context).places.filter((place) => kinds.includes(place.kind));
}
