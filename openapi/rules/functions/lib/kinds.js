// @ts-check

const SCHEMA = {
  properties: 'schema{}',
  patternProperties: 'schema{}',
  dependentSchemas: 'schema{}',
  $defs: 'schema{}',
  items: 'schema',
  contains: 'schema',
  additionalProperties: 'schema',
  unevaluatedProperties: 'schema',
  unevaluatedItems: 'schema',
  propertyNames: 'schema',
  not: 'schema',
  if: 'schema',
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
  then: 'schema',
  else: 'schema',
  prefixItems: 'schema[]',
  allOf: 'schema[]',
  anyOf: 'schema[]',
  oneOf: 'schema[]',
};

const OPERATION = {
  parameters: 'parameter[]',
  requestBody: 'requestBody',
  responses: 'response{}',
  servers: 'server[]',
};

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

const VALUE_HOLDER = { schema: 'schema', content: 'mediaType{}', examples: 'example{}' };

/**
 * What each kind of OpenAPI object holds: `kind` is one child, `kind[]` a list of them, `kind{}` a
 * map by name. Literal data (example values, defaults, extensions) is not listed, so it is never
 * mistaken for part of the description.
 * @type {Record<string, Record<string, string>>}
 */
export const CHILDREN = {
  root: {
    info: 'info',
    servers: 'server[]',
    tags: 'tag[]',
    paths: 'pathItem{}',
    webhooks: 'pathItem{}',
    components: 'components',
  },
  // Of the components only what nothing else leads to; the rest is reached by reference.
  components: { securitySchemes: 'securityScheme{}' },
  pathItem: {
    parameters: 'parameter[]',
    servers: 'server[]',
    ...Object.fromEntries(METHODS.map((method) => [method, 'operation'])),
  },
  operation: OPERATION,
  parameter: VALUE_HOLDER,
  header: VALUE_HOLDER,
  requestBody: { content: 'mediaType{}' },
  response: { headers: 'header{}', content: 'mediaType{}', links: 'link{}' },
  mediaType: { schema: 'schema', examples: 'example{}' },
  schema: SCHEMA,
};
