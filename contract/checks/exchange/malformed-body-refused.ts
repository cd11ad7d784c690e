import type { Tools, Violation } from '../../types.ts';
import { createRefusalCheck, listValidationStatuses } from './refusal.ts';

/** Half a body that is taken for a whole one loses what was in the other half. */
export const malformedBodyRefused = createRefusalCheck({
  id: 'malformed-body-refused',
  rule: 'A body that cannot be parsed is refused.',
  concerns: (violation) => violation.in === 'body' && violation.keyword === 'malformed',
  statuses: listBodyStatuses,
});

/** What a body that cannot be read at all is answered. */
export function listBodyStatuses(tools: Tools, violation: Violation): number[] | undefined {
  const { status } = tools.description.model.protocolErrors?.errors['malformedBody'] ?? {};
  const statuses = listValidationStatuses(tools, violation) ?? [];
  if (status === undefined) return statuses.length === 0 ? undefined : statuses;
  return [...new Set([status, ...statuses])];
}
