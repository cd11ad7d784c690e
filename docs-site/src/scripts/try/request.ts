import type { TryRequest } from '../../../../generators/targets/docs/types.ts';
import type { LoginRules } from '../../lib/session.ts';

/** What the page asks for before it shows the panel. */
export interface TryForm extends TryRequest {
  login: LoginRules;
}

/** A request ready to be sent. */
export interface ReadyRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** What stands in the form: parameters by place and name (`query.page`), and the body as text. */
export interface Filled {
  base: string;
  parameters: ReadonlyMap<string, string>;
  body: string;
  token: string | undefined;
}

/** Puts a request together. What is wrong with the form is thrown, in words for the reader. */
export function buildRequest(form: TryRequest, filled: Filled): ReadyRequest {
  let path = form.path;
  const query: string[] = [];
  const headers: Record<string, string> = {};
  for (const { name, in: place, required } of form.parameters) {
    const value = filled.parameters.get(`${place}.${name}`)?.trim() ?? '';
    if (value === '') {
      if (required) throw new Error(`Fill in ${name}: it is required.`);
      continue;
    }
    if (place === 'path') path = path.replaceAll(`{${name}}`, encodeURIComponent(value));
    else if (place === 'query')
      query.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    else headers[name] = value;
  }
  if (filled.token !== undefined) headers['Authorization'] = `Bearer ${filled.token}`;
  const body = form.bodies.length === 0 ? undefined : filled.body;
  if (body !== undefined) {
    try {
      JSON.parse(body);
    } catch (error) {
      throw new Error(
        `The body is not JSON: ${error instanceof Error ? error.message : 'look for a slip'}.`,
      );
    }
    headers['Content-Type'] = 'application/json';
  }
  const url = `${checkBase(filled.base)}${path}${query.length === 0 ? '' : `?${query.join('&')}`}`;
  return { method: form.method.toUpperCase(), url, headers, body };
}

/** An address of a server without a slash at its end. */
export function checkBase(text: string): string {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed) || !/^https?:$/.test(new URL(trimmed).protocol)) {
    throw new Error(
      `"${trimmed}" is no address of a server; write it as https://host or http://127.0.0.1:8080.`,
    );
  }
  return trimmed.replace(/\/+$/, '');
}

/** The same request as a line for a shell. The token is not written out: a line is easily shared. */
export function writeCurl({ method, url, headers, body }: ReadyRequest): string {
  const parts = ['curl -i'];
  if (method !== 'GET' && !(method === 'POST' && body !== undefined)) parts.push(`-X ${method}`);
  parts.push(quoteShell(url));
  const lines = Object.entries(headers).map(([name, value]) =>
    name === 'Authorization'
      ? '-H "Authorization: Bearer $TOKEN"'
      : `-H ${quoteShell(`${name}: ${value}`)}`,
  );
  if (body !== undefined) lines.push(`-d ${quoteShell(body)}`);
  return [parts.join(' '), ...lines].join(' \\\n  ');
}

/** A word of a POSIX shell that means exactly this text. */
export function quoteShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The text at a JSON Pointer. */
export function readPointer(value: unknown, pointer: string): string | undefined {
  let at: unknown = value;
  for (const token of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.entries(at).find(
      ([name]) => name === token.replaceAll('~1', '/').replaceAll('~0', '~'),
    )?.[1];
  }
  return typeof at === 'string' ? at : undefined;
}

/** JSON with two spaces; anything else as it came. */
export function formatBody(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
