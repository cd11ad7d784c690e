import { readAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { ConnectionError, TimeoutError } from './errors.ts';
import { prepareRequest } from './request.ts';
import type { Prepared } from './request.ts';
import { choosePause, decideLimits } from './retry.ts';
import type { Session } from './session.ts';
import { machine, runWithin, sleep } from './sources.ts';
import type {
  Api,
  CallOptions,
  ClientOptions,
  Input,
  Operation,
  Patience,
  Sources,
} from './types.ts';

/** What a call brings along beside its request. */
export interface CallContext extends Patience {
  signal?: AbortSignal | undefined;
  /** The body as a value, for creates that are compared with what is found. */
  value?: unknown;
}

/** How a call went. */
export interface Exchange extends Answer {
  attempts: number;
  /** An attempt whose answer was lost had created it; it was found afterwards. */
  recovered: boolean;
  /** It was refused, because its reference was used before; `existing` is by what, if it was found. */
  duplicate?: boolean;
  existing?: unknown;
  /** The reference of a create, when nobody knows whether it had an effect. */
  doubt?: string | undefined;
}

/** What sends, the same for the methods, for plain `fetch`, and for whatever is built on that. */
export interface Transport {
  readonly api: Api;
  readonly sources: Sources;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Makes the request of a call. */
  prepare(operation: Operation, input: Input, options?: CallOptions): Prepared;
  /**
   * Sends a request with credentials, as often as is right. Answers outside 2xx are answers too.
   *
   * @throws ClientError when there was none; the reason of the signal when that ended the call
   */
  send(operation: Operation, request: Prepared, context: CallContext): Promise<Exchange>;
}

/**
 * Makes a transport.
 *
 * @param chosen the session, asked for at each call: it sends its own calls through the transport
 */
export function createTransport(
  api: Api,
  baseUrl: string,
  options: ClientOptions,
  chosen: () => Session | undefined,
): Transport {
  const {
    sources = machine,
    // Looked up at each call, so that tests and tracers may replace the global one later.
    fetch = (input, init) => globalThis.fetch(input, init),
  } = options;
  const transport: Transport = {
    api,
    sources,
    baseUrl,
    prepare: (operation, input, call) =>
      prepareRequest(transport, options.headers, operation, input, call),
    send,
  };

  async function send(
    operation: Operation,
    request: Prepared,
    context: CallContext,
  ): Promise<Exchange> {
    const { init } = request;
    const { id, create, repeat = !/^(POST|PATCH)$/.test(init.method) } = operation;
    const { signal } = context;
    const limits = decideLimits(operation, options, context, sources);
    const recovery = create?.by.recover(transport, create, request, context, limits);
    // A caller that brings credentials of its own has none of ours added, and none renewed.
    const session = operation.open || init.headers.has('Authorization') ? undefined : chosen();
    const isLogout = id === api.session?.logout;
    // A stream is gone once it was sent.
    const mayReplay = !(init.body instanceof ReadableStream);
    let replayed = false;
    let number = 0;

    /** What an error says of the call. */
    const tell = (message: string, cause?: unknown, reference?: string) => {
      return { operation: id, attempts: number, message, cause, reference };
    };

    /** Runs something within the time of the call. */
    function run<T>(limit: number, message: string, start: (signal: AbortSignal) => Promise<T>) {
      return runWithin(sources, limit, signal, () => new TimeoutError(tell(message)), start);
    }

    /** Waits for the session, for no longer than the call lasts. */
    async function waitForSession<T>(pending: Promise<T>): Promise<T> {
      try {
        return await run(limits.end - sources.now(), 'There was no token in time.', () => pending);
      } catch (cause) {
        const reference = recovery?.doubt();
        if (reference === undefined || signal?.aborted) throw cause;
        throw new ConnectionError(tell('There is no token to send it again.', cause, reference));
      }
    }

    for (;;) {
      const pending = session?.token();
      const token = typeof pending === 'object' ? await waitForSession(pending) : pending;
      if (token) init.headers.set('Authorization', `Bearer ${token}`);
      const timeout = Math.max(0, Math.min(limits.attemptTimeout, limits.end - sources.now()));
      number++;
      let answer: Exchange | undefined;
      let failure: unknown;
      try {
        // The body belongs to the attempt: one that breaks off is no answer.
        const read = await run(timeout, `No answer within ${timeout / 1000} s.`, async (own) =>
          readAnswer(await fetch(request.url, { ...init, signal: own }), operation.read),
        );
        answer = { ...read, attempts: number, recovered: false };
      } catch (cause) {
        if (signal?.aborted) throw signal.reason;
        failure = cause;
      }
      const status = answer?.response.status;
      if (answer !== undefined && isFinal(answer, recovery !== undefined)) {
        if (status !== 401) session?.accepted?.();
        else if (session && token && mayReplay && !replayed) {
          replayed = true;
          if (!isLogout && (await waitForSession(session.refused(token)))) continue;
        }
        if (isLogout && (answer.response.ok || status === 401)) await session?.end?.();
        if (recovery === undefined) return answer;
        const judged = await recovery.judge(answer);
        if (judged !== undefined) return judged;
      }
      // There was no answer, or one that asks to come again.
      if (status !== 429) recovery?.lose();
      const pause = choosePause(number, answer?.response, sources);
      const goesOn =
        (status === 429 || repeat || recovery !== undefined) &&
        mayReplay &&
        number < limits.attempts &&
        sources.now() + pause < limits.end;
      if (goesOn) await sleep(sources, pause, signal);
      const found = await recovery?.find(number);
      if (found !== undefined) return found;
      if (goesOn) continue;
      const reference = recovery?.doubt();
      if (answer !== undefined) return { ...answer, doubt: reference };
      const effect = reference ? ' Whether it had an effect is not known.' : '';
      if (failure instanceof TimeoutError) {
        throw new TimeoutError(tell(failure.message + effect, undefined, reference));
      }
      throw new ConnectionError(tell(`The connection failed.${effect}`, failure, reference));
    }
  }

  return transport;
}

/** Does the answer end the call? One that creates something must have told what. */
function isFinal({ response, malformed, body }: Answer, creates: boolean): boolean {
  const { status, ok } = response;
  return ok ? !creates || !(malformed || body === undefined) : status < 500 && status !== 429;
}
