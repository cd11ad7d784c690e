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
  /** Operations that are called without an access token, such as `POST /login`. */
  open: readonly string[];
}

/** JSON Pointers into the body of an error. */
export interface ErrorPointers {
  name: string;
  code: string;
  message: string;
}

/** One operation of the API; what is left out is as JSON APIs usually have it. */
export interface Operation {
  id: string;
  method: string;
  /** The path template. */
  path: string;
  /** Parameters that are not written in the way which is usual for their place. */
  styles?: { path?: Styles; query?: Styles };
  /** The media type of the body; `application/json` by default. */
  contentType?: string;
  /** What to accept; `application/json` by default. */
  accept?: string;
  /** How a successful answer is read; `json` by default. */
  result?: ResultKind;
}

/** `any` goes by the media type of the answer. */
export type ResultKind = 'json' | 'text' | 'blob' | 'any' | 'none';

export type Styles = Readonly<Record<string, Style>>;

/** How OpenAPI writes a parameter that is a list or an object. */
export interface Style {
  style: string;
  explode: boolean;
}

/** What a call sends. */
export interface Input {
  path?: Readonly<Record<string, unknown>> | undefined;
  query?: object | undefined;
  body?: unknown;
}

/** Calls an operation, answers the body of a success and throws an ApiError for anything else. */
export type Call = <R>(operation: Operation, input: Input, options?: CallOptions) => Promise<R>;

/** Options of one call: those of `fetch`, and these. */
export interface CallOptions extends Omit<RequestInit, 'body' | 'headers' | 'method' | 'signal'> {
  /** Ends the call early; `AbortSignal.timeout(ms)` ends it after a time. */
  signal?: AbortSignal | undefined;
  /** Headers of this call, over those of the client; `null` leaves a header out. */
  headers?: HeaderValues | undefined;
  /** Your own id for this call, if the API has a header for it. */
  requestId?: string | undefined;
}

export type HeaderValues = Headers | Record<string, HeaderValue | HeaderValue[] | null | undefined>;
export type HeaderValue = string | number | boolean;

/** Options of a client, beside the choice of a server. */
export interface ClientOptions {
  /** Sent as bearer token; a function is asked before each call that needs one. */
  accessToken?: AccessToken | undefined;
  /** Used instead of the global `fetch`. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Headers of every call. */
  headers?: HeaderValues | undefined;
}

export type AccessToken = string | (() => string | Promise<string>);

/** An environment of the API, or the base URL of another server, which wins when both are given. */
export type ServerChoice<Environment extends string> = Known<Environment> | Other;
export type Known<Environment> = { environment: Environment; baseUrl?: string | undefined };
export type Other = { environment?: undefined; baseUrl: string };

/** The body of a form; lists repeat their field. */
export type FormBody<Fields> = Fields | URLSearchParams;

/** The body of a multipart form; a Blob or File stands for every field that holds a file. */
export type MultipartBody<Fields> = FormData | { [Name in keyof Fields]: Part<Fields[Name]> };
export type Part<Field> = Field | Blob | Blob[];
