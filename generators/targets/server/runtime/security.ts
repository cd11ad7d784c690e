import type { FastifyRequest } from 'fastify';
import { createCredentialReader, FOREIGN, MALFORMED, MISSING } from './credentials.ts';
import type { CredentialReader } from './credentials.ts';
import { Failure, findError, reword } from './failure.ts';
import type { SecurityHandler } from './options.ts';
import { Refusal } from './refusal.ts';
import type { ApiSpec, Message, OperationSpec } from './types.ts';

/** Who calls, or why they may not. */
export type Admission = { principal: unknown } | Failure;

/** Finds out who calls an operation. */
export type Guard = (request: FastifyRequest) => Promise<Admission>;

interface Step {
  scheme: string;
  read: CredentialReader;
  handle: SecurityHandler<object, unknown>;
  scopes: readonly string[];
}

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
      return { scheme, read: createCredentialReader(spec), handle, scopes };
    }),
  );
  // Whoever need not say who they are may be nobody, yet false credentials are refused all the same.
  const open = alternatives.some((steps) => steps.length === 0);
  const tried = alternatives.filter((steps) => steps.length > 0);
  const refuse = createRefuser(api, operation);
  return async (request) => {
    let worst: Outcome | undefined;
    for (const steps of tried) {
      const outcome = await tryAlternative(steps, operation.id, request);
      if ('principal' in outcome) return outcome;
      if (worst === undefined || RANK[outcome.kind] > RANK[worst.kind]) worst = outcome;
    }
    if (worst === undefined || (open && worst.kind === 'missing')) return { principal: undefined };
    return refuse(worst);
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

/** What is told of several alternatives that all failed: the one that came furthest. */
const RANK = { missing: 0, foreign: 1, invalid: 2, forbidden: 3 };

async function tryAlternative(
  steps: readonly Step[],
  operation: string,
  request: FastifyRequest,
): Promise<Outcome | { principal: unknown }> {
  const found: Record<string, string>[] = [];
  for (const { scheme, read } of steps) {
    const credentials = read(request);
    if (credentials === MISSING) return { kind: 'missing', scheme, words: {} };
    if (credentials === FOREIGN) return { kind: 'foreign', scheme, words: {} };
    if (credentials === MALFORMED) return { kind: 'invalid', scheme, words: {} };
    found.push(credentials);
  }
  let principal: unknown;
  for (const [index, { scheme, handle, scopes }] of steps.entries()) {
    const answer = await callHandler(handle, { ...found[index], scopes, operation, request });
    if (answer instanceof Refusal) {
      const kind = answer.kind === 'forbidden' ? 'forbidden' : 'invalid';
      return { kind, scheme, words: answer.words };
    }
    // A handler that forgets to answer must not let everybody in.
    if (answer === undefined || answer === null || answer === false) {
      return { kind: 'invalid', scheme, words: {} };
    }
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

function createRefuser(api: ApiSpec, operation: OperationSpec): (outcome: Outcome) => Failure {
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
