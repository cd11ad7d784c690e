import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import {
  createServer,
  forbidden,
  unauthorized,
  unimplemented,
} from '../../generated/server/index.ts';
import { isObject } from '../../generators/openapi/json.ts';
import type { Json } from '../../generators/openapi/json.ts';
import type { Operation } from '../mock/description.ts';
import { buildRequest } from '../mock/requests.ts';
import type { RequestOptions } from '../mock/requests.ts';

/** What a refusal says. */
export interface Refused {
  status: number;
  name: string;
  code: string;
  /** Undefined when the description leaves the words to the server. */
  message: string | undefined;
}

/** The refusal of a request that breaks a schema. */
export function invalid(message?: string): Refused {
  return { status: 400, name: 'ValidationException', code: 'VALIDATION_FAILURE', message };
}

/** A refusal in the words of x-messages: a text, or an object with a name and a code of its own. */
export function invalidBy(message: Json | undefined): Refused {
  if (!isObject(message)) return invalid(message === undefined ? undefined : String(message));
  const { name, code, message: text } = message;
  return { status: 400, name: String(name), code: String(code), message: String(text) };
}

/** A server whose handlers answer 501: whatever else comes was said before them. */
export function createRefusing(): Promise<FastifyInstance> {
  return createServer({
    logger: false,
    handlers: unimplemented,
    security: {
      bearerAuth: ({ token }) => {
        if (token === 'blocked') return forbidden();
        return token === 'any' ? { name: 'somebody' } : unauthorized();
      },
    },
  });
}

/** A request of the description, for `inject`. */
export async function describeRequest(
  operation: Operation,
  options: RequestOptions = {},
): Promise<InjectOptions & { headers: Record<string, string>; url: string }> {
  const request = buildRequest('http://localhost', operation, options);
  const { pathname, search } = new URL(request.url);
  const body = await request.text();
  return {
    method: operation.method === 'PATCH' ? 'PATCH' : operation.method === 'POST' ? 'POST' : 'GET',
    url: pathname + search,
    headers: Object.fromEntries(request.headers),
    ...(body === '' ? {} : { payload: body }),
  };
}

const KSUID = /^[0-9A-Za-z]{27}$/;
/** What would tell of the inside of the server. */
const LEAKS = /FST_|HPE_|ERR_|ajv|fastify|node_modules|\bat \S+ \(|\.[jt]s\b|file:|\/work|Error: /i;

/** The answer must be this refusal and nothing else: status, envelope, headers, no leaks. */
export function expectRefused(answer: LightMyRequestResponse, refused: Refused): void {
  const { status, name, code, message } = refused;
  const body: unknown = JSON.parse(answer.body);
  const said = message ?? expect.stringMatching(/^\S.*\S$/s);
  expect({ status: answer.statusCode, body }).toEqual({
    status,
    body: { error: { name, code, message: said } },
  });
  expect(answer.headers['content-type']).toBe('application/json');
  expect(answer.headers['x-request-id']).toMatch(KSUID);
  expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(answer.body)));
  expect(answer.headers['server']).toBeUndefined();
  expect(answer.headers['x-powered-by']).toBeUndefined();
  expect(answer.body).not.toMatch(LEAKS);
  if (status === 401) expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
  if (status === 405) expect(answer.headers['allow']).toMatch(/^[A-Z]+(, [A-Z]+)*$/);
}
