import type { ApiModel, Operation } from '../../../model/model.ts';
import { isObject, textOf } from '../../../openapi/json.ts';
import type { Json } from '../../../openapi/json.ts';
import { printAccess, printKey, quote, toIdentifier } from '../../../util/literals.ts';
import { lowerCamelCase, splitWords } from '../../../util/names.ts';
import { chooseServers, findSession } from '../../client/api.ts';
import { clientType } from '../../client/entry.ts';
import { chooseContent, resultKindOf } from '../../client/media.ts';
import { clientPaths, nameClient } from '../../client/names.ts';
import { BODY_FILE, listFields, Upload } from './fields.ts';
import type { SampleOptions } from './options.ts';
import { printValue } from './print-value.ts';
import type { Notation } from './print-value.ts';
import { takesBody } from './request.ts';
import type { GivenParameter, SampleBody, SampleRequest } from './request.ts';
import { nameVariable, Variable } from './values.ts';
import type { SampleValue } from './values.ts';

/** Values of TypeScript. */
export const TYPESCRIPT: Notation = {
  text: quote,
  variable: (name) => {
    const isFile = name.includes('.');
    return isFile ? `await openAsBlob(${quote(name)})` : `process.env.${name} ?? ''`;
  },
  nothing: 'null',
  truth: ['false', 'true'],
  list: { open: '[', close: ']', pad: '', empty: '[]' },
  object: { open: '{', close: '}', pad: ' ', empty: '{}' },
  key: printKey,
  colon: ': ',
  trailingComma: true,
  indent: '  ',
  width: 78,
};

/** Writes a request as a call of the generated client; nothing where there is no client. */
export function printTypescript(
  request: SampleRequest,
  model: ApiModel,
  { package: name, factory }: SampleOptions,
): string | undefined {
  if (name === undefined || factory === undefined) return undefined;
  const { operation } = request;
  const client = nameClient(clientType(factory), factory);
  const path = clientPaths(model).get(operation) ?? [operation.id];
  const role = describeRole(model, operation, client);
  const options = [...chooseServer(model), ...(role.isBare ? [] : chooseCredentials(model))];
  const creation = `const ${client} = ${factory}(${printOptions(options)});`;
  const call = printCall(`${client}${printAccess(path)}`, listArguments(request));
  const files = call.includes('await openAsBlob(') ? "import { openAsBlob } from 'node:fs';\n" : '';
  return `${files}import { ${factory} } from ${quote(name)};

${creation}

${role.comment}${printUse(call, operation, client)}`;
}

/** The client does by itself what belongs to a session; to show how it is done needs no credentials. */
function describeRole(
  model: ApiModel,
  { id, idempotency, requestBody }: Operation,
  client: string,
) {
  const session = findSession(model);
  const comment = (text: string) => `// ${text}\n`;
  if (session?.login.operation === id) {
    const options = Object.keys(session.login.credentials).join(' and ');
    const text = `With ${options}, the client logs in by itself. To do it by hand:`;
    return { isBare: true, comment: comment(text) };
  }
  if (session?.refresh?.operation === id) {
    return {
      isBare: true,
      comment: comment('The client renews its session by itself. To do it by hand:'),
    };
  }
  if (session?.logout?.operation === id) {
    return { isBare: false, comment: comment(`The next call of ${client} logs in again.`) };
  }
  const key = idempotency?.key;
  const isGiven = requestBody?.content.some(({ examples }) =>
    examples.some(({ value }) => key !== undefined && isObject(value) && Object.hasOwn(value, key)),
  );
  return {
    isBare: false,
    comment: isGiven === true ? comment(`Without a ${key}, the client makes one.`) : '',
  };
}

function chooseServer(model: ApiModel): [string, string][] {
  const { named, usual } = chooseServers(model);
  const [first] = named;
  if (first !== undefined) return [['environment', quote(first.environment)]];
  return usual === undefined ? [['baseUrl', "'https://api.example.com'"]] : [];
}

/** What the client logs in with by itself, or else a token. */
function chooseCredentials(model: ApiModel): [string, string][] {
  const names = Object.keys(findSession(model)?.login.credentials ?? {});
  if (names.length === 0 && model.securitySchemes.length === 0) return [];
  if (names.length === 0) return [['accessToken', "process.env.TOKEN ?? ''"]];
  return names.map((name) => [name, `process.env.${nameVariable(name)}`]);
}

function printOptions(options: [string, string][]): string {
  if (options.length === 0) return '';
  const items = options.map(([name, value]) => `${printKey(name)}: ${value}`);
  if (items.length === 1) return `{ ${items[0]} }`;
  return `{\n${items.map((item) => `  ${item},\n`).join('')}}`;
}

