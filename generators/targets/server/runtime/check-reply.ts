import { coversType, isJsonType, readEssence } from './media-types.ts';
import { chooseMediaType, isSendable } from './reply.ts';
import type { Outgoing, ReplyRules } from './reply.ts';
import { describeFault, FILLED, hasNoBody } from './responses.ts';
import type { ReplyFault, Response } from './responses.ts';
import type { AnyReply } from './types.ts';
import { Values } from './values.ts';

/**
 * Compares an answer with the documented response.
 *
 * @param filled what goes over the wire: headers that the server fills in are taken from there
 * @param requestId header and id of the request, if the API has such a header
 * @returns the first fault, or `undefined` when there is none
 */
export function checkReply(
  answer: AnyReply,
  rules: ReplyRules,
  filled: Outgoing,
  requestId: { header: string; id: string } | undefined,
): ReplyFault | undefined {
  const { response } = rules;
  if (response === undefined) {
    return { where: 'status', message: `status ${answer.status} is not documented` };
  }
  return checkBody(answer, rules, response) ?? checkHeaders(answer, response, filled, requestId);
}

function checkBody(
  { status, body, headers }: AnyReply,
  rules: ReplyRules,
  { spec, plainJson }: Response,
): ReplyFault | undefined {
  const { mediaTypes } = spec;
  if (mediaTypes.length === 0 || hasNoBody(status)) {
    if (body === undefined) return undefined;
    return { where: 'body', message: `body is not documented for status ${status}` };
  }
  if (body === undefined) return { where: 'body', message: 'body is missing' };
  const named = headers === undefined ? undefined : findHeader(headers, 'content-type');
  const mediaType = named ?? plainJson ?? chooseMediaType(named, rules, body);
  if (named !== undefined && !isDeclared(named, mediaTypes)) {
    return { where: 'header', message: `the media type ${named} is not documented` };
  }
  if (mediaType !== plainJson && !isJsonType(mediaType)) {
    if (isSendable(body, mediaType)) return undefined;
    return { where: 'body', message: `body must be text, bytes or a stream, being ${mediaType}` };
  }
  if (spec.body === undefined || spec.body(body)) return undefined;
  return describeFault('body', spec.body.errors);
}

function findHeader(headers: NonNullable<AnyReply['headers']>, wanted: string): string | undefined {
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined && name.toLowerCase() === wanted) return String(value);
  }
  return undefined;
}

function isDeclared(named: string, mediaTypes: readonly string[]): boolean {
  const wanted = readEssence(named);
  return mediaTypes.some((name) => coversType(readEssence(name), wanted));
}

function checkHeaders(
  answer: AnyReply,
  { spec, headers: declared, hasOwnHeaders }: Response,
  filled: Outgoing,
  requestId: { header: string; id: string } | undefined,
): ReplyFault | undefined {
  if (spec.headers === undefined) return undefined;
  if (answer.headers === undefined && !hasOwnHeaders) return undefined;
  const values = new Values();
  for (const name in answer.headers) {
    const value = answer.headers[name];
    const known = value === undefined ? undefined : declared.get(name.toLowerCase());
    if (known !== undefined) values[known] = value;
  }
  for (const name of FILLED) {
    const known = declared.get(name);
    const value = filled.headers[name];
    if (known !== undefined && value !== undefined) values[known] ??= value;
  }
  const carrier = requestId === undefined ? undefined : declared.get(requestId.header);
  if (requestId !== undefined && carrier !== undefined) values[carrier] = requestId.id;
  return spec.headers(values) ? undefined : describeFault('headers', spec.headers.errors);
}
