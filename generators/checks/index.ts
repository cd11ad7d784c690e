import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { buildModel } from '../model/build.ts';
import type { ApiModel } from '../model/model.ts';
import { upgradeDocument } from '../model/schemas.ts';
import type { JsonObject } from '../openapi/json.ts';
import type { Origins } from '../pipeline/origins.ts';
import { checkDocs } from './behaviours/docs.ts';
import { checkEnumExtensibility } from './behaviours/enum.ts';
import { checkEnvironments } from './behaviours/environment.ts';
import { checkFixes } from './behaviours/fix.ts';
import { checkIdempotency } from './behaviours/idempotency.ts';
import { checkLedger } from './behaviours/ledger.ts';
import { checkLifecycles } from './behaviours/lifecycle.ts';
import { checkMessages } from './behaviours/messages.ts';
import { checkPagination } from './behaviours/pagination.ts';
import { checkPrices } from './behaviours/price.ts';
import { checkProtocolErrors } from './behaviours/protocol-errors.ts';
import { checkRateLimits } from './behaviours/rate-limit.ts';
import { checkRoles } from './behaviours/roles.ts';
import { checkScenarios } from './behaviours/scenarios.ts';
import { checkSdk } from './behaviours/sdk.ts';
import { checkSessions } from './behaviours/session.ts';
import { checkSignature } from './behaviours/signature.ts';
import { checkStepUps } from './behaviours/step-up.ts';
import { createCheckContext } from './context.ts';
import type { Report } from './context.ts';
import { checkDocument, checkShapes } from './document.ts';
import { checkFields } from './fields.ts';
import { checkExtensions } from './extensions.ts';
import { Lookup } from './lookup.ts';
import {
  checkLinks,
  checkOperationIds,
  checkParameters,
  checkPaths,
  checkResponses,
  checkSecurity,
  checkTags,
} from './operations.ts';
import { checkReferences } from './references.ts';
import { checkSchemas } from './schemas.ts';

const STRUCTURE = [
  checkDocument,
  checkShapes,
  checkFields,
  checkReferences,
  checkOperationIds,
  checkPaths,
  checkParameters,
  checkResponses,
  checkSecurity,
  checkTags,
  checkLinks,
  checkSchemas,
];

const BEHAVIOURS = [
  checkSdk,
  checkPagination,
  checkIdempotency,
  checkLifecycles,
  checkLedger,
  checkPrices,
  checkScenarios,
  checkSessions,
  checkSignature,
  checkRateLimits,
  checkProtocolErrors,
  checkMessages,
  checkEnvironments,
  checkEnumExtensibility,
  checkFixes,
  checkDocs,
  checkRoles,
  checkStepUps,
];

/**
 * Checks what compiling relies on, all of it in one run. Style is the linter's business.
 *
 * @returns the model, or undefined when something was refused
 */
export function checkAndBuild(
  document: JsonObject,
  origins: Origins,
  diagnostics: Diagnostic[],
): ApiModel | undefined {
  const before = diagnostics.length;
  const reportAt =
    (key: boolean): Report =>
    (code, pointer, message, fix) => {
      diagnostics.push({
        code,
        severity: 'error',
        message,
        place: origins.place(pointer, key),
        ...(fix === undefined ? {} : { fix }),
      });
    };
  const context = createCheckContext(document, reportAt(false), reportAt(true));
  for (const check of STRUCTURE) check(context);
  const lookup = new Lookup(context, checkExtensions(context));
  for (const check of BEHAVIOURS) check(lookup);
  return diagnostics.length > before ? undefined : buildModel(upgradeDocument(document));
}
