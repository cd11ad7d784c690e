import { isJsonType } from './media-types.ts';
import type { AnyReply, OperationSpec, ResponseSpec, Violation } from './types.ts';

/** A documented response, ready to be compared with answers. */
export interface Response {
  spec: ResponseSpec;
  /** The one media type, if it is JSON and says exactly what it is: the usual case. */
  plainJson: string | undefined;
  /** Header in lower case → name as declared. */
  headers: Map<string, string>;
  /** Is there a header that only a handler can give? Those of the server are always right. */
  hasOwnHeaders: boolean;
}

/** Headers that the server fills in when the handler does not. */
export const FILLED = ['etag', 'www-authenticate', 'vary'];

/** Finds the documented response to a status. */
export type ResponseFinder = (status: number) => Response | undefined;

/**
 * Makes the finder: the status itself wins over its range, and that over `default`.
 *
 * @param requestIdHeader in lower case
 */
export function createResponseFinder(
  { responses }: Pick<OperationSpec, 'responses'>,
  requestIdHeader: string | undefined,
): ResponseFinder {
  const exact = new Map<number, Response>();
  const others = new Map<string, Response>();
  for (const spec of responses) {
    const response = prepareResponse(spec, requestIdHeader);
    if (/^\d{3}$/.test(spec.status)) exact.set(Number(spec.status), response);
    else others.set(spec.status.toUpperCase(), response);
  }
  const fallback = others.get('DEFAULT');
  return (status) => exact.get(status) ?? others.get(`${Math.floor(status / 100)}XX`) ?? fallback;
}

function prepareResponse(spec: ResponseSpec, requestIdHeader: string | undefined): Response {
  const [first = '', second] = spec.mediaTypes;
  const plain = second === undefined && isJsonType(first) && !first.includes('*');
  const headers = new Map(spec.headerNames.map((name) => [name.toLowerCase(), name]));
  return {
    spec,
    plainJson: plain ? first : undefined,
    headers,
    hasOwnHeaders: [...headers.keys()].some(
      (name) => name !== requestIdHeader && !FILLED.includes(name),
    ),
  };
}

/** What is wrong with an answer, exactly enough to mend it. */
export interface ReplyFault {
  /** What of the answer it is. */
  where: 'reply' | 'status' | 'body' | 'headers' | 'header';
  message: string;
  /** JSON Pointer into the body or the headers. */
  pointer?: string;
  keyword?: string;
  params?: Record<string, unknown>;
}

/** Is this an answer at all? */
export function isReply(value: unknown): value is AnyReply {
  if (typeof value !== 'object' || value === null || !('status' in value)) return false;
  const { status } = value;
  return Number.isInteger(status) && Number(status) >= 200 && Number(status) <= 599;
}

/** What a validator left behind, as a fault. */
export function describeFault(
  where: 'body' | 'headers',
  violations: readonly Violation[] | null | undefined,
): ReplyFault {
  const [violation] = violations ?? [];
  const { instancePath = '', keyword = '', params = {} } = violation ?? {};
  const told = violation?.message ?? `breaks the keyword "${keyword}"`;
  return {
    where,
    message: `${where}${instancePath} ${told}`,
    pointer: instancePath,
    keyword,
    params,
  };
}

/** Does a status forbid a body? */
export function hasNoBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}
