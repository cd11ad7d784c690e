import type { ApiModel, Header, Operation, Response } from '../../model/model.ts';
import { quote } from '../../util/literals.ts';
import { isFilledByServer, listHeaders } from './headers.ts';
import type { Member } from './print-type.ts';
import { isJsonType } from './runtime/media-types.ts';
import { hasNoBody } from './runtime/responses.ts';
import { resolveSchema } from './schemas.ts';

/** One form that an answer to an operation can have. */
export interface ReplyForm {
  /** As declared: `200`, `4XX` or `default`. */
  status: string;
  members: Member[];
}

/**
 * The forms of the answers to an operation: one for each declared status, or several if its body can
 * be of several media types.
 *
 * @param alias name of the operation's type in the schema
 */
export function listReplies(operation: Operation, alias: string, model: ApiModel): ReplyForm[] {
  const statuses = operation.responses.map(({ status }) => status);
  return operation.responses.flatMap((response) => {
    const status: Member = { name: 'status', type: printStatus(response.status, statuses) };
    const headers = describeHeaders(response, operation, model);
    return describeBodies(response, alias).map(({ contentType, body }) => {
      const all = contentType === undefined ? headers : [contentType, ...headers];
      return { status: response.status, members: [status, printHeaders(all), body] };
    });
  });
}

/** A class of statuses stands for those that are not declared by themselves. */
function printStatus(status: string, all: string[]): string {
  if (/^\d+$/.test(status)) return status;
  const range = /^([1-5])XX$/i.exec(status)?.[1];
  if (range === undefined) return 'number';
  const others = all.filter((one) => /^\d+$/.test(one) && one.startsWith(range));
  if (others.length === 0) return `StatusOf<${range}>`;
  return `Exclude<StatusOf<${range}>, ${others.join(' | ')}>`;
}

function describeHeaders(response: Response, operation: Operation, model: ApiModel): Member[] {
  const requestId = model.protocolErrors?.requestId?.toLowerCase();
  return listHeaders(response)
    .filter(({ name }) => name.toLowerCase() !== requestId)
    .map((header) => ({
      name: header.name,
      type: printHeader(header, model),
      optional: !header.required || isFilledByServer(header.name, response, operation, model),
    }));
}

/** Lists and objects are given as the text that they are in a header. */
function printHeader({ schema }: Header, { document }: ApiModel): string {
  const { types } = resolveSchema(schema, document);
  const printed = [...types].map((type) => {
    if (type === 'integer' || type === 'number') return 'number';
    return type === 'boolean' ? 'boolean' : 'string';
  });
  return printed.length === 0 ? 'string | number | boolean' : [...new Set(printed)].join(' | ');
}

function printHeaders(headers: Member[]): Member {
  if (headers.length === 0) return { name: 'headers', type: 'never', optional: true };
  const optional = headers.every((header) => header.optional);
  return { name: 'headers', type: headers, optional };
}

interface Body {
  /** Names the media type where there is a choice. */
  contentType?: Member;
  body: Member;
}

function describeBodies({ status, content }: Response, alias: string): Body[] {
  if (content.length === 0 || hasNoBody(Number(status))) {
    return [{ body: { name: 'body', type: 'never', optional: true } }];
  }
  // Any kind of JSON is written the same way; what else it may be, the handler has to say.
  const optional = content.every(({ mediaType }) => isJsonType(mediaType));
  return content.map(({ mediaType }): Body => {
    const key = /^\d+$/.test(status) ? status : quote(status);
    const declared = `${alias}['responses'][${key}]['content'][${quote(mediaType)}]`;
    const body = { name: 'body', type: printBody(mediaType, declared) };
    if (content.length === 1) return { body };
    const type = mediaType.includes('*') ? 'string' : quote(mediaType);
    return { body, contentType: { name: 'Content-Type', type, optional } };
  });
}

function printBody(mediaType: string, declared: string): string {
  if (isJsonType(mediaType)) return declared;
  const open = mediaType.includes('*') && !mediaType.startsWith('text/');
  return open ? `${declared} | RawBody` : 'RawBody';
}
