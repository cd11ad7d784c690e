export { AdminError } from './admin-error.ts';
export { allowAddress, disallowAddress, listAddresses, MAX_NETWORKS } from './allow-list.ts';
export type { AllowedNetwork } from './allow-list.ts';
export { forgetExpired } from './cleanup.ts';
export {
  createClient,
  createKey,
  listClients,
  revokeKey,
  rotateSecret,
  setFeatures,
  setRateLimits,
} from './clients.ts';
export type { ApiKeySummary, ClientSummary, KeyPair, NewClient } from './clients.ts';
export { createAuthHandlers } from './handlers.ts';
export { createRateLimiter, createSecurity } from './security.ts';
export { assertSigningKey } from './tokens.ts';
