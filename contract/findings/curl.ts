import type { SentRequest } from '../types.ts';

/** Headers that curl sets by itself. */
const OWN = new Set(['host', 'connection', 'content-length', 'accept-encoding']);

/**
 * A command line for a POSIX shell that sends a request again.
 *
 * @param redact puts `$NAME` in the place of secrets
 */
export function writeCurl(request: SentRequest, redact: (text: string) => string): string {
  const words = ['curl', '-sS', '-i'];
  if (request.method === 'HEAD') words.push('--head');
  else words.push('-X', quote(request.method, redact));
  words.push('--globoff', '--path-as-is');
  words.push(quote(request.url, redact));
  for (const [name, value] of request.headers) {
    if (OWN.has(name.toLowerCase())) continue;
    // Curl leaves a header without a value out, unless a semicolon stands for the colon.
    words.push('-H', quote(value === '' ? `${name};` : `${name}: ${value}`, redact));
  }
  if (request.body !== undefined) {
    words.push('--data-binary', quote(writeBody(request.body), redact));
    const typed = request.headers.some(([name]) => name.toLowerCase() === 'content-type');
    // Otherwise curl would call it a form.
    if (!typed) words.push('-H', quote('Content-Type:', redact));
  }
  return words.join(' ');
}

/** Text that begins with @ is taken for the name of a file. */
function writeBody(body: string): string {
  return body.startsWith('@') ? ` ${body}` : body;
}

/** A word of a shell: in single quotes, with secrets as variables in double quotes between. */
function quote(text: string, redact: (text: string) => string): string {
  const shown = redact(text);
  if (shown === text) return quoteSingle(text);
  return shown
    .split(/(\$\{\w+\}|\$\(printf [^)]*\)|\$[A-Z][A-Z0-9_]*)/)
    .map((part, index) => (index % 2 === 1 ? `"${part}"` : part === '' ? '' : quoteSingle(part)))
    .join('');
}

function quoteSingle(text: string): string {
  return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
