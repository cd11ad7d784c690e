import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { createBodyPlan } from './body-plan.ts';
import type { BodyPlan } from './body-plan.ts';
import { checkReply } from './check-reply.ts';
import { Failure, findError } from './failure.ts';
import { Input } from './input.ts';
import { negotiate } from './media-types.ts';
import type { ResponseMode } from './options.ts';
import { createParameterReader } from './parameters.ts';
import type { ParameterReader } from './parameters.ts';
import type { Throttle } from './rate-limit.ts';
import { GONE, readBody } from './read-body.ts';
import { Refusal } from './refusal.ts';
import { prepareReply, send, sendFailure } from './reply.ts';
import type { ReplyStyle } from './reply.ts';
import { createResponseFinder, isReply } from './responses.ts';
import type { ReplyFault, ResponseFinder } from './responses.ts';
import { challenge, NOBODY } from './security.ts';
import type { Guard } from './security.ts';
import type { AnyInput, ApiSpec, OperationSpec } from './types.ts';
import type { Values } from './values.ts';

/** Answers an operation; the generated types say with what. */
export type AnyHandler = (input: AnyInput) => unknown;

/** What an operation is made of, besides its description. */
export interface OperationParts {
  handler: AnyHandler;
  guard: Guard | undefined;
  throttle: Throttle | undefined;
  style: ReplyStyle;
  mode: ResponseMode;
  /** In bytes. */
  bodyLimit: number;
}

const MAX_REMEMBERED = 64;

/** An operation of the API: the whole way of a request, from its credentials to its answer. */
export class Operation {
  readonly spec: OperationSpec;
  readonly #parts: OperationParts;
  readonly #readParameters: ParameterReader | undefined;
  readonly #body: BodyPlan | undefined;
  readonly #findResponse: ResponseFinder;
  readonly #produced: readonly string[];
  /** `Accept` → what it chooses. */
  readonly #choices = new Map<string, string | undefined>();
  readonly #challenge: string;
  readonly #internalError: Failure;
  readonly #notAcceptable: Failure;
  readonly #requestIdHeader: string | undefined;

  constructor(api: ApiSpec, spec: OperationSpec, parts: OperationParts) {
    this.spec = spec;
    this.#parts = parts;
    this.#readParameters = createParameterReader(api, spec);
    this.#body = createBodyPlan(api, spec);
    this.#produced = listProduced(spec);
    this.#challenge = challenge(api, spec);
    this.#internalError = new Failure(findError(api, 'internalError'));
    this.#notAcceptable = new Failure(findError(api, 'notAcceptable'));
    this.#requestIdHeader = parts.style.requestIdHeader;
    this.#findResponse = createResponseFinder(spec, this.#requestIdHeader);
  }

