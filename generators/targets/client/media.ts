import type { Content } from '../../model/model.ts';
import { isJson } from './runtime/body.ts';

/** How an answer is read; `any` goes by its media type. */
export type ResultKind = 'json' | 'text' | 'blob' | 'any' | 'none';

/** How the body of a request is given. */
export type BodyKind = 'json' | 'form' | 'multipart' | 'raw';

/** The content a body is sent as, of those that an operation takes: JSON before anything else. */
export function chooseContent(contents: Content[]): Content | undefined {
  const order: BodyKind[] = ['json', 'form', 'multipart', 'raw'];
  const rank = ({ mediaType }: Content) => order.indexOf(bodyKindOf(mediaType));
  return contents.toSorted((a, b) => rank(a) - rank(b))[0];
}

export function bodyKindOf(mediaType: string): BodyKind {
  if (isJson(mediaType)) return 'json';
  if (mediaType.startsWith('application/x-www-form-urlencoded')) return 'form';
  return mediaType.startsWith('multipart/form-data') ? 'multipart' : 'raw';
}

/** How an answer is read; `any` when its media type is known only with the answer. */
export function resultKindOf(mediaType: string): Exclude<ResultKind, 'none'> {
  if (mediaType.includes('*')) return mediaType.startsWith('text/') ? 'text' : 'any';
  if (isJson(mediaType)) return 'json';
  return /^text\/|[/+]xml\b/i.test(mediaType) ? 'text' : 'blob';
}
