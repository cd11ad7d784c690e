import type { Likeness } from './agree.ts';
import type { Reader } from './answer.ts';
import type { Safety } from './create.ts';
import type { Listen } from './news.ts';

/** What a client knows of an API beside its types. */
export interface Api {
  /** Base URLs by environment. */
  servers: Readonly<Record<string, string>>;
  /** The base URL of a client that chooses none; undefined when it has to choose. */
  baseUrl: string | undefined;
  /** Where an error body holds its parts; undefined when the API does not say. */
  errors: ErrorPointers | undefined;
  /** The header that carries the id of a request. */
  requestIdHeader: string | undefined;
  /** How one logs in; undefined when the description does not say. */
  session: SessionRules | undefined;
}

/** JSON Pointers into the body of an error. */
export interface ErrorPointers {
  name: string;
  code: string;
  message: string;
}

/** How to log in and stay logged in. */
export interface SessionRules {
  login: Operation;
  /** Option of the client → property of the login body. */
  credentials: Readonly<Record<string, string>>;
  refresh: { operation: Operation; token: string } | undefined;
  /** Id of the operation that ends the session. */
  logout: string | undefined;
  /** JSON Pointers into the answers to login and refresh. */
  tokens: {
    access: string;
    refresh?: string | undefined;
    accessExpiresAt?: string | undefined;
    refreshExpiresAt?: string | undefined;
  };
  /** Seconds before its expiry at which an access token is renewed. */
  early: number;
}

/** One operation of the API; what is left out is as JSON APIs usually have it. */
export interface Operation {
  id: string;
  /** `GET` by default. */
  method?: string;
  /** The path template. */
  path: string;
  /** What writes the parameters, when some are not written in the way which is usual for their place. */
  styles?: StyleWriter;
  /** The media type of the body; `application/json` by default. */
  contentType?: string;
  /** How the body is written; as JSON by default. */
  write?: (body: unknown, contentType: string) => Written;
  /** What to accept; `application/json` by default. */
  accept?: string;
  /** How a successful answer is read; as JSON by default. */
  read?: Reader;
  /** It takes no access token. */
  open?: true;
  /** It may be sent again when its answer was lost; by default all but POST and PATCH may. */
  repeat?: boolean;
  /** Seconds for which the server may wait before it answers. */
  hold?: number;
  pages?: PageRules;
  create?: CreateRules;
  life?: LifeRules;
}

/** How a list is read page by page. */
export interface PageRules {
  /** Query parameter with the number of the page, from 1. */
  page: string;
  /** Response headers. */
  more: string;
  number?: string;
  perPage?: string;
  totalCount?: string;
  totalPages?: string;
  /** JSON Pointer to the rows, where the body is no list itself. */
  rows?: string;
}

/** How a create call is made safe to repeat. */
export interface CreateRules {
  /** What sees to it: here, so that clients which create nothing do without. */
  by: Safety;
  /** Body property with the caller's own reference. */
  key: string;
  /** Status of a success. */
  status: number;
  duplicate: { status: number; code: string; message: string };
  lookup: { operation: () => Operation; parameter: string };
  read: Follow;
  /** Pointers into the request and into what was found: they must agree. */
  match: readonly (readonly [request: string, response: string, alike?: Likeness])[];
  /** What the request comes to, where what was found says only that. */
  quote?: {
    operation: () => Operation;
    /** Body properties that are passed on. */
    pass: readonly string[];
    match: readonly (readonly [quote: string, response: string])[];
    /** What is compared in place of that when the body has a property. */
    instead?: { with: string; match: readonly (readonly [quote: string, response: string])[] };
  };
}

/** A call of an operation with a value from an answer. */
export interface Follow {
  /** Asked late: an operation may be followed by itself. */
  operation: () => Operation;
  /** Path parameter. */
  parameter: string;
  /** JSON Pointer into the answer. */
  from: string;
}

