import { validateHeaderValue } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { makeEntityTag, matchesEntityTag } from './entity-tags.ts';
import type { Failure } from './failure.ts';
import { isJsonType, isTextType } from './media-types.ts';
import { hasNoBody } from './responses.ts';
import type { ReplyFault, Response } from './responses.ts';
import type { AnyReply, ErrorSpec } from './types.ts';

/** What all answers of a server have in common. */
export interface ReplyStyle {
  /** Header that carries the id of the request, in lower case. */
  requestIdHeader: string | undefined;
  writeEnvelope(error: ErrorSpec): string;
  /** Is the server closing? Then connections are not kept. */
  isClosing(): boolean;
}

const JSON_TYPE = 'application/json';

/** An answer as it goes over the wire. */
export interface Outgoing {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Text, bytes or a stream. */
  payload: unknown;
}

/** Answers an error in the envelope. */
export function sendFailure(style: ReplyStyle, reply: FastifyReply, failure: Failure): void {
  const { error, headers = {} } = failure;
  const payload = style.writeEnvelope(error);
  const all = { ...headers, 'content-type': JSON_TYPE };
  send(style, reply, { status: error.status, headers: all, payload });
}

/** Sends an answer with what every answer carries. */
export function send(style: ReplyStyle, reply: FastifyReply, outgoing: Outgoing): void {
  const { headers } = outgoing;
  // Keeps Fastify from adding a character set to what is JSON.
  reply.code(outgoing.status).serializer(keepAsIs);
  if (style.requestIdHeader !== undefined) reply.header(style.requestIdHeader, reply.request.id);
  if (style.isClosing()) reply.header('connection', 'close');
  for (const name in headers) reply.header(name, headers[name]);
  reply.send(outgoing.payload);
}

function keepAsIs(payload: string): string {
  return payload;
}

/** What an answer is made from, besides what the handler says. */
export interface ReplyRules {
  /** The documented response, if there is one to this status. */
  response: Response | undefined;
  /** What the caller likes best of the media types of the operation. */
  accepted: string | undefined;
  /** The challenge that belongs to a 401. */
  challenge: string;
  /** Answers 304 to whoever has the same already. */
  conditional: boolean;
}

/** Headers that only the server itself can know. */
const OWN_HEADERS = new Set(['content-length', 'transfer-encoding', 'connection']);

/**
 * Turns the answer of a handler into what goes over the wire.
 *
 * @returns a fault when there is no way to send such an answer
 */
export function prepareReply(
  answer: AnyReply,
  rules: ReplyRules,
  request: FastifyRequest,
): Outgoing | ReplyFault {
  const { status, body } = answer;
  const { response } = rules;
  const plainJson = response?.plainJson;
  if (plainJson !== undefined && answer.headers === undefined && !rules.conditional) {
    if (body !== undefined && status !== 401) {
      // The usual answer, made without looking at what it cannot have.
      return { status, headers: { 'content-type': plainJson }, payload: JSON.stringify(body) };
    }
  }
  const headers: Record<string, string> = {};
  for (const name in answer.headers) {
    const value = answer.headers[name];
    const key = name.toLowerCase();
    if (value === undefined || OWN_HEADERS.has(key)) continue;
    const text = String(value);
    if (!isHeaderValue(key, text)) {
      return { where: 'header', message: `the header ${name} cannot carry its value` };
    }
    headers[key] = text;
  }
  if (status === 401) headers['www-authenticate'] ??= rules.challenge;
  let payload: unknown;
  if (body !== undefined && !hasNoBody(status)) {
    const mediaType = chooseMediaType(headers['content-type'], rules, body);
    payload = isSendable(body, mediaType) ? body : JSON.stringify(body);
    headers['content-type'] = nameCharset(mediaType, payload);
    if (response !== undefined && response.spec.mediaTypes.length > 1) headers['vary'] ??= 'accept';
  }
  if (rules.conditional && status === 200)
    return answerCondition(status, headers, payload, request);
  return { status, headers, payload };
}

function isHeaderValue(name: string, value: string): boolean {
  try {
    validateHeaderValue(name, value);
    return /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name);
  } catch {
    return false;
  }
}

/** The one that the handler names, else the one that the caller likes best, else the first. */
export function chooseMediaType(
  named: string | undefined,
  { response, accepted }: Pick<ReplyRules, 'response' | 'accepted'>,
  body: unknown,
): string {
  if (named !== undefined) return named;
  const mediaTypes = response?.spec.mediaTypes ?? [];
  const [first = JSON_TYPE] = mediaTypes;
  const name = accepted !== undefined && mediaTypes.includes(accepted) ? accepted : first;
  if (!name.includes('*')) return name;
  // A range of media types leaves open which one it is.
  if (typeof body === 'string') return 'text/plain';
  return isBinary(body) ? 'application/octet-stream' : JSON_TYPE;
}

function nameCharset(mediaType: string, payload: unknown): string {
  const bare = typeof payload === 'string' && isTextType(mediaType) && !/charset=/i.test(mediaType);
  return bare ? `${mediaType}; charset=utf-8` : mediaType;
}

/** Can this body be sent as it is under that name? */
export function isSendable(body: unknown, mediaType: string): boolean {
  if (isBinary(body)) return true;
  return typeof body === 'string' && !isJsonType(mediaType);
}

function isBinary(body: unknown): boolean {
  if (body instanceof Uint8Array || body instanceof ReadableStream) return true;
  return typeof body === 'object' && body !== null && 'pipe' in body;
}

/** Adds the entity tag, and leaves the body out if the caller has it already. */
function answerCondition(
  status: number,
  headers: Record<string, string>,
  payload: unknown,
  { raw }: FastifyRequest,
): Outgoing {
  if (typeof payload === 'string' || payload instanceof Uint8Array) {
    headers['etag'] ??= makeEntityTag(payload);
  }
  const ifNoneMatch = raw.headers['if-none-match'];
  const tag = headers['etag'];
  if (ifNoneMatch === undefined || tag === undefined || !matchesEntityTag(ifNoneMatch, tag)) {
    return { status, headers, payload };
  }
  const { 'content-type': _, ...kept } = headers;
  return { status: 304, headers: kept, payload: undefined };
}
