/**
 * What an API does beside its shapes, as the `x-` extensions declare it. The JSON Schemas of the
 * extensions (openapi/extensions/) guarantee these forms; `verify/` guarantees that what they name
 * exists.
 */

/** Where an operation stands in the client. */
export interface Sdk {
  /** Names from the outside in: `['shop', 'orders']`. */
  group: string[];
  method: string;
}

/** How a list is read page by page. */
export interface Pagination {
  /** Query parameter with the number of the page, from 1. */
  page: string;
  /** Query parameter with the number of items on a page. */
  size: string;
  headers: {
    page?: string;
    perPage?: string;
    totalCount?: string;
    totalPages?: string;
    pageSize?: string;
    hasMore: string;
  };
  /** JSON Pointer to the rows, where the body is no list itself. */
  items?: string;
}

/** How an operation refuses callers who have not lately proved once more who they are. */
export interface StepUp {
  status: number;
  code: string;
}

/** Two places that must agree: in a quote, and in what was found. */
export interface QuotePair {
  quote: string;
  response: string;
}

/** How a create call is made safe to repeat. */
export interface Idempotency {
  /** Body property that holds the caller's own reference. */
  key: string;
  /** The answer to a reference that was used before. */
  duplicate: { status: number; code: string; message: string };
  /** The list operation and its parameter that find what the first call created. */
  lookup: { operation: string; parameter: string };
  /** The operation that reads the found object whole. */
  read: OperationCall;
  /** What must agree before an object found is taken for the one that was meant to be created. */
  match: { request: string; response: string; normalized?: 'phone' }[];
  /** The operation that prices the request, where what was found says only what it cost. */
  quote?: {
    operation: string;
    pass: string[];
    match: QuotePair[];
    /** What is compared in place of `match` when the request body has the property. */
    instead?: { with: string; match: QuotePair[] };
  };
}

/** An operation that is called with a value from an answer. */
export interface OperationCall {
  operation: string;
  parameter: string;
  /** JSON Pointer into the answer that holds the value. */
  from: string;
}

/** The states a resource goes through, and how to wait for the last one. */
export interface Lifecycle {
  /** JSON Pointer to the status in the answer. */
  status: string;
  /** What the call itself may answer. */
  initial: string[];
  transitions: Record<string, string[]>;
  terminal: string[];
  success: string[];
  /** Seconds for which the call itself may wait. */
  hold?: number;
  /** Cadence in seconds: ask `every` so often `until` so long after the call. */
  poll: OperationCall & { cadence: { every: number; until: number }[] };
  /** Webhooks that end the wait. */
  events: string[];
}

/** How one logs in and stays logged in. */
export interface Session {
  /** `credentials`: option of the client → body property. */
  login: { operation: string; credentials: Record<string, string> };
  refresh?: { operation: string; token: string; singleUse: boolean };
  logout?: { operation: string; revokes: 'all' | 'presented' };
  /** JSON Pointers into the answer to a login. */
  tokens: {
    access: string;
    refresh?: string;
    accessExpiresAt?: string;
    refreshExpiresAt?: string;
  };
  /** Seconds before expiry at which to refresh. */
  refreshEarly?: number;
}

/** How webhooks are signed. */
export interface Signature {
  algorithm: 'hmac-sha256';
  encoding: 'hex' | 'base64';
  header: string;
  signed: 'body';
  /** `tolerance` in seconds. */
  timestamp?: { header: string; signed: boolean; tolerance: number };
  dedupe?: { header: string; body: string };
  type?: { header: string; body: string };
  /** Headers that carry the secret itself: never trusted, never logged. */
  secretHeaders: string[];
  /** The headers of Standard Webhooks 1.0 come beside these, made with the same secret. */
  standard?: boolean;
}

/** The text (and error, when it is not the usual one) for each kind of violation. */
export type Messages = Record<string, { message: string; name?: string; code?: string }>;

/** The rate classes of the API. */
export interface RateLimits {
  /** Rolling window in seconds. */
  window: number;
  per: string;
  /** `bucket`: whether the operations of a class share one count. */
  classes: Record<string, { bucket: 'class' | 'operation'; limits: Record<string, number> }>;
}

/** Who can mend an error: the caller by another request or a new token, the account, time, or the API itself. */
export type Fix = 'request' | 'session' | 'account' | 'wait' | 'server';

/** What a reader is told of an error beside its texts. */
export interface ErrorAdvice {
  /** When it happens. */
  summary?: string;
  /** What to do. */
  description?: string;
  fix?: Fix;
}

/** One error as the envelope carries it. */
export interface ProtocolError extends ErrorAdvice {
  status: number;
  name: string;
  code: string;
  message: string;
  headers: string[];
}

/** How errors look, and what any path can answer without saying so. */
export interface ProtocolErrors {
  /** Component schema of the envelope, and JSON Pointers to its parts. */
  envelope: { schema: string; name: string; code: string; message: string };
  /** Header that carries the id of the request. */
  requestId?: string;
  /** The error of a request that breaks a schema. */
  validation?: { status: number; name: string; code: string };
  errors: Record<string, ProtocolError>;
}

/** One page of the reference. */
export interface DocsPage {
  /** Below the section. */
  slug: string;
  title: string;
  /** What stands above its operations, in CommonMark. */
  description?: string;
  /** operationIds, in order. */
  operations: string[];
  /** Names of events, in order. */
  webhooks: string[];
  /** The operation whose life cycle the page tells. */
  lifecycle?: string;
  /** Does the page tell how to verify webhooks? */
  signature: boolean;
}

/** Pages that belong together; the section has an index of its own. */
export interface DocsSection {
  name: string;
  slug: string;
  /** The tag that describes the section. */
  tag?: string;
  pages: DocsPage[];
}

/** The order of the reference, as `x-docs` gives it. */
export interface DocsPlan {
  sections: DocsSection[];
}
