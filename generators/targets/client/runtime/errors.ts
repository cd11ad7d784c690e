import type { ErrorCode } from './codes.ts';
import { readText } from './pointer.ts';
import { readRetryAfter } from './retry.ts';
import type { Exchange } from './transport.ts';
import type { Api, ErrorPointers } from './types.ts';

/** What every error of a call says. */
export interface ErrorDetails {
  message: string;
  operation: string;
  attempts: number;
  reference?: string | undefined;
  cause?: unknown;
}

/** Every error that a client makes itself. An aborted call fails with the reason of its signal. */
export class ClientError<Kept = unknown> extends Error {
  override name = 'ClientError';
  // Not a plain field, so that a logged error stays short and tells nothing that was not meant to be.
  readonly #kept: Kept;
  /** The operationId of the operation that was called. */
  declare readonly operation: string;
  /** How often the call was sent. */
  declare readonly attempts: number;
  /**
   * Set when a create call may or may not have had effect: the reference it was sent with. Look it
   * up by this before anything is created again.
   */
  declare readonly reference: string | undefined;

  /** @param kept what is told only to who asks for it */
  constructor({ message, operation, attempts, reference, cause }: ErrorDetails, kept: Kept) {
    super(message, cause ? { cause } : {});
    Object.assign(this, { operation, attempts, reference });
    this.#kept = kept;
  }

  protected get kept(): Kept {
    return this.#kept;
  }

  /** `unknown`: it may have had effect, see `reference`. */
  get outcome(): 'unknown' | undefined {
    return this.reference === undefined ? undefined : 'unknown';
  }
}

/** There was no answer: no network, a connection that broke, a body that broke off. */
export class ConnectionError extends ClientError<void> {
  override name = 'ConnectionError';
}

/** There was no answer in time. */
export class TimeoutError extends ConnectionError {
  override name = 'TimeoutError';
}

/** The wait for the end of something was over before its end. */
export class UnsettledError<Seen = unknown> extends ClientError<Seen> {
  override name = 'UnsettledError';

  /** As it was seen last. */
  get last(): Seen {
    return this.kept;
  }
}

export interface AnswerDetails extends ErrorDetails {
  name?: string | undefined;
  code?: string | undefined;
  requestId?: string | undefined;
  response: Response;
  body: unknown;
  existing?: unknown;
}

/** The API answered, but not with success. */
export class ApiError extends ClientError<AnswerDetails> {
  /** The HTTP status. */
  declare readonly status: number;
  /** The key for programs, if the API gave one. Codes that are not known yet come as they are. */
  declare readonly code: ErrorCode | undefined;
  /** The id of the request, which support asks for. */
  declare readonly requestId: string | undefined;

  constructor(details: AnswerDetails) {
    super(details, details);
    // The name is the category as the API has it.
    const { name = 'ApiError', code, requestId, response } = details;
    Object.assign(this, { name, status: response.status, code, requestId });
  }

  /** The response; its body has been read. */
  get response(): Response {
    return this.kept.response;
  }

  /** Seconds after which to come again, if the API said so. */
  get retryAfter(): number | undefined {
    return readRetryAfter(this.response, Date.now());
  }

  /** The body of the response: parsed when it is JSON, else text; undefined when there is none. */
  get body(): unknown {
    return this.kept.body;
  }
}

/** 400 */
export class BadRequestError extends ApiError {
  declare readonly status: 400;
}
/** 401 */
export class UnauthorizedError extends ApiError {
  declare readonly status: 401;
}
/** 403 */
export class ForbiddenError extends ApiError {
  declare readonly status: 403;
}
/** 404 */
export class NotFoundError extends ApiError {
  declare readonly status: 404;
}
/** 429, after the last attempt. */
export class TooManyRequestsError extends ApiError {
  declare readonly status: 429;
}
/** 5xx */
export class ServerError extends ApiError {}

/** The reference of a create call was used before, by another call than this one. */
export class DuplicateError<Found = unknown> extends ApiError {
  /** What the reference stands for, if it could be found. It need not be what was asked for now. */
  get existing(): Found | undefined {
    // The types of the methods come from the description, which speaks for the server here.
    return this.kept.existing as Found | undefined;
  }
}

const BY_STATUS: Record<number, typeof ApiError> = {
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  429: TooManyRequestsError,
};

/** Browsers hide where to, and so the status as well. */
const REDIRECTED = 'It was redirected, which is not followed. Is the address right?';

/** The error of an answer that is no success; a `ConnectionError` where nobody may look into it. */
export function createAnswerError(api: Api, operation: string, exchange: Exchange): ClientError {
  const { errors, requestIdHeader } = api;
  const { response, body, attempts, duplicate, existing, doubt } = exchange;
  const { status, statusText, headers, ok } = response;
  const say = (part: keyof ErrorPointers) => readText(body, errors?.[part]);
  const details = {
    operation,
    attempts,
    reference: doubt,
    name: say('name'),
    code: say('code'),
    message: ok
      ? 'The body of the response is not what it should be.'
      : (say('message') ?? (statusText || `HTTP ${status}`)),
    requestId: (requestIdHeader && headers.get(requestIdHeader)) || undefined,
    response,
    body,
    existing,
  };
  if (status === 0) return new ConnectionError({ ...details, message: REDIRECTED });
  const Type = duplicate ? DuplicateError : BY_STATUS[status];
  return new (Type ?? (status < 500 ? ApiError : ServerError))(details);
}
