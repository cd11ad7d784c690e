import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { writeCurl } from '../findings/curl.ts';
import { loadDescription } from '../description/load.ts';
import { startPetServer } from '../tests/pet-server.ts';
import type { PetServer, PetServerOptions } from '../tests/pet-server.ts';
import type { Case, Exchange } from '../types.ts';
import { createCourier } from './courier.ts';
import type { CourierOptions, RunningCourier } from './courier.ts';

const description = await loadDescription('contract/tests/pets.yaml', process.cwd());
const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

interface Setup {
  server: PetServer;
  courier: RunningCourier;
  seen: Exchange[];
  waits: number[];
}

async function setUp(
  serverOptions: PetServerOptions = {},
  options: Partial<CourierOptions> = {},
): Promise<Setup> {
  const server = await startPetServer(serverOptions);
  const seen: Exchange[] = [];
  const waits: number[] = [];
  let now = Date.parse('2026-01-01T00:00:00Z');
  const courier = createCourier({
    url: server.url,
    description,
    own: { session: { user: 'me', password: 'open-sesame' } },
    timeout: 5000,
    concurrency: 4,
    signal: new AbortController().signal,
    onExchange: (exchange) => seen.push(exchange),
    now: () => now,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
    ...options,
  });
  opened.push(server, courier);
  return { server, courier, seen, waits };
}

function plan(id: string, request: Partial<Case['request']> = {}): Case {
  const operation = description.operation(id);
  if (operation === undefined) throw new Error(id);
  return {
    phase: 'examples',
    expects: 'valid',
    covers: [],
    title: id,
    request: {
      operation,
      method: operation.method.toUpperCase(),
      path: operation.path,
      pathParameters: { id: '1' },
      query: [],
      headers: [],
      body: undefined,
      credentials: 'own',
      ...request,
    },
  };
}

describe('credentials', () => {
  test('one login serves requests that begin together', async () => {
    const { courier, server } = await setUp();
    await Promise.all([courier.send(plan('listPets')), courier.send(plan('getPet'))]);
    expect(server.log.filter((line) => line.startsWith('POST /login'))).toHaveLength(1);
  });

  test('a token that is refused is renewed, and the refusal says nothing', async () => {
    const { courier, server, seen } = await setUp();
    await courier.send(plan('listPets'));
    server.tokens.clear();
    server.tokens.add('another');
    const { answer } = await courier.send(plan('listPets'));
    expect(answer?.status).toBe(200);
    expect(seen.map(({ answer: one, case: { expects } }) => [one?.status, expects])).toEqual([
      [200, 'unknown'],
      [200, 'valid'],
      [401, 'unknown'],
      [200, 'unknown'],
      [200, 'valid'],
    ]);
  });

  test('an operation that never lets anybody in is not logged in for twice', async () => {
    const { courier, server } = await setUp({
      answer: ({ url }) => (url === '/pets/1' ? [401] : undefined),
    });
    for (let round = 0; round < 3; round++) await courier.send(plan('getPet'));
    expect(server.log.filter((line) => line.startsWith('POST /login'))).toHaveLength(2);
  });

  test.each<[Case['request']['credentials'], string]>([
    ['none', ''],
    ['broken', 'given-tokenxx'],
    ['own', 'given-token'],
    ['other', 'token-of-another'],
  ])('%s', async (credentials, token) => {
    const { courier, server } = await setUp(
      {},
      { own: { token: 'given-token' }, other: { token: 'token-of-another' } },
    );
    await courier.send(plan('listPets', { credentials }));
    expect(server.log).toEqual([`GET /pets ${token}`.trim()]);
  });

  test('of several cookies, each is broken, and none is shown', async () => {
    const headers = [['Cookie', 'one=sesame; two=street']] as const;
    const { courier } = await setUp({}, { own: { headers } });
    const sent = async (credentials: Case['request']['credentials']) => {
      const { request } = await courier.send(plan('listPets', { credentials }));
      return request.headers.find(([name]) => name === 'Cookie')?.[1] ?? '';
    };
    expect(await sent('own')).toBe('one=sesame; two=street');
    expect(await sent('broken')).toBe('one=sesamexx; two=streetxx');
    const redact = (text: string) => courier.secrets.redact(text);
    expect(redact(await sent('own'))).toBe('$COOKIE');
    const line = writeCurl(
      (await courier.send(plan('listPets', { credentials: 'broken' }))).request,
      redact,
    );
    const [, word] = /-H ('Cookie: '\S.*?xx)(?: |$)/.exec(line) ?? [];
    const env = { COOKIE: 'one=sesame; two=street' };
    expect(execFileSync('sh', ['-c', `printf %s ${word}`], { env, encoding: 'utf8' })).toBe(
      'Cookie: one=sesamexx; two=streetxx',
    );
  });

  test('what the plan has itself stays', async () => {
    const { courier, server } = await setUp();
    await courier.send(plan('listPets', { headers: [['Authorization', 'Bearer mine']] }));
    expect(server.log).toEqual(['GET /pets mine']);
  });

  test('without any, a valid request is one that nobody can judge', async () => {
    const { courier } = await setUp({}, { own: {} });
    const exchange = await courier.send(plan('listPets'));
    expect(exchange.case.expects).toBe('unknown');
  });

  test('a login that fails says what came back', async () => {
    const { courier } = await setUp({ password: 'another' });
    await expect(courier.send(plan('listPets'))).rejects.toThrow(
      'POST /login gave no session: 401. Check the credentials and the URL.',
    );
  });
});

