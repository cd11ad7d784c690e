import { isJson } from './body.ts';
import type { ResultKind } from './types.ts';

/** Text beyond that is no answer that somebody wants to hold in memory: 32 MiB. */
const LONGEST_TEXT = 2 ** 25;

/** An answer that arrived whole. */
export interface Answer {
  /** Its body has been read. */
  response: Response;
  /** What the body says: parsed JSON, text, a Blob; undefined when there is none. */
  body: unknown;
  /** The body as it came, for those who want a `Response` of it. */
  raw: string | Blob | undefined;
  /** The body should be JSON and is not. */
  malformed: boolean;
}

/** Reads an answer; errors are read as JSON or text, whatever kind a success has. */
export async function readAnswer(response: Response, kind: ResultKind): Promise<Answer> {
  const { status, headers, ok } = response;
  const answer: Answer = { response, body: undefined, raw: undefined, malformed: false };
  if (ok && kind === 'none') {
    await response.body?.cancel();
    return answer;
  }
  if (status === 204 || status === 205 || status === 304) return answer;
  const actual = ok && kind !== 'any' ? kind : kindOf(headers.get('Content-Type') ?? '');
  if (ok && actual === 'blob') {
    const blob = await response.blob();
    return { ...answer, body: blob, raw: blob };
  }
  const text = await readText(response);
  if (text === '') return answer;
  if (actual === 'text' && ok) return { ...answer, body: text, raw: text };
  try {
    return { ...answer, body: JSON.parse(text) as unknown, raw: text };
  } catch {
    return { ...answer, body: text, raw: text, malformed: ok };
  }
}

/** @throws RangeError when it does not come to an end */
async function readText(response: Response): Promise<string> {
  const { headers, body } = response;
  const length = headers.get('Content-Length');
  // The length counts what is on the way: packed bytes may become many.
  const isKnown = length !== null && !headers.has('Content-Encoding');
  if (body === null || (isKnown && Number(length) <= LONGEST_TEXT)) return response.text();
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length <= LONGEST_TEXT) continue;
    // Not waited for: whoever does not stop sending may not stop when told to.
    reader.cancel().catch(() => {});
    throw new RangeError(`The body is longer than ${LONGEST_TEXT} characters.`);
  }
}

function kindOf(mediaType: string): ResultKind {
  if (isJson(mediaType)) return 'json';
  return /^text\/|[/+]xml\b/i.test(mediaType) ? 'text' : 'blob';
}
