import { createRefusalCheck, isMissing, listValidationStatuses } from './refusal.ts';

/** A server that goes on without a required parameter answers a question nobody has asked. */
export const requiredParameter = createRefusalCheck({
  id: 'required-parameter',
  rule: 'A request without a required path, query or cookie parameter is refused.',
  concerns: (violation) =>
    (violation.in === 'query' || violation.in === 'path' || violation.in === 'cookie') &&
    isMissing(violation),
  statuses: listValidationStatuses,
});
