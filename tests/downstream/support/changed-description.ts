import { isObject, listOf, objectOf, textsOf } from '../../../generators/openapi/json.ts';
import type { JsonObject } from '../../../generators/openapi/json.ts';

/** The next release of the API, which breaks what it can break. */
export function changeDescription(text: string): string {
  const document: JsonObject = JSON.parse(text);
  const schemas = descend(document, 'components', 'schemas');
  addOperation(descend(document, 'paths'));
  removeField(descend(schemas, 'TopupOrder'), 'status_text');
  for (const [name, example] of Object.entries(descend(document, 'components', 'examples'))) {
    if (name.startsWith('Topup')) removeFromExample(objectOf(example)['value'], 'status_text');
  }
  const request = descend(schemas, 'TopupOrderRequest');
  descend(request, 'properties')['purpose'] = { type: 'string', description: 'What it is for.' };
  request['required'] = [...textsOf(request['required']), 'purpose'];
  const status = descend(schemas, 'TopupOrderStatus');
  status['enum'] = [...textsOf(status['enum']), 'REFUNDED'];
  const told = objectOf(status['x-enumDescriptions']);
  status['x-enumDescriptions'] = { ...told, REFUNDED: 'The money is back.' };
  finishLifecycle(document);
  addToPages(document);
  addToExamples(document);
  return JSON.stringify(document);
}

/** What is inside, by its names; it must be there. */
function descend(node: JsonObject, ...names: string[]): JsonObject {
  return names.reduce((here, name) => {
    const inner = here[name];
    if (!isObject(inner)) throw new Error(`The description has no ${names.join('/')}.`);
    return inner;
  }, node);
}

/** Like reading an order, but a POST. */
function addOperation(paths: JsonObject): void {
  const item = descend(paths, '/api/v1/topups/orders/{id}');
  const read = descend(item, 'get');
  const responses = { ...descend(read, 'responses') };
  paths['/api/v1/topups/orders/{id}/refund'] = {
    parameters: item['parameters'] ?? [],
    post: {
      operationId: 'refundTopupOrder',
      summary: 'Give the money of a topup order back',
      description: 'Gives back what a topup order has cost.',
      tags: ['Topups'],
      'x-sdk': { group: 'topups.orders', method: 'refund' },
      'x-rate-limit': read['x-rate-limit'] ?? {},
      parameters: read['parameters'] ?? [],
      responses,
    },
  };
}

function removeField(schema: JsonObject, name: string): void {
  delete descend(schema, 'properties')[name];
  schema['required'] = textsOf(schema['required']).filter((one) => one !== name);
}

/** The examples of a release do not show what is gone. */
function removeFromExample(value: unknown, name: string): void {
  for (const one of Array.isArray(value) ? value : [value]) {
    if (isObject(one)) delete one[name];
  }
}

/** A status that an order can end with. */
function finishLifecycle(document: JsonObject): void {
  const lifecycle = descend(document, 'paths', '/api/v1/topups/orders', 'post', 'x-lifecycle');
  const transitions = descend(lifecycle, 'transitions');
  transitions['REFUNDED'] = [];
  transitions['PENDING'] = [...textsOf(transitions['PENDING']), 'REFUNDED'];
  lifecycle['terminal'] = [...textsOf(lifecycle['terminal']), 'REFUNDED'];
}

/** The new operation stands beside the one that reads an order. */
function addToPages(document: JsonObject): void {
  const pages = listOf(descend(document, 'x-docs')['sections']).flatMap((section) =>
    listOf(objectOf(section)['pages']),
  );
  for (const page of pages.filter(isObject)) {
    const operations = textsOf(page['operations']);
    if (operations.includes('getTopupOrder'))
      page['operations'] = [...operations, 'refundTopupOrder'];
  }
}

/** The examples of requests have the new field, as those of a release would. */
function addToExamples(document: JsonObject): void {
  const create = descend(document, 'paths', '/api/v1/topups/orders', 'post', 'requestBody');
  const { examples } = descend(create, 'content', 'application/json');
  for (const example of Object.values(objectOf(examples))) {
    const { $ref } = objectOf(example);
    const named =
      typeof $ref === 'string' ? descend(document, ...$ref.slice(2).split('/')) : objectOf(example);
    const value = named['value'];
    if (isObject(value)) value['purpose'] = 'gift';
  }
}