describe('429', () => {
  const limit = (times: number, headers: Record<string, string>): PetServerOptions => {
    let left = times;
    return {
      answer: ({ url }) => (url === '/pets' && left-- > 0 ? [429, {}, headers] : undefined),
    };
  };

  test('is waited out', async () => {
    const { courier, waits, seen } = await setUp(limit(2, { 'retry-after': '7' }));
    const { answer } = await courier.send(plan('listPets'));
    expect([answer?.status, waits]).toEqual([200, [7000, 7000]]);
    const throttled = seen.filter((exchange) => exchange.answer?.status === 429);
    expect(throttled.map(({ case: { expects } }) => expects)).toEqual(['unknown', 'unknown']);
  });

  test('is an answer for who is not patient', async () => {
    const { courier, waits } = await setUp(limit(1, { 'retry-after': '7' }));
    const { answer } = await courier.send(plan('listPets'), { patient: false });
    expect([answer?.status, waits]).toEqual([429, []]);
  });

  test('is not waited for too long', async () => {
    const { courier, waits } = await setUp(limit(1, { 'retry-after': '3600' }));
    const { answer } = await courier.send(plan('listPets'));
    expect([answer?.status, waits]).toEqual([429, []]);
  });
});

describe('on the wire', () => {
  test.each<[string, Partial<Case['request']>, string]>([
    ['a method of its own', { method: 'TRACE' }, 'TRACE /pets'],
    ['HEAD', { method: 'HEAD' }, 'HEAD /pets'],
    [
      'a name twice',
      {
        query: [
          ['limit', '1'],
          ['limit', '2'],
        ],
      },
      'GET /pets?limit=1&limit=2',
    ],
    [
      'what must be escaped',
      { query: [['limit', 'a b&c=ü']] },
      'GET /pets?limit=a%20b%26c%3D%C3%BC',
    ],
    [
      'a path that is escaped',
      { path: '/pets/{id}', pathParameters: { id: 'a/b?c' } },
      'GET /pets/a%2Fb%3Fc',
    ],
    ['dots', { path: '/pets/{id}', pathParameters: { id: '..' } }, 'GET /pets/%2E%2E'],
  ])('%s', async (_, request, line) => {
    const { courier, server } = await setUp({}, { own: {} });
    await courier.send(plan('listPets', request));
    expect(server.log).toEqual([line]);
  });

  test('a body that is no JSON goes out as it is', async () => {
    let got = '';
    const { courier } = await setUp({
      answer: (_, body) => {
        got = body;
        return [400];
      },
    });
    const body = { mediaType: 'application/json', raw: '{"a":' };
    const { request } = await courier.send(plan('logIn', { body, credentials: 'none' }));
    expect(got).toBe('{"a":');
    expect(request.headers).toContainEqual(['Content-Type', 'application/json']);
  });

  test('nobody there', async () => {
    const { courier, server } = await setUp({}, { own: {} });
    await server.close();
    const { answer, failure } = await courier.send(plan('listPets'));
    expect([answer, failure]).toEqual([undefined, 'refused']);
  });

  test('no answer in time', async () => {
    const { createServer } = await import('node:net');
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    opened.push(silent);
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { courier } = await setUp({}, { own: {}, url: `http://127.0.0.1:${port}`, timeout: 50 });
    expect((await courier.send(plan('listPets'))).failure).toBe('timeout');
  });

  test('what is no HTTP', async () => {
    const { createServer } = await import('node:net');
    const odd = createServer((socket) => socket.end('Hello\r\n\r\n'));
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    opened.push(odd);
    const address = odd.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { courier } = await setUp({}, { own: {}, url: `http://127.0.0.1:${port}` });
    expect((await courier.send(plan('listPets'))).failure).toBe('malformed');
  });
});

test('secrets are shown by name', async () => {
  const { courier } = await setUp();
  const { request } = await courier.send(plan('listPets'));
  const text = courier.secrets.redact(JSON.stringify([request, 'open-sesame']));
  expect(text).toContain('Bearer $TOKEN');
  expect(text).toContain('"$PASSWORD"');
});

describe('what a test opens or is given is not shown', () => {
  test('tokens of a session beside that of the account', async () => {
    const { courier } = await setUp();
    const exchange = await courier.logIn?.();
    const text = exchange?.answer?.text ?? '';
    const session: { token: string } = JSON.parse(text);
    expect(session.token.length).toBeGreaterThan(8);
    expect(courier.secrets.redact(text)).not.toContain(session.token);
    expect(courier.secrets.redact(text)).toMatch(/\$(SESSION_)?TOKEN/);
  });

  test('a header that is called a key, though no scheme names it', async () => {
    const headers: [string, string][] = [
      ['X-Partner-Key', 'sesame-42'],
      ['X-Tenant', 'acme-corp'],
    ];
    const { courier } = await setUp({}, { own: { headers } });
    expect(courier.secrets.redact('sesame-42 of acme-corp')).toBe('$X_PARTNER_KEY of acme-corp');
  });
});
