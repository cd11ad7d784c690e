import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyBaseLogger } from 'fastify';
import { describeMalformed, findError } from './failure.ts';
import type { ReplyStyle } from './reply.ts';
import type { ApiSpec, ErrorSpec } from './types.ts';

/** What went wrong before there was a request: an error of the HTTP parser or of the socket. */
export interface WireError extends Error {
  code?: string;
  bytesParsed?: number;
  rawPacket?: unknown;
}

export interface WireContext {
  style: ReplyStyle;
  makeRequestId: () => string;
  log: FastifyBaseLogger;
}

/** How long the caller may take to read the answer before the connection is cut, in milliseconds. */
const LINGER = 500;

/** Makes the listener for `clientError`: it answers in the envelope, on the socket itself. */
export function createWireErrorHandler(
  api: ApiSpec,
  context: () => WireContext,
): (error: WireError, socket: Duplex) => void {
  const classify = createClassifier(api);
  const answered = new WeakSet<Duplex>();
  return (error, socket) => {
    if (answered.has(socket)) return;
    if (error.code === 'ECONNRESET' || error.code === 'EPIPE' || !socket.writable) {
      socket.destroy();
      return;
    }
    answered.add(socket);
    afterPending(socket, () => answerRaw(socket, classify(error), context(), error.code));
  };
}

/** Answers the requests that Node itself would end without an envelope. */
export function answerOddRequests(server: Server, api: ApiSpec, context: () => WireContext): void {
  const notImplemented = findError(api, 'notImplemented');
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy());
    answerRaw(socket, notImplemented, context(), 'CONNECT');
  });
  const expectationFailed = findError(api, 'expectationFailed');
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const { style, makeRequestId } = context();
    const body = style.writeEnvelope(expectationFailed);
    response.writeHead(expectationFailed.status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(style.requestIdHeader === undefined ? {} : { [style.requestIdHeader]: makeRequestId() }),
    });
    response.end(body);
  });
}

function createClassifier(api: ApiSpec): (error: WireError) => ErrorSpec {
  const malformed = describeMalformed(api, 'The request is not valid HTTP');
  const headersTooLarge = findError(api, 'headersTooLarge');
  const payloadTooLarge = findError(api, 'payloadTooLarge');
  const requestTimeout = findError(api, 'requestTimeout');
  const notImplemented = findError(api, 'notImplemented');
  return (error) => {
    switch (error.code) {
      case 'HPE_HEADER_OVERFLOW':
        return headersTooLarge;
      case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
        return payloadTooLarge;
      case 'ERR_HTTP_REQUEST_TIMEOUT':
        return requestTimeout;
      case 'HPE_INVALID_METHOD':
        return namesMethod(error) ? notImplemented : malformed;
      default:
        return malformed;
    }
  };
}

/** Is the line a proper request but for a method nobody knows? Else it may be anything, even TLS. */
function namesMethod({ rawPacket, bytesParsed = 0 }: WireError): boolean {
  if (!(rawPacket instanceof Uint8Array)) return false;
  const text = Buffer.from(rawPacket).toString('latin1', 0, bytesParsed + 1024);
  const line = text.slice(text.lastIndexOf('\n', bytesParsed) + 1);
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+ \S+ HTTP\/1\.[01]\r?\n/.test(line);
}

/**
 * Waits for answers that are still to be sent on this connection: ours comes after them. An answer
 * that waits for the very request that broke off is ours to give.
 */
function afterPending(socket: Duplex, answer: () => void): void {
  // Node keeps the response that has the connection here, and its own error handler reads it, too.
  const pending: unknown = Reflect.get(socket, '_httpMessage');
  if (!isResponse(pending) || pending.writableFinished) {
    answer();
  } else if (!pending.req.complete) {
    if (pending.headersSent) socket.destroy();
    else answer();
  } else {
    pending.once('finish', () => afterPending(socket, answer));
    pending.once('close', () => {
      // An answer that was sent closes as well.
      if (!pending.writableFinished) socket.destroy();
    });
  }
}

function isResponse(value: unknown): value is ServerResponse {
  return typeof value === 'object' && value !== null && 'req' in value && 'headersSent' in value;
}

function answerRaw(
  socket: Duplex,
  error: ErrorSpec,
  { style, makeRequestId, log }: WireContext,
  cause: string | undefined,
): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const id = makeRequestId();
  log.info({ requestId: id, status: error.status, cause }, 'refused a request that is not HTTP');
  const body = style.writeEnvelope(error);
  const head = [
    `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status] ?? 'Error'}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    `date: ${new Date().toUTCString()}`,
    'connection: close',
    ...(style.requestIdHeader === undefined ? [] : [`${style.requestIdHeader}: ${id}`]),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  // A connection cut while data still come in would take the answer with it.
  const timer = setTimeout(() => socket.destroy(), LINGER).unref();
  socket.once('close', () => clearTimeout(timer));
}
