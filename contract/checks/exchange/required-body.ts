import { createRefusalCheck, isMissing } from './refusal.ts';
import { listBodyStatuses } from './malformed-body-refused.ts';

/** No body at all takes another way through most servers than an empty object. */
export const requiredBody = createRefusalCheck({
  id: 'required-body',
  rule: 'A request without its required body is refused.',
  concerns: (violation, { case: { request } }) =>
    violation.in === 'body' &&
    violation.at === '' &&
    isMissing(violation) &&
    request.body === undefined,
  // Without a body there is no media type either.
  statuses: (tools, violation) => listBodyStatuses(tools, violation)?.concat(415),
});
