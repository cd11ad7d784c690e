import { instead, isOf, onStub } from './tools.ts';
import type { FaultCase } from '../fault-case.ts';
import { invalid, isBroken, isJson } from './parts.ts';

/** A server that refuses a parameter that it should take. */
const strict =
  (id: string, name: string, refuses: (text: string) => boolean, message: string) => () =>
    instead(
      (asked) => isOf(id)(asked) && refuses(asked.query.get(name) ?? ''),
      () => invalid(message),
    );

/** Valid requests that are refused. */
export const REFUSED: FaultCase[] = [
  onStub(
    'refuses-limit-max',
    'valid-accepted',
    ['listTopupProducts'],
    'the largest page is refused',
    strict(
      'listTopupProducts',
      'per_page',
      (text) => text === '500',
      'per_page must be an integer between 1 and 500',
    ),
  ),
  onStub(
    'refuses-enum',
    'valid-accepted',
    ['listProducts'],
    'DESC is refused',
    strict('listProducts', 'sort_dir', (text) => text === 'DESC', 'Invalid sort_dir'),
  ),
  onStub(
    'refuses-search',
    'valid-accepted',
    ['listEsimProducts'],
    'a search is refused',
    strict(
      'listEsimProducts',
      'search',
      (text) => text !== '' && text.length < 256,
      'Invalid search',
    ),
  ),
  onStub(
    'refuses-page-1',
    'valid-accepted',
    ['listWallets'],
    'page 1 is refused, as if pages began with 0',
    strict('listWallets', 'page', (text) => text === '1', 'Invalid page'),
  ),
  {
    ...onStub(
      'refuses-no-key',
      'valid-accepted',
      ['createVoucherOrder'],
      'an optional property is required',
      () => async (asked, forward) =>
        isOf('createVoucherOrder')(asked) &&
        !isBroken(asked.body) &&
        isJson(asked) &&
        !asked.body.includes('client_reference')
          ? invalid('client_reference is required')
          : forward(asked),
    ),
    gap: 'No valid body is sent without the properties that are optional.',
  },
];
