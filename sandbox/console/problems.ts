/** The answers that handlers of the console give when they refuse; names and codes as described. */

/** 400: a rule says no. */
export function badRequest(message: string, code = 'BAD_REQUEST') {
  return refuse(400, 'BadRequestError', code, message);
}

/** 400: something of the input does not fit. */
export function invalidInput(message: string) {
  return refuse(400, 'ValidationException', 'VALIDATION_FAILURE', message);
}

/** 401: who is asking has not been proved. */
export function unauthorized(message: string) {
  return refuse(401, 'UnauthorizedError', 'UNAUTHORIZED', message);
}

/** 404: there is nothing with this id, or it belongs to somebody else. */
export function notFound(message = 'Resource not found') {
  return refuse(404, 'NotFoundError', 'NOT_FOUND', message);
}

function refuse<Status extends number>(
  status: Status,
  name: string,
  code: string,
  message: string,
) {
  return { status, body: { error: { name, code, message } } };
}
