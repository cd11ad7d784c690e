import { createRefusalCheck } from './refusal.ts';

/** A body in another media type than the documented ones is read as what it is not. */
export const mediaTypeRefused = createRefusalCheck({
  id: 'media-type-refused',
  rule: 'A body of a media type that is not documented is refused, with 415 where that is declared.',
  concerns: (violation) => violation.in === 'media-type',
  statuses(tools) {
    const declared = tools.description.model.protocolErrors?.errors['unsupportedMediaType'];
    return declared === undefined ? undefined : [declared.status];
  },
});
