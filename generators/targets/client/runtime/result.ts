import { isJson } from './body.ts';
import type { ResultKind } from './types.ts';

/** Makes the error for a text that should be JSON and is not. */
export type Refuse = (text: string) => Error;

/** Reads the body of a success. */
export async function readResult(response: Response, kind: ResultKind, refuse: Refuse) {
  if (kind === 'none') {
    await response.body?.cancel();
    return undefined;
  }
  const { status, headers } = response;
  if (status === 204 || status === 205 || headers.get('Content-Length') === '0') return undefined;
  const actual = kind === 'any' ? kindOf(headers.get('Content-Type') ?? '') : kind;
  if (actual === 'blob') return response.blob();
  const text = await response.text();
  if (actual === 'text') return text;
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refuse(text);
  }
}

function kindOf(mediaType: string): ResultKind {
  if (isJson(mediaType)) return 'json';
  return /^text\/|[/+]xml\b/i.test(mediaType) ? 'text' : 'blob';
}
