import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** One exchange, for a log. */
export interface Answer {
  method: string;
  /** Path and query, as they were asked for. */
  target: string;
  status: number;
  /** What Prism found wrong with the request, or with its own answer. */
  violations: string[];
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  server: Server;
}

const STARTED = 'http.server.request.start';
const FINISHED = 'http.server.response.finish';

/**
 * Prism keeps its HTTP server to itself, but Node.js tells of what any server in the process is
 * asked and answers. Used for the log, and for two requests that Prism would never answer.
 *
 * @returns undoes it
 */
export function hookServer(port: number, onAnswer?: (answer: Answer) => void): () => void {
  const ours = (message: unknown, use: (exchange: Exchange) => void) => {
    const exchange = message as Exchange;
    const address = exchange.server.address();
    if (typeof address === 'object' && address?.port === port) use(exchange);
  };
  const start = (message: unknown) =>
    ours(message, ({ request }) => {
      escapeBrokenTarget(request);
      repeatMissedEnd(request);
    });
  const finish = (message: unknown) =>
    ours(message, (exchange) => onAnswer?.(describeAnswer(exchange)));
  subscribe(STARTED, start);
  subscribe(FINISHED, finish);
  return () => {
    unsubscribe(STARTED, start);
    unsubscribe(FINISHED, finish);
  };
}

/** A `%` that starts no character would end the whole process: it becomes a plain one. */
function escapeBrokenTarget(request: IncomingMessage): void {
  try {
    decodeURIComponent(request.url ?? '');
  } catch {
    request.url = request.url?.replaceAll('%', '%25');
  }
}

/** Behind a malformed body, Prism begins to wait for the end of the request once it is over. */
function repeatMissedEnd(request: IncomingMessage): void {
  request.once('end', () => {
    setImmediate(() => {
      if (request.listenerCount('end') > 0) request.emit('end');
    });
  });
}

function describeAnswer({ request, response }: Exchange): Answer {
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    status: response.statusCode,
    violations: readViolations(response.getHeader('sl-violations')),
  };
}

/** Prism puts its findings into a header, cut off when there are too many. */
function readViolations(header: number | string | string[] | undefined): string[] {
  if (header === undefined) return [];
  try {
    const violations: { message?: string }[] = JSON.parse(String(header));
    return violations.map(({ message }) => message ?? '').filter((message) => message !== '');
  } catch {
    return [String(header)];
  }
}
