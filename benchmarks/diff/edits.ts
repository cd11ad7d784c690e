import { isObject, objectOf } from '../../generators/openapi/json.ts';
import type { Json, JsonObject } from '../../generators/openapi/json.ts';
import { joinPointer } from '../../generators/openapi/pointer.ts';

/** One edit: some fields of one object got other values, came or went. */
export interface Edit {
  /** The object in both documents. */
  pointer: string;
  fields: string[];
}

/** What no differ takes for a change of the API. */
const WORDS = new Set([
  'description',
  'summary',
  'title',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'info',
  'servers',
  'x-github',
]);

/** Objects whose keys are names: each entry is an edit of its own. */
const MAPS = new Set(['paths', 'properties', 'responses', 'content', 'schemas', 'headers']);

/** Everything in which two documents differ, as single edits. */
export function listEdits(old: JsonObject, now: JsonObject): Edit[] {
  const edits: Edit[] = [];
  compare(old, now, '', '', edits);
  return edits;
}

function compare(old: JsonObject, now: JsonObject, pointer: string, key: string, edits: Edit[]) {
  const fields: string[] = [];
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const isName = MAPS.has(key);
    if (!isName && (WORDS.has(name) || name.startsWith('x-'))) continue;
    const a = old[name];
    const b = now[name];
    if (JSON.stringify(a) === JSON.stringify(b)) continue;
    if (isObject(a) && isObject(b)) {
      // A reference is one thing: half of one would lead nowhere.
      if ('$ref' in a || '$ref' in b) fields.push(name);
      else compare(a, b, joinPointer(pointer, name), isName ? '' : name, edits);
    } else if (Array.isArray(a) && Array.isArray(b) && isPairable(a, b)) {
      for (const [index, one] of a.entries()) {
        compare(objectOf(one), objectOf(b[index]), joinPointer(pointer, name, index), '', edits);
      }
    } else if (isName && !/^\/components\/[^/]*$/.test(pointer)) {
      edits.push({ pointer, fields: [name] });
    } else if (!/^(\/components(\/[^/]*)?)?$/.test(pointer)) fields.push(name);
  }
  if (fields.length === 0) return;
  // A property that comes together with its being required is one edit.
  const known = edits.filter((edit) => edit.pointer === joinPointer(pointer, 'properties'));
  const [only] = known;
  if (fields.includes('required') && only !== undefined) {
    for (const edit of known) edits.splice(edits.indexOf(edit), 1);
    edits.push({ pointer, fields: [...new Set([...fields, 'properties'])] });
  } else edits.push({ pointer, fields });
}

/** Lists that differ inside of their entries only. */
function isPairable(a: Json[], b: Json[]): boolean {
  const name = (one: Json | undefined) => objectOf(one)['name'] ?? objectOf(one)['$ref'];
  return (
    a.length === b.length &&
    a.every((one, at) => isObject(one) && isObject(b[at]) && name(one) === name(b[at])) &&
    a.every((one) => !('$ref' in objectOf(one)))
  );
}
