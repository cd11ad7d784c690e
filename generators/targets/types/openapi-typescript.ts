import type { GlobalContext, OpenAPI3 } from 'openapi-typescript';
import type { JsonObject } from '../../openapi/json.ts';
import { loadOpenapiTypescript } from './load.ts';

const HEADER = `/**
 * Types of the API, generated from its description by openapi-typescript.
 * Do not edit: change the description and run \`octopus generate\`.
 */

`;

const printed = {
  sent: new WeakMap<JsonObject, string>(),
  filled: new WeakMap<JsonObject, string>(),
};

/**
 * Prints the types of a bundled document. Targets that embed the types share one result.
 *
 * @param side `filled`: what has a default is always there, as a server sees it that fills it in;
 *   `sent`: it may be missing, as a client sends it
 */
export async function printTypes(
  document: JsonObject,
  side: keyof typeof printed = 'filled',
): Promise<string> {
  const known = printed[side].get(document);
  if (known !== undefined) return known;
  const { transformSchema, scanDiscriminators, resolveRef, astToString } =
    await loadOpenapiTypescript();
  // The document has passed the checks; openapi-typescript's own type is stricter than OpenAPI.
  const schema = document as unknown as OpenAPI3;
  const context: Partial<GlobalContext> = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    defaultNonNullable: side === 'filled',
    discriminators: scanDiscriminators(schema, { silent: true }),
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    immutable: false,
    injectFooter: [],
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    silent: true,
    resolve: ($ref) => resolveRef(schema, $ref, { silent: true }),
  };
  const text = HEADER + astToString(transformSchema(schema, context as GlobalContext));
  printed[side].set(document, text);
  return text;
}
