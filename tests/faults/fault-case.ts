import type { ContractOptions } from '../../contract/index.ts';
import type { Fault } from './proxy.ts';

/** One server with one defect. */
export interface FaultCase {
  id: string;
  /** The checks of which one must tell of it. */
  checks: readonly string[];
  /** The operations under test: those that the fault touches. */
  operations: readonly string[];
  server: 'stub' | 'sandbox';
  /** What goes wrong, for people. */
  how: string;
  /** Why the tester does not find it yet. It counts as missed, and the test says when that ends. */
  gap?: string;
  /** Makes it anew for each run: some faults remember. */
  fault(): Fault;
  /** Options of the run without which it cannot be seen. */
  options?: Pick<ContractOptions, 'phases' | 'budget' | 'slow' | 'timeout' | 'only'>;
  /** What is done to a webhook before it reaches its receiver; [] loses it. */
  webhook?: (message: WebhookMessage) => WebhookMessage[];
}

/** A webhook on its way. */
export interface WebhookMessage {
  /** Names in lower case. */
  headers: Record<string, string>;
  raw: string;
}
