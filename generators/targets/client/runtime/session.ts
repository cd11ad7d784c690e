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
  accepted?(): void;
  /** Forgets the tokens, after a logout. */
  end?(): Promise<unknown>;
}

/**
 * Sends one of the session's own operations.
 *
 * @throws ApiError when its answer is no success
 */
export type SendOpen = (
  operation: Operation,
  body: object,
) => Promise<{ response: Response; data: unknown }>;

/** A refused login is not tried again for so long: the answer would be the same. */
const REFUSED_FOR = 30_000;
/** So many new tokens in that time may be refused, none of them good for a single call. */
const MOST_FUTILE = 3;
/** When renewing fails, a token that is still good is used for so long before the next try. */
const POSTPONE = 10_000;

/** A session that logs in by itself, renews its tokens before they expire, and shares them. */
export function createSession(
  { login, refresh, tokens: pointers, early }: SessionRules,
  credentials: object,
  store: TokenStore | undefined,
  sources: Sources,
  send: SendOpen,
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

  const isUsable = (tokens: Tokens | undefined): tokens is Tokens =>
    tokens !== undefined && tokens.access !== dead && (tokens.renewAt ?? Infinity) > sources.now();

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
    if (isUsable(kept)) return kept;
    const { refresh: token, refreshExpiresAt = Infinity } = kept ?? current ?? {};
    if (refresh && token && token !== spent && refreshExpiresAt > sources.now()) {
      // From here on, whatever comes of it.
      spent = token;
      try {
        return await ask(refresh.operation, { [refresh.token]: token });
      } catch {
        // Another process may have been faster with the same token.
        const newer = await load();
        if (isUsable(newer)) return newer;
      }
    }
    if (refusal && refusal.until > sources.now()) throw refusal.error;
    try {
      return await ask(login, credentials);
    } catch (error) {
      if (error instanceof ApiError && error.status < 500 && error.status !== 429) {
        refusal = { error, until: sources.now() + REFUSED_FOR };
      }
      throw error;
    }
  }

  /** What the store has; it is taken over when it is good. */
  async function load(): Promise<Tokens | undefined> {
    const kept = await ignoreFailure(() => store?.load());
    if (!isToken(kept?.access)) return undefined;
    if (isUsable(kept)) current = kept;
    return kept;
  }

  /** Asks for tokens. Expiries are by our clock: what the server says, less the time it shows. */
  async function ask(operation: Operation, body: object): Promise<Tokens> {
    const { response, data } = await send(operation, body);
    const access = checkToken(readText(data, pointers.access) ?? '');
    const now = sources.now();
    const shift = now - (Date.parse(response.headers.get('Date') ?? '') || now);
    // What would be over already says that the clocks differ: then a refusal tells of the end.
    const readTime = (pointer: string | undefined) => {
      const time = Date.parse(readText(data, pointer) ?? '') + shift;
      return time > now ? time : undefined;
    };
    const expiresAt = readTime(pointers.accessExpiresAt);
    const tokens = {
      access,
      refresh: readText(data, pointers.refresh),
      expiresAt,
      // A token that lives shorter than that is renewed in the middle of its life, not at each call.
      renewAt: expiresAt && expiresAt - Math.min(early * 1000, (expiresAt - now) / 2),
      refreshExpiresAt: readTime(pointers.refreshExpiresAt),
    };
    current = tokens;
    refusal = undefined;
    // A store that fails costs another login later, never this call.
    await ignoreFailure(() => store?.save(tokens));
    return tokens;
  }

  async function renewInTime(): Promise<string> {
    try {
      return (await renew()).access;
    } catch (error) {
      const now = sources.now();
      if (!current?.expiresAt || current.expiresAt <= now) throw error;
      current = { ...current, renewAt: now + POSTPONE };
      return current.access;
    }
  }

  return {
    token: () => (loaded && isUsable(current) ? current.access : renewInTime()),
    async refused(token) {
      if ((current?.access ?? token) === token) {
        const now = sources.now();
        if (now >= futile.until) futile = { count: 0, until: now + REFUSED_FOR };
        if (futile.count >= MOST_FUTILE) return false;
        if (token !== dead) futile.count++;
        dead = token;
        current = current && { ...current, expiresAt: undefined };
        await renew();
      }
      return (current?.access ?? token) !== token;
    },
    accepted() {
      futile.count = 0;
    },
    end() {
      current = undefined;
      return ignoreFailure(() => store?.clear());
    },
  };
}

/** A token that the application sees to itself. */
export function createFixedSession(source: string | (() => string | Promise<string>)): Session {
  const token =
    typeof source === 'string' ? () => checkToken(source) : async () => checkToken(await source());
  return { token, refused: async (last) => (await token()) !== last };
}

/** Refused here, because the error of `Headers` would repeat the token. */
function checkToken(token: string): string {
  const trimmed = token.trim();
  if (isToken(trimmed)) return trimmed;
  throw new TypeError('The access token is empty, or no header can carry it.');
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
