import { canSatisfy } from '../courier/account.ts';
import type { Exchange, RunFacts } from '../types.ts';
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
  const { description, operations } = facts;
  let refusedInRow = 0;
  const valid = { total: 0, unauthorized: 0, notFound: 0, other: 0 };
  return {
    before() {
      const account = options.account ?? {};
      const locked = operations.filter((one) => !canSatisfy(account, description, one));
      if (locked.length === 0) return [];
      return [
        `${locked.length} of ${operations.length} operations ask for credentials that were not given: ` +
          'only refusals are tested there. Give some with --token, --basic, --header or --login.',
      ];
    },
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

function basePath({ description, url }: RunFacts): string | undefined {
  for (const server of description.model.servers) {
    const path = server.url.replace(/^https?:\/\/[^/]*/i, '').replace(/\/+$/, '');
    if (path !== '' && !url.endsWith(path)) return path;
  }
  return undefined;
}
