import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '@octopus-cards/toolkit';
import { createCourier } from '../../courier/courier.ts';
import type { Exchange, ProbeCheck } from '../../types.ts';
import { createTools, SHOP } from '../exchange/support/shop.ts';
import { credentialsBroken } from './credentials-broken.ts';
import { credentialsForged } from './credentials-forged.ts';
import { credentialsMissing } from './credentials-missing.ts';
import { listForgeries } from './support/forgeries.ts';

const part = (value: JsonObject) => Buffer.from(JSON.stringify(value)).toString('base64url');
const TOKEN = `${part({ alg: 'HS256' })}.${part({ sub: 'me', exp: 1 })}.c2lnbmF0dXJl`;

/** The shop with messages for credentials, and one operation that asks for none. */
const DOCUMENT: JsonObject = {
  ...SHOP,
  components: {
    ...(SHOP['components'] as JsonObject),
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        'x-messages': { missing: 'Who are you?', invalid: 'You are somebody else' },
      },
    },
  },
  paths: {
    ...(SHOP['paths'] as JsonObject),
    '/open': {
      get: {
        operationId: 'open',
        security: [{}, { token: [] }],
        responses: { '200': { description: '' } },
      },
    },
  },
};
const tools = createTools(DOCUMENT);

/** What a server answers: the status, and the message of a refusal. */
type Guard = (authorization: string | undefined, request: IncomingMessage) => [number, string?];

const guard: Guard = (authorization) => {
  if (authorization === `Bearer ${TOKEN}`) return [200];
  const [scheme, token] = authorization?.split(' ') ?? [];
  return scheme === 'Bearer' && token !== undefined
    ? [401, 'You are somebody else']
    : [401, 'Who are you?'];
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function probe(
  check: ProbeCheck,
  answer: Guard,
): Promise<{ found: string[]; asked: Exchange[] }> {
  const server = createServer((request, response) => {
    request.resume();
    const [status, message] = answer(request.headers.authorization, request);
    response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' });
    response.end(JSON.stringify(message === undefined ? [] : { name: 'No', code: 'NO', message }));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const asked: Exchange[] = [];
  const courier = createCourier({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    description: tools.description,
    own: { token: TOKEN },
    timeout: 2000,
    concurrency: 1,
    patience: 0,
    signal: new AbortController().signal,
    onExchange: (exchange) => asked.push(exchange),
  });
  const found: string[] = [];
  for await (const problem of check.probe(courier, tools)) {
    expect(problem.check).toBe(check.id);
    found.push(`${problem.operation}: ${problem.expected} | ${problem.actual} | ${problem.cause}`);
  }
  courier.close();
  return { found, asked };
}

const checks = [credentialsMissing, credentialsBroken, credentialsForged];

it.each(checks)('$id finds nothing wrong with a guarded server', async (check) => {
  expect(check.applies(tools)).toBe(true);
  const { found, asked } = await probe(check, guard);
  expect(found).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.map((one) => one.case.request.operation?.id)).not.toContain('open');
});

it.each(checks)('$id cannot be asked where nothing is secured', (check) => {
  expect(check.applies(createTools({ ...SHOP, security: [] }))).toBe(false);
});

it.each(checks)('$id leaves server errors and limits to others', async (check) => {
  for (const status of [500, 429]) {
    const { found } = await probe(check, (text) => (text === `Bearer ${TOKEN}` ? [200] : [status]));
    expect(found).toEqual([]);
  }
});

describe('credentials-missing', () => {
  it('finds the one operation without a guard', async () => {
    const { found } = await probe(credentialsMissing, (text, request) =>
      request.method === 'POST' ? [201] : guard(text, request),
    );
    expect(found).toEqual([
      'createThing: 401, 403 or 404 to no credentials at all | 201 with the body [] | no credentials at all let in',
    ]);
  });

  it('finds a wrong status, and a wrong message', async () => {
    const { found } = await probe(credentialsMissing, (_, { url, method }) => {
      if (method === 'POST') return [401, 'Go away'];
      return url?.startsWith('/things/') ? [404, 'Who are you?'] : [400];
    });
    expect(found.toSorted()).toEqual([
      'createThing: 401 to no credentials at all with "Who are you?" | "Go away" | message',
      'listThings: 401 to no credentials at all | 400 with the body [] | no credentials at all 400',
    ]);
  });
});

describe('credentials-broken', () => {
  it('finds a server that does not look at the token', async () => {
    const { found } = await probe(credentialsBroken, (text, request) =>
      request.url?.startsWith('/things/') && text !== undefined ? [200] : guard(text, request),
    );
    expect(found).toEqual([
      'getThing: 401, 403 or 404 to credentials that are broken | 200 with the body [] | credentials that are broken let in',
    ]);
  });
});

describe('a server without any guard', () => {
  it.each([
    [credentialsMissing, ['no credentials at all let in']],
    [credentialsBroken, ['credentials that are broken let in']],
    // The same defect once more.
    [credentialsForged, []],
  ])('is one finding of $id', async (check, causes) => {
    const { found } = await probe(check, () => [200]);
    expect(found.map((one) => one.split(' | ')[2])).toEqual(causes);
    expect(found.filter((one) => !one.startsWith('undefined: '))).toEqual([]);
  });
});

describe('credentials-forged', () => {
  it.each([
    ['none', 'a token without a signature, alg none'],
    ['None', 'a token without a signature, alg None'],
  ])('finds a server that believes alg %s', async (alg, title) => {
    const head = part({ alg });
    const { found } = await probe(credentialsForged, (text, request) =>
      text?.startsWith(`Bearer ${head}.`) ? [200] : guard(text, request),
    );
    expect(found).toEqual([`listThings: 401 to ${title} | 200 with the body [] | ${title} let in`]);
  });

  it('finds a server that reads claims without checking the signature', async () => {
    const { found } = await probe(credentialsForged, (text, request) =>
      text?.endsWith('.c2lnbmF0dXJl') ? [200] : guard(text, request),
    );
    expect(found.map((one) => one.split(' | ')[2])).toEqual([
      'the token under the scheme Basic let in',
      'a token with a later expiry let in',
    ]);
  });

  it('learns nothing where the real token is refused too', async () => {
    const { found, asked } = await probe(credentialsForged, () => [401, 'You are somebody else']);
    expect(found).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});

describe('listForgeries', () => {
  it('makes of a token of any form what can be made of it', () => {
    expect(listForgeries('Bearer abcdefgh', 'refresh').map(({ value }) => value)).toEqual([
      'Bearer abcd',
      'Basic abcdefgh',
      'Bearer',
      'Bearer null',
      'Bearer refresh',
    ]);
    expect(listForgeries('Bearer')).toEqual([]);
  });

  it('never makes the token itself', () => {
    const values = listForgeries(`Bearer ${TOKEN}`).map(({ value }) => value);
    expect(values).toHaveLength(9);
    expect(new Set(values).size).toBe(9);
    expect(values).not.toContain(`Bearer ${TOKEN}`);
  });
});
