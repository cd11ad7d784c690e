import type { FastifyBaseLogger, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Sources } from './request-id.ts';
import type { Refusal } from './refusal.ts';

/** Options of a server that do not depend on the API. */
export interface CommonOptions {
  /**
   * What happens to an answer that the description does not allow. `strict`: the caller gets a 500,
   * the log the exact violation. `report`: the log alone gets it. `off`: nothing is checked.
   * Default: `strict`, or `report` when the environment variable `NODE_ENV` is `production`.
   */
  responses?: ResponseMode | undefined;
  /**
   * `true`: a pino logger that writes JSON lines to standard output; `false`: none; options of pino;
   * or a logger of your own. Credentials and secrets are redacted, bodies never logged.
   * Default: `true`
   */
  logger?: boolean | LoggerOptions | FastifyBaseLogger | undefined;
  /** The longest body, in bytes. A longer one is answered with 413. Default: 1 MiB (1048576) */
  bodyLimit?: number | undefined;
  /** Longest request line and headers together, in bytes; beyond it, 431. Default: 16 KiB (16384) */
  maxHeaderSize?: number | undefined;
  /** Time for a whole request to arrive, in milliseconds; after it, 408. Default: 60000 */
  requestTimeout?: number | undefined;
  /** Time for the headers to arrive, in milliseconds; after it, 408. Default: `requestTimeout` */
  headersTimeout?: number | undefined;
  /** How long an idle connection is kept open, in milliseconds. Default: 72000 */
  keepAliveTimeout?: number | undefined;
  /**
   * How long `close()` waits for answers that are under way, in milliseconds, before it cuts their
   * connections. Default: 10000
   */
  drainTimeout?: number | undefined;
  /** Pages of which origins may call the API from a browser. Default: `false`, none */
  cors?: CorsOptions | false | undefined;
  /** Counts requests and refuses those that are too many. Default: none, nothing is limited */
  rateLimiter?: RateLimiter | undefined;
  /** Chooses the rate limits, by the environments that the description names. */
  environment?: string | undefined;
  /** Which proxies are believed when they say who the caller is; see Fastify. Default: `false` */
  trustProxy?: FastifyServerOptions['trustProxy'] | undefined;
  /** Where the time and the chance in the ids of requests come from; for tests. */
  sources?: Sources | undefined;
}

export type ResponseMode = 'strict' | 'report' | 'off';

/** Options of pino, as Fastify takes them. */
export type LoggerOptions = Exclude<FastifyServerOptions['logger'], boolean | undefined>;

export interface CorsOptions {
  /** Allowed origins, such as `https://shop.example`; `['*']` allows all. */
  origins: readonly (string | RegExp)[];
  /** May pages send cookies and the like? Default: `false` */
  credentials?: boolean | undefined;
  /** How long a browser may remember a preflight, in seconds. Default: that of the browser */
  maxAge?: number | undefined;
}

/** Decides whether a request is one too many, for instance by a count in a shared store. */
export interface RateLimiter {
  /** An error that it throws is answered with 500. */
  consume(use: RateLimitUse): RateLimitVerdict | Promise<RateLimitVerdict>;
}

export interface RateLimitUse {
  /** Id of the operation. */
  operation: string;
  rateClass: string;
  /** What is counted together: the class, or the operation where each counts for itself. */
  key: string;
  /** How many requests are allowed in a window. */
  limit: number;
  /** Length of the window in seconds. */
  window: number;
  /** Who calls; `undefined` for operations that need no credentials. */
  principal: unknown;
  request: FastifyRequest;
}

export type RateLimitVerdict =
  | { allowed: true }
  | {
      allowed: false;
      /** Seconds to wait; rounded up to whole ones. */
      retryAfter: number;
    };

/**
 * Finds out who calls. It answers the principal, or `unauthorized()` or `forbidden()`. Nobody
 * (`undefined`, `null`, `false`) is refused like invalid credentials; an error becomes a 500.
 */
export type SecurityHandler<Credentials, Principal> = (
  credentials: Credentials,
) => Principal | Refusal | Promise<Principal | Refusal>;

interface AnyCredentials {
  /** What the operation asks the credentials to be good for. */
  scopes: readonly string[];
  /** Id of the operation. */
  operation: string;
  /** Roles of which the caller needs one, where the description says so; empty: none is needed. */
  roles?: readonly string[] | undefined;
  /** Where the caller has to have proved once more who it is: how it is refused otherwise. */
  stepUp?: { readonly status: number; readonly code: string } | undefined;
  request: FastifyRequest;
}

export interface BearerCredentials extends AnyCredentials {
  token: string;
}

export interface BasicCredentials extends AnyCredentials {
  username: string;
  password: string;
}

export interface ApiKeyCredentials extends AnyCredentials {
  key: string;
}

/** Of a scheme that this server cannot read by itself: the handler looks at the request. */
export type OtherCredentials = AnyCredentials;

/** Options of a server as the runtime sees them; the generated types say exactly which. */
export interface AnyOptions extends CommonOptions {
  /** Operation → handler. */
  handlers: object;
  /** Security scheme → handler. */
  security?: object | undefined;
}
