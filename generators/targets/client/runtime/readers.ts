import { EMPTY, readJson, readText } from './answer.ts';
import type { Content } from './answer.ts';
import { isJson } from './body.ts';

/** For answers that say nothing. */
export async function readNothing(response: Response): Promise<Content> {
  await response.body?.cancel();
  return EMPTY;
}

export async function readPlain(response: Response): Promise<Content> {
  const text = await readText(response);
  return text === '' ? EMPTY : { ...EMPTY, body: text, raw: text };
}

export async function readBlob(response: Response): Promise<Content> {
  if (/^(204|205|304)$/.test(String(response.status))) return EMPTY;
  const blob = await response.blob();
  return { ...EMPTY, body: blob, raw: blob };
}

/** Goes by the media type of the answer. */
export async function readAny(response: Response): Promise<Content> {
  const mediaType = response.headers.get('Content-Type') ?? '';
  if (isJson(mediaType)) return readJson(response);
  return /^text\/|[/+]xml\b/i.test(mediaType) ? readPlain(response) : readBlob(response);
}
