/**
 * What a handler answers when it refuses. The wording stands in the examples of the description; a
 * test holds the two together.
 */
export type ErrorBody = { error: { name: string; code: string; message: string } };

export interface Refused<Status extends number> {
  status: Status;
  body: ErrorBody;
}

/** 400: the request is malformed in a way that its schema cannot say. */
export function invalid(message: string): Refused<400> {
  return refuse(400, 'ValidationException', 'VALIDATION_FAILURE', message);
}

/** 400: a rule of the business stands against it. */
export function badRequest(message: string, code = 'BAD_REQUEST'): Refused<400> {
  return refuse(400, 'BadRequestError', code, message);
}

/** 400: the account may not use this part of the API. */
export function featureOff(): Refused<400> {
  return badRequest('The requested feature is not enabled for this client', 'INVALID_FEATURE');
}

/** 400: the wallet does not hold what the order costs. */
export function uncovered(): Refused<400> {
  return badRequest('Insufficient wallet balance', 'INSUFFICIENT_FUNDS');
}

/** 400: an order of this client has this reference. */
export function duplicateReference(): Refused<400> {
  return badRequest('Duplicate client_reference');
}

/** 401, for operations that need no token; the others are refused by `auth/`. */
export function unauthorized(message: string): Refused<401> {
  return refuse(401, 'UnauthorizedError', 'UNAUTHORIZED', message);
}

/** 403 */
export function forbidden(message: string): Refused<403> {
  return refuse(403, 'ForbiddenError', 'FORBIDDEN', message);
}

/** 404: it is not there, or not for this client; nobody can tell which. */
export function notFound(what: string): Refused<404> {
  return refuse(404, 'NotFoundError', 'NOT_FOUND', `${what} not found`);
}

function refuse<Status extends number>(
  status: Status,
  name: string,
  code: string,
  message: string,
): Refused<Status> {
  return { status, body: { error: { name, code, message } } };
}
