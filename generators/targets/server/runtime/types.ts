import type { Readable } from 'node:stream';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';

/** A compiled validator: says yes or no, and leaves the first violation behind. */
export interface Validator {
  (data: unknown): boolean;
  errors?: Violation[] | null;
}

/** A violation in the form of Ajv. */
export interface Violation {
  /** JSON Pointer into the value. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

/** The error that a violation becomes; name and code are those of the API when absent. */
export interface Message {
  message: string;
  name?: string;
  code?: string;
}

/** Kind of violation (a keyword, `required`, `syntax`, `*` for any other) → what is said. */
export type Messages = Record<string, Message>;

/** What a text from a path, a query or a header is read as. */
export type TextKind = 'string' | 'integer' | 'number' | 'boolean' | 'null' | 'json';

export interface ParameterSpec {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required: boolean;
  /** The kinds its text may be read as, in the order in which they are tried. */
  kinds: TextKind[];
  /** A list: how its items stand in the text. `repeat` is `a=1&a=2`. */
  list?: 'repeat' | 'comma' | 'space' | 'pipe';
  /** An object spread over the query, `filter[name]=x`. */
  deep?: true;
  /** Of such an object: property → kinds of its text; what is not named is `kinds`. */
  fields?: Record<string, TextKind[]>;
  messages: Messages;
}

export interface ResponseSpec {
  /** `200`, `4XX` or `default`. */
  status: string;
  /** Media types; empty when there is no body. */
  mediaTypes: string[];
  /** Checks a JSON body. */
  body?: Validator;
  /** Checks the headers the handler gives, names as declared. */
  headers?: Validator;
  headerNames: string[];
}

/** Everything the server has to know about an operation. */
export interface OperationSpec {
  id: string;
  /** Upper case. */
  method: string;
  /** The template of the description, `/orders/{id}`. */
  path: string;
  tag: string;
  parameters: ParameterSpec[];
  /** Checks of the parameters by place, after coercion; they apply defaults. */
  validate: {
    path?: Validator;
    query?: Validator;
    header?: Validator;
    cookie?: Validator;
    body?: Validator;
  };
  body?: {
    required: boolean;
    /** Media types that are accepted, as declared. */
    mediaTypes: string[];
    /** Messages of the body as a whole: `required`, `type`, `syntax`. */
    messages: Messages;
    /** JSON Pointer pattern into the body (`*` is any name or index) → messages. */
    fields: Record<string, Messages>;
  };
  responses: ResponseSpec[];
  /** Alternatives, each a set of schemes with scopes; empty: no credentials are needed. */
  security: Record<string, string[]>[];
  /** Messages of a refusal for want of credentials: `missing`, `invalid`. */
  messages: Messages;
  rateClass?: string;
  pagination?: PaginationSpec;
  /** Roles of which callers need one; empty: none is needed; absent: the description does not say. */
  roles?: string[];
  /** How callers are refused who have not lately proved once more who they are. */
  stepUp?: { status: number; code: string };
  /** 200 and 304 with an ETag are declared: conditional requests are answered. */
  conditional: boolean;
}

export interface PaginationSpec {
  page: string;
  size: string;
  headers: {
    page: string;
    perPage: string;
    totalCount: string;
    totalPages: string;
    pageSize: string;
    hasMore: string;
  };
  /** JSON Pointer to the rows, where the body is no list itself. */
  items?: string;
}

export interface SecuritySchemeSpec {
  type: 'bearer' | 'basic' | 'apiKey' | 'other';
  /** For an API key: where it stands and what it is called. */
  in?: 'header' | 'query' | 'cookie';
  name?: string;
  messages: Messages;
}

export interface ErrorSpec {
  status: number;
  name: string;
  code: string;
  message: string;
}

/** What the server knows of the API beside its operations. */
export interface ApiSpec {
  title: string;
  version: string;
  /** JSON Pointers to the parts of an error body; undefined when the API declares no envelope. */
  envelope: { name: string; code: string; message: string } | undefined;
  /** Header that carries the id of a request, and a check of an id that the client sent. */
  requestId: { header: string; validate?: Validator } | undefined;
  /** The error of a request that breaks a schema. */
  validation: { status: number; name: string; code: string };
  /**
   * What any path can answer: unknownPath, methodNotAllowed, notAcceptable, requestTimeout,
   * payloadTooLarge, unsupportedMediaType, expectationFailed, headersTooLarge, malformedBody,
   * malformedRequest, internalError, notImplemented, unauthorized, forbidden, tooManyRequests.
   * Those that are not there have the words of HTTP. `{seconds}` in the message of tooManyRequests
   * is the time to wait.
   */
  errors: Record<string, ErrorSpec>;
  securitySchemes: Record<string, SecuritySchemeSpec>;
  rateLimits:
    | {
        window: number;
        classes: Record<string, { bucket: 'class' | 'operation'; limits: Record<string, number> }>;
      }
    | undefined;
  /** Response headers that a page in a browser may read. */
  exposedHeaders: string[];
  /** Headers and body fields that never reach a log. */
  secretHeaders: string[];
  operations: OperationSpec[];
}

/** What a handler gets, beside its typed `params`, `query`, `headers`, `cookies` and `body`. */
export interface Context<Principal> {
  /** What the security handler answered; `undefined` for operations that need no credentials. */
  principal: Principal;
  request: FastifyRequest;
  /** The id of the operation. */
  operation: string;
  /** Writes the id of the request, and that of its trace, into each line. */
  log: FastifyBaseLogger;
  /** The trace that the caller takes part in, if it sent a valid `traceparent`. */
  trace: TraceContext | undefined;
}

/** What a handler gets, as the runtime sees it; the generated types say exactly what. */
export interface AnyInput extends Context<unknown> {
  /** Values of the path by declared name. */
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  /** Declared headers only, by declared name. */
  headers: Record<string, unknown>;
  cookies: Record<string, unknown>;
  /** The value of JSON, the string of other text, a Buffer of anything else. */
  body: unknown;
  /**
   * Makes the answer of a paged operation: 200 with the rows and the headers of the page.
   *
   * @param body what stands on the page: the rows, or the body that holds them
   * @param total how many rows there are on all pages together
   */
  page(body: unknown, total: number): AnyReply;
}

/** The W3C Trace Context of a request. */
export interface TraceContext {
  /** 32 hexadecimal digits. */
  traceId: string;
  /** The span of the caller, 16 hexadecimal digits. */
  parentId: string;
  sampled: boolean;
  /** The headers as they came, to be sent along to other services. */
  traceparent: string;
  tracestate: string | undefined;
}

/** What a handler answers, as the runtime sees it; the generated types say exactly which. */
export interface AnyReply {
  status: number;
  headers?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
}

/** Answers an operation. */
export type Handler<Input, Reply> = (input: Input) => Reply | Promise<Reply>;

/** A body that is not JSON. */
export type RawBody = string | Uint8Array | ReadableStream<Uint8Array> | Readable;

/** The statuses of a class: `StatusOf<4>` for `4XX`. */
export type StatusOf<Class extends 1 | 2 | 3 | 4 | 5> = NumberIn<`${Class}${Digit}${Digit}`>;
type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type NumberIn<Text extends string> = Text extends `${infer Value extends number}` ? Value : never;

/** The documented examples of an API: operation → status as declared → examples. */
export type ApiExamples = Record<string, Record<string, ResponseExamples>>;

export interface ResponseExamples {
  /** An example, or else a plausible value, for each required header, names as declared. */
  headers: Record<string, string | number | boolean>;
  /** Media type → name of the example → its value; the first one is the usual answer. */
  bodies: Record<string, Record<string, unknown>>;
}
