import { BODY_FILE, listFields, Upload } from './fields.ts';
import type { Field } from './fields.ts';
import { printValue } from './print-value.ts';
import type { Notation } from './print-value.ts';
import type { SampleBody, SampleRequest } from './request.ts';
import type { SampleText } from './values.ts';

/** Characters that one does not see. */
const HIDDEN = /[\p{Cc}\u2028\u2029\ufeff]/u;

/** Writes text as a literal of PHP: in single quotes, unless it has characters that are not seen. */
export function quotePhp(text: string): string {
  const whole = text.toWellFormed();
  if (!HIDDEN.test(whole)) return `'${whole.replaceAll(/[\\']/g, '\\$&')}'`;
  const escaped = whole
    .replaceAll(/[\\"$]/g, '\\$&')
    .replaceAll(new RegExp(HIDDEN, 'gu'), (one) => `\\u{${one.charCodeAt(0).toString(16)}}`);
  return `"${escaped}"`;
}

/** Values of PHP: what is an object in JSON is a list with names. */
export const PHP: Notation = {
  text: quotePhp,
  variable: readVariable,
  nothing: 'null',
  truth: ['false', 'true'],
  list: { open: '[', close: ']', pad: '', empty: '[]' },
  object: { open: '[', close: ']', pad: '', empty: 'new stdClass()' },
  wrap: (object, keys) =>
    keys.every((key) => /^(0|[1-9]\d*)$/.test(key)) ? `(object) ${object}` : object,
  key: quotePhp,
  colon: ' => ',
  trailingComma: true,
  indent: '    ',
  width: 80,
};

/** Writes a request with the extension curl. */
export function printPhp(request: SampleRequest): string {
  const { method, url, headers, basic, body, timeout } = request;
  const lines = listHeaders(headers, body);
  const options = [
    ...(method === 'HEAD' ? ['CURLOPT_NOBODY => true'] : []),
    ...(['GET', 'HEAD', body === undefined ? '' : 'POST'].includes(method)
      ? []
      : [`CURLOPT_CUSTOMREQUEST => ${quotePhp(method)}`]),
    ...(lines.length === 0
      ? []
      : [`CURLOPT_HTTPHEADER => [\n${lines.map((line) => `        ${line},\n`).join('')}    ]`]),
    ...(basic
      ? [`CURLOPT_USERPWD => ${readVariable('USERNAME')} . ':' . ${readVariable('PASSWORD')}`]
      : []),
    ...(body === undefined ? [] : [`CURLOPT_POSTFIELDS => ${writeBody(body)}`]),
    'CURLOPT_RETURNTRANSFER => true',
    `CURLOPT_TIMEOUT => ${timeout}`,
  ];
  const before = body === undefined ? '' : `$body = ${printBody(body)};\n\n`;
  return `<?php

${before}$curl = curl_init(${printText(url)});
curl_setopt_array($curl, [
${options.map((option) => `    ${option},\n`).join('')}]);
$answer = curl_exec($curl);
if ($answer === false) {
    throw new RuntimeException(curl_error($curl));
}
$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status >= 400) {
    throw new RuntimeException("$status: $answer");
}
echo $answer, PHP_EOL;
`;
}

function readVariable(name: string): string {
  return `getenv(${quotePhp(name)})`;
}

function listHeaders(headers: SampleRequest['headers'], body: SampleBody | undefined): string[] {
  const given = headers.map(({ name, value }) =>
    printText({ ...value, text: `${name}: ${value.text}` }),
  );
  const isTyped = body !== undefined && (body.kind === 'json' || body.kind === 'raw');
  return isTyped ? [...given, quotePhp(`Content-Type: ${body.mediaType}`)] : given;
}

function printText({ text, variable }: SampleText): string {
  if (variable === undefined) return quotePhp(text);
  return text === '' ? readVariable(variable) : `${quotePhp(text)} . ${readVariable(variable)}`;
}

/** A form is a list of texts and files by name; where a name comes twice, PHP wants numbers in it. */
function printBody({ kind, value, files }: SampleBody): string {
  if (kind === 'json') return printValue(value, PHP, '', '$body = ;'.length);
  if (kind === 'raw') {
    return typeof value === 'string'
      ? quotePhp(value)
      : `file_get_contents(${quotePhp(BODY_FILE)})`;
  }
  const fields = listFields(value, files);
  const names = fields.map(({ name }) => name);
  const lines = fields.map(({ name, value: text }, index) => {
    const isOnly = names.indexOf(name) === names.lastIndexOf(name);
    const number = names.slice(0, index).filter((one) => one === name).length;
    return `    ${quotePhp(isOnly ? name : `${name}[${number}]`)} => ${printField(text)},\n`;
  });
  return lines.length === 0 ? '[]' : `[\n${lines.join('')}]`;
}

function printField(value: Field['value']): string {
  if (typeof value === 'string') return quotePhp(value);
  return value instanceof Upload
    ? `new CURLFile(${quotePhp(value.file)})`
    : readVariable(value.name);
}

/** Without the flags, `json_encode` would escape slashes and answer false for what it cannot write. */
function writeBody({ kind }: SampleBody): string {
  if (kind === 'json') return 'json_encode($body, JSON_THROW_ON_ERROR)';
  return kind === 'form' ? 'http_build_query($body)' : '$body';
}
