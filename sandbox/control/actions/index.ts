import type { Action } from '../action.ts';
import { clientActions } from './client.ts';
import { codeActions } from './code.ts';
import { ipActions } from './ip.ts';
import { personActions } from './person.ts';
import { walletActions } from './wallet.ts';
import { webhookActions } from './webhook.ts';

/** Everything that `octopus sandbox client|wallet|code|webhook|ip|person` can do. */
export const ACTIONS: readonly Action[] = [
  ...clientActions,
  ...walletActions,
  ...codeActions,
  ...webhookActions,
  ...ipActions,
  ...personActions,
];
