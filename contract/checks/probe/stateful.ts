import type { ProbeCheck } from '../../types.ts';
import { balanceAddsUp } from './balance-adds-up.ts';
import { createdIsThere } from './created-is-there.ts';
import { debitEqualsQuote } from './debit-equals-quote.ts';
import { duplicateRace } from './duplicate-race.ts';
import { duplicateRefused } from './duplicate-refused.ts';
import { endsInTime } from './ends-in-time.ts';
import { filtersHold } from './filters-hold.ts';
import { initialStateLegal } from './initial-state-legal.ts';
import { linksLeadSomewhere } from './links-lead-somewhere.ts';
import { listAgreesWithDetail } from './list-agrees-with-detail.ts';
import { listOrder } from './list-order.ts';
import { logoutRevokes } from './logout-revokes.ts';
import { lookupFindsIt } from './lookup-finds-it.ts';
import { otherAccountShutOut } from './other-account-shut-out.ts';
import { pageHeadersAgree } from './page-headers-agree.ts';
import { pageSizeBounds } from './page-size-bounds.ts';
import { pagesAddUp } from './pages-add-up.ts';
import { quoteMovesNothing } from './quote-moves-nothing.ts';
import { rateLimitHolds } from './rate-limit-holds.ts';
import { refreshSingleUse } from './refresh-single-use.ts';
import { refundOnce } from './refund-once.ts';
import { refusedLeavesNoTrace } from './refused-leaves-no-trace.ts';
import type { Receiver } from './support/receiver.ts';
import { tokensWork } from './tokens-work.ts';
import { transitionsLegal } from './transitions-legal.ts';
import { createWebhookAgrees } from './webhook-agrees.ts';
import { createWebhookDocumented } from './webhook-documented.ts';
import { createWebhookVerifies } from './webhook-verifies.ts';

export interface StatefulOptions {
  /** Takes the webhooks of the server under test; without one, they are not checked. */
  receiver?: Receiver | undefined;
}

/**
 * The checks of sequences and behaviours, in the order in which they should run: first what only looks
 * at the orders that all of them share, last what ends sessions and uses up allowances.
 */
export function listStatefulProbes({ receiver }: StatefulOptions = {}): ProbeCheck[] {
  return [
    createdIsThere,
    initialStateLegal,
    transitionsLegal,
    endsInTime,
    quoteMovesNothing,
    debitEqualsQuote,
    refundOnce,
    balanceAddsUp,
    createWebhookVerifies(receiver),
    createWebhookDocumented(receiver),
    createWebhookAgrees(receiver),
    lookupFindsIt,
    pagesAddUp,
    pageHeadersAgree,
    pageSizeBounds,
    listOrder,
    filtersHold,
    listAgreesWithDetail,
    linksLeadSomewhere,
    otherAccountShutOut,
    duplicateRefused,
    duplicateRace,
    refusedLeavesNoTrace,
    tokensWork,
    refreshSingleUse,
    logoutRevokes,
    rateLimitHolds,
  ];
}
