import type { Json } from '../../generators/openapi/json.ts';
import type { Operation } from './description.ts';

/** What a test can choose about a request that is otherwise built from documented examples. */
export interface RequestOptions {
  prefer?: string;
  /** Parameters by name, in place of their examples. */
  parameters?: Record<string, string>;
  /** The body; by default the operation's first example, and none when null. */
  body?: Json;
  token?: boolean;
}

/**
 * Sends a valid request: every parameter with its documented example, the first documented body,
 * and a token where the operation asks for one.
 */
export function sendExample(
  url: string,
  operation: Operation,
  options: RequestOptions = {},
): Promise<Response> {
  return fetch(buildRequest(url, operation, options));
}

/** The request that {@link sendExample} sends. */
export function buildRequest(
  url: string,
  operation: Operation,
  options: RequestOptions = {},
): Request {
  const { prefer, parameters = {}, token = operation.secured } = options;
  const { body = operation.body?.examples[0]?.value ?? null } = options;
  const query = new URLSearchParams();
  let path = operation.path;
  const headers = new Headers();
  for (const { name, in: place, example } of operation.parameters) {
    const value = parameters[name] ?? example;
    if (value === undefined) continue;
    if (place === 'header') headers.set(name, String(value));
    if (place === 'query') query.append(name, String(value));
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(String(value)));
  }
  if (path.includes('{')) throw new Error(`${operation.id}: a path parameter has no example`);
  const target = `${url}${path}?${query}`;
  if (token) headers.set('Authorization', 'Bearer any');
  if (prefer !== undefined) headers.set('Prefer', prefer);
  if (body === null) return new Request(target, { method: operation.method, headers });
  headers.set('Content-Type', 'application/json');
  return new Request(target, { method: operation.method, headers, body: JSON.stringify(body) });
}
