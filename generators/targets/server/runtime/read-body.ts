import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

/** A body that was larger than allowed. */
export const TOO_LARGE = Symbol('too large');
/** A caller that left before its request was complete; there is nobody to answer. */
export const GONE = Symbol('gone');

export type Read = Buffer | undefined | typeof TOO_LARGE | typeof GONE;

/**
 * Reads a body to its end.
 *
 * @param payload the request, or what a hook has put in its place
 * @param limit in bytes
 */
export function readBody(
  payload: Readable,
  request: IncomingMessage,
  limit: number,
): Read | Promise<Read> {
  if (Number(request.headers['content-length']) > limit) return TOO_LARGE;
  if (payload !== request || !request.complete) return collect(payload, request, limit);
  // Short bodies come with their headers: they are there already, and need no listeners.
  const bytes: unknown = request.read();
  if (!(bytes instanceof Buffer)) return undefined;
  return bytes.length > limit ? TOO_LARGE : bytes;
}

function collect(payload: Readable, request: IncomingMessage, limit: number): Promise<Read> {
  return new Promise((resolve) => {
    let first: Buffer | undefined;
    let rest: Buffer[] | undefined;
    let length = 0;
    const onData = (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) {
        payload.off('data', onData);
        // What is still to come is read and dropped, so that the answer gets through.
        payload.resume();
        resolve(TOO_LARGE);
      } else if (first === undefined) {
        first = chunk;
      } else {
        rest ??= [first];
        rest.push(chunk);
      }
    };
    payload.on('data', onData);
    payload.on('end', () => resolve(rest === undefined ? first : Buffer.concat(rest, length)));
    payload.on('error', () => resolve(GONE));
    // A request that is cut off fails; another stream may just close.
    if (payload !== request) payload.on('close', () => resolve(GONE));
  });
}
