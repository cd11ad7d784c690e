import { BODY_FILE, listFields, Upload } from './fields.ts';
import type { Field } from './fields.ts';
import { JSON_NOTATION, printValue } from './print-value.ts';
import type { SampleBody, SampleRequest } from './request.ts';
import { hasVariable, Variable } from './values.ts';
import type { SampleText } from './values.ts';

/** So much of a line can be read beside the text of a page. */
const LINE = 56;

/** Writes a request as a command of the shell, which fails when the API refuses it. */
export function printCurl(request: SampleRequest): string {
  const { method, url, headers, basic, body } = request;
  const usual = body === undefined ? 'GET' : 'POST';
  const verb = method === 'HEAD' ? ' --head' : method === usual ? '' : ` -X ${method}`;
  const options = [
    ...(basic ? ['-u "$USERNAME:$PASSWORD"'] : []),
    ...headers.map(({ name, value }) => {
      return `-H ${quoteText({ ...value, text: `${name}: ${value.text}` })}`;
    }),
    ...(body === undefined ? [] : printBody(body)),
  ];
  const start = `curl --fail-with-body${verb}`;
  const target = quoteText(url);
  const isShort = start.length + target.length < LINE;
  const lines = [...(isShort ? [`${start} ${target}`] : [start, target]), ...options];
  return `${lines.join(' \\\n  ')}\n`;
}

/** Writes text so that the shell takes it as it is. */
export function quoteShell(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Text before a variable stands in double quotes, where the shell fills in the variable. */
export function quoteText({ text, variable }: SampleText): string {
  return variable === undefined ? quoteShell(text) : `"${escapeOpen(text)}$${variable}"`;
}

/** What the shell would fill in, or take for an end, in double quotes. */
function escapeOpen(text: string): string {
  return text.replaceAll(/[\\$`"]/g, '\\$&');
}

function printBody({ kind, mediaType, value, files }: SampleBody): string[] {
  if (kind === 'form' || kind === 'multipart') {
    return listFields(value, files).map((field) => printField(field, kind));
  }
  const type = `-H ${quoteShell(`Content-Type: ${mediaType}`)}`;
  if (kind === 'raw') {
    const isText = typeof value === 'string';
    return [type, isText ? `--data-raw ${quoteShell(value)}` : `--data-binary @${BODY_FILE}`];
  }
  // The lines of the JSON begin where the option begins.
  if (!hasVariable(value)) {
    return [
      type,
      `-d ${quoteShell(printValue(value, { ...JSON_NOTATION, text: printText }, '  '))}`,
    ];
  }
  return [type, `-d @- <<EOF\n${printValue(value, HERE_DOCUMENT)}\nEOF`];
}

function printField({ name, value }: Field, kind: 'form' | 'multipart'): string {
  if (value instanceof Upload) return `-F ${quoteShell(`${name}=@${value.file}`)}`;
  const option = kind === 'form' ? '--data-urlencode' : '--form-string';
  const text = typeof value === 'string' ? `${name}=${value}` : `${name}=`;
  const variable = value instanceof Variable ? value.name : undefined;
  return `${option} ${quoteText({ text, variable })}`;
}

/** In a here-document the shell fills in variables; what looks like one is escaped. */
const HERE_DOCUMENT = {
  ...JSON_NOTATION,
  text: (value: string) => escapeHere(printText(value)),
  key: (name: string) => escapeHere(printText(name)),
  width: 0,
};

function escapeHere(text: string): string {
  return text.replaceAll(/[\\$`]/g, '\\$&');
}

function printText(value: string): string {
  return JSON.stringify(value).replaceAll('\u007f', '\\u007f');
}
