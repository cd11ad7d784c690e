import type { Api } from './types.ts';

/** What an {@link ApiError} is made of. */
export interface ApiErrorDetails {
  name?: string | undefined;
  code?: string | undefined;
  message: string;
  requestId?: string | undefined;
  operation: string;
  response: Response;
  body: unknown;
}

/**
 * The API answered, but not with success. Calls that got no answer at all (no network, aborted)
 * fail with the error of `fetch` instead.
 */
export class ApiError extends Error {
  /** The category of the error as the API names it, or `ApiError`. */
  override readonly name: string;
  /** The HTTP status. */
  readonly status: number;
  /** The key for programs, if the API gave one. */
  readonly code: string | undefined;
  /** The id of the request, which support asks for. */
  readonly requestId: string | undefined;
  /** The operationId of the operation that was called. */
  readonly operation: string;
  // Not plain fields, so that a logged error stays short and tells nothing that was not meant to be.
  readonly #response: Response;
  readonly #body: unknown;

  constructor(details: ApiErrorDetails) {
    super(details.message);
    this.name = details.name ?? 'ApiError';
    this.status = details.response.status;
    this.code = details.code;
    this.requestId = details.requestId;
    this.operation = details.operation;
    this.#response = details.response;
    this.#body = details.body;
  }

  /** The response; its body has been read. */
  get response(): Response {
    return this.#response;
  }

  /** The body of the response: parsed when it is JSON, else text; undefined when there is none. */
  get body(): unknown {
    return this.#body;
  }
}

/** The error that an answer outside 2xx stands for. */
export function createError(api: Api, operation: string, response: Response, body: unknown) {
  const { errors } = api;
  return new ApiError({
    name: textAt(body, errors?.name),
    code: textAt(body, errors?.code),
    message: textAt(body, errors?.message) ?? describeStatus(response),
    requestId: readRequestId(api, response),
    operation,
    response,
    body,
  });
}

/** The error that a success which cannot be read stands for. */
export function createFormatError(api: Api, operation: string, response: Response, body: string) {
  const message = 'The body of the response is not valid JSON.';
  const requestId = readRequestId(api, response);
  return new ApiError({ message, requestId, operation, response, body });
}

function readRequestId({ requestIdHeader }: Api, response: Response): string | undefined {
  if (requestIdHeader === undefined) return undefined;
  return response.headers.get(requestIdHeader) ?? undefined;
}

function describeStatus({ status, statusText }: Response): string {
  return statusText === '' ? `HTTP ${status}` : statusText;
}

/** The text that a JSON Pointer finds in a body, if it is text. */
function textAt(body: unknown, pointer: string | undefined): string | undefined {
  if (pointer === undefined) return undefined;
  let value = body;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'string' && value !== '' ? value : undefined;
}
