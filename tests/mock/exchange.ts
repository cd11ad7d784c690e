import { expect } from 'vitest';
import type { Operation, Response as Documented } from './description.ts';
import { findFaults, readHeader } from './judge.ts';
import { sendExample } from './requests.ts';

/** Where a request went wrong on its way: nothing of this may be found. */
export function findRequestFaults(operation: Operation, request: Request): string[] {
  const url = new URL(request.url);
  const segments = url.pathname.split('/');
  const template = operation.path.split('/');
  return operation.parameters.flatMap(({ name, in: place, required, pointer }) => {
    let text: string | null = null;
    if (place === 'header') text = request.headers.get(name);
    if (place === 'query') text = url.searchParams.get(name);
    if (place === 'path') text = segments[template.indexOf(`{${name}}`)] ?? null;
    if (text === null) return required ? [`${place} ${name} is missing`] : [];
    return findFaults(pointer, readHeader(pointer, text)).map((fault) => `${name}: ${fault}`);
  });
}

/**
 * Asks a server for one documented answer with `Prefer`, and judges the request that is sent,
 * the status, each header and the body.
 *
 * @returns the body; `undefined` when none is documented
 */
export async function askFor(
  url: string,
  operation: Operation,
  documented: Documented,
  example: string | undefined,
): Promise<unknown> {
  const code = `code=${documented.status}`;
  const prefer = example === undefined ? code : `${code}, example=${example}`;
  const answer = await sendExample(url, operation, { prefer });
  expect(answer.status).toBe(documented.status);
  // Prism tells here what it found wrong.
  expect(answer.headers.get('sl-violations')).toBeNull();
  expect(findHeaderFaults(documented, answer)).toEqual([]);
  const text = await answer.text();
  if (documented.schema === undefined) {
    expect(text).toBe('');
    return undefined;
  }
  expect(answer.headers.get('content-type')).toBe('application/json');
  const body = JSON.parse(text);
  expect(findFaults(documented.schema, body)).toEqual([]);
  return body;
}

/** What is wrong with the headers of an answer. */
export function findHeaderFaults(documented: Documented, { headers }: Response): string[] {
  return documented.headers.flatMap(({ name, required, pointer }) => {
    const text = headers.get(name);
    if (text === null) return required ? [`${name} is missing`] : [];
    return findFaults(pointer, readHeader(pointer, text)).map((fault) => `${name}: ${fault}`);
  });
}