/** How to wait for the end of what was created. */
export interface LifeRules {
  /** JSON Pointer to the status. */
  status: string;
  known: readonly string[];
  /** A wait ends at one of these, which are known too. */
  ends: readonly string[];
  poll: Follow;
  /** Seconds: ask every so often, until so long after the start. */
  cadence: readonly (readonly [every: number, until: number])[];
  /** Types of events that tell of the end, and what listens for them; left out when there are none. */
  events?: readonly string[];
  listen?: Listen;
}

export type Styles = Readonly<Record<string, Style>>;

/** How OpenAPI writes a parameter that is a list or an object. */
export interface Style {
  style: string;
  explode: boolean;
}

/** Writes parameters in every style. */
export interface StyleWriter {
  query(values: object): string;
  path(template: string, values: object): string;
}

/** A body as `fetch` takes it, and its media type; undefined when `fetch` has to choose it. */
export interface Written {
  type: string | undefined;
  init: { body: BodyInit; duplex?: 'half' };
}

/** What a call sends. */
export interface Input {
  path?: Readonly<Record<string, unknown>> | undefined;
  query?: object | undefined;
  body?: unknown;
}

/** How long to try, on a client or on one call. Times are in milliseconds. */
export interface Patience {
  /** Most attempts of one call, the first one included. Default: 5 */
  attempts?: number | undefined;
  /** Time for one attempt with its answer. Default: 30 s, or longer where the API may hold the answer */
  attemptTimeout?: number | undefined;
  /** Time for a call with all its attempts and pauses. Default: 120 s */
  timeout?: number | undefined;
}

/** Options of one call: those of `fetch`, and these. */
export interface CallOptions
  extends Omit<RequestInit, 'body' | 'headers' | 'method' | 'signal' | 'window'>,
    Patience {
  /** Ends the call early, with the reason of the signal. */
  signal?: AbortSignal | undefined;
  /** Headers of this call, over those of the client; `null` leaves a header out. */
  headers?: HeaderValues | undefined;
  /** Your own id for this call, if the API has a header for it. */
  requestId?: string | undefined;
}

export type HeaderValues = Headers | Record<string, HeaderValue | HeaderValue[] | null | undefined>;
export type HeaderValue = string | number | boolean;

/** A `fetch`, with what the client needs of it. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** Options of a client, beside the choice of a server and its credentials. */
export interface ClientOptions extends Patience {
  /** Sent as bearer token; a function is asked before each call that needs one. */
  accessToken?: AccessToken | undefined;
  /** Keeps the tokens of a session, for instance for several processes. Default: in memory */
  tokenStore?: TokenStore | undefined;
  /** Used instead of the global `fetch`. */
  fetch?: Fetch | undefined;
  /** Headers of every call. */
  headers?: HeaderValues | undefined;
  /** Where time and chance come from, for tests. */
  sources?: Sources | undefined;
}

export type AccessToken = string | (() => string | Promise<string>);

/** Keeps the tokens of one account. */
export interface TokenStore {
  load(): Tokens | undefined | Promise<Tokens | undefined>;
  save(tokens: Tokens): void | Promise<void>;
  clear(): void | Promise<void>;
}

/** The tokens of a session. Times are milliseconds since 1970, by the clock of this machine. */
export interface Tokens {
  access: string;
  refresh?: string | undefined;
  /** When to renew, and when it is over. */
  renewAt?: number | undefined;
  expiresAt?: number | undefined;
  refreshExpiresAt?: number | undefined;
}

export interface Sources {
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 to below 1. */
  random(): number;
  /** Calls back after some milliseconds; what it answers takes that back. */
  after(milliseconds: number, run: () => void): () => void;
}

/** An environment of the API, or the base URL of another server, which wins when both are given. */
export type ServerChoice<Environment extends string> = Known<Environment> | Other;
export type Known<Environment> = { environment: Environment; baseUrl?: string | undefined };
export type Other = { environment?: undefined; baseUrl: string };

/** The body of a form; lists repeat their field. */
export type FormBody<Fields> = Fields | URLSearchParams;

/** The body of a multipart form; a Blob or File stands for every field that holds a file. */
export type MultipartBody<Fields> = FormData | { [Name in keyof Fields]: Part<Fields[Name]> };
export type Part<Field> = Field | Blob | Blob[];