  /**
   * Answers a request; never fails. Whatever can refuse it comes first, in the order that the API
   * promises: credentials, rate, `Accept`, the body itself, parameters, the body's schema. Promises
   * are awaited only where there are some: each one costs.
   *
   * @param path values of the path, still texts
   * @param payload what the body is read from
   */
  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    path: Values,
    payload: Readable,
  ): Promise<void> {
    const { handler, guard, throttle, style, bodyLimit } = this.#parts;
    let admitted = false;
    try {
      const input = new Input(this.spec, request);
      if (guard !== undefined) {
        let caller = guard.ask(request);
        if (isPromise(caller)) caller = await caller;
        const refusal = guard.judge(caller);
        if (refusal !== undefined) return sendFailure(style, reply, refusal);
        if (caller !== NOBODY) input.principal = caller;
      }
      admitted = true;
      if (throttle !== undefined) {
        const refusal = await throttle(input.principal, request);
        if (refusal !== undefined) return sendFailure(style, reply, refusal);
      }
      if (this.#choose(request) === undefined)
        return sendFailure(style, reply, this.#notAcceptable);
      const kind = this.#body?.expect(request.raw) ?? 'none';
      if (kind instanceof Failure) return sendFailure(style, reply, kind);
      if (kind !== 'none') {
        // What came together with the headers is parsed before the next microtask.
        if (!request.raw.complete) await undefined;
        let bytes = readBody(payload, request.raw, bodyLimit);
        if (bytes instanceof Promise) bytes = await bytes;
        if (bytes === GONE) return;
        const refusal = this.#body?.parse(bytes, kind, input);
        if (refusal !== undefined) return sendFailure(style, reply, refusal);
      }
      const refusal =
        this.#readParameters?.(request.raw, path, input) ?? this.#body?.check(input.body, kind);
      if (refusal !== undefined) return sendFailure(style, reply, refusal);
      let answer = handler(input);
      if (isPromise(answer)) answer = await answer;
      if (answer instanceof Failure) sendFailure(style, reply, answer);
      else this.#send(answer, request, reply);
    } catch (error) {
      // A security handler may throw its refusal; for other handlers it is an error like any.
      const refusal = !admitted && error instanceof Refusal ? guard?.judge(error) : undefined;
      if (refusal !== undefined) return sendFailure(style, reply, refusal);
      request.log.error(
        { err: error, operation: this.spec.id },
        'the request could not be answered',
      );
      this.#giveUp(reply);
    }
  }

  #giveUp(reply: FastifyReply): void {
    try {
      if (!reply.sent) sendFailure(this.#parts.style, reply, this.#internalError);
    } catch {
      // Whatever keeps us from answering, the caller must not wait for ever.
      reply.raw.destroy();
    }
  }

  /** The media type that the caller likes best; empty when there is nothing to choose from. */
  #choose({ raw }: FastifyRequest): string | undefined {
    const { accept } = raw.headers;
    const [usual = ''] = this.#produced;
    if (accept === undefined || accept === '*/*' || accept === usual || usual === '') return usual;
    const known = this.#choices.get(accept);
    if (known !== undefined || this.#choices.has(accept)) return known;
    const choice = negotiate(accept, this.#produced);
    if (this.#choices.size < MAX_REMEMBERED) this.#choices.set(accept, choice);
    return choice;
  }

  #send(answer: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { mode, style } = this.#parts;
    if (!isReply(answer)) {
      const message = 'the answer is no object with a status between 200 and 599';
      this.#refuseAnswer({ where: 'reply', message }, undefined, request, reply);
      return;
    }
    const rules = {
      response: this.#findResponse(answer.status),
      accepted: this.#produced.length > 1 ? this.#choose(request) : undefined,
      challenge: this.#challenge,
      conditional: this.spec.conditional,
    };
    const outgoing = prepareReply(answer, rules, request);
    if ('where' in outgoing) {
      this.#refuseAnswer(outgoing, answer.status, request, reply);
      return;
    }
    if (mode !== 'off') {
      const header = this.#requestIdHeader;
      const requestId = header === undefined ? undefined : { header, id: request.id };
      const fault = checkReply(answer, rules, outgoing, requestId);
      if (fault !== undefined && mode === 'strict') {
        this.#refuseAnswer(fault, answer.status, request, reply);
        return;
      }
      if (fault !== undefined) this.#report(fault, answer.status, request);
    }
    send(style, reply, outgoing);
  }

  #refuseAnswer(
    fault: ReplyFault,
    status: number | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    this.#report(fault, status, request);
    sendFailure(this.#parts.style, reply, this.#internalError);
  }

  #report(violation: ReplyFault, status: number | undefined, request: FastifyRequest): void {
    request.log.error(
      { operation: this.spec.id, status, violation },
      `${this.spec.id} answered what is not documented: ${violation.message}`,
    );
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value;
}

/** What the operation answers when all goes well. */
function listProduced({ responses }: OperationSpec): string[] {
  const good = responses.filter(({ status }) => status.startsWith('2'));
  const usual = good.length > 0 ? good : responses.filter(({ status }) => status === 'default');
  return [...new Set(usual.flatMap(({ mediaTypes }) => mediaTypes))];
}
