export { DescriptionError } from './description/description-error.ts';
export { loadDescription } from './description/load.ts';
export { LoginError } from './courier/session.ts';
export { ContractError } from './run/options.ts';
export type { ContractOptions } from './run/options.ts';
export type { AccountOptions } from './courier/account.ts';
export { testContract } from './run/run.ts';
export type * from './types.ts';
