import { textOf } from '../../openapi/json.ts';
import type { Lookup } from '../lookup.ts';
import { readErrors } from './envelope.ts';
import { failWith } from './fail.ts';

/** `x-step-up`: there is somebody to prove who they are, and the refusal is documented. */
export function checkStepUps(lookup: Lookup): void {
  for (const operation of lookup.calls) {
    const stepUp = lookup.extension(operation, 'x-step-up');
    if (stepUp === undefined) continue;
    const fail = failWith(lookup, 'step-up-unverified', stepUp);
    const security = lookup.security(operation);
    if (security.length === 0 || security.some((one) => Object.keys(one).length === 0)) {
      fail('', 'The operation can be called without credentials, so nobody has to prove anything.');
    }
    const status = String(stepUp.node['status']);
    const response = lookup.response(operation, status);
    if (response === undefined) {
      fail('status', `The operation declares no ${status} response.`);
      continue;
    }
    const code = textOf(stepUp.node['code']);
    if (readErrors(lookup, response).some((error) => error.code === code)) continue;
    fail('code', `No example of the ${status} response has the code "${code}".`);
  }
}
