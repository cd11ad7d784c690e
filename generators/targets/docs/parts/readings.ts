import type { Operation } from '../../../model/model.ts';
import { isObject, listOf, objectOf, textOf } from '../../../openapi/json.ts';
import type { Json, JsonObject } from '../../../openapi/json.ts';
import { decodeFragment, resolvePointer } from '../../../openapi/pointer.ts';
import type { Block, Inline } from '../content/blocks.ts';
import type { PageBuilder } from '../page.ts';

/** What `x-assumed` says of an operation and its parts: folded, since few need it. */
export function buildReadings(page: PageBuilder, operation: Pick<Operation, 'pointer'>): Block[] {
  const { document } = page.site.model;
  const node = resolvePointer(document, operation.pointer);
  const rows = listReadings(document, objectOf(node));
  if (rows.length === 0) return [];
  return [
    {
      kind: 'details',
      name: 'reading',
      summary: 'Our reading, where the documentation leaves something open',
      blocks: [
        {
          kind: 'list',
          name: 'readings',
          items: rows.map(([what, text]) => ({ content: [what, ': ', { markdown: text }] })),
        },
      ],
    },
  ];
}

function listReadings(document: JsonObject, operation: JsonObject): [Inline, string][] {
  const rows: [Inline, string][] = [];
  const add = (what: Inline, holder: Json | undefined): JsonObject => {
    const node = followReference(document, holder);
    const text = textOf(node['x-assumed']);
    if (text !== undefined) rows.push([what, text]);
    return node;
  };
  add('The operation', operation);
  for (const [name, value] of Object.entries(operation)) {
    if (name.startsWith('x-') && isObject(value)) add({ code: name }, value);
  }
  for (const entry of listOf(operation['parameters'])) {
    const { name } = followReference(document, entry);
    add({ code: String(name) }, entry);
  }
  const body = add('The body', operation['requestBody']);
  const [content] = Object.values(objectOf(body['content']));
  const schema = add('The fields of the body', objectOf(content)['schema']);
  for (const [name, property] of Object.entries(objectOf(schema['properties']))) {
    add({ code: name }, property);
  }
  for (const [status, response] of Object.entries(objectOf(operation['responses']))) {
    const node = add(`The answer ${status}`, response);
    for (const media of Object.values(objectOf(node['content']))) {
      for (const example of Object.values(objectOf(objectOf(media)['examples']))) {
        const { summary } = followReference(document, example);
        add(`The answer ${status}, “${String(summary)}”`, example);
      }
    }
  }
  return rows;
}

function followReference(document: JsonObject, value: Json | undefined): JsonObject {
  let node = objectOf(value);
  for (let hops = 0; hops < 20; hops++) {
    const ref = textOf(node['$ref']);
    if (ref === undefined || !ref.startsWith('#')) return node;
    node = objectOf(resolvePointer(document, decodeFragment(ref.slice(1))));
  }
  return node;
}
