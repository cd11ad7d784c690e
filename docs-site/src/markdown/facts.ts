import type { FencePlace } from './fences.ts';
import { splitFences } from './fences.ts';
import { suggestNames } from './suggest.ts';

/**
 * Numbers that a page takes from the description, so that they follow when it changes:
 *
 *     {{limit login sandbox}}                              allowance of a rate class, per window
 *     {{maxLength createOrder.body.client_reference}}      a keyword of a field of a request
 */
export function fillFacts(
  markdown: string,
  place: { file: string; firstLine?: number },
  description: unknown,
): string {
  return splitFences(markdown, place.firstLine)
    .map((piece) => {
      if (piece.kind === 'fence') return piece.text;
      const { file } = place;
      return piece.text.replaceAll(/\{\{\s*(.*?)\s*\}\}/g, (_, asked: string) =>
        readFact(asked, { file, line: piece.line }, description),
      );
    })
    .join('\n');
}

function readFact(asked: string, place: FencePlace, description: unknown): string {
  const [kind = '', first = '', second = ''] = asked.split(/\s+/);
  const [holder, name] =
    kind === 'limit'
      ? [
          get(
            get(get(get(description, 'x-rate-limit', place), 'classes', place), first, place),
            'limits',
            place,
          ),
          second,
        ]
      : [findField(first, place, description), kind];
  const value = get(holder, name, place);
  if (typeof value !== 'number') refuse(place, `"${name}" of "${asked}" is no number`);
  return new Intl.NumberFormat('en').format(value);
}

/** The schema at `createOrder.body.form.player`, `listOrders.query.limit` or `getOrder.path.id`. */
function findField(way: string, place: FencePlace, description: unknown): unknown {
  const [id = '', at = '', ...names] = way.split('.');
  const operations = new Map<string, Record<string, unknown>>();
  for (const item of Object.values(asObject(get(description, 'paths', place)))) {
    for (const operation of Object.values(asObject(item))) {
      const { operationId } = asObject(operation);
      const shared = asObject(item)['parameters'];
      if (typeof operationId === 'string')
        operations.set(operationId, { shared, ...asObject(operation) });
    }
  }
  const operation = get(Object.fromEntries(operations), id, place);
  if (at === 'body') {
    const body = resolve(asObject(operation)['requestBody'], description);
    const content = Object.values(asObject(asObject(body)['content']))[0];
    return names.reduce<unknown>(
      (schema, name) => get(listProperties(schema, description), name, place),
      asObject(content)['schema'],
    );
  }
  const { parameters, shared } = asObject(operation);
  const found = [parameters, shared]
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .map((one) => asObject(resolve(one, description)))
    .filter((one) => one['in'] === at);
  const schemas = Object.fromEntries(found.map((one) => [String(one['name']), one['schema']]));
  return resolve(get(schemas, names[0] ?? '', place), description);
}

function listProperties(schema: unknown, description: unknown): Record<string, unknown> {
  const { properties, allOf } = asObject(resolve(schema, description));
  const parts = Array.isArray(allOf) ? allOf.map((part) => listProperties(part, description)) : [];
  const own = Object.entries(asObject(properties));
  return Object.assign(
    {},
    ...parts,
    Object.fromEntries(own.map(([name, one]) => [name, resolve(one, description)])),
  );
}

function resolve(value: unknown, description: unknown): unknown {
  const { $ref } = asObject(value);
  if (typeof $ref !== 'string') return value;
  const names = $ref.slice('#/'.length).split('/');
  const target = names.reduce<unknown>((part, name) => asObject(part)[name], description);
  return resolve(target, description);
}

function get(holder: unknown, name: string, place: FencePlace): unknown {
  const parts = asObject(holder);
  if (name in parts) return parts[name];
  return refuse(
    place,
    `There is no "${name}" to take a number from${suggestNames(name, Object.keys(parts))}`,
  );
}

function refuse(place: FencePlace, message: string): never {
  throw new Error(`${place.file}:${place.line}: ${message}.`);
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
