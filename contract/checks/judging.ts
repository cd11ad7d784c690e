import { joinPointer, splitPointer, textOf } from '@octopus-cards/toolkit/compile';
import type { Json, Operation, ProtocolError } from '@octopus-cards/toolkit';
import { followPointer } from '../tools/follow.ts';
import type { Exchange, Problem, ReceivedAnswer, Tools } from '../types.ts';

/** An exchange with an answer, beside what the description says of it. */
export interface Judged {
  exchange: Exchange;
  answer: ReceivedAnswer;
  operation: Operation | undefined;
  /** Pointer to the operation, or to its path where there is no such operation. */
  pointer: string;
  /** The documented response for the status; undefined: there is none. */
  response: Operation['responses'][number] | undefined;
  /** Pointer to that response, before references are followed. */
  responsePointer: string;
}

/** Puts an exchange beside the description; undefined when nothing came back. */
export function judgeExchange(exchange: Exchange, tools: Tools): Judged | undefined {
  const { answer } = exchange;
  if (answer === undefined) return undefined;
  const { operation, path } = exchange.case.request;
  const isKnown = hasPath(tools, path);
  const pointer = operation?.pointer ?? (isKnown ? joinPointer('/paths', path) : '/paths');
  const response = operation && findResponse(operation, answer.status);
  const responsePointer = joinPointer(pointer, 'responses', response?.status ?? '');
  return { exchange, answer, operation, pointer, response, responsePointer };
}

/** Has the description this path template? */
export function hasPath(tools: Tools, path: string): boolean {
  return tools.description.model.operations.some((operation) => operation.path === path);
}

/** The methods of a path template, in capitals. */
export function listMethods(tools: Tools, path: string): string[] {
  return tools.description.model.operations
    .filter((operation) => operation.path === path)
    .map(({ method }) => method.toUpperCase());
}

/** The response for a status: by number, then by range (`4XX`), then `default`. */
export function findResponse(operation: Operation, status: number): Judged['response'] {
  const range = `${Math.trunc(status / 100)}XX`;
  for (const wanted of [String(status), range, 'DEFAULT']) {
    const found = operation.responses.find((one) => one.status.toUpperCase() === wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The errors with a status that any path may answer without listing them. */
export function listProtocolErrors(tools: Tools, status: number): ProtocolError[] {
  const { protocolErrors } = tools.description.model;
  return Object.values(protocolErrors?.errors ?? {}).filter((error) => error.status === status);
}

/** All lines of a header, in order. */
export function listHeader(answer: ReceivedAnswer, name: string): string[] {
  const wanted = name.toLowerCase();
  return answer.headers.filter(([key]) => key.toLowerCase() === wanted).map(([, text]) => text);
}

/** A header's lines put together as HTTP does; undefined when there is none. */
export function readHeader(answer: ReceivedAnswer, name: string): string | undefined {
  const lines = listHeader(answer, name);
  return lines.length === 0 ? undefined : lines.join(', ');
}

/** The value of a header of the request as it went out. */
export function readSentHeader(exchange: Exchange, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return exchange.request.headers.find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** `application/json` of `Application/JSON; charset=utf-8`; undefined when it is none. */
export function readMediaType(answer: ReceivedAnswer): string | undefined {
  const text = readHeader(answer, 'content-type')?.split(';')[0]?.trim().toLowerCase();
  return text !== undefined && /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(text) ? text : undefined;
}

/** Is this media type JSON? */
export function isJson(mediaType: string): boolean {
  return /^[^/]+\/(?:[^+]+\+)?json$/.test(mediaType.split(';')[0]?.trim().toLowerCase() ?? '');
}

/** The documented media type that an answer has, by name before by pattern. */
export function findContent(response: NonNullable<Judged['response']>, mediaType: string) {
  const rank = (pattern: string) => (pattern.startsWith('*') ? 2 : pattern.endsWith('*') ? 1 : 0);
  return response.content
    .map((content) => ({
      content,
      pattern: content.mediaType.split(';')[0]?.trim().toLowerCase() ?? '',
    }))
    .filter(({ pattern }) => matchesMediaType(pattern, mediaType))
    .sort((a, b) => rank(a.pattern) - rank(b.pattern))[0]?.content;
}

function matchesMediaType(pattern: string, mediaType: string): boolean {
  if (pattern === mediaType || pattern === '*/*') return true;
  return pattern.endsWith('/*') && mediaType.startsWith(pattern.slice(0, -1));
}

/** Does HTTP forbid this answer a body? */
export function isBodiless(judged: Judged): boolean {
  const { status } = judged.answer;
  return readMethod(judged) === 'HEAD' || status < 200 || [204, 205, 304].includes(status);
}

/** The method of the request, in capitals. */
export function readMethod({ exchange }: Judged): string {
  return exchange.request.method.toUpperCase();
}

/** The parts of an error in the envelope that the description declares. */
export function readEnvelope(judged: Judged, tools: Tools) {
  const { protocolErrors } = tools.description.model;
  const { json } = judged.answer;
  if (protocolErrors === undefined || json === undefined) return undefined;
  const { envelope } = protocolErrors;
  const read = (pointer: string) => textOf(readAt(json, pointer));
  return { name: read(envelope.name), code: read(envelope.code), message: read(envelope.message) };
}

/** The value at a pointer inside an answer. */
export function readAt(value: Json, pointer: string): Json | undefined {
  let place: Json | undefined = value;
  for (const token of splitPointer(pointer)) {
    if (typeof place !== 'object' || place === null) return undefined;
    place = Array.isArray(place) ? place[Number(token)] : place[token];
  }
  return place;
}

/** A problem that one exchange shows. */
export function createProblem(
  check: string,
  judged: Pick<Judged, 'exchange' | 'operation' | 'pointer'>,
  what: { pointer?: string; expected: string; actual: string; cause: string },
): Problem {
  return {
    check,
    operation: judged.operation?.id,
    pointer: what.pointer ?? judged.pointer,
    expected: what.expected,
    actual: what.actual,
    cause: what.cause,
    exchanges: [judged.exchange],
  };
}

/** Where something really stands, for the reader of a finding. */
export function settle(tools: Tools, pointer: string): string {
  return followPointer(tools.description.model.document, pointer)?.pointer ?? pointer;
}

/** `405 with body {"error":…}`, short enough for a line. */
export function showAnswer({ status, text }: ReceivedAnswer): string {
  if (text === '') return `${status} without a body`;
  return `${status} with the body ${shorten(text)}`;
}

/** A text on one line, of at most 160 characters. */
export function shorten(text: string, longest = 160): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

/** An index in a pointer is chance: `/3/id` and `/7/id` are one cause. */
export function withoutIndices(pointer: string): string {
  return pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
}

/** `401, 403 or 404` */
export function listOr(values: readonly (string | number)[]): string {
  const texts = values.map(String);
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`;
}
