import type { IncomingMessage } from 'node:http';
import { Failure, findError, reword } from './failure.ts';
import { coversType, isJsonType, isTextType, parseMediaType, readEssence } from './media-types.ts';
import { BAD_JSON, parseJson } from './parse-json.ts';
import { TOO_LARGE } from './read-body.ts';
import type { ApiSpec, OperationSpec } from './types.ts';
import { createBodyRefusal, refuse } from './violations.ts';

/** Reads and checks the bodies of an operation. */
export interface BodyPlan {
  /** Looks at the headers, before anything is read. */
  expect(request: IncomingMessage): Kind | Failure;
  /** Turns what was read into a value. */
  parse(
    bytes: Buffer | undefined | typeof TOO_LARGE,
    kind: Kind,
    into: { body: unknown },
  ): Failure | undefined;
  /** Compares a value with its schema, if there is one for its kind. */
  check(value: unknown, kind: Kind): Failure | undefined;
}

/** What a body is read as; `none` when nothing was sent. */
export type Kind = 'json' | 'text' | 'latin1' | 'bytes' | 'none';

/** No more values of a header are remembered than this, since callers choose them. */
const MAX_REMEMBERED = 64;

/** Makes the plan for the bodies of an operation; `undefined` when it takes none. */
export function createBodyPlan(
  api: ApiSpec,
  { body, validate }: OperationSpec,
): BodyPlan | undefined {
  if (body === undefined) return undefined;
  const accepted = body.mediaTypes.map(readEssence);
  const kinds = new Map<string, Kind>();
  const { messages, required } = body;
  const unsupported = findError(api, 'unsupportedMediaType');
  const badType = new Failure(unsupported, { accept: body.mediaTypes.join(', ') });
  const badEncoding = new Failure(unsupported, { 'accept-encoding': 'identity' });
  const tooLarge = new Failure(findError(api, 'payloadTooLarge'));
  const missing = refuse(api, messages['required'] ?? messages['*'], 'body is required');
  const badSyntax = new Failure(reword(findError(api, 'malformedBody'), messages['syntax']));
  const refuseBody = createBodyRefusal(api, body);
  const validator = validate.body;

  function classify(contentType: string): Kind | undefined {
    const known = kinds.get(contentType);
    if (known !== undefined) return known;
    const kind = readKind(contentType, accepted);
    if (kind !== undefined && kinds.size < MAX_REMEMBERED) kinds.set(contentType, kind);
    return kind;
  }

  return {
    expect(request) {
      const { headers } = request;
      const contentType = headers['content-type'];
      if (contentType === undefined) {
        if (hasBody(request)) return badType;
        return required ? missing : 'none';
      }
      const kind = classify(contentType);
      if (kind === undefined) return badType;
      const encoding = headers['content-encoding'];
      if (encoding !== undefined && encoding.toLowerCase() !== 'identity') return badEncoding;
      return kind;
    },
    parse(bytes, kind, into) {
      if (bytes === TOO_LARGE) return tooLarge;
      if (bytes === undefined || bytes.length === 0) return required ? missing : undefined;
      if (kind !== 'json') {
        into.body = decode(bytes, kind);
        return undefined;
      }
      const value = parseJson(bytes);
      if (value === BAD_JSON) return badSyntax;
      into.body = value;
      return undefined;
    },
    check(value, kind) {
      if (kind !== 'json' || validator === undefined || value === undefined) return undefined;
      return validator(value) ? undefined : refuseBody(validator.errors);
    },
  };
}

function hasBody({ headers }: IncomingMessage): boolean {
  if (headers['transfer-encoding'] !== undefined) return true;
  const length = headers['content-length'];
  return length !== undefined && length !== '0';
}

/** How a body is read; `undefined` when the operation does not take it. */
function readKind(contentType: string, accepted: readonly string[]): Kind | undefined {
  const mediaType = parseMediaType(contentType);
  if (mediaType === undefined) return undefined;
  const { essence, parameters } = mediaType;
  if (!accepted.some((range) => coversType(range, essence))) return undefined;
  const charset = (parameters['charset'] ?? 'utf-8').toLowerCase();
  const isUtf8 = charset === 'utf-8' || charset === 'utf8' || charset === 'us-ascii';
  if (isJsonType(essence)) return isUtf8 ? 'json' : undefined;
  if (!isTextType(essence)) return 'bytes';
  if (isUtf8) return 'text';
  return charset === 'iso-8859-1' ? 'latin1' : undefined;
}

function decode(bytes: Buffer, kind: Kind): string | Buffer {
  if (kind === 'bytes') return bytes;
  return bytes.toString(kind === 'text' ? 'utf8' : 'latin1');
}
