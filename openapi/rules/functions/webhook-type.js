// @ts-check
import { findJsonSchema, listWebhooks } from './lib/operation.js';
import { propertiesOf } from './lib/schema.js';

/**
 * The body of an event says which event it is, under the name that the event has here.
 * @param {unknown} _target
 * @param {{ property: string }} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkWebhookType(_target, { property }, context) {
  return listWebhooks(context).flatMap(({ route, place, requestBody }) => {
    const body = findJsonSchema(requestBody);
    if (body === undefined) return [{ message: `${route} has no JSON body`, path: place.path }];
    const types = propertiesOf(body).filter(({ key }) => key === property);
    const named = types.some(({ value }) => value.const === route || value.enum?.includes(route));
    const schema = named
      ? []
      : [{ message: `The schema does not pin ${property} to ${route}`, path: body.path }];
    const examples = (requestBody?.children('content') ?? [])
      .flatMap((media) => media.children('examples'))
      .filter((example) => example.value.value?.[property] !== route)
      .map((example) => ({
        message: `The example ${example.key} is of another ${property} than ${route}`,
        path: example.at('value', property),
      }));
    return [...schema, ...examples];
  });
}
