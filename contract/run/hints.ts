import { canSatisfy } from '../courier/account.ts';
import type { Description, Exchange, RunFacts } from '../types.ts';
import type { ContractOptions } from './options.ts';

/** What a person should know about a run that is no fault of the server. */
export interface Hints {
  before(): string[];
  /** Watches an exchange; true: the server is gone, and there is no use in going on. */
  see(exchange: Exchange): boolean;
  after(): string[];
}

/** So many requests in a row without anybody listening. */
const GONE = 10;

/** Watches a run for signs of wrong options. */
export function createHints(facts: RunFacts, options: ContractOptions): Hints {
  let refusedInRow = 0;
  const valid = { total: 0, unauthorized: 0, notFound: 0, other: 0 };
  return {
    before: () => [
      ...listDoubts(facts.description),
      ...hintAtAccount(facts, options),
      ...hintAtOther(facts, options),
      ...hintAtReceiver(facts, options),
    ],
    see({ answer, failure, case: one }) {
      refusedInRow = failure === 'refused' ? refusedInRow + 1 : 0;
      if (answer !== undefined && one.expects === 'valid') {
        valid.total++;
        if (answer.status === 401 || answer.status === 403) valid.unauthorized++;
        else if (answer.status === 404) valid.notFound++;
      }
      return refusedInRow === GONE;
    },
    after() {
      const hints: string[] = [];
      if (valid.total === 0) return hints;
      if (valid.unauthorized / valid.total >= 0.9) {
        hints.push(
          'Nearly every valid request was answered 401 or 403: are the credentials right?',
        );
      }
      if (valid.notFound / valid.total >= 0.9) {
        const base = basePath(facts);
        hints.push(
          `Nearly every valid request was answered 404: ${
            base === undefined
              ? 'is this the right server?'
              : `does the URL lack ${base}, which the description writes behind the name of the server?`
          }`,
        );
      }
      return hints;
    },
  };
}

/** So many doubts about the description are told one by one. */
const MOST_DOUBTS = 5;

function listDoubts({ warnings = [] }: Description): string[] {
  const more = warnings.length - MOST_DOUBTS;
  const rest = more > 0 ? [`${more} more doubts about the description are left out.`] : [];
  return [...warnings.slice(0, MOST_DOUBTS), ...rest];
}

function hintAtAccount(
  { operations, description }: RunFacts,
  { account = {} }: ContractOptions,
): string[] {
  const locked = operations.filter((one) => !canSatisfy(account, description, one));
  if (locked.length === 0) return [];
  return [
    `${locked.length} of ${operations.length} operations ask for credentials that were not given: ` +
      'only refusals are tested there. Give some with --token, --basic, --header or --login.',
  ];
}

/** With an account but no second one, what belongs to the first is not asked for by another. */
function hintAtOther(facts: RunFacts, { account, other, only = [] }: ContractOptions): string[] {
  const ids = facts.checks.flatMap((check) =>
    check.kind === 'probe' && check.other === true ? [check.id] : [],
  );
  const asked = ids.some((id) => only.includes(id));
  const could = account !== undefined && facts.phases.includes('stateful') && ids.length > 0;
  if (other !== undefined || !(asked || (could && createsThings(facts)))) return [];
  return [
    `Not asked, as it takes a second account: ${ids.join(', ')}. ` +
      'Give one with --other-token, --other-basic, --other-header or --other-login.',
  ];
}

function createsThings({ operations }: RunFacts): boolean {
  return operations.some(({ idempotency, lifecycle }) => (idempotency ?? lifecycle) !== undefined);
}

function hintAtReceiver(facts: RunFacts, { receiver, only = [] }: ContractOptions): string[] {
  const { signature, webhooks } = facts.description.model;
  if (receiver === undefined) {
    const ids = only.filter((id) => id.startsWith('webhook-'));
    if (ids.length === 0) return [];
    return [
      `Not asked, as it takes a receiver of webhooks: ${ids.join(', ')}. Open one with --receiver.`,
    ];
  }
  if (webhooks.length === 0) return ['The description has no webhooks: none of them are checked.'];
  if (!facts.phases.includes('stateful')) {
    return ['Webhooks are checked in the phase stateful, which is left out.'];
  }
  if (signature === undefined || receiver.secret !== undefined) return [];
  return ['The signatures of webhooks are not checked: give their secret with --webhook-secret.'];
}

function basePath({ description, url }: RunFacts): string | undefined {
  for (const server of description.model.servers) {
    const path = server.url.replace(/^https?:\/\/[^/]*/i, '').replace(/\/+$/, '');
    if (path !== '' && !url.endsWith(path)) return path;
  }
  return undefined;
}
