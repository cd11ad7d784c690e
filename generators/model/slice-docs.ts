import { isObject, listOf, objectOf, textOf, textsOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';

/** What is left of a description: what `x-docs` may still name. */
export interface Left {
  operations: ReadonlySet<string>;
  webhooks: ReadonlySet<string>;
  tags: ReadonlySet<string>;
  signature: boolean;
}

/** The pages of `x-docs` that still have something to tell; undefined when none has. */
export function sliceDocs(value: Json | undefined, left: Left): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  const sections = listOf(value['sections'])
    .filter(isObject)
    .map((section) => sliceSection(section, left))
    .filter((section) => listOf(section['pages']).length > 0);
  return sections.length === 0 ? undefined : { ...value, sections };
}

function sliceSection(section: JsonObject, left: Left): JsonObject {
  const { tag, ...rest } = section;
  const tagged = left.tags.has(textOf(tag) ?? '');
  const pages = listOf(section['pages'])
    .map(objectOf)
    .map((page) => slicePage(page, left))
    .filter((page) => tellsSomething(page, tagged));
  return { ...rest, ...(tagged && tag !== undefined ? { tag } : {}), pages };
}

function slicePage(page: JsonObject, left: Left): JsonObject {
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(page)) {
    if (key === 'operations' || key === 'webhooks') {
      const names = textsOf(value).filter((name) => left[key].has(name));
      if (names.length > 0) kept[key] = names;
    } else if (key === 'lifecycle') {
      if (left.operations.has(textOf(value) ?? '')) kept[key] = value;
    } else if (key !== 'signature' || left.signature) kept[key] = value;
  }
  return kept;
}

/** Text alone is worth a page only where its vertical is there. */
function tellsSomething(page: JsonObject, tagged: boolean): boolean {
  const parts = ['operations', 'webhooks', 'lifecycle', 'signature'];
  return (
    parts.some((part) => Object.hasOwn(page, part)) ||
    (tagged && Object.hasOwn(page, 'description'))
  );
}
