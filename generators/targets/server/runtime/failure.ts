import { STATUS_CODES } from 'node:http';
import type { ApiSpec, ErrorSpec, Message } from './types.ts';

/** A refusal on its way to the caller: what the envelope says, and headers that go with it. */
export class Failure {
  readonly error: ErrorSpec;
  readonly headers: Readonly<Record<string, string>> | undefined;

  constructor(error: ErrorSpec, headers?: Readonly<Record<string, string>>) {
    this.error = error;
    this.headers = headers;
  }
}

/** Statuses of the errors that any path can answer, for descriptions that do not declare them. */
const USUAL_STATUSES = {
  malformedBody: 400,
  malformedRequest: 400,
  unauthorized: 401,
  forbidden: 403,
  unknownPath: 404,
  methodNotAllowed: 405,
  notAcceptable: 406,
  requestTimeout: 408,
  payloadTooLarge: 413,
  unsupportedMediaType: 415,
  expectationFailed: 417,
  tooManyRequests: 429,
  headersTooLarge: 431,
  internalError: 500,
  notImplemented: 501,
};

/** A case that any path can come to. */
export type ErrorKind = keyof typeof USUAL_STATUSES;

/** The error that the API declares for a case, or one in the words of HTTP. */
export function findError({ errors }: ApiSpec, kind: ErrorKind): ErrorSpec {
  const declared = Object.hasOwn(errors, kind) ? errors[kind] : undefined;
  if (declared !== undefined) return declared;
  const status = USUAL_STATUSES[kind];
  const phrase = STATUS_CODES[status] ?? 'Error';
  const words = phrase.split(/[^A-Za-z]+/);
  const name = words.join('');
  return {
    status,
    name: name.endsWith('Error') ? name : `${name}Error`,
    code: words.join('_').toUpperCase(),
    message: phrase,
  };
}

/** The error of a request that is no proper HTTP, in the words of the API if it has some. */
export function describeMalformed(api: ApiSpec, message: string): ErrorSpec {
  if (Object.hasOwn(api.errors, 'malformedRequest')) return findError(api, 'malformedRequest');
  const { name, code } = api.validation;
  return { status: 400, name, code, message };
}

/** The error in other words, if there are any. */
export function reword(error: ErrorSpec, message: Partial<Message> | undefined): ErrorSpec {
  if (message === undefined) return error;
  return {
    status: error.status,
    name: message.name ?? error.name,
    code: message.code ?? error.code,
    message: message.message ?? error.message,
  };
}

/** Makes the function that writes an error as the API's envelope. */
export function createEnvelope({ envelope }: ApiSpec): (error: ErrorSpec) => string {
  if (envelope === undefined) {
    return ({ name, code, message }) => JSON.stringify({ error: { name, code, message } });
  }
  const places = [
    [splitPointer(envelope.name), 'name'],
    [splitPointer(envelope.code), 'code'],
    [splitPointer(envelope.message), 'message'],
  ] as const;
  return (error) => {
    const body = {};
    for (const [path, part] of places) put(body, path, error[part]);
    return JSON.stringify(body);
  };
}

/** The names in a JSON Pointer. */
export function splitPointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer.slice(1).split('/').map(unescapePointer);
}

/** One name of a JSON Pointer as it really is. */
export function unescapePointer(name: string): string {
  return name.includes('~') ? name.replaceAll('~1', '/').replaceAll('~0', '~') : name;
}

function put(body: object, path: readonly string[], value: string): void {
  let place = body as Record<string, unknown>;
  path.forEach((name, index) => {
    if (index === path.length - 1) {
      place[name] = value;
      return;
    }
    const inner = place[name];
    place[name] = typeof inner === 'object' && inner !== null ? inner : {};
    place = place[name] as Record<string, unknown>;
  });
}
