import type { Session } from '../../model/behaviours.ts';
import type { Json } from '../../openapi/json.ts';

/** What a collection of requests says, before it is written in the words of one program. */
export interface Collection {
  title: string;
  description: string;
  environments: Environment[];
  groups: Group[];
  /** What most requests authenticate with. */
  auth: Auth;
  login: Login | undefined;
}

/** A server, and what a person has to fill in. */
export interface Environment {
  name: string;
  baseUrl: string;
}

/** A folder of requests, or of folders. */
export interface Group {
  name: string;
  description: string | undefined;
  groups: Group[];
  requests: CollectionRequest[];
}

/** Texts in these may hold `{{variables}}`. */
export interface Field {
  name: string;
  value: string;
  description: string | undefined;
  /** It is only shown, and sent when somebody turns it on. */
  disabled: boolean;
}

export type Body =
  | { kind: 'text'; mediaType: string; text: string }
  | { kind: 'form'; mediaType: string; multipart: boolean; fields: Field[] };

export type Auth =
  | { kind: 'none' }
  | { kind: 'bearer'; token: string }
  | { kind: 'basic'; username: string; password: string }
  | { kind: 'apiKey'; name: string; value: string; in: 'header' | 'query' };

export interface CollectionRequest {
  /** The same for the same request, whatever stands around it. */
  key: string;
  name: string;
  method: string;
  /** With `:name` for each of `pathParameters`. */
  path: string;
  pathParameters: Field[];
  query: Field[];
  headers: Field[];
  body: Body | undefined;
  /** Undefined: that of the collection. */
  auth: Auth | undefined;
  description: string;
  /** Documented statuses, such as `200`, `4XX` or `default`. */
  statuses: string[];
  saved: SavedAnswer[];
  /** Its answer holds tokens that the following requests are sent with. */
  takesTokens: boolean;
  /** It ends the session: the tokens are forgotten. */
  dropsTokens: boolean;
}

/** A documented answer. */
export interface SavedAnswer {
  name: string;
  status: number;
  mediaType: string;
  body: string;
}

/** How to get a token. */
export interface Login {
  method: string;
  path: string;
  mediaType: string;
  /** Property of the body → variable that holds it. */
  body: Record<string, string>;
  tokens: Session['tokens'];
  /** Seconds before the end of a token at which another one is asked for. */
  early: number;
}

/** The names of the variables that tokens are kept in. */
export const VARIABLES = {
  baseUrl: 'baseUrl',
  access: 'accessToken',
  refresh: 'refreshToken',
  expires: 'accessTokenExpiresAt',
} as const;

/** A request as a saved answer shows it: only what is sent, and nothing explained a second time. */
export function stripRequest(request: CollectionRequest): CollectionRequest {
  const strip = (fields: Field[]) =>
    fields
      .filter(({ disabled }) => !disabled)
      .map((field) => ({ ...field, description: undefined }));
  const { pathParameters, query, headers } = request;
  return {
    ...request,
    description: '',
    pathParameters: strip(pathParameters.map((field) => ({ ...field, disabled: false }))),
    query: strip(query),
    headers: strip(headers),
  };
}

/** JSON as a person reads it. */
export function printBody(value: Json): string {
  return JSON.stringify(value, null, 2);
}
