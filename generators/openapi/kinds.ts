/**
 * What stands where in an OpenAPI document, as a table: for each kind of object, which of its
 * fields hold which kind, alone, in a list or in a map. Whoever walks a document reads this table
 * and nothing else, so that data (examples, defaults, `x-` extensions) is never taken for
 * structure. Sources: OpenAPI 3.0.4 and 3.1.1, section 4.8; JSON Schema 2020-12.
 */
export type Kind =
  | 'document'
  | 'components'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'response'
  | 'header'
  | 'mediaType'
  | 'encoding'
  | 'example'
  | 'link'
  | 'callback'
  | 'securityScheme'
  | 'schema';

/** How a field holds its kind: the object itself, a list of them, or a map of them. */
export type Holds = readonly ['one' | 'list' | 'map', Kind];

const schemaOne = ['one', 'schema'] as const;
const schemaList = ['list', 'schema'] as const;
const schemaMap = ['map', 'schema'] as const;
const parameters = ['list', 'parameter'] as const;
const headers = ['map', 'header'] as const;
const content = ['map', 'mediaType'] as const;
const examples = ['map', 'example'] as const;
const operation = ['one', 'operation'] as const;

/** The HTTP methods a path item can hold, in the order in which they are written out. */
export const METHODS = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
] as const;
export type Method = (typeof METHODS)[number];

export const FIELDS: Record<Kind, Readonly<Record<string, Holds>>> = {
  document: {
    paths: ['map', 'pathItem'],
    webhooks: ['map', 'pathItem'],
    components: ['one', 'components'],
  },
  components: {
    schemas: schemaMap,
    responses: ['map', 'response'],
    parameters: ['map', 'parameter'],
    examples,
    requestBodies: ['map', 'requestBody'],
    headers,
    securitySchemes: ['map', 'securityScheme'],
    links: ['map', 'link'],
    callbacks: ['map', 'callback'],
    pathItems: ['map', 'pathItem'],
  },
  pathItem: { parameters, ...Object.fromEntries(METHODS.map((method) => [method, operation])) },
  operation: {
    parameters,
    requestBody: ['one', 'requestBody'],
    responses: ['map', 'response'],
    callbacks: ['map', 'callback'],
  },
  parameter: { schema: schemaOne, content, examples },
  requestBody: { content },
  response: { headers, content, links: ['map', 'link'] },
  header: { schema: schemaOne, content, examples },
  mediaType: { schema: schemaOne, examples, encoding: ['map', 'encoding'] },
  encoding: { headers },
  example: {},
  link: {},
  callback: {},
  securityScheme: {},
  schema: {
    properties: schemaMap,
    patternProperties: schemaMap,
    dependentSchemas: schemaMap,
    $defs: schemaMap,
    definitions: schemaMap,
    items: schemaOne,
    prefixItems: schemaList,
    contains: schemaOne,
    additionalProperties: schemaOne,
    unevaluatedItems: schemaOne,
    unevaluatedProperties: schemaOne,
    propertyNames: schemaOne,
    allOf: schemaList,
    anyOf: schemaList,
    oneOf: schemaList,
    not: schemaOne,
    if: schemaOne,
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: schemaOne,
    else: schemaOne,
    contentSchema: schemaOne,
  },
};

/** The section of `components` where each kind of component stands. */
export const SECTIONS: Partial<Record<Kind, string>> = {
  schema: 'schemas',
  response: 'responses',
  parameter: 'parameters',
  example: 'examples',
  requestBody: 'requestBodies',
  header: 'headers',
  securityScheme: 'securitySchemes',
  link: 'links',
  callback: 'callbacks',
  pathItem: 'pathItems',
};

const KIND_OF_SECTION = new Map(
  Object.entries(SECTIONS).map(([kind, section]) => [section, kind as Kind]),
);

/** The kind of a `components` section, by its name; undefined when OpenAPI knows no such section. */
export function kindOfSection(section: string): Kind | undefined {
  return KIND_OF_SECTION.get(section);
}

/** `requestBody` → `a request body`, for messages. */
export function describeKind(kind: Kind): string {
  const words = kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}
