import type { FastifyRequest } from 'fastify';

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
   * What any path can answer: unknownPath, methodNotAllowed, notAcceptable, payloadTooLarge,
   * unsupportedMediaType, headersTooLarge, malformedBody, internalError, notImplemented,
   * unauthorized, forbidden, tooManyRequests. All are there: those that the description does not
   * declare have the words of HTTP.
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

/** What a handler gets, beside its typed path, query, headers and body. */
export interface Context<Principal> {
  principal: Principal;
  request: FastifyRequest;
}

/** What a handler answers, as the runtime sees it; the generated types say exactly which. */
export interface AnyReply {
  status: number;
  headers?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
}
