import type { Vertical } from '../context.ts';
import type { Ending } from '../fulfilment/status-texts.ts';

export interface Mail {
  subject: string;
  body: string;
}

/** What a notification tells of. It never holds codes: whoever reads it has to ask the seller. */
export interface MailFacts {
  ending: Ending;
  vertical: Vertical;
  /** The variant, or the product where there is none. */
  name: string;
  /** The client's own reference, or `#` and the id of the order. */
  reference: string;
  delivered: number;
  quantity: number;
  /** `4.7405 USD`; undefined: nothing came back. */
  refund: string | undefined;
  /** `false`: a voucher code paid, and is good again when nothing was delivered. */
  paidByWallet: boolean;
  /** Why it ended like this, in words that are safe to show. */
  reason: string | undefined;
}

const THINGS: Record<Vertical, string> = {
  vouchers: 'voucher order',
  topups: 'top-up',
  esim: 'eSIM order',
};

const ENDS: Record<Ending, string> = {
  delivered: 'has been delivered',
  partial: 'has been delivered in part',
  'partial-refunded': 'has been delivered in part',
  failed: 'could not be delivered',
  cancelled: 'has been cancelled',
};

/** Writes the notification about an order that has ended, in plain text. */
export function composeMail(facts: MailFacts): Mail {
  const name = cleanLine(facts.name);
  const thing = THINGS[facts.vertical];
  const count = facts.vertical === 'vouchers' ? `${facts.quantity} × ` : '';
  const lines = [
    'Hello,',
    '',
    `your ${thing} ${ENDS[facts.ending]}.`,
    '',
    `Product: ${count}${name}`,
    `Reference: ${cleanLine(facts.reference)}`,
  ];
  if (facts.ending === 'partial-refunded') {
    lines.push(`Delivered: ${facts.delivered} of ${facts.quantity}`);
  }
  if (facts.reason !== undefined) lines.push(`Reason: ${cleanLine(facts.reason)}`);
  if (facts.refund !== undefined) lines.push(`Refunded to the wallet: ${cleanLine(facts.refund)}`);
  if (!facts.paidByWallet && (facts.ending === 'failed' || facts.ending === 'cancelled')) {
    lines.push('The voucher code that paid for it can be used again.');
  }
  return {
    subject: `Your ${thing} ${ENDS[facts.ending]}: ${name}`,
    body: `${lines.join('\n')}\n`,
  };
}

/** One line, whatever was in it: a line break could begin a header of its own, or fake a line. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
