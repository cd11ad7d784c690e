import { isObject, objectOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { SECTIONS } from '../openapi/kinds.ts';

/** A component that the bundle makes of a file. */
export interface AddedComponent {
  section: string;
  name: string;
  value: Json;
}

/** The document with the components, in the order of OpenAPI's sections and of their names. */
export function addComponents(document: JsonObject, added: AddedComponent[]): JsonObject {
  if (added.length === 0) return document;
  const components: JsonObject = { ...objectOf(document['components']) };
  for (const { section, name, value } of added) {
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

function sortByName(entries: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}
