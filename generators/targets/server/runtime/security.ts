import type { FastifyRequest } from 'fastify';
import { createCredentialReader } from './credentials.ts';
import type { CredentialReader } from './credentials.ts';
import { Failure, findError, reword } from './failure.ts';
import type { SecurityHandler } from './options.ts';
import { Refusal } from './refusal.ts';
import type { ApiSpec, Message, OperationSpec } from './types.ts';

/** Nobody, where that is allowed. */
export const NOBODY = Symbol('nobody');

/** Finds out who calls an operation. */
export interface Guard {
  /**
   * Asks for the caller; without a promise where the security handler does without.
   *
   * @returns what `judge` makes sense of
   */
  ask(request: FastifyRequest): unknown;
  /** The refusal in an answer; `undefined` when the answer is the principal, or `NOBODY`. */
  judge(answer: unknown): Failure | undefined;
}

interface Step {
  scheme: string;
  read: CredentialReader;
  handle: SecurityHandler<object, unknown>;
  scopes: readonly string[];
}

/** What handlers are told of an operation: its id, and who may call it. */
type Rules = Pick<OperationSpec, 'roles' | 'stepUp'> & { operation: string };

/** Makes the guard of an operation; `undefined` when it needs no credentials. */
export function createGuard(
  api: ApiSpec,
  operation: OperationSpec,
  handlers: object,
): Guard | undefined {
  if (operation.security.length === 0) return undefined;
  const alternatives = operation.security.map((requirement) =>
    Object.entries(requirement).map(([scheme, scopes]): Step => {
      const handle: unknown = Reflect.get(handlers, scheme);
      const spec = api.securitySchemes[scheme];
      if (spec === undefined || !isSecurityHandler(handle)) {
        throw new TypeError(
          `security.${scheme} is missing: ${operation.id} needs credentials of that kind.`,
        );
      }
      return { scheme, read: createCredentialReader(spec), handle: handle.bind(handlers), scopes };
    }),
  );
  const { id, roles, stepUp } = operation;
  const rules: Rules = { operation: id, ...(roles && { roles }), ...(stepUp && { stepUp }) };
  const refuse = createRefuser(api, operation);
  const [[only, second] = [], another] = alternatives;
  const simple = only !== undefined && second === undefined && another === undefined;
  const ask = simple ? askOne(only, rules, refuse) : askAll(alternatives, rules, refuse);
  const scheme = only?.scheme ?? '';
  return {
    ask,
    judge(answer) {
      if (answer instanceof Failure) return answer;
      const kind = judgeAnswer(answer);
      if (kind === undefined) return undefined;
      return refuse({ kind, scheme, words: answer instanceof Refusal ? answer.words : {} });
    },
  };
}

function isSecurityHandler(value: unknown): value is SecurityHandler<object, unknown> {
  return typeof value === 'function';
}

interface Outcome {
  kind: 'missing' | 'foreign' | 'invalid' | 'forbidden';
  scheme: string;
  words: Partial<Message>;
}

type RefuseCaller = (outcome: Outcome) => Failure;

/** What is told of several alternatives that all failed: the one that came furthest. */
const RANK = { missing: 0, foreign: 1, invalid: 2, forbidden: 3 };

function judgeAnswer(answer: unknown): 'invalid' | 'forbidden' | undefined {
  if (answer instanceof Refusal) return answer.kind === 'forbidden' ? 'forbidden' : 'invalid';
  // A handler that forgets to answer must not let everybody in.
  return answer === undefined || answer === null || answer === false ? 'invalid' : undefined;
}

/** The usual case, one scheme: this is passed by most requests, so it makes no promise itself. */
function askOne({ scheme, read, handle, scopes }: Step, rules: Rules, refuse: RefuseCaller) {
  return (request: FastifyRequest): unknown => {
    const found = read(request);
    if (typeof found === 'string') return refuse({ kind: found, scheme, words: {} });
    return handle({ ...found, scopes, ...rules, request });
  };
}

function askAll(alternatives: readonly Step[][], rules: Rules, refuse: RefuseCaller) {
  // Whoever need not say who they are may be nobody, yet false credentials are refused all the same.
  const open = alternatives.some((steps) => steps.length === 0);
  const tried = alternatives.filter((steps) => steps.length > 0);
  return async (request: FastifyRequest): Promise<unknown> => {
    let worst: Outcome | undefined;
    for (const steps of tried) {
      const outcome = await tryAlternative(steps, rules, request);
      if ('principal' in outcome) return outcome.principal;
      if (worst === undefined || RANK[outcome.kind] > RANK[worst.kind]) worst = outcome;
    }
    if (worst === undefined || (open && worst.kind === 'missing')) return NOBODY;
    return refuse(worst);
  };
}

async function tryAlternative(
  steps: readonly Step[],
  rules: Rules,
  request: FastifyRequest,
): Promise<Outcome | { principal: unknown }> {
  const credentials: Record<string, string>[] = [];
  for (const { scheme, read } of steps) {
    const found = read(request);
    if (typeof found === 'string') return { kind: found, scheme, words: {} };
    credentials.push(found);
  }
  let principal: unknown;
  for (const [index, { scheme, handle, scopes }] of steps.entries()) {
    const input = { ...credentials[index], scopes, ...rules, request };
    const answer = await callHandler(handle, input);
    const kind = judgeAnswer(answer);
    if (kind !== undefined) {
      return { kind, scheme, words: answer instanceof Refusal ? answer.words : {} };
    }
    // Of several that are needed together, the first one says who it is.
    if (index === 0) principal = answer;
  }
  return { principal };
}

/** A refusal may be thrown as well as answered. */
async function callHandler(handle: Step['handle'], credentials: object): Promise<unknown> {
  try {
    return await handle(credentials);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function createRefuser(api: ApiSpec, operation: OperationSpec): RefuseCaller {
  const unauthorized = findError(api, 'unauthorized');
  const forbidden = findError(api, 'forbidden');
  const plain = challenge(api, operation);
  const invalid = challenge(api, operation, true);
  return ({ kind, scheme, words }) => {
    if (kind === 'forbidden') return new Failure(reword(forbidden, words));
    const key = kind === 'missing' ? 'missing' : 'invalid';
    const documented = operation.messages[key] ?? api.securitySchemes[scheme]?.messages[key];
    const error = reword(reword(unauthorized, documented), words);
    return new Failure(error, { 'www-authenticate': kind === 'invalid' ? invalid : plain });
  };
}

/**
 * What `WWW-Authenticate` says: a challenge for each scheme that the operation takes, or that the
 * API has, when the operation itself needs no credentials.
 */
export function challenge(api: ApiSpec, { security }: OperationSpec, invalid = false): string {
  const own = security.flatMap((requirement) => Object.keys(requirement));
  const names = own.length > 0 ? own : Object.keys(api.securitySchemes);
  const challenges = names.map((name) => {
    const scheme = api.securitySchemes[name];
    if (scheme?.type === 'basic') return `Basic realm=${quote(api.title)}, charset="UTF-8"`;
    if (scheme?.type !== 'apiKey') return invalid ? 'Bearer error="invalid_token"' : 'Bearer';
    return `ApiKey in=${quote(scheme.in ?? 'header')}, name=${quote(scheme.name ?? '')}`;
  });
  return [...new Set(challenges)].join(', ') || 'Bearer';
}

/** A header holds visible ASCII only. */
function quote(text: string): string {
  return `"${text.replaceAll(/[^\x20-\x7e]/g, '').replaceAll(/["\\]/g, '\\$&')}"`;
}
