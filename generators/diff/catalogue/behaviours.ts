import type { ChangeClass, Classes, Kind } from '../types.ts';

const both = (client: ChangeClass, server: ChangeClass): Classes => ({ client, server });
const hook = (receiver: ChangeClass, server: ChangeClass): Classes => ({ receiver, server });

const kind = (title: string, classes: Classes, why: string): Kind => ({ title, why, classes });

/** Changes of what an API does, as the extensions declare it. */
export const BEHAVIOUR_KINDS: Record<string, Kind> = {
  'pagination-added': kind(
    'List declared as paged',
    both('behavioural', 'behavioural'),
    'What was a whole list may be its first page.',
  ),
  'pagination-removed': kind(
    'List no longer paged',
    both('breaking', 'behavioural'),
    'Clients that walk through pages have nothing to walk through.',
  ),
  'pagination-changed': kind(
    'Paging changed',
    both('breaking', 'breaking'),
    'Pages are asked for or described in another way.',
  ),
  'pagination-order-changed': kind(
    'Order of a list changed',
    both('behavioural', 'behavioural'),
    'Code that takes the first row, or stops early, gets other rows.',
  ),
  'idempotency-added': kind(
    'Safe repetition added',
    both('additive', 'behavioural'),
    'Clients may repeat the call; a server has to recognise the key.',
  ),
  'idempotency-removed': kind(
    'Safe repetition removed',
    both('breaking', 'additive'),
    'A repeated call may be carried out twice.',
  ),
  'idempotency-key-changed': kind(
    'Key of safe repetition changed',
    both('breaking', 'breaking'),
    'A repeat with the old key is not recognised.',
  ),
  'idempotency-duplicate-changed': kind(
    'Answer to a duplicate changed',
    both('breaking', 'breaking'),
    'Clients recognise a duplicate by this answer.',
  ),
  'idempotency-lookup-changed': kind(
    'Way back to the first result changed',
    both('behavioural', 'behavioural'),
    'After a duplicate, clients look for the first result elsewhere.',
  ),
  'lifecycle-added': kind(
    'Life cycle declared',
    both('behavioural', 'behavioural'),
    'The answer is not the last word any more.',
  ),
  'lifecycle-removed': kind(
    'Life cycle removed',
    both('breaking', 'behavioural'),
    'Clients that wait for the end have nothing to wait for.',
  ),
  'lifecycle-status-moved': kind(
    'Place of the status changed',
    both('breaking', 'breaking'),
    'Clients read the status where it was.',
  ),
  'lifecycle-state-added': kind(
    'State added to a life cycle',
    both('behavioural', 'additive'),
    'Clients meet a state that they do not know, and go on waiting.',
  ),
  'lifecycle-state-removed': kind(
    'State removed from a life cycle',
    both('behavioural', 'breaking'),
    'Code for the state is never reached; a server may not take it any more.',
  ),
  'lifecycle-transition-added': kind(
    'Transition of a life cycle added',
    both('behavioural', 'additive'),
    'What could not follow a state can follow it now.',
  ),
  'lifecycle-transition-removed': kind(
    'Transition of a life cycle removed',
    both('additive', 'breaking'),
    'A server may not go this way any more.',
  ),
  'lifecycle-initial-changed': kind(
    'First states of a life cycle changed',
    both('behavioural', 'behavioural'),
    'The call itself answers in other states.',
  ),
  'lifecycle-terminal-changed': kind(
    'Last states of a life cycle changed',
    both('breaking', 'breaking'),
    'Clients stop too early or wait for ever.',
  ),
  'lifecycle-success-changed': kind(
    'States of success changed',
    both('breaking', 'breaking'),
    'Clients take a failure for a success, or the other way round.',
  ),
  'lifecycle-hold-changed': kind(
    'Time that a call may wait changed',
    both('behavioural', 'behavioural'),
    'Clients set their time limits by it.',
  ),
  'lifecycle-poll-changed': kind(
    'Call that asks for the state changed',
    both('behavioural', 'behavioural'),
    'Clients ask with another operation.',
  ),
  'lifecycle-cadence-changed': kind(
    'Cadence of asking changed',
    both('behavioural', 'behavioural'),
    'Clients ask more or less often, or stop at another time.',
  ),
  'lifecycle-events-changed': kind(
    'Events that end the wait changed',
    both('behavioural', 'behavioural'),
    'Who waits for an event that does not come waits until the next poll.',
  ),
  'session-added': kind(
    'Session declared',
    both('additive', 'additive'),
    'Clients can log in by themselves; the calls are as before.',
  ),
  'session-removed': kind(
    'Session removed',
    both('breaking', 'additive'),
    'Clients no longer log in by themselves.',
  ),
  'session-login-changed': kind(
    'Login changed',
    both('breaking', 'breaking'),
    'Clients log in with the old call or the old options.',
  ),
  'session-refresh-changed': kind(
    'Refresh of tokens changed',
    both('breaking', 'breaking'),
    'Clients renew tokens with the old call, or use one twice that is good for one use.',
  ),
  'session-logout-changed': kind(
    'Logout changed',
    both('behavioural', 'behavioural'),
    'Logging out ends more or fewer sessions than before.',
  ),
  'session-tokens-moved': kind(
    'Place of the tokens changed',
    both('breaking', 'breaking'),
    'Clients read the tokens where they were.',
  ),
  'session-timing-changed': kind(
    'Time of early renewal changed',
    { client: 'behavioural' },
    'Clients renew tokens earlier or later.',
  ),
  'rate-limits-added': kind(
    'Rate limits declared',
    both('behavioural', 'behavioural'),
    'Calls beyond the limits are refused.',
  ),
  'rate-limits-removed': kind(
    'Rate limits removed',
    both('additive', 'behavioural'),
    'No call is refused for coming too often.',
  ),
  'rate-limit-lowered': kind(
    'Rate limit lowered',
    both('behavioural', 'behavioural'),
    'Clients that stayed below the old limit may be refused.',
  ),
  'rate-limit-raised': kind(
    'Rate limit raised',
    both('additive', 'behavioural'),
    'Clients may call more often; a server has to bear it.',
  ),
  'rate-window-changed': kind(
    'Window of the rate limits changed',
    both('behavioural', 'behavioural'),
    'The same number of calls is counted over another time.',
  ),
  'rate-bucket-changed': kind(
    'Calls that are counted together changed',
    both('behavioural', 'behavioural'),
    'Operations that had an allowance each may share one.',
  ),
  'rate-class-changed': kind(
    'Rate class of an operation changed',
    both('behavioural', 'behavioural'),
    'Another limit holds for it.',
  ),
  'messages-changed': kind(
    'Messages of refusals changed',
    both('behavioural', 'behavioural'),
    'Code or people that look for the old text do not find it.',
  ),
  'signature-added': kind(
    'Signature of webhooks added',
    hook('additive', 'breaking'),
    'Receivers may verify it; a server has to sign.',
  ),
  'signature-removed': kind(
    'Signature of webhooks removed',
    hook('breaking', 'additive'),
    'Receivers that verify refuse every message.',
  ),
  'signature-changed': kind(
    'Signature of webhooks made in another way',
    hook('breaking', 'breaking'),
    'Receivers calculate another signature and refuse every message.',
  ),
  'signature-header-changed': kind(
    'Header of the signature changed',
    hook('breaking', 'breaking'),
    'Receivers look for the signature in the old header.',
  ),
  'signature-timestamp-changed': kind(
    'Time stamp of webhooks changed',
    hook('breaking', 'breaking'),
    'Receivers look for the time in the old header, or include it wrongly in what is signed.',
  ),
  'signature-tolerance-changed': kind(
    'Tolerated age of webhooks changed',
    hook('behavioural', 'behavioural'),
    'Messages are taken as fresh for a longer or shorter time.',
  ),
  'signature-dedupe-changed': kind(
    'Mark of repeated webhooks changed',
    hook('breaking', 'breaking'),
    'Receivers work twice on what comes twice.',
  ),
  'signature-type-changed': kind(
    'Mark of the type of webhooks changed',
    hook('breaking', 'breaking'),
    'Receivers look for the type in the old place.',
  ),
  'signature-secret-headers-changed': kind(
    'Headers that carry the secret changed',
    hook('behavioural', 'behavioural'),
    'Receivers may log what they must not log.',
  ),
  'signature-standard-added': kind(
    'Headers of Standard Webhooks added',
    hook('additive', 'breaking'),
    'Receivers may use them; a server has to send them.',
  ),
  'signature-standard-removed': kind(
    'Headers of Standard Webhooks removed',
    hook('breaking', 'additive'),
    'Receivers that verify by them refuse every message.',
  ),
  'price-added': kind(
    'Price of an operation declared',
    both('behavioural', 'behavioural'),
    'The call moves money, or says so now.',
  ),
  'price-removed': kind(
    'Price of an operation removed',
    both('behavioural', 'behavioural'),
    'The call moves no money any more, or does not say so.',
  ),
  'price-quote-changed': kind(
    'Quote of a price changed',
    both('behavioural', 'behavioural'),
    'What an order costs is asked for in another way.',
  ),
  'price-debit-changed': kind(
    'Place of the debit or of the payer changed',
    both('behavioural', 'behavioural'),
    'Clients look for the entry of the ledger, or say who pays, elsewhere.',
  ),
  'price-refund-changed': kind(
    'States that are refunded changed',
    both('behavioural', 'behavioural'),
    'Money comes back in other cases than before.',
  ),
  'ledger-changed': kind(
    'Ledger changed',
    both('behavioural', 'behavioural'),
    'Balances and movements are read in another way.',
  ),
  'roles-changed': kind(
    'Roles changed',
    both('breaking', 'behavioural'),
    'Callers of a role that is gone are refused.',
  ),
  'step-up-changed': kind(
    'Step-up changed',
    both('breaking', 'behavioural'),
    'Callers are asked to prove once more who they are, or are refused in another way.',
  ),
  'scenarios-changed': kind(
    'Values that force an outcome changed',
    both('behavioural', 'behavioural'),
    'Tests that force an outcome get another one.',
  ),
  'error-envelope-changed': kind(
    'Shape of errors changed',
    both('breaking', 'breaking'),
    'Clients read name, code and message of every error here.',
  ),
  'request-id-header-changed': kind(
    'Header of the request id changed',
    both('behavioural', 'behavioural'),
    'Clients log the id from the old header.',
  ),
  'validation-error-changed': kind(
    'Error of validation changed',
    both('breaking', 'breaking'),
    'Clients recognise a refused input by its status and code.',
  ),
  'protocol-error-added': kind(
    'Error of the protocol added',
    both('additive', 'behavioural'),
    'Error codes may be added at any time.',
  ),
  'protocol-error-removed': kind(
    'Error of the protocol removed',
    both('behavioural', 'breaking'),
    'Code for it is never reached; a server may not answer it any more.',
  ),
  'protocol-error-changed': kind(
    'Error of the protocol changed',
    both('behavioural', 'behavioural'),
    'Clients that look for its status, code or message do not find it.',
  ),
};
