import type { Operation } from './description.ts';
import type { Json } from '../../generators/openapi/json.ts';

/** What a test can choose about a request that is otherwise built from documented examples. */
export interface RequestOptions {
  prefer?: string;
  /** The body; by default the operation's first example. */
  body?: Json;
}

/**
 * Sends a valid request: every parameter with its documented example, the first documented body,
 * and a token where the operation asks for one.
 */
export function sendExample(
  url: string,
  operation: Operation,
  { prefer, body = operation.body?.examples[0]?.value }: RequestOptions = {},
): Promise<Response> {
  const target = new URL(url);
  target.pathname = operation.path.replace(/\{(.+?)\}/g, (_, name: string) =>
    encodeURIComponent(exampleText(operation, 'path', name)),
  );
  const headers = new Headers();
  for (const { name, in: place, example } of operation.parameters) {
    if (example === undefined) continue;
    if (place === 'query') target.searchParams.append(name, String(example));
    if (place === 'header') headers.set(name, String(example));
  }
  if (operation.secured) headers.set('Authorization', 'Bearer any');
  if (prefer !== undefined) headers.set('Prefer', prefer);
  if (body === undefined) return fetch(target, { method: operation.method, headers });
  headers.set('Content-Type', 'application/json');
  return fetch(target, { method: operation.method, headers, body: JSON.stringify(body) });
}

function exampleText(operation: Operation, place: string, name: string): string {
  const parameter = operation.parameters.find((one) => one.in === place && one.name === name);
  if (parameter?.example === undefined) {
    throw new Error(`${operation.id}: the ${place} parameter "${name}" has no example`);
  }
  return String(parameter.example);
}
