import { isObject } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { describeKind, FIELDS } from '../openapi/kinds.ts';
import type { Holds, Kind } from '../openapi/kinds.ts';
import { joinPointer } from '../openapi/pointer.ts';
import { isReference } from '../openapi/walk.ts';
import type { CheckContext } from './context.ts';

/** The version of OpenAPI, and what every document says of itself. */
export function checkDocument(context: CheckContext): void {
  checkVersion(context);
  checkInfo(context);
}

function checkVersion({ document, report }: CheckContext): void {
  const version = document['openapi'];
  if (typeof version === 'string' && /^3\.[01]\.\d+(-.+)?$/.test(version)) return;
  if (version === undefined && document['swagger'] !== undefined) {
    const message = `The root document follows Swagger ${String(document['swagger'])}.`;
    report('document-unsupported', '/swagger', message, 'Convert it to OpenAPI 3.1 first.');
    return;
  }
  const says = version === undefined ? 'nothing' : JSON.stringify(version);
  report('document-unsupported', '/openapi', `The root document says ${says} for "openapi".`);
}

function checkInfo({ document, report }: CheckContext): void {
  const info = document['info'];
  for (const field of ['title', 'version']) {
    const value = isObject(info) ? info[field] : undefined;
    if (typeof value === 'string') continue;
    const fix = typeof value === 'number' ? 'Put it in quotes.' : `Add info.${field}.`;
    report('document-shape', `/info/${field}`, `info.${field} must be a text.`, fix);
  }
}

/** Each field that holds structure has the form (object, list, map) that OpenAPI gives it. */
export function checkShapes(context: CheckContext): void {
  for (const kind of Object.keys(FIELDS) as Kind[]) {
    const fields = FIELDS[kind];
    for (const { node, pointer } of context.byKind(kind)) {
      if (kind !== 'schema' && isReference(node)) continue;
      for (const field in node) {
        const holds = Object.hasOwn(fields, field) ? fields[field] : undefined;
        if (holds !== undefined) checkShape(context, node, kind, pointer, field, holds);
        else checkList(context, node, kind, pointer, field);
      }
    }
  }
}

/** Lists that hold no structure of their own: what their entries must be. */
const LISTS: Partial<Record<Kind, Readonly<Record<string, 'mapping' | 'text'>>>> = {
  document: { servers: 'mapping', security: 'mapping', tags: 'mapping' },
  pathItem: { servers: 'mapping' },
  operation: { servers: 'mapping', security: 'mapping', tags: 'text' },
};

function checkList(
  { report }: CheckContext,
  node: JsonObject,
  kind: Kind,
  pointer: string,
  field: string,
): void {
  const lists = LISTS[kind];
  const wanted = lists !== undefined && Object.hasOwn(lists, field) ? lists[field] : undefined;
  if (wanted === undefined) return;
  const value = node[field];
  if (!Array.isArray(value)) {
    report('document-shape', `${pointer}/${field}`, `"${field}" must be a list.`);
    return;
  }
  for (const [index, entry] of value.entries()) {
    if (wanted === 'text' ? typeof entry === 'string' : isObject(entry)) continue;
    const message = `"${field}/${index}" must be a ${wanted}.`;
    report('document-shape', `${pointer}/${field}/${index}`, message);
  }
}

function checkShape(
  { report }: CheckContext,
  node: JsonObject,
  kind: Kind,
  pointer: string,
  field: string,
  [form, childKind]: Holds,
): void {
  const value = node[field];
  const say = (at: string, name: string, wanted: string) =>
    report('document-shape', at, `"${name}" must be ${wanted}.`);
  const one = childKind === 'components' ? 'a mapping' : `a mapping (${describeKind(childKind)})`;
  if (form === 'one') {
    if (!isEntry(value, childKind)) say(`${pointer}/${field}`, field, one);
  } else if (form === 'list') {
    if (!Array.isArray(value)) say(`${pointer}/${field}`, field, 'a list');
    else {
      for (let i = 0; i < value.length; i++) {
        if (!isEntry(value[i], childKind)) say(`${pointer}/${field}/${i}`, `${field}/${i}`, one);
      }
    }
  } else if (!isObject(value)) {
    say(`${pointer}/${field}`, field, 'a mapping');
  } else {
    for (const name in value) {
      if (isEntry(value[name], childKind)) continue;
      // Extensions may stand between the entries, but for maps that name things of the API.
      if (name.startsWith('x-') && kind !== 'schema' && childKind !== 'header') continue;
      say(joinPointer(pointer, field, name), name, one);
    }
  }
}

function isEntry(value: Json | undefined, kind: Kind): boolean {
  return isObject(value) || (kind === 'schema' && typeof value === 'boolean');
}
