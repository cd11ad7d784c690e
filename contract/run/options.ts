import type { Receiver } from '../checks/probe/support/receiver.ts';
import type { AccountOptions } from '../courier/account.ts';
import type { Check, Description, PhaseName, RunEvent } from '../types.ts';
import type { Budget } from './budget.ts';

/** What to test, against what, and how much. Only the URL is needed. */
export interface ContractOptions {
  /** The server under test; what stands before the paths of the description. */
  url: string;
  /** Path or URL of the description, or one that was loaded; default: looked for. */
  spec?: string | Description | undefined;
  /** OpenAPI Overlays laid over a description that is read, in this order. */
  overlays?: readonly string[] | undefined;
  /** Paths are relative to it; default: the working directory. */
  cwd?: string | undefined;
  /** The account with which most requests are sent. */
  account?: AccountOptions | undefined;
  /** A second account, which must not see what belongs to the first. */
  other?: AccountOptions | undefined;
  /** Default: `default`. */
  budget?: Budget | undefined;
  /** Default: all of the budget. */
  phases?: readonly PhaseName[] | undefined;
  /** 32 bits; default: made up, and told. */
  seed?: number | undefined;
  /** Begins the keys of the caller's own that requests carry; default: of the time. */
  nonce?: string | undefined;
  /** Selectors of operations: see `selectOperations`. */
  include?: readonly string[] | undefined;
  exclude?: readonly string[] | undefined;
  /** Ids of checks; default: all. */
  only?: readonly string[] | undefined;
  skip?: readonly string[] | undefined;
  /** In place of the checks that come with the tester. */
  checks?: readonly Check[] | undefined;
  /** Requests under way at once; default: 8. */
  concurrency?: number | undefined;
  /** Milliseconds for one request; default: 30,000. */
  timeout?: number | undefined;
  /** Milliseconds after which an answer is too slow; default: never. */
  slow?: number | undefined;
  /** Milliseconds for the whole run; default: by the budget. */
  maxTime?: number | undefined;
  /** File of findings that are known. */
  baseline?: string | undefined;
  /** Folder in which findings are kept for `replay`; false: nowhere. Default: `.octopus/contract`. */
  store?: string | false | undefined;
  /**
   * Takes the webhooks of the server under test: one of `openReceiver`, to whose URL the server was
   * told to send. Without it, webhooks are not checked.
   */
  receiver?: Receiver | undefined;
  /** How time passes for sequences that wait; default: by itself. For servers whose clock can be moved. */
  wait?: ((milliseconds: number) => Promise<void>) | undefined;
  /** Told of everything as it happens. */
  onEvent?: ((event: RunEvent) => void) | undefined;
  /** Ends the run; what was found until then is in the result. */
  signal?: AbortSignal | undefined;
}

/** The run cannot take place; the message says why and is for a person. */
export class ContractError extends Error {
  override name = 'ContractError';
}
