import { setTimeout as sleep } from 'node:timers/promises';
import { api } from '@octopus-cards/server';
import type { Handlers } from '@octopus-cards/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from '../context.ts';

/** Something that goes wrong with the next calls of an operation, so that a client can show how it copes. */
export interface Fault {
  readonly id: number;
  /** Id of an operation, or `*` for all. */
  readonly operation: string;
  /** Before the operation does anything, or when all is done and only the answer is missing? */
  readonly when: 'before' | 'after';
  /** For how many calls more. */
  left: number;
  /** Wait of the machine's time, in milliseconds. */
  readonly delay: number;
  /** The answer in place of the real one; undefined: the real one. */
  readonly answer: FaultAnswer | undefined;
  /** The connection is cut; nothing is answered. */
  readonly drop: boolean;
}

export interface FaultAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** The faults of a sandbox; nothing here is kept when it ends. */
export interface Faults {
  list(): Fault[];
  add(fault: Omit<Fault, 'id'>): Fault;
  /** @returns whether it was there */
  remove(id: number): boolean;
  clear(): void;
  /** Finds the fault for a call and counts it. */
  take(operation: string): Fault | undefined;
}

export function createFaults(): Faults {
  let next = 1;
  const faults: Fault[] = [];
  const forget = (fault: Fault) => {
    const index = faults.indexOf(fault);
    if (index >= 0) faults.splice(index, 1);
    return index >= 0;
  };
  return {
    list: () => [...faults],
    add(fault) {
      const added = { ...fault, id: next++ };
      faults.push(added);
      return added;
    },
    remove(id) {
      const fault = faults.find((each) => each.id === id);
      return fault !== undefined && forget(fault);
    },
    clear() {
      faults.length = 0;
    },
    take(operation) {
      const fault = faults.find((each) => [operation, '*'].includes(each.operation));
      if (fault === undefined) return undefined;
      fault.left -= 1;
      if (fault.left <= 0) forget(fault);
      return fault;
    },
  };
}

/** What the answer of a request is to become. */
const answers = new WeakMap<FastifyRequest, FaultAnswer>();

/** Lets the operations go wrong as the faults say. */
export function addFaults(handlers: Handlers<Principal>, faults: Faults): Handlers<Principal> {
  return new Proxy(handlers, {
    get(target, operation) {
      const handler: unknown = Reflect.get(target, operation);
      if (typeof handler !== 'function') return handler;
      return async (input: { request: FastifyRequest }): Promise<unknown> => {
        const fault = faults.take(String(operation));
        if (fault?.when === 'before' && (await goWrong(fault, input.request))) return STOPPED;
        const answer: unknown = await Reflect.apply(handler, target, [input]);
        if (fault?.when === 'after' && (await goWrong(fault, input.request))) return STOPPED;
        return answer;
      };
    },
  });
}

/** Every operation may answer this; the hook below puts the fault's answer in its place. */
const STOPPED = writeEnvelope(findError(500) ?? { name: '', code: '', message: '' }, 500);

/** @returns whether the call ends here, without the answer of the operation */
async function goWrong(fault: Fault, request: FastifyRequest): Promise<boolean> {
  if (fault.delay > 0) await sleep(fault.delay);
  if (fault.drop) request.raw.socket.destroy();
  else if (fault.answer !== undefined) answers.set(request, fault.answer);
  else return false;
  return true;
}

/** Puts the answers of faults in the place of those of the server; before `listen`. */
export function answerFaults(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const answer = answers.get(request);
    if (answer === undefined) return payload;
    reply.code(answer.status).headers(answer.headers);
    reply.removeHeader('content-length');
    return answer.body;
  });
}

/**
 * Makes the answer of a fault. Statuses of the API have its envelope; others, such as those of
 * gateways (502, 503, 504), answer HTML, as they do in life.
 *
 * @param retryAfter seconds, for the header
 */
export function makeFaultAnswer(status: number, retryAfter?: number): FaultAnswer {
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  const error = findError(status);
  if (error === undefined) {
    const body = `<html><body><h1>${status}</h1></body></html>\n`;
    return { status, headers: { ...headers, 'content-type': 'text/html' }, body };
  }
  const message = error.message.replaceAll('{seconds}', String(retryAfter ?? 1));
  const { body } = writeEnvelope({ ...error, message }, status);
  headers['content-type'] = 'application/json';
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  return { status, headers, body: JSON.stringify(body) };
}

type Words = Record<'name' | 'code' | 'message', string>;

function findError(status: number): Words | undefined {
  return Object.values(api.errors).find((error) => error.status === status);
}

function writeEnvelope({ name, code, message }: Words, status: number) {
  return { status, body: { error: { name, code, message } } };
}
