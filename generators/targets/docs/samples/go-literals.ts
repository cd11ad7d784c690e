import type { Notation } from './print-value.ts';

/** Writes text as a literal of Go, between quotes. */
export function quoteGo(text: string): string {
  // Go knows the escapes of JSON, but takes no half characters.
  return JSON.stringify(text.toWellFormed())
    .replaceAll('\u007f', '\\u007f')
    .replaceAll('\ufeff', '\\ufeff');
}

/** Writes text as it is between backquotes where that is possible: JSON is easier to read so. */
export function quoteRawGo(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these cannot stand in a raw literal
  return /[`\r\ufeff\u0000]/.test(text) ? quoteGo(text) : `\`${text}\``;
}

/** Values of Go that become JSON. */
export const GO: Notation = {
  text: quoteGo,
  // Go takes digits alone for an integer, which may be too large for one.
  number: (value) => (Number.isSafeInteger(value) ? String(value) : value.toExponential()),
  variable: readVariable,
  nothing: 'nil',
  truth: ['false', 'true'],
  list: { open: '[]any{', close: '}', pad: '', empty: '[]any{}' },
  object: { open: 'map[string]any{', close: '}', pad: '', empty: 'map[string]any{}' },
  key: quoteGo,
  colon: ': ',
  trailingComma: true,
  indent: '\t',
  width: 90,
};

/** Reads a variable of the environment. */
export function readVariable(name: string): string {
  return `os.Getenv(${quoteGo(name)})`;
}

/** What follows each call that may fail. */
export const CHECK = '\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n';
