import type { GlobalContext, OpenAPI3 } from 'openapi-typescript';
import type { JsonObject } from '../../openapi/json.ts';
import { loadOpenapiTypescript } from './load.ts';

const HEADER = `/**
 * Types of the API, generated from its description by openapi-typescript.
 * Do not edit: change the description and run \`octopus generate\`.
 */

`;

const printed = new WeakMap<JsonObject, string>();

/**
 * Prints the types of a bundled document. Targets that embed the types share one result.
 */
export async function printTypes(document: JsonObject): Promise<string> {
  const known = printed.get(document);
  if (known !== undefined) return known;
  const { transformSchema, scanDiscriminators, resolveRef, astToString } =
    await loadOpenapiTypescript();
  // The document has passed the checks; openapi-typescript's own type is stricter than OpenAPI.
  const schema = document as unknown as OpenAPI3;
  const context: Partial<GlobalContext> = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    defaultNonNullable: true,
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
  printed.set(document, text);
  return text;
}
