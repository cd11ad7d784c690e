import { createRefusalCheck, isMissing, listValidationStatuses } from './refusal.ts';

/** A property that is required in the description and optional in the server is a trap for clients. */
export const requiredProperty = createRefusalCheck({
  id: 'required-property',
  rule: 'A body without a required property is refused.',
  concerns: (violation, { case: { request } }) =>
    violation.in === 'body' && isMissing(violation) && request.body !== undefined,
  statuses: listValidationStatuses,
});
