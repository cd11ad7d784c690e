import { createRefusalCheck, isMissing, listValidationStatuses } from './refusal.ts';

/** Headers are forgotten more easily than anything else: by clients, and by validators. */
export const requiredHeader = createRefusalCheck({
  id: 'required-header',
  rule: 'A request without a required header is refused.',
  concerns: (violation) => violation.in === 'header' && isMissing(violation),
  statuses: listValidationStatuses,
});
