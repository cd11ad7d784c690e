import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { InjectOptions } from 'fastify';
import { createClient } from '../auth/clients.ts';
import { createClock } from '../clock.ts';
import type { TestClock } from '../clock.ts';
import { makeSandbox, START } from '../tests/support/make-sandbox.ts';
import type { TestSandbox, TestSandboxOptions } from '../tests/support/make-sandbox.ts';
import type { Console, Role } from './context.ts';
import { createKey, deriveCsrfToken, hashKey } from './keys.ts';
import { createConsoleServer } from './server.ts';
import { IDLE, LIFETIME, STEP_UP } from './sessions.ts';
import { createTotpSecret, nameTotpContext } from './sign-in/totp.ts';

/** A running console for tests, without pages. */
export interface TestConsole {
  console: Console;
  sandbox: TestSandbox;
  /** The time of people; stands still at START. */
  clock: TestClock;
  server: FastifyInstance;
  /** Makes a client of the API. */
  addClient(name?: string): Promise<number>;
  /** Makes somebody and signs them in, without the way through password and factor. */
  signIn(person: TestPerson): Promise<SignedIn>;
  close(): Promise<void>;
}

export interface TestPerson {
  role: Role;
  /** Needed by every role but that of platform administrators. */
  clientId?: number;
  email?: string;
  /** Is a second factor there? Default: true */
  factor?: boolean;
  /** Has the person just confirmed? Default: true */
  steppedUp?: boolean;
}

export interface SignedIn {
  userId: number;
  sessionId: number;
  key: string;
  csrf: string;
  call(method: Method, path: string, body?: object, options?: CallOptions): Promise<Answer>;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface CallOptions {
  /** In place of the usual ones; undefined takes one away. */
  headers?: Record<string, string | undefined>;
}

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever an answer should hold
  body: any;
  text: string;
}

let people = 0;

/** Opens a console on a database of its own; a test file needs one. */
export async function openTestConsole(
  options: TestSandboxOptions & { console?: Partial<Console> } = {},
): Promise<TestConsole> {
  const sandbox = await makeSandbox({ catalogue: true, ...options });
  const clock = createClock(START, false);
  const console: Console = {
    sandbox,
    clock,
    sandboxClock: sandbox.clock,
    control: undefined,
    advance: async () => 0,
    url: undefined,
    passwordCost: 10,
    ...options.console,
  };
  const server = await createConsoleServer(console);
  return {
    console,
    sandbox,
    clock,
    server,
    async addClient(name = 'Shop') {
      return (await createClient(sandbox, { name })).clientId;
    },
    async signIn(person) {
      const { userId, sessionId, key } = await insertPerson(console, person);
      const csrf = deriveCsrfToken(key);
      return {
        userId,
        sessionId,
        key,
        csrf,
        call: (method, path, body, { headers = {} } = {}) =>
          callConsole(server, method, path, body, {
            cookie: `octopus_console=${key}`,
            ...(method === 'GET' ? {} : { 'x-csrf-token': csrf }),
            ...headers,
          }),
      };
    },
    async close() {
      await server.close();
      await sandbox.close();
    },
  };
}

/** Sends a request as a page of the console does; headers that are undefined are left out. */
export async function callConsole(
  server: FastifyInstance,
  method: Method,
  path: string,
  body?: object,
  headers: Record<string, string | undefined> = {},
): Promise<Answer> {
  const given: Record<string, string | undefined> = {
    host: 'localhost:4010',
    ...(method === 'GET' ? {} : { origin: 'http://localhost:4010' }),
    ...headers,
  };
  const sent: InjectOptions['headers'] = Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const answer = await server.inject({
    method,
    url: `/console/api${path}`,
    headers: sent,
    ...(body === undefined ? {} : { payload: body }),
  });
  const json = /json/.test(String(answer.headers['content-type']));
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: json ? answer.json() : undefined,
    text: answer.body,
  };
}

/** Makes somebody who is signed in, without a server. */
export async function insertPerson(
  console: Pick<Console, 'sandbox' | 'clock'>,
  person: TestPerson,
) {
  const { role, clientId, factor = true, steppedUp = true } = person;
  const { db } = console.sandbox;
  const now = console.clock.now();
  people += 1;
  const { id: userId } = await db
    .insertInto('console_users')
    .values({
      client_id: clientId ?? null,
      email: person.email ?? `person-${people}@shop.example`,
      name: `Person ${people}`,
      role,
      password_hash: 'none',
      passkey_user_id: randomBytes(32),
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (factor) {
    await db
      .insertInto('console_factors')
      .values({
        user_id: userId,
        kind: 'totp',
        name: 'Phone',
        secret: console.sandbox.cipher.seal(createTotpSecret(console), nameTotpContext(userId)),
        created_at: now,
      })
      .execute();
  }
  const key = createKey(console.sandbox);
  const { id: sessionId } = await db
    .insertInto('console_sessions')
    .values({
      user_id: userId,
      key_hash: hashKey(key),
      address: '127.0.0.1',
      browser: 'Firefox on Linux',
      signed_in_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + Math.max(LIFETIME, IDLE)),
      stepped_up_until: steppedUp ? new Date(now.getTime() + STEP_UP) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { userId, sessionId, key };
}
