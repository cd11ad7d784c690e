// @ts-check
import { findPlaces } from './lib/description.js';
import { matchNames } from './lib/patterns.js';
import { propertiesOf } from './lib/schema.js';

/** @typedef {import('./lib/place.js').Place} Place */

/**
 * An amount never stands without its currency. The currency may stand beside it, further up in the
 * same body, or in an object beside it (as `charges_details` beside the charges).
 * @param {unknown} _target
 * @param {{ amounts: string[], currencies: string[], uses: string[] }} options patterns of names
 * @param {import('./lib/description.js').Context} context
 */
export default function checkCurrency(_target, { amounts, currencies, uses }, context) {
  const isAmount = matchNames(amounts);
  const isCurrency = matchNames(currencies);
  return findPlaces(context, 'schema')
    .filter(({ use, value }) => uses.includes(use) && value.properties !== undefined)
    .flatMap((place) => {
      const found = place.children('properties').find(({ key }) => isAmount(key));
      if (found === undefined || hasCurrency(place, isCurrency)) return [];
      return [{ message: `"${found.key}" stands without a currency`, path: found.path }];
    });
}

/** @param {Place} place @param {(name: string) => boolean} isCurrency @returns {boolean} */
function hasCurrency(place, isCurrency) {
  const beside = propertiesOf(place);
  if (beside.some(({ key }) => isCurrency(key))) return true;
  if (beside.some((it) => propertiesOf(it).some(({ key }) => isCurrency(key)))) return true;
  return place.parent?.kind === 'schema' && hasCurrency(place.parent, isCurrency);
}
