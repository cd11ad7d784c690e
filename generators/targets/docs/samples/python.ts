import { resultKindOf } from '../../client/media.ts';
import { BODY_FILE, listFields, Upload } from './fields.ts';
import type { Field } from './fields.ts';
import { printValue } from './print-value.ts';
import type { Notation } from './print-value.ts';
import type { SampleBody, SampleRequest } from './request.ts';
import type { SampleText } from './values.ts';

/** Writes text as a literal of Python, whose escapes are those of JSON and more. */
export function quotePython(text: string): string {
  return JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}

/** Values of Python. */
export const PYTHON: Notation = {
  text: quotePython,
  variable: readVariable,
  nothing: 'None',
  truth: ['False', 'True'],
  list: { open: '[', close: ']', pad: '', empty: '[]' },
  object: { open: '{', close: '}', pad: '', empty: '{}' },
  key: quotePython,
  colon: ': ',
  trailingComma: true,
  indent: '    ',
  width: 76,
};

/** The argument of `requests` that takes a body of a kind. */
const ARGUMENTS = { json: 'json', form: 'data', multipart: 'files', raw: 'data' };

/** Writes a request with `requests`. */
export function printPython(request: SampleRequest): string {
  const { method, headers, basic, body, timeout } = request;
  const known = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].includes(method);
  const all = [...headers, ...typeOf(body)];
  const lines = [
    ...(known ? [] : [quotePython(method)]),
    ...printUrl(request),
    ...(all.length === 0 ? [] : [`headers=${printHeaders(all)}`]),
    ...(basic ? [`auth=(${readVariable('USERNAME')}, ${readVariable('PASSWORD')})`] : []),
    ...(body === undefined ? [] : [`${ARGUMENTS[body.kind]}=${printBody(body)}`]),
    `timeout=${timeout}`,
  ];
  const call = `requests.${known ? method.toLowerCase() : 'request'}`;
  const code = `response = ${call}(
${lines.map((line) => `    ${line},\n`).join('')})
if not response.ok:
    raise SystemExit(f"{response.status_code}: {response.text}")
print(${chooseAnswer(request)})
`;
  const imports = code.includes('os.environ') ? 'import os\n\nimport requests' : 'import requests';
  return `${imports}\n\n${code}`;
}

/** A query of texts and numbers is written apart; `requests` would write others in its own way. */
function printUrl({ address, url, query }: SampleRequest): string[] {
  const values = query.map(({ parameter, value }) => [parameter.name, value] as const);
  const isPlain = values.every(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  );
  if (values.length === 0 || !isPlain || url.variable !== undefined) return [printText(url)];
  const params = printValue(Object.fromEntries(values), PYTHON, '    ', 8);
  return [quotePython(address), `params=${params}`];
}

function chooseAnswer({ method, operation }: SampleRequest): string {
  if (method === 'HEAD') return 'response.headers';
  const success = operation.responses.find(({ status }) => /^2/.test(status));
  const isJson = success?.content.some(({ mediaType }) => resultKindOf(mediaType) === 'json');
  return isJson === true ? 'response.json()' : 'response.text';
}

function readVariable(name: string): string {
  return `os.environ[${quotePython(name)}]`;
}

/** `json` names the media type by itself, unless it is a special one. */
function typeOf(body: SampleBody | undefined): SampleRequest['headers'] {
  if (body === undefined || body.kind === 'form' || body.kind === 'multipart') return [];
  if (body.mediaType === 'application/json') return [];
  return [{ name: 'Content-Type', value: { text: body.mediaType, variable: undefined } }];
}

function printHeaders(headers: SampleRequest['headers']): string {
  const entries = headers.map(({ name, value }) => `${quotePython(name)}: ${printText(value)}`);
  const flat = `{${entries.join(', ')}}`;
  if (flat.length <= 72) return flat;
  return `{\n${entries.map((entry) => `        ${entry},\n`).join('')}    }`;
}

function printText({ text, variable }: SampleText): string {
  if (variable === undefined) return quotePython(text);
  if (text === '') return readVariable(variable);
  const before = quotePython(text).slice(0, -1).replaceAll(/[{}]/g, '$&$&');
  return `f${before}{os.environ['${variable}']}"`;
}

function printBody({ kind, value, files }: SampleBody): string {
  if (kind === 'form' || kind === 'multipart') {
    const fields = listFields(value, files).map((field) => printField(field, kind));
    return fields.length === 0
      ? '[]'
      : `[\n${fields.map((one) => `        ${one},\n`).join('')}    ]`;
  }
  if (kind === 'json') return printValue(value, PYTHON, '    ', 'json=,'.length);
  return typeof value === 'string' ? `${quotePython(value)}.encode()` : printOpen(BODY_FILE);
}

/** A text in a form with files is a file without a name. */
function printField({ name, value }: Field, kind: 'form' | 'multipart'): string {
  if (value instanceof Upload) return `(${quotePython(name)}, ${printOpen(value.file)})`;
  const text = typeof value === 'string' ? quotePython(value) : readVariable(value.name);
  return `(${quotePython(name)}, ${kind === 'form' ? text : `(None, ${text})`})`;
}

function printOpen(file: string): string {
  return `open(${quotePython(file)}, "rb")`;
}
