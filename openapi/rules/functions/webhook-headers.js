// @ts-check
import { readDescription } from './lib/description.js';
import { listWebhooks, parametersIn } from './lib/operation.js';

/**
 * Every event takes the headers that the signature of webhooks is declared with.
 * @param {unknown} _target
 * @param {unknown} _options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkWebhookHeaders(_target, _options, context) {
  const signature = readDescription(context).root.value['x-signature'];
  return listWebhooks(context).flatMap((event) => {
    if (signature === undefined) {
      return [{ message: `${event.route} is sent, but the root has no x-signature`, path: [] }];
    }
    /** @type {string[]} */
    const wanted = [
      signature.header,
      signature.timestamp?.header,
      signature.dedupe?.header,
      signature.type?.header,
      ...(signature.secretHeaders ?? []),
    ].filter((header) => header !== undefined);
    const taken = parametersIn(event, 'header').map(({ value }) =>
      String(value.name).toLowerCase(),
    );
    const missing = wanted.filter((header) => !taken.includes(header.toLowerCase()));
    if (missing.length === 0) return [];
    const message = `${event.route} does not state ${missing.join(', ')}`;
    return [{ message, path: event.place.at('parameters') }];
  });
}
