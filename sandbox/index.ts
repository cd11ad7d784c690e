export { createClock } from './clock.ts';
export type { Clock, TestClock } from './clock.ts';
export type { Principal, Sandbox, Vertical } from './context.ts';
export type {
  Activation,
  Esim,
  FulfilmentOrder,
  HandOver,
  Outcome,
  Provider,
  Providers,
  Voucher,
} from './fulfilment/provider.ts';
export { DEFAULT_SETTINGS } from './settings.ts';
export type { Settings } from './settings.ts';
export { SandboxError } from './setup/sandbox-error.ts';
export { startSandbox } from './start.ts';
export type { RunningSandbox, SandboxAnswer, SandboxOptions } from './start.ts';
