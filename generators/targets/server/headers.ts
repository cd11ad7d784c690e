import type { ApiModel, Header, Operation, Response } from '../../model/model.ts';
import { resolveSchema } from './schemas.ts';

/** Headers that Node.js or the framework writes, or that belong to the body. */
const WRITTEN_ANYWAY = new Set(['connection', 'content-length', 'date', 'transfer-encoding']);

/** The declared headers of an answer; its media type is declared elsewhere (OpenAPI, 4.8.17). */
export function listHeaders({ headers }: Response): Header[] {
  return headers.filter(({ name }) => name.toLowerCase() !== 'content-type');
}

/** Can the header be checked as the value that a handler gives? Lists and objects are given as text. */
export function isTextHeader({ schema }: Header, { document }: ApiModel): boolean {
  const { types } = resolveSchema(schema, document);
  return !types.has('array') && !types.has('object');
}

/** Does the server write this header, so that a handler need not? */
export function isFilledByServer(
  name: string,
  { status }: Response,
  operation: Operation,
  { protocolErrors }: ApiModel,
): boolean {
  const known = name.toLowerCase();
  if (known === protocolErrors?.requestId?.toLowerCase() || WRITTEN_ANYWAY.has(known)) return true;
  if (known === 'www-authenticate') return status === '401';
  // It is made from the body; a handler that answers 304 by itself has none to make it from.
  return known === 'etag' && status === '200' && isConditional(operation);
}

/** Are conditional requests declared: an entity tag with 200, and 304? */
export function isConditional({ method, responses }: Operation): boolean {
  if (method !== 'get' && method !== 'head') return false;
  const ok = responses.find(({ status }) => status === '200');
  return (
    ok?.headers.some(({ name }) => name.toLowerCase() === 'etag') === true &&
    responses.some(({ status }) => status === '304')
  );
}
