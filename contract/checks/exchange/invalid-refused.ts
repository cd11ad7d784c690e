import { createRefusalCheck, isMissing, listValidationStatuses } from './refusal.ts';

const PLACES = new Set(['path', 'query', 'header', 'cookie', 'body']);

/** A limit that is documented and not enforced is no limit. */
export const invalidRefused = createRefusalCheck({
  id: 'invalid-refused',
  rule: 'A value that breaks its schema is refused.',
  concerns: (violation, { case: { request } }) =>
    PLACES.has(violation.in) &&
    request.operation !== undefined &&
    violation.keyword !== 'malformed' &&
    !isMissing(violation),
  statuses: listValidationStatuses,
});
