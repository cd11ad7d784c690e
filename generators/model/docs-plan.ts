import { isObject, listOf, objectOf, textOf, textsOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import type { DocsPage, DocsPlan } from './behaviours.ts';

/** Reads `x-docs`: which operation stands on which page of the reference. */
export function readDocsPlan(value: Json | undefined): DocsPlan | undefined {
  if (!isObject(value)) return undefined;
  return {
    sections: listOf(value['sections'])
      .filter(isObject)
      .map((section) => {
        const tag = textOf(section['tag']);
        return {
          name: textOf(section['name']) ?? '',
          slug: textOf(section['slug']) ?? '',
          ...(tag === undefined ? {} : { tag }),
          pages: listOf(section['pages']).filter(isObject).map(readPage),
        };
      }),
  };
}

function readPage(page: JsonObject): DocsPage {
  const description = textOf(page['description']);
  const lifecycle = textOf(page['lifecycle']);
  return {
    slug: textOf(page['slug']) ?? '',
    title: textOf(page['title']) ?? '',
    ...(description === undefined ? {} : { description }),
    operations: textsOf(page['operations']),
    webhooks: textsOf(page['webhooks']),
    ...(lifecycle === undefined ? {} : { lifecycle }),
    signature: page['signature'] === true,
  };
}

/** Reads `x-tagGroups`. */
export function readTagGroups(value: Json | undefined): { name: string; tags: string[] }[] {
  return listOf(value)
    .map(objectOf)
    .map((group) => ({ name: textOf(group['name']) ?? '', tags: textsOf(group['tags']) }));
}
