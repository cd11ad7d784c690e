import { resolvePointer } from '@octopus-cards/toolkit/compile';
import type { Json } from '@octopus-cards/toolkit';
import type { Exchange } from '../../../types.ts';
import { headerOf, valueAt } from './answers.ts';

/**
 * The value of a runtime expression (OpenAPI 3.1.1, section 4.8.20.4) after an exchange; anything else
 * stands for itself.
 */
export function evaluate(expression: Json, exchange: Exchange): Json | undefined {
  if (typeof expression !== 'string' || !expression.startsWith('$')) return expression;
  const { request } = exchange.case;
  const [, side, place = '', name = ''] =
    /^\$(request|response)\.(body|header|query|path)[.#]?(.*)$/.exec(expression) ?? [];
  if (side === 'response') {
    if (place === 'body') return name === '' ? exchange.answer?.json : valueAt(exchange, name);
    return place === 'header' ? headerOf(exchange, name) : undefined;
  }
  if (side !== 'request') return undefined;
  if (place === 'body') return resolvePointer(request.body?.value, name);
  if (place === 'path') return request.pathParameters[name];
  const pairs = place === 'query' ? request.query : request.headers;
  return pairs.find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
}
