import { isObject, objectOf, textOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { resolvePointer } from '../../openapi/pointer.ts';
import type { Found } from '../context.ts';
import type { Lookup } from '../lookup.ts';

/** An error as an example shows it. */
export interface ShownError {
  name: string | undefined;
  code: string | undefined;
  message: string | undefined;
}

/**
 * The errors in the examples of a response. Where their parts stand is told by the envelope of
 * `x-protocol-errors`; without one, the first object that has a message counts.
 */
export function readErrors(lookup: Lookup, response: Found): ShownError[] {
  const protocol = lookup.rootExtension('x-protocol-errors');
  const envelope = objectOf(protocol?.node['envelope']);
  return lookup.examples(response).map((example) => {
    const holder = protocol === undefined ? findMessage(example) : example;
    const read = (field: 'name' | 'code' | 'message') =>
      textOf(resolvePointer(holder, textOf(envelope[field]) ?? `/${field}`));
    return { name: read('name'), code: read('code'), message: read('message') };
  });
}

function findMessage(value: Json): Json | undefined {
  if (!isObject(value) || typeof value['message'] === 'string') return value;
  return Object.values(value)
    .filter(isObject)
    .map(findMessage)
    .find((found) => isObject(found) && typeof found['message'] === 'string');
}
