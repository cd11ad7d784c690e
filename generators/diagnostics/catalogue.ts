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
    why: 'The configuration must match config/config.schema.json of the toolkit.',
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
  'file-unreadable': {
    title: 'File that cannot be read',
    why: 'A description consists of files that hold text in UTF-8 and that the compiler may read.',
    fix: 'Save the file as UTF-8 text, or refer to another one.',
  },
  'file-limits': {
    title: 'File without measure',
    why: 'Nesting, aliases and references that go on and on would exhaust whatever reads them.',
    fix: 'Write the part out once, in fewer levels, and refer to it with $ref.',
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
  'field-unknown': {
    title: 'Unknown field',
    why: 'OpenAPI does not know this field, so that what it holds would silently be left out.',
    fix: 'Correct the name, or begin it with x- if it is an extension.',
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
    title: 'One operationId for two operations',
    why: 'Generated methods, types and links are named by operationId.',
    fix: 'Give each operation an operationId of its own.',
  },
  'operation-id-name': {
    title: 'Unusable operationId',
    why: 'The operationId becomes part of generated code; it must not be able to break out of it.',
    fix: 'Use letters, digits, spaces and _ - . / : # only, beginning with a letter, a digit or _.',
  },
  'operation-responses': {
    title: 'No responses',
    why: 'OpenAPI 3.0 asks for responses, and an empty list of them promises nothing that could be generated or tested.',
    fix: 'Declare at least one response; `default` stands for all that are not listed.',
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
    why: 'A pattern must be a regular expression that ECMA-262 understands.',
    fix: 'Correct the expression.',
  },
  'schema-limits': {
    title: 'Limits that nothing can satisfy',
    why: 'A lower limit above the upper one refuses every value, and no validator takes a length or a number of items that is no whole number.',
    fix: 'Correct one of the limits.',
  },
  'schema-enum': {
    title: 'Unusable enum',
    why: 'An enum lists at least one value; OpenAPI 3.0 wants each value once.',
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
  'sdk-missing': {
    title: 'Operation without a place in the client',
    why: 'Once one operation says with x-sdk where it stands in the client, each must, or the client would mix two ways of naming.',
    fix: 'Add x-sdk with a group and a method.',
  },
  'pagination-unverified': {
    title: 'Pagination that the operation does not have',
    why: 'x-pagination speaks of integer parameters with defaults, of headers on the success response, and of a list in its body: each must be declared.',
    fix: 'Declare what is missing, or correct the name.',
  },
  'idempotency-unverified': {
    title: 'Idempotency that the operation does not have',
    why: 'The key, the answer to a duplicate, the look-up and the comparison that x-idempotency speaks of must be declared.',
    fix: 'Declare what is missing, or correct the name.',
  },
  'ledger-unverified': {
    title: 'Ledger that the description does not have',
    why: 'The lists of x-ledger, and what their rows hold, must be declared.',
    fix: 'Declare what is missing, or correct the name.',
  },
  'docs-unverified': {
    title: 'Pages that the description does not fill',
    why: 'x-docs puts every operation and every webhook on exactly one page, and each page below one address.',
    fix: 'Correct the name, or put what is missing on a page.',
  },
  'fix-unverified': {
    title: 'Error that does not say who can mend it',
    why: 'Once one example of an error says with x-fix who can mend it, each does, together with a description of what to do; and nothing but an error needs mending.',
    fix: 'Add x-fix and description to the example, or remove x-fix where nothing failed.',
  },
  'lifecycle-unverified': {
    title: 'Life cycle that the operation does not have',
    why: 'The states of x-lifecycle are the values of the status, and lead from what the call answers to an end that can be waited for.',
    fix: 'Correct the states, or declare what is missing.',
  },
  'price-unverified': {
    title: 'Price that the operation does not have',
    why: 'The quote of x-price, what it is asked with, the debit and the refunded states must be declared.',
    fix: 'Declare what is missing, or correct the name.',
  },
  'scenario-unverified': {
    title: 'Scenario that the operation cannot come to',
    why: 'x-scenarios stands on texts of the request body, and leads to a state or a refusal of the operation.',
    fix: 'Correct the name, or declare what is missing.',
  },
  'session-unverified': {
    title: 'Session that the description does not have',
    why: 'The operations of x-session must exist, be open to a caller without a token, and answer the tokens and expiries that it points to.',
    fix: 'Declare what is missing, or correct the name.',
  },
  'signature-unverified': {
    title: 'Signature that the webhooks do not have',
    why: 'Every header and every field of the body that x-signature speaks of must be declared on every webhook.',
    fix: 'Declare the header or the field, or correct the name.',
  },
  'messages-unverified': {
    title: 'Message for a violation that cannot happen',
    why: 'x-messages gives the text for a violation; at its place there must be something that can be violated in this way.',
    fix: 'Declare what can be violated, or remove the message.',
  },
  'messages-undocumented': {
    title: 'Message that no example shows',
    why: 'Readers, mocks and tests take the exact refusals from the examples of the error responses.',
    fix: 'Add an example with this message to each response that is named.',
  },
  'rate-limit-unverified': {
    title: 'Rate limit that the description does not keep',
    why: 'With x-rate-limit at the root, each operation names one of its classes and declares 429 with Retry-After, and each class has a limit for every environment of the servers.',
    fix: 'Declare what is missing, or correct the name.',
  },
  'roles-unverified': {
    title: 'Roles that the description does not keep',
    why: 'With x-roles at the root, each operation that asks for credentials names those of the roles that may call it, and declares 403; no other operation names any.',
    fix: 'Declare what is missing, or correct the name.',
  },
  'step-up-unverified': {
    title: 'Step-up that the operation does not have',
    why: 'An operation with x-step-up asks for credentials, and the refusal it names is in an example of the response with its status.',
    fix: 'Declare what is missing, or correct the code.',
  },
  'protocol-errors-unverified': {
    title: 'Error that is not in the envelope',
    why: 'x-protocol-errors promises one schema for the body of every error, texts where its pointers lead, and the request id on every response.',
    fix: 'Correct the names, or declare what is promised on the response.',
  },
  'environment-unverified': {
    title: 'Server without an environment of its own',
    why: 'Clients choose a server by its x-environment, so that each server has one, or none has, and no two share one.',
    fix: 'Give each server an x-environment of its own.',
  },
  'overlay-missing': {
    title: 'Overlay not found',
    why: 'An overlay that is left out would leave its changes out, and nobody would notice.',
    fix: 'Correct the path, or create the file.',
  },
  'overlay-shape': {
    title: 'Not an OpenAPI Overlay 1.0 or 1.1 document',
    why: 'An overlay says its version, has an info with title and version, and a list of actions, each with a target.',
    fix: 'Write the overlay as the OpenAPI Overlay Specification defines it.',
  },
  'overlay-path': {
    title: 'Not a JSONPath',
    why: 'Overlays name what they change by a JSONPath as RFC 9535 defines it.',
    fix: "Correct the path; names with other characters than letters, digits and _ are written ['in-quotes'].",
  },
  'overlay-target': {
    title: 'Overlay without effect',
    why: 'An action that changes nothing is most often misspelt, or was made for an earlier description.',
    fix: 'Correct the path, or write `x-optional: true` into the action if it need not match.',
  },
  'overlay-update': {
    title: 'Values that cannot be merged',
    why: 'An overlay merges mappings with mappings, joins lists to lists, and replaces single values by single values.',
    fix: 'Write a value of the same kind, or remove what is there in an action before.',
  },
  'output-clash': {
    title: 'Two outputs in one file',
    why: 'Each generated file belongs to exactly one target of one description.',
    fix: 'Give each of them an output folder of its own.',
  },
  'output-blocked': {
    title: 'No place for an output',
    why: 'What stands at this path was not made by the compiler, so it is not removed.',
    fix: 'Remove it, or give the description another output folder.',
  },
  'output-input': {
    title: 'Output over an input',
    why: 'The compiler never writes over what it reads: the description would be lost.',
    fix: 'Give the description or the target another output folder.',
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
