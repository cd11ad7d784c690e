import { isObject } from '../openapi/json.ts';
import { FIELDS, KIND_OF_SECTION, SECTIONS } from '../openapi/kinds.ts';
import type { Kind } from '../openapi/kinds.ts';
import { joinPointer, resolvePointer, splitPointer } from '../openapi/pointer.ts';
import { isReference } from '../openapi/walk.ts';
import type { CheckContext } from './context.ts';

const COMPONENT_NAME = /^[A-Za-z0-9._-]+$/;

/** The version of OpenAPI, the values that must be maps or lists, and the names of components. */
export function checkDocument(context: CheckContext): void {
  const { document, report } = context;
  const version = document['openapi'];
  if (typeof version !== 'string' || !/^3\.[01]\.\d+/.test(version)) {
    const says = version === undefined ? 'nothing' : JSON.stringify(version);
    report('document-unsupported', '/openapi', `The root document says ${says} for "openapi".`);
  }
  for (const field of ['title', 'version']) {
    const info = document['info'];
    if (!isObject(info) || typeof info[field] !== 'string') {
      report('document-shape', '/info', `info.${field} must be a text.`, `Add info.${field}.`);
    }
  }
  const components = document['components'];
  if (isObject(components)) {
    for (const [section, entries] of Object.entries(components)) {
      if (KIND_OF_SECTION[section] === undefined || !isObject(entries)) continue;
      for (const name of Object.keys(entries)) {
        if (COMPONENT_NAME.test(name)) continue;
        const pointer = joinPointer('/components', section, name);
        report('component-name', pointer, `"${name}" cannot name a component.`);
      }
    }
  }
}

const NAMES: Partial<Record<Kind, string>> = {
  schema: 'a schema',
  mediaType: 'a media type object',
  pathItem: 'a path item',
};

/** Each field that holds structure has the form (object, list, map) that OpenAPI gives it. */
export function checkShapes(context: CheckContext): void {
  for (const kind of Object.keys(FIELDS) as Kind[]) {
    for (const { node, pointer } of context.byKind(kind)) {
      if (isReference(node) && kind !== 'schema') continue;
      for (const [field, [form, childKind]] of Object.entries(FIELDS[kind])) {
        if (!Object.hasOwn(node, field)) continue;
        const value = node[field];
        if (childKind === 'schema' && form === 'one' && typeof value === 'boolean') continue;
        if (form === 'list' ? Array.isArray(value) : isObject(value)) continue;
        const wanted = form === 'list' ? 'a list' : 'a mapping';
        const of = NAMES[childKind] ?? `a ${childKind}`;
        context.report(
          'document-shape',
          `${pointer}/${field}`,
          `"${field}" must be ${wanted} (${form === 'one' ? of : `of ${of}s`.replace('of a ', 'of ')}).`,
        );
      }
    }
  }
}

/** Local references lead to an object, and to one of the kind that their place asks for. */
export function checkReferences(context: CheckContext): void {
  const { document, report } = context;
  for (const kind of Object.keys(FIELDS) as Kind[]) {
    for (const { node, pointer } of context.byKind(kind)) {
      if (!isReference(node) || !node.$ref.startsWith('#')) continue;
      const target = decodeURIComponent(node.$ref.slice(1));
      if (resolvePointer(document, target) === undefined) continue; // reported by the bundler
      const [first, section = ''] = splitPointer(target);
      const found =
        first === 'components' && splitPointer(target).length === 3
          ? KIND_OF_SECTION[section]
          : undefined;
      if (found !== undefined && found !== kind) {
        const message = `"${node.$ref}" is in components.${section}; this place needs a ${kind}.`;
        const fix = `Refer to something in components.${SECTIONS[kind] ?? ''}.`;
        report('ref-kind', `${pointer}/$ref`, message, fix);
      } else if (leadsNowhere(context, node)) {
        report('ref-cycle', `${pointer}/$ref`, `"${node.$ref}" leads back to itself.`);
      }
    }
  }
}

/** Do the references from here run in a circle, with nothing but references on it? */
function leadsNowhere(context: CheckContext, node: { $ref: string }): boolean {
  const seen = new Set<string>();
  let current: unknown = node;
  while (isObject(current) && isReference(current) && Object.keys(current).length === 1) {
    if (seen.has(current.$ref)) return true;
    seen.add(current.$ref);
    current = resolvePointer(context.document, decodeURIComponent(current.$ref.slice(1)));
  }
  return false;
}
