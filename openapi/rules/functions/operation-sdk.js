// @ts-check
import { listOperations, nameOperation } from './lib/operation.js';
import { isDict } from './lib/reference.js';

const NAME = /^[a-z][A-Za-z0-9]*$/;
const GROUP = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/;

/**
 * Every operation has a seat of its own in the client: group and method.
 * @param {unknown} _target
 * @param {unknown} _options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkSdkName(_target, _options, context) {
  /** @type {Map<string, string>} */
  const seats = new Map();
  return listOperations(context).flatMap((operation) => {
    const sdk = operation.place.value['x-sdk'];
    const path = operation.place.at('x-sdk');
    const name = nameOperation(operation);
    if (!isDict(sdk)) return [{ message: `${name} has no x-sdk`, path: operation.place.path }];
    if (!GROUP.test(String(sdk.group)) || !NAME.test(String(sdk.method))) {
      return [{ message: `${name} has an x-sdk without a usable group and method`, path }];
    }
    const seat = `${sdk.group}.${sdk.method}`;
    const taken = seats.get(seat);
    if (taken !== undefined) return [{ message: `${name} and ${taken} are both ${seat}`, path }];
    seats.set(seat, name);
    return [];
  });
}
