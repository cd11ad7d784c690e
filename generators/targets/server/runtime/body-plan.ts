import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Failure, findError, reword } from './failure.ts';
import { coversType, isJsonType, isTextType, parseMediaType, readEssence } from './media-types.ts';
import { BAD_JSON, parseJson } from './parse-json.ts';
import { GONE, readBody, TOO_LARGE } from './read-body.ts';
import type { ApiSpec, OperationSpec } from './types.ts';
import { createBodyRefusal, refuse } from './violations.ts';

/** A body that was read, and whether a schema speaks of it. */
export interface LoadedBody {
  value: unknown;
  json: boolean;
}

/** Reads and checks the bodies of an operation. */
export interface BodyPlan {
  load(request: IncomingMessage, payload: Readable): Promise<LoadedBody | Failure | typeof GONE>;
  check(body: LoadedBody): Failure | undefined;
}

type Kind = 'json' | 'text' | 'latin1' | 'bytes';

/** No more values of a header are remembered than this, since callers choose them. */
const MAX_REMEMBERED = 64;
const NO_BODY: LoadedBody = { value: undefined, json: false };

/** Makes the plan for the bodies of an operation; `undefined` when it takes none. */
export function createBodyPlan(
  api: ApiSpec,
  { body, validate }: OperationSpec,
  limit: number,
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
    async load(request, payload) {
      const { headers } = request;
      const contentType = headers['content-type'];
      if (contentType === undefined) {
        if (hasBody(request)) return badType;
        return required ? missing : NO_BODY;
      }
      const kind = classify(contentType);
      if (kind === undefined) return badType;
      const encoding = headers['content-encoding'];
      if (encoding !== undefined && encoding.toLowerCase() !== 'identity') return badEncoding;
      const bytes = await readBody(payload, request, limit);
      if (bytes === TOO_LARGE) return tooLarge;
      if (bytes === GONE) return GONE;
      if (bytes === undefined || bytes.length === 0) return required ? missing : NO_BODY;
      if (kind !== 'json') return { value: decode(bytes, kind), json: false };
      const value = parseJson(bytes);
      return value === BAD_JSON ? badSyntax : { value, json: true };
    },
    check({ value, json }) {
      if (!json || validator === undefined || validator(value)) return undefined;
      return refuseBody(validator.errors);
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
