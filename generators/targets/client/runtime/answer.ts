/** Text beyond that is no answer that somebody wants to hold in memory: 32 MiB. */
const LONGEST_TEXT = 2 ** 25;

/** What a response holds. */
export interface Content {
  /** What the body says: parsed JSON, text, a Blob; undefined when there is none. */
  body: unknown;
  /** The body as it came, for those who want a `Response` of it. */
  raw: string | Blob | undefined;
  /** The body should be JSON and is not. */
  malformed: boolean;
}

/** An answer that arrived whole. */
export interface Answer extends Content {
  /** Its body has been read. */
  response: Response;
}

/** Reads the body of a success. */
export type Reader = (response: Response) => Promise<Content>;

/** Reads an answer; errors are read as JSON or text, whatever kind a success has. */
export async function readAnswer(response: Response, read: Reader = readJson): Promise<Answer> {
  return { response, ...(await (response.ok ? read : readJson)(response)) };
}

/** Reads JSON; what is none stays text. */
export async function readJson(response: Response): Promise<Content> {
  const raw = await readText(response);
  if (raw === '') return EMPTY;
  try {
    return { body: JSON.parse(raw) as unknown, raw, malformed: false };
  } catch {
    return { body: raw, raw, malformed: response.ok };
  }
}

export const EMPTY: Content = { body: undefined, raw: undefined, malformed: false };

/** @throws RangeError when it does not come to an end */
export async function readText(response: Response): Promise<string> {
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
