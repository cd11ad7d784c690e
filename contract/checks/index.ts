import type { Check, ProbeCheck } from '../types.ts';
import { listExchangeChecks } from './exchange/index.ts';
import type { ExchangeCheckOptions } from './exchange/index.ts';
import { credentialsBroken } from './probe/credentials-broken.ts';
import { credentialsForged } from './probe/credentials-forged.ts';
import { credentialsMissing } from './probe/credentials-missing.ts';
import { listStatefulProbes } from './probe/stateful.ts';
import type { StatefulOptions } from './probe/stateful.ts';

export { listExchangeChecks } from './exchange/index.ts';
export type { ExchangeCheckOptions } from './exchange/index.ts';

/** The probes that come with credentials that must not open anything. */
export const CREDENTIAL_PROBES: readonly ProbeCheck[] = [
  credentialsMissing,
  credentialsBroken,
  credentialsForged,
];

/** Every check of the tester, in the order in which probes run and reports list them. */
export function listChecks(options: ExchangeCheckOptions & StatefulOptions = {}): Check[] {
  return [
    ...listExchangeChecks(options),
    ...CREDENTIAL_PROBES,
    // The last of these end sessions and use up allowances.
    ...listStatefulProbes(options),
  ];
}
