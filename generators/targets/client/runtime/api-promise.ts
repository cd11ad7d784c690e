import { ApiError, createAnswerError } from './errors.ts';
import { isObject } from './pointer.ts';
import type { Exchange } from './transport.ts';
import type { Api } from './types.ts';

/** A call that was answered with success. */
export interface Answered<Data> extends ResultFacts {
  data: Data;
}

/** How a call ended, without throwing for an answer that is no success. */
export type Result<Data> =
  | (ResultFacts & { data: Data; error?: undefined })
  | (ResultFacts & { data?: undefined; error: ApiError });

export interface ResultFacts {
  /** Its body has been read. */
  response: Response;
  /** How often the call was sent. */
  attempts: number;
  /** An attempt whose answer was lost had created it; it was found afterwards. */
  recovered: boolean;
}

const found = new WeakSet<object>();

/** Notes that this was found after the answer was lost. */
export function markRecovered(created: object): void {
  found.add(created);
}

/**
 * Was this answered by a create call whose first answer was lost? It is the same as the one that got
 * lost; somebody who counts calls wants to know.
 */
export function wasRecovered(created: object): boolean {
  return found.has(created);
}

/** The answer to a call: wait for it as for any promise, or ask for more. */
export class ApiPromise<Data> implements Promise<Data> {
  readonly #start: () => Promise<Answered<Data>>;
  #answered: Promise<Answered<Data>> | undefined;

  /** @param start called once, as soon as somebody waits */
  constructor(start: () => Promise<Answered<Data>>) {
    this.#start = start;
  }

  get [Symbol.toStringTag](): string {
    return 'ApiPromise';
  }

  #wait(): Promise<Answered<Data>> {
    this.#answered ??= this.#start();
    return this.#answered;
  }

  // biome-ignore lint/suspicious/noThenProperty: it stands for its answer, as a promise does.
  then<Fulfilled = Data, Rejected = never>(
    onFulfilled?: ((data: Data) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#wait()
      .then(({ data }) => data)
      .then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Data | Rejected> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Data> {
    return this.then().finally(onFinally);
  }

  /** The answer with its response; an error of the API is a value here, not thrown. */
  result(): Promise<Result<Data>> {
    return this.#wait().catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      const { response, attempts } = error;
      return { error, response, attempts, recovered: false };
    });
  }
}

/**
 * What a call says to whoever made it.
 *
 * @throws ApiError when the answer is no success
 */
export function unwrap<Data>(api: Api, operation: string, exchange: Exchange): Answered<Data> {
  const { response, body, malformed, attempts, recovered } = exchange;
  if (!response.ok || malformed) throw createAnswerError(api, operation, exchange);
  if (recovered && isObject(body)) markRecovered(body);
  // The types of the methods come from the description, which speaks for the server here.
  return { data: body as Data, response, attempts, recovered };
}
