import { ApiError } from './errors.ts';
import { readText } from './pointer.ts';
import type { Operation, SessionRules, Sources, Tokens, TokenStore } from './types.ts';

/** Who a client is to the API. */
export interface Session {
  /** The token to send, at once when there is one; logs in or renews when that is due. */
  token(): string | Promise<string>;
  /** A token was refused: sees to another one. Answers `false` when there is no other. */
  refused(token: string): Promise<boolean>;
  /** A token was good. */
  accepted(): void;
  /** Forgets the tokens, after a logout. */
  end(): Promise<void>;
}

/** Sends one of the session's own operations. */
export type SendOpen = (
  operation: Operation,
  body: object,
) => Promise<{ response: Response; body: unknown }>;

/** A refused login is not tried again for so long: the answer would be the same. */
const REFUSED_FOR = 30_000;
/** So many new tokens in that time may be refused, none of them good for a single call. */
const MOST_FUTILE = 3;
/** When renewing fails, a token that is still good is used for so long before the next try. */
const POSTPONE = 10_000;

/** A session that logs in by itself, renews its tokens before they expire, and shares them. */
export function createSession(
  rules: SessionRules,
  credentials: Readonly<Record<string, string>>,
  store: TokenStore | undefined,
  send: SendOpen,
  sources: Sources,
): Session {
  let current: Tokens | undefined;
  let flight: Promise<Tokens> | undefined;
  let refusal: { error: unknown; until: number } | undefined;
  let loaded = store === undefined;
  /** The refresh token that was sent last: it may be good for one use only. */
  let spent: string | undefined;
  /** The access token that was refused last. */
  let dead: string | undefined;
  let futile = { count: 0, until: 0 };

  const isUsable = (tokens: Tokens) =>
    tokens.access !== dead && (tokens.renewAt ?? Infinity) > sources.now();

  /** One renewal at a time; whoever comes meanwhile shares it. */
  function renew(): Promise<Tokens> {
    flight ??= obtain().finally(() => {
      flight = undefined;
    });
    return flight;
  }

  async function obtain(): Promise<Tokens> {
    loaded = true;
    const kept = await load();
    if (kept !== undefined && isUsable(kept)) {
      current = kept;
      return kept;
    }
    const { refresh, refreshExpiresAt = Infinity } = kept ?? current ?? {};
    if (rules.refresh !== undefined && refresh !== undefined && refresh !== spent) {
      if (refreshExpiresAt > sources.now()) {
        const tokens = await tryRefresh(rules.refresh, refresh);
        if (tokens !== undefined) return tokens;
      }
    }
    return logIn();
  }

  async function tryRefresh(
    { operation, token }: NonNullable<SessionRules['refresh']>,
    refresh: string,
  ): Promise<Tokens | undefined> {
    // From here on, whatever comes of it.
    spent = refresh;
    try {
      return await keep(readTokens(await send(operation, { [token]: refresh })));
    } catch {
      // Another process may have been faster with the same token.
      const kept = await load();
      if (kept === undefined || kept.refresh === refresh || !isUsable(kept)) return undefined;
      current = kept;
      return kept;
    }
  }

  async function logIn(): Promise<Tokens> {
    if (refusal !== undefined && refusal.until > sources.now()) throw refusal.error;
    const body: Record<string, string> = {};
    for (const [option, property] of Object.entries(rules.credentials)) {
      body[property] = credentials[option] ?? '';
    }
    try {
      return await keep(readTokens(await send(rules.login, body)));
    } catch (error) {
      if (error instanceof ApiError && error.status < 500 && error.status !== 429) {
        refusal = { error, until: sources.now() + REFUSED_FOR };
      }
      throw error;
    }
  }

  /** Expiries by our clock: what the server says, less the time that it shows itself. */
  function readTokens({ response, body }: { response: Response; body: unknown }): Tokens {
    const { tokens, early } = rules;
    const access = checkToken(readText(body, tokens.access) ?? '');
    const now = sources.now();
    const shown = Date.parse(response.headers.get('Date') ?? '');
    const shift = Number.isNaN(shown) ? 0 : now - shown;
    // What would be over already says that the clocks differ: then a refusal tells of the end.
    const readTime = (pointer: string | undefined) => {
      const time = Date.parse(readText(body, pointer) ?? '') + shift;
      return time > now ? time : undefined;
    };
    const expiresAt = readTime(tokens.accessExpiresAt);
    // A token that lives shorter than that is renewed in the middle of its life, not at each call.
    const renewAt = expiresAt && expiresAt - Math.min(early * 1000, (expiresAt - now) / 2);
    const refresh = readText(body, tokens.refresh);
    return {
      access,
      refresh,
      expiresAt,
      renewAt,
      refreshExpiresAt: readTime(tokens.refreshExpiresAt),
    };
  }

  async function keep(tokens: Tokens): Promise<Tokens> {
    current = tokens;
    refusal = undefined;
    // A store that fails costs another login later, never this call.
    await ignoreFailure(() => store?.save(tokens));
    return tokens;
  }

  async function load(): Promise<Tokens | undefined> {
    const kept = await ignoreFailure(() => store?.load());
    return isToken(kept?.access) ? kept : undefined;
  }

  async function renewInTime(): Promise<string> {
    try {
      return (await renew()).access;
    } catch (error) {
      const now = sources.now();
      if (current?.expiresAt === undefined || current.expiresAt <= now) throw error;
      current = { ...current, renewAt: now + POSTPONE };
      return current.access;
    }
  }

  return {
    token() {
      return loaded && current !== undefined && isUsable(current) ? current.access : renewInTime();
    },
    async refused(token) {
      if (current === undefined || current.access === token) {
        const now = sources.now();
        if (now >= futile.until) futile = { count: 0, until: now + REFUSED_FOR };
        if (futile.count >= MOST_FUTILE) return false;
        if (token !== dead) futile.count++;
        dead = token;
        current = current && { ...current, expiresAt: undefined };
        await renew();
      }
      return current !== undefined && current.access !== token;
    },
    accepted() {
      futile.count = 0;
    },
    async end() {
      current = undefined;
      await ignoreFailure(() => store?.clear());
    },
  };
}

/** A token that the application sees to itself. */
export function createFixedSession(source: string | (() => string | Promise<string>)): Session {
  const ask = async () => checkToken(typeof source === 'string' ? source : await source());
  return {
    token: ask,
    async refused(token) {
      return typeof source === 'function' && (await ask()) !== token;
    },
    accepted() {},
    async end() {},
  };
}

/** Refused here, because the error of `Headers` would repeat the token. */
function checkToken(token: string): string {
  const trimmed = token.trim();
  if (isToken(trimmed)) return trimmed;
  throw new TypeError('The access token is empty or has characters that no header can carry.');
}

function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}

async function ignoreFailure<T>(run: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch {
    return undefined;
  }
}
