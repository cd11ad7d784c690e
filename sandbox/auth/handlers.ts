import type { Handlers } from '@octopus-cards/server';
import type { Principal, Sandbox } from '../context.ts';
import { forbidden, unauthorized } from '../problems.ts';
import { findSource } from './client-address.ts';
import { listLimits, tooManyRequests } from './limits.ts';
import type { Limit } from './limits.ts';
import { isSecret } from './secrets.ts';
import { readClientAddress } from './security.ts';
import {
  closeSessions,
  countWrongSecret,
  findKey,
  openSession,
  renewSession,
  startSession,
  writeSession,
} from './sessions.ts';
import type { SessionRefusal } from './sessions.ts';
import { createTokens } from './tokens.ts';

const NO_LIMIT: Limit = { rateClass: '', bucket: '', limit: undefined, window: 60 };

/** What an API key may be made of; anything else is in no database. */
const KEY_FORM = /^[\x21-\x7e]+$/;

/**
 * The handlers of login, refresh and logout.
 *
 * Login and refresh count by themselves. What the credentials prove to be a client's counts for that
 * client. A wrong secret counts for where it came from, so that nobody can lock a client out by
 * naming its key, and guessing ends after as many tries as a client has logins.
 */
export function createAuthHandlers(
  sandbox: Sandbox,
): Pick<Handlers<Principal>, 'login' | 'refresh' | 'logout'> {
  const tokens = createTokens(sandbox);
  const limits = listLimits(sandbox.settings);
  const loginLimit = limits.get('login') ?? NO_LIMIT;
  const refreshLimit = limits.get('refresh') ?? NO_LIMIT;

  return {
    async login({ body, request }) {
      const start = startSession(sandbox);
      const address = readClientAddress(sandbox, request);
      const source = findSource(address);
      const apiKey = KEY_FORM.test(body.username) ? body.username : '';
      const { key, wait } = await findKey(sandbox, apiKey, source, loginLimit, start.second);
      if (wait > 0) return tooManyRequests(wait);
      // Compared even when there is no such key: the answer takes as long.
      if (!isSecret(body.password, key?.secretHash) || key === undefined) {
        const more = await countWrongSecret(sandbox, source, loginLimit, start.second);
        return more > 0 ? tooManyRequests(more) : unauthorized('Invalid credentials');
      }
      const outcome = await openSession(sandbox, key, address, loginLimit, start);
      if (outcome.verdict !== 'granted') return refuseSession(outcome, 'Invalid credentials');
      const data = await writeSession(tokens, outcome.claims, start.second);
      return { status: 200, body: { success: true, data } };
    },

    async refresh({ body, request }) {
      const used = await tokens.verify('refresh', body.refresh_token, sandbox.clock.now());
      if (used === undefined) return unauthorized('Invalid token');
      const start = startSession(sandbox);
      const address = readClientAddress(sandbox, request);
      const outcome = await renewSession(sandbox, used, address, refreshLimit, start);
      if (outcome.verdict !== 'granted') return refuseSession(outcome, 'Invalid token');
      const data = await writeSession(tokens, outcome.claims, start.second);
      return { status: 200, body: { success: true, data } };
    },

    async logout({ principal }) {
      await closeSessions(sandbox, principal.clientId);
      const data = { message: 'Successfully logged out' };
      return { status: 200, body: { success: true, data } };
    },
  };
}

function refuseSession(refusal: SessionRefusal, message: string) {
  if (refusal.verdict === 'throttled') return tooManyRequests(refusal.retryAfter);
  if (refusal.verdict === 'forbidden') return forbidden('IP address not authorized');
  return unauthorized(message);
}
