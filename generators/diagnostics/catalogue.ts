/**
 * Every diagnostic the compiler can give: a code, a title, why it matters, and the usual fix.
 * A code is never reused for something else. Each has a negative fixture in `fixtures/negative/`.
 */
export interface CatalogueEntry {
  title: string;
  /** Why this is refused. */
  why: string;
  /** What to do about it. */
  fix: string;
}

const entries = {
  'config-missing': {
    title: 'No configuration',
    why: 'The compiler reads what to generate, and from which description, from octopus.config.ts (or .js, .json).',
    fix: 'Create octopus.config.ts, or name another file with --config.',
  },
  'config-invalid': {
    title: 'Invalid configuration',
    why: 'The configuration must match generators/config/config.schema.json.',
    fix: 'Correct the field that is named; the schema lists what is allowed.',
  },
  'config-unknown-name': {
    title: 'Unknown name on the command line',
    why: 'A description, target or vertical that was asked for does not exist.',
    fix: 'Use one of the names that are listed.',
  },
  'file-missing': {
    title: 'File not found',
    why: 'The root document of a description could not be read.',
    fix: 'Correct the path in the configuration, or create the file.',
  },
  'file-syntax': {
    title: 'Not valid YAML or JSON',
    why: 'A file that cannot be parsed cannot be compiled.',
    fix: 'Correct the syntax at the place that is named.',
  },
  'document-unsupported': {
    title: 'Not an OpenAPI 3.0 or 3.1 document',
    why: 'The root document must say which version of OpenAPI it follows.',
    fix: 'Write `openapi: 3.1.0` at the top of the root document.',
  },
  'document-shape': {
    title: 'Wrong kind of value',
    why: 'OpenAPI expects another kind of value at this place.',
    fix: 'Write the value in the form that OpenAPI defines.',
  },
  'ref-missing-file': {
    title: 'Broken reference: no such file',
    why: 'A $ref is resolved against the folder of the file that holds it.',
    fix: 'Correct the path, or create the file.',
  },
  'ref-missing-target': {
    title: 'Broken reference: nothing there',
    why: 'The part of a $ref behind # is a JSON Pointer into the file it names.',
    fix: 'Correct the pointer, or add what it points to.',
  },
  'ref-remote': {
    title: 'Reference to another host',
    why: 'The same input must give the same output everywhere, so nothing is fetched.',
    fix: 'Save the document beside the description and refer to the file.',
  },
  'ref-cycle': {
    title: 'Reference that leads back to itself',
    why: 'Following these references never arrives at anything.',
    fix: 'Let one of them hold the object instead of a $ref.',
  },
  'ref-kind': {
    title: 'Reference to another kind of object',
    why: 'A place for one kind of object must refer to an object of that kind.',
    fix: 'Refer to an object of the right kind.',
  },
  'component-clash': {
    title: 'Two components want one name',
    why: 'A component is named by its file; clients see the name, so it is never changed silently.',
    fix: 'Rename one of the files.',
  },
  'component-name': {
    title: 'Unusable component name',
    why: 'OpenAPI allows letters, digits, `.`, `-` and `_` in component names; anything else could break out of generated code.',
    fix: 'Rename the component, or the file it comes from.',
  },
  'operation-id-duplicate': {
    title: 'operationId used twice',
    why: 'Generated methods, types and links are named by operationId.',
    fix: 'Give each operation an operationId of its own.',
  },
  'operation-id-name': {
    title: 'Unusable operationId',
    why: 'The operationId becomes part of generated code; it must not be able to break out of it.',
    fix: 'Use letters, digits, `_`, `-`, `.`, `/` and `:` only, beginning with a letter or `_`.',
  },
  'operation-responses': {
    title: 'No responses',
    why: 'An operation without a declared response promises nothing that could be generated or tested.',
    fix: 'Declare at least one response.',
  },
  'response-status': {
    title: 'Not a status code',
    why: 'Responses are keyed by a status from 100 to 599, a range such as 4XX, or `default`.',
    fix: 'Use a three-digit status in quotes, a range, or `default`.',
  },
  'path-name': {
    title: 'Unusable path',
    why: 'A path begins with `/`; its template must be well formed and must not break out of generated code.',
    fix: 'Write the path as /segment/{parameter} without spaces, quotes, `?` or `#`.',
  },
  'path-duplicate': {
    title: 'Two paths match the same requests',
    why: 'Paths that differ only in the names of their parameters cannot be told apart.',
    fix: 'Merge the two path items.',
  },
  'path-parameter-undeclared': {
    title: 'Path parameter not declared',
    why: 'Each {name} in a path needs a parameter with `in: path`.',
    fix: 'Declare the parameter on the operation or on its path item.',
  },
  'path-parameter-unused': {
    title: 'Path parameter not in the path',
    why: 'A parameter with `in: path` must stand as {name} in the path.',
    fix: 'Put {name} into the path, or remove the parameter.',
  },
  'path-parameter-optional': {
    title: 'Optional path parameter',
    why: 'A path parameter is always there; OpenAPI asks for `required: true`.',
    fix: 'Add `required: true`.',
  },
  'parameter-duplicate': {
    title: 'Parameter declared twice',
    why: 'A parameter is told apart by its name and where it stands.',
    fix: 'Remove or rename one of them.',
  },
  'parameter-name': {
    title: 'Unusable parameter name',
    why: 'The name of a parameter becomes part of generated code and of requests.',
    fix: 'Use a name without control characters, quotes and backslashes.',
  },
  'parameter-shape': {
    title: 'Incomplete parameter',
    why: 'A parameter needs a name, a place (`in`) and a schema or content.',
    fix: 'Add what is missing.',
  },
  'security-unknown': {
    title: 'Unknown security scheme',
    why: 'A security requirement names a scheme under components.securitySchemes.',
    fix: 'Declare the scheme, or correct the name.',
  },
  'tag-name': {
    title: 'Unusable tag',
    why: 'A tag names a vertical, and so files and methods; it needs at least one letter or digit and no clash with another tag.',
    fix: 'Rename the tag.',
  },
  'schema-type': {
    title: 'Unknown type',
    why: 'JSON Schema knows null, boolean, object, array, number, string and integer.',
    fix: 'Use one of these types.',
  },
  'schema-pattern': {
    title: 'Invalid regular expression',
    why: 'A pattern must be a regular expression that ECMA-262 understands (with the `u` flag).',
    fix: 'Correct the expression.',
  },
  'schema-limits': {
    title: 'Limits that nothing can satisfy',
    why: 'A lower limit above the upper limit refuses every value.',
    fix: 'Correct one of the limits.',
  },
  'schema-enum': {
    title: 'Unusable enum',
    why: 'An enum lists at least one value, and each value once.',
    fix: 'Remove repeated values, or add the first one.',
  },
  'schema-required': {
    title: 'Unusable list of required properties',
    why: '`required` is a list of distinct property names.',
    fix: 'Write it as a list of names, each once.',
  },
  'link-target': {
    title: 'Link to nowhere',
    why: 'A link names an operation by operationId and parameters that this operation has.',
    fix: 'Correct the operationId or the names of the parameters.',
  },
  'extension-invalid': {
    title: 'Extension in the wrong form',
    why: 'Each behaviour extension has a JSON Schema, which its value must match.',
    fix: 'Correct the value; the extensions are documented beside their schemas.',
  },
  'extension-misplaced': {
    title: 'Extension in the wrong place',
    why: 'A behaviour extension means something only where it is documented to stand.',
    fix: 'Move it to the place that is named.',
  },
  'sdk-duplicate': {
    title: 'Two operations want one method',
    why: 'x-sdk gives each operation its own place in the client.',
    fix: 'Change the group or the method of one of them.',
  },
  'pagination-unverified': {
    title: 'Pagination that the operation does not have',
    why: 'Parameters, headers and the list that x-pagination speaks of must be declared on the operation.',
    fix: 'Declare what is missing, or correct the name.',
  },
  'idempotency-unverified': {
    title: 'Idempotency that the operation does not have',
    why: 'The key, the duplicate answer and the look-up that x-idempotency speaks of must be declared.',
    fix: 'Declare what is missing, or correct the name.',
  },
  'lifecycle-unverified': {
    title: 'Life cycle that the operation does not have',
    why: 'States, terminal values, the operation to poll and the events of x-lifecycle must agree with the description.',
    fix: 'Declare what is missing, or correct the name.',
  },
  'session-unverified': {
    title: 'Session that the description does not have',
    why: 'Operations and fields that x-session speaks of must be declared.',
    fix: 'Declare what is missing, or correct the name.',
  },
  'signature-unverified': {
    title: 'Signature that the webhooks do not have',
    why: 'Every header that x-signature speaks of must be declared on every webhook.',
    fix: 'Declare the header, or correct the name.',
  },
  'messages-unverified': {
    title: 'Message for a rule that is not there',
    why: 'x-messages gives the text for a violation; the schema must have the keyword that can be violated.',
    fix: 'Add the keyword to the schema, or remove the message.',
  },
  'rate-limit-unverified': {
    title: 'Unknown rate class',
    why: 'x-rate-limit on an operation names a class of the x-rate-limit at the root; limits name environments of the servers.',
    fix: 'Declare the class or the environment, or correct the name.',
  },
  'protocol-errors-unverified': {
    title: 'Error envelope that is not declared',
    why: 'x-protocol-errors names a component schema and pointers to its fields.',
    fix: 'Correct the names; they must exist in the schema.',
  },
  'output-clash': {
    title: 'Two targets write one file',
    why: 'Each generated file belongs to exactly one target of one description.',
    fix: 'Give the targets different output folders.',
  },
  'output-outside': {
    title: 'Output outside of the output folder',
    why: 'Generated files stay below the folder that the configuration names.',
    fix: 'Correct the option that led outside.',
  },
} satisfies Record<string, CatalogueEntry>;

export type DiagnosticCode = keyof typeof entries;

/** Title, reason and fix for each code. */
export const CATALOGUE: Readonly<Record<DiagnosticCode, CatalogueEntry>> = entries;
