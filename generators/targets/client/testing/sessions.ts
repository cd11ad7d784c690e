import { call } from '../runtime/call.ts';
import { PAIRS, connectTo, fail, lose, ok } from './transports.ts';
import type { Sent } from './transports.ts';
import type { ConnectOptions } from '../runtime/connect.ts';
import type { Tokens, TokenStore } from '../runtime/types.ts';

export const CREDENTIALS = { user: 'secret-user', password: 'secret-password' };
export const HOUR = 3_600_000;

/** An API with tokens that live for an hour. */
export function openApi(options: ConnectOptions = {}) {
  const state = { issued: 0, good: '', skew: 0, login: 200, refresh: 200, dated: true };
  const reply = async (sent: Sent): Promise<Response> => {
    const date = new Date(opened.sources.time + state.skew);
    if (sent.line === 'POST /login' || sent.line === 'POST /refresh') {
      const status = sent.line === 'POST /login' ? state.login : state.refresh;
      if (status === 0) lose();
      if (status !== 200) return fail(status, 'NO', 'No.');
      state.good = `token-${++state.issued}`;
      const body = {
        access: state.good,
        refresh: `refresh-${state.issued}`,
        ends: new Date(date.getTime() + HOUR).toISOString(),
        last: new Date(date.getTime() + 24 * HOUR).toISOString(),
      };
      return Response.json(body, state.dated ? { headers: { Date: date.toUTCString() } } : {});
    }
    return sent.headers.get('Authorization') === `Bearer ${state.good}` ? ok() : fail(401);
  };
  const opened = connectTo(reply, options, undefined, CREDENTIALS);
  const read = () => call(opened.transport, PAIRS, {});
  const count = (line: string) => opened.lines().filter((one) => one === line).length;
  return { ...opened, state, read, count };
}

export function createStore(kept?: Tokens): TokenStore & { kept: Tokens | undefined } {
  return {
    kept,
    load() {
      return this.kept;
    },
    save(tokens) {
      this.kept = tokens;
    },
    clear() {
      this.kept = undefined;
    },
  };
}
