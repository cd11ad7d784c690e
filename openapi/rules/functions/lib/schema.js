// @ts-check
/** @typedef {import('./place.js').Place} Place */

/** The types of a schema without null. @param {Place} place @returns {string[]} */
export function typesOf(place) {
  const type = place.value.type;
  return (Array.isArray(type) ? type : [type]).filter((it) => it !== undefined && it !== 'null');
}

/**
 * The properties of an object, those that `allOf` adds included.
 * @param {Place} place
 * @returns {Place[]}
 */
export function propertiesOf(place) {
  return [
    ...place.children('properties'),
    ...place.children('allOf').flatMap((part) => propertiesOf(part)),
  ];
}

/** The names that an object requires, those that `allOf` adds included.
 * @param {Place} place @returns {string[]} */
export function requiredOf(place) {
  const own = Array.isArray(place.value.required) ? place.value.required : [];
  return [...own, ...place.children('allOf').flatMap((part) => requiredOf(part))];
}

/**
 * The name of a property with the name of the property that holds it, across lists and `allOf`:
 * `available_in.code`. Names at the top of a body stand alone.
 * @param {Place} property
 */
export function qualifyName(property) {
  for (let at = property.parent; at?.kind === 'schema'; at = at.parent) {
    if (isProperty(at)) return `${at.key}.${property.key}`;
  }
  return property.key;
}

/** Whether a schema stands under `properties`, and so under a name. @param {Place} place */
export const isProperty = (place) => place.path.at(-2) === 'properties' && place.kind === 'schema';

/** Whether a schema is the whole body, or a part of it by `allOf`. @param {Place} place */
export function isTopOfBody(place) {
  let at = place;
  while (at.path.at(-2) === 'allOf' && at.parent !== undefined) at = at.parent;
  return at.parent?.kind === 'mediaType';
}
