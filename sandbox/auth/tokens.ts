import { SignJWT, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import type { Sandbox } from '../context.ts';

/** What a token is good for; one is never taken for the other. */
export type TokenUse = 'access' | 'refresh';

/** Whom a token speaks for, and which session it belongs to. */
export interface TokenClaims {
  clientId: number;
  apiKeyId: number;
  /** Version of the secret that bought it: it ends when the secret is exchanged. */
  secretVersion: number;
  /** Generation of the client's tokens: it ends with a logout. */
  epoch: number;
  /** UUID of the refresh token; an access token has the one that was made with it. */
  session: string;
}

/** Makes and checks tokens. */
export interface Tokens {
  /** @param issuedAt Unix seconds */
  sign(use: TokenUse, claims: TokenClaims, issuedAt: number): Promise<string>;
  /** What a token says, if it is one of ours, for this use, and holds at this time. */
  verify(use: TokenUse, token: string, now: Date): Promise<TokenClaims | undefined>;
}

/** How long tokens live, in seconds: an hour, and seven days. */
export const LIFETIME: Readonly<Record<TokenUse, number>> = { access: 3_600, refresh: 604_800 };

const ISSUER = 'octopus-cards';
const HEADER = { alg: 'HS256', typ: 'JWT' };

/**
 * Every token of ours has this very header, so any other one is refused unread: other algorithms,
 * `crit`, and keys that a header names (`kid`, `jku`, `x5u`, `jwk`). The signature has 256 bits, the
 * last character the four that are left and two zeros: each token has one spelling.
 */
const FORM = new RegExp(
  `^${Buffer.from(JSON.stringify(HEADER)).toString('base64url')}\\.([A-Za-z0-9_-]{2,4000})\\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$`,
);

/** How far the clocks of the machines that share a signing key may be apart, in seconds. */
const SKEW = 5;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_INTEGER = 2 ** 31 - 1;
const MIN_KEY = 32;

/** How many access tokens are known again without their signature being calculated. */
const REMEMBERED = 1_000;

/** What a signature that was found right stands for; whether it holds *now* is asked every time. */
interface Verified {
  claims: TokenClaims;
  /** Unix seconds. */
  issuedAt: number;
  expiresAt: number;
}

/**
 * Refuses a signing key that could be guessed. To be called before anything else is started.
 *
 * @throws TypeError that says how to make a good one
 */
export function assertSigningKey(key: Uint8Array): void {
  if (key.length >= MIN_KEY) return;
  throw new TypeError(
    `The signing key has ${key.length} bytes; it must have at least ${MIN_KEY} random ones. Make one with: openssl rand -base64 ${MIN_KEY}`,
  );
}

/**
 * Makes what signs and checks the tokens of one environment.
 *
 * @throws TypeError when the signing key is too short
 */
export function createTokens({ settings }: Pick<Sandbox, 'settings'>): Tokens {
  const { signingKey, environment: audience } = settings;
  assertSigningKey(signingKey);
  const key = crypto.subtle.importKey(
    'raw',
    new Uint8Array(signingKey),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  );
  // By the whole token: one that differs in a bit is another one. A client sends the same token for an
  // hour, and its signature is the dearest part of a request that needs nothing else.
  const verified = new Map<string, Verified>();
  return {
    async sign(use, claims, issuedAt) {
      const payload = {
        iss: ISSUER,
        aud: audience,
        sub: String(claims.clientId),
        jti: claims.session,
        iat: issuedAt,
        exp: issuedAt + LIFETIME[use],
        use,
        key: claims.apiKeyId,
        version: claims.secretVersion,
        epoch: claims.epoch,
      };
      return new SignJWT(payload).setProtectedHeader(HEADER).sign(await key);
    },
    async verify(use, token, now) {
      const known = use === 'access' ? verified.get(token) : undefined;
      if (known !== undefined) return holds(known, now) ? known.claims : undefined;
      const [, encoded] = FORM.exec(token) ?? [];
      if (encoded === undefined) return undefined;
      const options = {
        algorithms: [HEADER.alg],
        typ: HEADER.typ,
        issuer: ISSUER,
        audience,
        currentDate: now,
        requiredClaims: ['exp', 'iat', 'sub', 'jti'],
      };
      try {
        const { payload } = await jwtVerify(token, await key, options);
        // A name that stands there twice, or text that is no UTF-8, does not survive this.
        const again = Buffer.from(JSON.stringify(payload)).toString('base64url');
        if (again !== encoded) return undefined;
        const read = readClaims(payload, use, now);
        if (read !== undefined && use === 'access') remember(verified, token, read);
        return read?.claims;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}

/** The claims, if each is of its kind: the signature says who wrote them, not when or what for. */
function readClaims(payload: JWTPayload, use: TokenUse, now: Date): Verified | undefined {
  // The types of jose promise kinds that nobody has checked.
  const claims: Record<string, unknown> = payload;
  const { sub, jti: session, iat, exp, key: apiKeyId, version: secretVersion, epoch } = claims;
  if (claims['use'] !== use || typeof claims['aud'] !== 'string') return undefined;
  if (!isIn(iat, 0, now.getTime() / 1000 + SKEW)) return undefined;
  if (!isIn(exp, iat, iat + LIFETIME[use])) return undefined;
  if (typeof session !== 'string' || !UUID.test(session)) return undefined;
  const clientId = typeof sub === 'string' && /^[1-9]\d*$/.test(sub) ? Number(sub) : undefined;
  if (!isCount(clientId) || !isCount(apiKeyId)) return undefined;
  if (!isCount(secretVersion) || !isCount(epoch)) return undefined;
  const read = { clientId, apiKeyId, secretVersion, epoch, session };
  return { claims: read, issuedAt: iat, expiresAt: exp };
}

/** The same that `jwtVerify` and `readClaims` ask of the times. */
function holds({ issuedAt, expiresAt }: Verified, now: Date): boolean {
  const seconds = now.getTime() / 1000;
  return issuedAt <= seconds + SKEW && Math.floor(seconds) < expiresAt;
}

/** The oldest is forgotten first. */
function remember(verified: Map<string, Verified>, token: string, what: Verified): void {
  const [oldest] = verified.keys();
  if (verified.size >= REMEMBERED && oldest !== undefined) verified.delete(oldest);
  verified.set(token, what);
}

function isCount(value: unknown): value is number {
  return isIn(value, 1, MAX_INTEGER);
}

function isIn(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
