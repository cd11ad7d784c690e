import { isObject } from '@octopus-cards/toolkit/compile';
import type { Json } from '@octopus-cards/toolkit';
import type { Case, PhaseName, RequestPlan } from '../types.ts';
import { ownOf, setAt } from './json.ts';

/** Puts cases together: what all of a phase have in common. */
export interface CaseMaker {
  phase: PhaseName;
  make(parts: Omit<Case, 'phase'>): Case;
}

/** A key that stays shorter than this cannot be made one of a kind. */
const SHORTEST_KEY = 14;

/**
 * @param nonce makes keys of the caller's own different from those of other runs: two requests with
 *   one key are one request to the server
 */
export function createCaseMaker(phase: PhaseName, nonce: string): CaseMaker {
  let count = 0;
  return {
    phase,
    make(parts) {
      count++;
      const key = `${nonce}${phase[0]}${count}`;
      const renewed = renewKey(parts.request, key);
      // Whether a key that everybody could have chosen is still free, nobody can say.
      const isTaken = renewed === undefined && parts.expects === 'valid';
      const expects = isTaken ? 'unknown' : parts.expects;
      return { phase, ...parts, expects, request: renewed ?? parts.request };
    },
  };
}

/**
 * The same request with a fresh key of the caller's own, where it carries one that the server
 * remembers (`x-idempotency`). Also for sending a request again.
 *
 * @returns undefined when it carries one that must stay as it is
 */
export function renewKey(request: RequestPlan, key: string): RequestPlan | undefined {
  const { operation, body } = request;
  const name = operation?.idempotency?.key;
  if (name === undefined || body === undefined || !isObject(body.value)) return request;
  const old = ownOf(body.value, name);
  if (typeof old !== 'string') return request;
  const fresh = freshen(old, key);
  const value = fresh === undefined ? undefined : setKey(body.value, name, fresh);
  return value === undefined
    ? undefined
    : { ...request, body: { mediaType: body.mediaType, value } };
}

function setKey(body: Json, name: string, key: string): Json | undefined {
  return setAt(body, `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, key);
}

/** An ordinary key is replaced; one at a limit keeps its length and its end. */
function freshen(old: string, key: string): string | undefined {
  if (!/^[\w-]+$/.test(old) || [...old].length < SHORTEST_KEY) {
    return /^[\w-]{4,}$/.test(old) ? key : undefined;
  }
  return key.length > old.length ? undefined : key + old.slice(key.length);
}
