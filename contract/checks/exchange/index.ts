import type { ExchangeCheck } from '../../types.ts';
import { allowHeader } from './allow-header.ts';
import { bodyDocumented } from './body-documented.ts';
import { bodyWellFormed } from './body-well-formed.ts';
import { contentTypeDocumented } from './content-type-documented.ts';
import { errorEnvelope } from './error-envelope.ts';
import { etagWellFormed } from './etag-well-formed.ts';
import { headLikeGet } from './head-like-get.ts';
import { headersPresent } from './headers-present.ts';
import { headersValid } from './headers-valid.ts';
import { invalidRefused } from './invalid-refused.ts';
import { locationValid } from './location-valid.ts';
import { malformedBodyRefused } from './malformed-body-refused.ts';
import { mediaTypeRefused } from './media-type-refused.ts';
import { methodRefused } from './method-refused.ts';
import { noBodyAllowed } from './no-body-allowed.ts';
import { noSecretLeaked } from './no-secret-leaked.ts';
import { noServerError } from './no-server-error.ts';
import { noStackTrace } from './no-stack-trace.ts';
import { optionsAnswered } from './options-answered.ts';
import { refusalMessage } from './refusal-message.ts';
import { requestIdEchoed } from './request-id-echoed.ts';
import { requiredBody } from './required-body.ts';
import { requiredHeader } from './required-header.ts';
import { requiredParameter } from './required-parameter.ts';
import { requiredProperty } from './required-property.ts';
import { createResponseTimeCheck } from './response-time.ts';
import { retryAfter } from './retry-after.ts';
import { serverAnswers } from './server-answers.ts';
import { singletonHeaders } from './singleton-headers.ts';
import { statusDocumented } from './status-documented.ts';
import { unknownPathRefused } from './unknown-path-refused.ts';
import { validAccepted } from './valid-accepted.ts';
import { wwwAuthenticate } from './www-authenticate.ts';

export interface ExchangeCheckOptions {
  /** Milliseconds within which an answer must be whole; without it, time is not judged. */
  maxResponseTime?: number;
}

/** The checks that judge one exchange by the description alone, in the order of the reports. */
export function listExchangeChecks(options: ExchangeCheckOptions = {}): ExchangeCheck[] {
  const { maxResponseTime } = options;
  return [
    noServerError,
    serverAnswers,
    statusDocumented,
    contentTypeDocumented,
    bodyWellFormed,
    bodyDocumented,
    headersPresent,
    headersValid,
    singletonHeaders,
    noBodyAllowed,
    validAccepted,
    invalidRefused,
    requiredParameter,
    requiredHeader,
    requiredBody,
    requiredProperty,
    malformedBodyRefused,
    mediaTypeRefused,
    methodRefused,
    unknownPathRefused,
    refusalMessage,
    allowHeader,
    headLikeGet,
    optionsAnswered,
    wwwAuthenticate,
    errorEnvelope,
    requestIdEchoed,
    retryAfter,
    locationValid,
    etagWellFormed,
    noStackTrace,
    noSecretLeaked,
    ...(maxResponseTime === undefined ? [] : [createResponseTimeCheck(maxResponseTime)]),
  ];
}
