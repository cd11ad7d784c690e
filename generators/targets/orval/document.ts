import type { ApiModel } from '../../model/model.ts';
import { isObject, objectOf } from '../../openapi/json.ts';
import type { JsonObject } from '../../openapi/json.ts';
import { resolvePointer } from '../../openapi/pointer.ts';
import { walk } from '../../openapi/walk.ts';
import { openEnums } from './enums.ts';
import { renameReferences } from './reach.ts';

/** Globals that the code of orval uses: a type of that name would stand in their way. */
const GLOBALS = [
  'Array Awaited Blob Boolean Date Error File FormData Headers Map NonNullable Number Object',
  'Omit Parameters Partial Promise Record RegExp Request RequestInit Required Response ReturnType',
  'Set String URL URLSearchParams',
].flatMap((line) => line.split(' '));

/** Names of modules that stand beside those of the tags. */
const OTHER_MODULES = ['index', 'schemas', 'transport', 'responses'];

/** The module that holds what belongs to a tag. */
export function moduleOf(slug: string): string {
  const name = slug === '' ? 'default' : slug;
  return OTHER_MODULES.includes(name) ? `${name}-operations` : name;
}

/**
 * The document as orval takes it: operations named and sorted as in the model, enums open where the
 * API may add values, names that code can bear.
 */
export function prepareDocument(
  model: ApiModel,
  openEnum: (schema: JsonObject) => void,
): JsonObject {
  const document = structuredClone(model.document);
  const slugs = new Map(model.tags.map(({ name, slug }) => [name, slug]));
  for (const { id, pointer, tag } of [...model.operations, ...model.webhooks]) {
    const node = objectOf(resolvePointer(document, pointer));
    node['operationId'] = id;
    node['tags'] = [moduleOf(slugs.get(tag) ?? tag)];
  }
  // It would stand at the head of each file.
  delete objectOf(document['info'])['description'];
  openEnums(document, openEnum);
  freeGlobals(document);
  return document;
}

/** `Error` becomes `ErrorModel`. */
function freeGlobals(document: JsonObject): void {
  const schemas = objectOf(objectOf(document['components'])['schemas']);
  const names = new Map<string, string>();
  for (const name of GLOBALS) {
    if (!Object.hasOwn(schemas, name)) continue;
    let free = `${name}Model`;
    while (Object.hasOwn(schemas, free)) free += 'Model';
    names.set(name, free);
    schemas[free] = schemas[name] ?? {};
    delete schemas[name];
  }
  if (names.size === 0) return;
  const all: JsonObject[] = [];
  walk(document, 'document', '', (node, kind) => {
    if (kind === 'schema' && isObject(node)) all.push(node);
    return undefined;
  });
  renameReferences(all, names);
}
