import type { IncomingHttpHeaders } from 'node:http';
import type { TraceContext } from './types.ts';

const TRACEPARENT =
  /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/**
 * Reads the W3C Trace Context. A `traceparent` that breaks the format is as good as none, and
 * `tracestate` means nothing without it; versions to come may say more behind what this one says.
 */
export function readTraceContext(headers: IncomingHttpHeaders): TraceContext | undefined {
  const { traceparent, tracestate } = headers;
  if (typeof traceparent !== 'string') return undefined;
  const match = TRACEPARENT.exec(traceparent);
  if (match === null) return undefined;
  const [, version, traceId = '', parentId = '', flags = '', more] = match;
  if (version === '00' && more !== undefined) return undefined;
  return {
    traceId,
    parentId,
    sampled: (Number.parseInt(flags, 16) & 1) === 1,
    traceparent,
    // Several headers of the name stand for one list.
    tracestate: Array.isArray(tracestate) ? tracestate.join(',') : tracestate,
  };
}
