import createFetchClient from 'openapi-fetch';
import type { Client, MaybeOptionalInit, ParseAsResponse } from 'openapi-fetch';
import type { PlainFetch } from './fetch.ts';
import { styled } from './styles.ts';

/** What sends: a client, or a transport. */
export interface Sender {
  readonly baseUrl: string;
  readonly fetch: PlainFetch;
}

type Verb = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace';

/** The paths that have a method. */
type PathsWith<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends Record<Method, object> ? Path : never;
}[keyof Paths];

/** The argument may be left out where nothing in it is required. */
type InitOf<Init> =
  Partial<Init> extends Init
    ? [init?: Init & Record<string, unknown>]
    : [init: Init & Record<string, unknown>];

type Content<Response> = Response extends { content: infer Media } ? Media[keyof Media] : undefined;

type Bodies<Responses, Status extends keyof Responses> = {
  [Key in Status]: Content<Responses[Key]>;
}[Status];

/** Which of the statuses are a success. */
type Good<Status> = Status extends string | number
  ? `${Status}` extends `2${string}`
    ? Status
    : never
  : never;

type ResponsesOf<Operation> = Operation extends { responses: infer Responses } ? Responses : never;

type Answer<Responses, Init> =
  | {
      data: ParseAsResponse<Bodies<Responses, Good<keyof Responses>>, Init>;
      error?: never;
      response: Response;
    }
  | {
      data?: never;
      error: Bodies<Responses, Exclude<keyof Responses, Good<keyof Responses>>>;
      response: Response;
    };

type Send<Paths, Method extends Verb> = <
  Path extends PathsWith<Paths, Method>,
  Init extends MaybeOptionalInit<Paths[Path], Method & keyof Paths[Path]>,
>(
  path: Path,
  ...init: InitOf<Init>
) => Promise<Answer<ResponsesOf<Paths[Path][Method & keyof Paths[Path]]>, Init>>;

/**
 * A client of openapi-fetch. The types of its answers are ours: those of openapi-fetch take texts
 * apart as if they were objects where an enum is open.
 */
export type HttpClient<Paths extends object> = Pick<Client<Paths>, 'use' | 'eject'> & {
  [Method in Verb as Uppercase<Method>]: Send<Paths, Method>;
};

/** Makes an openapi-fetch client that sends as the methods do: same session, same retries. */
export function createHttp<Paths extends object>({ baseUrl, fetch }: Sender): HttpClient<Paths> {
  return createFetchClient<Paths>({
    baseUrl,
    fetch,
    pathSerializer: styled({}).path,
  }) as HttpClient<Paths>;
}