/** The arguments of the method: parameters of the path, body, query, options of the call. */
function listArguments({ operation, path, query, body, headers }: SampleRequest): SampleValue[] {
  const inPath = [...operation.path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  const given: (SampleValue | undefined)[] = [...new Set(inPath)].map(
    (name) => path.find(({ parameter }) => parameter.name === name)?.value,
  );
  const hasQuery = operation.parameters.some((one) => one.in === 'query');
  if (takesBody(operation)) given.push(chooseBody(body, operation.idempotency?.key));
  // Who takes all pages begins with the first one.
  const asked = query.filter(({ parameter }) => parameter.name !== operation.pagination?.page);
  if (hasQuery) given.push(asked.length === 0 ? undefined : valuesOf(asked));
  const own = headers.filter(({ value }) => value.variable === undefined);
  if (own.length > 0) {
    given.push({ headers: Object.fromEntries(own.map(({ name, value }) => [name, value.text])) });
  }
  while (given.length > 0 && given.at(-1) === undefined) given.pop();
  return given.map((value) => value ?? NOT_GIVEN);
}

const NOT_GIVEN = new Variable('');

/** The client makes a reference for each call that has none; files are read where the sample runs. */
function chooseBody(
  body: SampleBody | undefined,
  key: string | undefined,
): SampleValue | undefined {
  if (body === undefined) return undefined;
  const { kind, value, files } = body;
  if (kind === 'raw' && typeof value !== 'string') return new OpenFile(BODY_FILE);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value) || value instanceof Variable) return value;
  const uploads = new Map(
    listFields(value, files).map((field) => [field.name, field.value] as const),
  );
  const entries = Object.entries(value)
    .filter(([name]) => name !== key)
    .map(([name, inner]): [string, SampleValue] => {
      const upload = files.has(name) ? uploads.get(name) : undefined;
      return [name, upload instanceof Upload ? new OpenFile(upload.file) : inner];
    });
  return Object.fromEntries(entries);
}

/** Bytes that stand in a file; no variable has a dot in its name. */
class OpenFile extends Variable {}

function valuesOf(given: GivenParameter[]): Record<string, Json> {
  return Object.fromEntries(given.map(({ parameter, value }) => [parameter.name, value]));
}

function printCall(method: string, given: SampleValue[]): string {
  const printed = given.map((value) => {
    return value === NOT_GIVEN
      ? 'undefined'
      : printValue(value, TYPESCRIPT, '', method.length + 20);
  });
  return `${method}(${printed.join(', ')})`;
}

/** Calls, and prints what comes: each item of a list, the end of what takes its time. */
function printUse(call: string, operation: Operation, client: string): string {
  const taken = new Set([client]);
  if (operation.pagination !== undefined) {
    const item = nameResult(operation, taken, true) ?? 'item';
    return `for await (const ${item} of ${call}) {\n  console.log(${item});\n}\n`;
  }
  const waits = operation.lifecycle !== undefined && operation.method !== 'get';
  const whole = waits ? printSettled(call) : call;
  if (!answersAnything(operation)) return `await ${whole};\n`;
  const answer = nameResult(operation, taken, false) ?? 'answer';
  return `const ${answer} = await ${whole};\nconsole.log(${answer});\n`;
}

/** A call of several lines is broken at the names of its methods, as formatters do it. */
function printSettled(call: string): string {
  const [, before, method = ''] = /^([^(]*)(\.[^.(]+\(.*\n.*)$/s.exec(call) ?? [];
  if (before === undefined) return `${call}.settled()`;
  return `${before}\n  ${method.replaceAll('\n', '\n  ')}\n  .settled()`;
}

function answersAnything({ responses, method }: Operation): boolean {
  const successes = responses.filter(({ status }) => /^(2(\d\d|XX)|default)$/.test(status));
  return (
    method !== 'head' && (successes.length === 0 || successes.some((one) => one.content.length > 0))
  );
}

/** What to call an answer: the last word of its schema, or of the path for a list. */
function nameResult(
  { responses, path }: Operation,
  taken: ReadonlySet<string>,
  isItem: boolean,
): string | undefined {
  const success = responses.find(({ status }) => /^2/.test(status));
  const content = chooseContent(success?.content ?? []);
  if (content === undefined || resultKindOf(content.mediaType) !== 'json') return undefined;
  const { schema } = content;
  if (!isObject(schema)) return undefined;
  const isList = schema['type'] === 'array';
  const words =
    isList && !isItem ? lastWord(path) : componentName(isList ? schema['items'] : schema);
  // What every answer is says nothing of this one.
  const last = splitWords(words ?? '').findLast(
    (word) => !/^(answer|response|result)$/i.test(word),
  );
  if (last === undefined) return undefined;
  const name = toIdentifier(lowerCamelCase(last));
  return taken.has(name) ? undefined : name;
}

function componentName(schema: Json | undefined): string | undefined {
  return isObject(schema) ? textOf(schema['$ref'])?.split('/').at(-1) : undefined;
}

function lastWord(path: string): string | undefined {
  return path.split('/').findLast((part) => part !== '' && !part.includes('{'));
}
