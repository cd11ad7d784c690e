import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ACTIONS } from '../control/actions/index.ts';
import { startSandbox } from '../start.ts';
import type { RunningSandbox } from '../start.ts';
import { logIn } from '../tests/support/talk.ts';
import { run } from './sandbox.ts';
import { TARGET_OPTIONS } from './target.ts';

let running: RunningSandbox;
let out = '';
let errors = '';

/** Runs a command line; single quotes hold a word together. */
async function octopus(line: string): Promise<number> {
  out = '';
  errors = '';
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, word]) => quoted ?? word ?? '',
  );
  return run(words, process.cwd());
}

/** Runs a command on the running sandbox and reads its JSON. */
async function ask(line: string) {
  const code = await octopus(`${line} --json --url ${running.url}`);
  expect([code, errors]).toEqual([0, '']);
  return JSON.parse(out);
}

async function refuse(line: string): Promise<[code: number, text: string]> {
  return [await octopus(`${line} --url ${running.url}`), errors];
}

beforeAll(async () => {
  running = await startSandbox({ env: {}, settings: { control: true, localWebhooks: true } });
});
afterAll(() => running.close());
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += text;
    return true;
  });
  return () => vi.restoreAllMocks();
});

describe('client', () => {
  test('is made, gets another secret, one more key, and loses one', async () => {
    const made = await ask(
      "client create --name 'My shop' --currency eur --features esim,topups --bulk-limit 7",
    );
    expect(made).toEqual({
      client_id: 43,
      api_key: expect.any(String),
      api_secret: expect.any(String),
    });
    const first = { apiKey: made.api_key, apiSecret: made.api_secret };
    await logIn(running.url, first);
    const rotated = await ask(`client rotate ${made.api_key}`);
    await expect(logIn(running.url, first)).rejects.toThrow('Invalid credentials');
    await logIn(running.url, { ...first, apiSecret: rotated.api_secret });
    const second = await ask('client key 43');
    await logIn(running.url, { apiKey: second.api_key, apiSecret: second.api_secret });
    expect(await ask(`client revoke ${made.api_key}`)).toEqual({
      api_key: made.api_key,
      revoked: true,
    });
    const listed = (await ask('client list')).find(({ id }: { id: number }) => id === 43);
    expect(listed).toMatchObject({
      name: 'My shop',
      default_currency: 'EUR',
      features: ['topups', 'esim'],
      bulk_limit: 7,
      keys: [
        { api_key: made.api_key, revoked_at: expect.any(String) },
        { api_key: second.api_key },
      ],
    });
    expect(JSON.stringify(listed)).not.toMatch(/secret|hash/);
  });

  test('gets features and limits, which hold at once', async () => {
    const call = await logIn(running.url, running);
    await ask('client features 42 --features topups');
    expect((await call('GET', '/api/v1/products')).body.error.code).toBe('INVALID_FEATURE');
    await ask("client features 42 --features ''");
    expect((await ask('client list'))[0].features).toEqual([]);
    await ask('client features 42 --features vouchers,topups,esim');
    expect(await ask('client limits 42 --limits read=1')).toEqual({
      client_id: 42,
      rate_limits: { read: 1 },
    });
    const statuses = [];
    for (const _ of [1, 2]) statuses.push((await call('GET', '/api/v1/wallets')).status);
    expect(statuses).toContain(429);
    await ask("client limits 42 --limits ''");
    expect((await call('GET', '/api/v1/wallets')).status).toBe(200);
  });
});

describe('wallet', () => {
  test('is opened, credited, debited, converted', async () => {
    expect(await ask('wallet create --client 42 --currency GBP')).toMatchObject({
      client_id: 42,
      currency: 'GBP',
      type: 'PREPAID',
      balance: '0.0000',
    });
    const [usd, eur, gbp] = await ask('wallet list --client 42');
    await ask(`wallet credit ${gbp.id} 100.50 --remarks 'Wire 4711'`);
    await ask(`wallet debit ${gbp.id} 0.25`);
    const converted = await ask(`wallet convert ${eur.id} ${usd.id} 100`);
    expect(converted).toMatchObject({ rate: '1.085', credited: '108.5' });
    const balances = (await ask('wallet list')).map(({ balance }: { balance: string }) => balance);
    expect(balances).toEqual(['5108.5000', '5150.5000', '100.2500']);
    expect(await refuse(`wallet debit ${gbp.id} 100.26`)).toEqual([
      1,
      `octopus sandbox: Wallet ${gbp.id} does not hold 100.26; credit it first, or take less.\n`,
    ]);
  });

  test('may go below zero when it is postpaid', async () => {
    const { id } = await ask(
      'wallet create --client 42 --currency JPY --type POSTPAID --credit-limit 10',
    );
    await ask(`wallet limit ${id} 50`);
    await ask(`wallet debit ${id} 50`);
    const wallet = (await ask('wallet list')).at(-1);
    expect(wallet).toMatchObject({
      type: 'POSTPAID',
      balance: '-50.0000',
      credit_limit: '50.0000',
    });
  });
});

test('ip: an address is allowed, listed and taken off', async () => {
  await ask("ip add 203.0.113.0/24 --client 42 --note 'Office'");
  await expect(logIn(running.url, running)).rejects.toThrow('IP address not authorized');
  expect(await ask('ip list --client 42')).toMatchObject([
    { range: '203.0.113.0/24', note: 'Office' },
  ]);
  await ask('ip add 127.0.0.1 --client 42');
  await logIn(running.url, running);
  await ask('ip remove 203.0.113.0/24 --client 42');
  await ask('ip remove 127.0.0.1/32 --client 42');
  expect(await ask('ip list --client 42')).toEqual([]);
});

test('webhook: an endpoint is added, tried out, rotated, replayed and removed', async () => {
  const url = 'http://127.0.0.1:9/hooks';
  const { id, secret } = await ask(
    `webhook add ${url} --client 42 --events order.failed,wallet.credited`,
  );
  expect(secret).toMatch(/^whsec_/);
  expect(await ask('webhook list')).toMatchObject([
    { id, client_id: 42, url, events: ['order.failed', 'wallet.credited'], active: true },
  ]);
  const sent = await ask(`webhook test ${id} --type wallet.credited`);
  await expect
    .poll(async () => (await ask(`webhook deliveries --webhook ${id}`))[0].attempts)
    .toHaveLength(1);
  const [delivery] = await ask('webhook deliveries --status PENDING');
  expect(delivery).toMatchObject({
    event: sent.event_id,
    type: 'wallet.credited',
    status: 'PENDING',
  });
  expect((await ask(`webhook replay --delivery ${delivery.id}`)).deliveries).toHaveLength(1);
  expect((await ask(`webhook replay --event ${sent.event_id}`)).deliveries).toHaveLength(1);
  const rotated = await ask(`webhook rotate ${id} --overlap 60`);
  expect(rotated.secret).not.toBe(secret);
  expect(await ask(`webhook remove ${id}`)).toEqual({ id, removed: true });
  expect(await ask('webhook list')).toEqual([]);
});

describe('wrong usage', () => {
  const see = (command: string) => ` See octopus sandbox ${command} --help.`;
  test.each<[string, number, string]>([
    ['client creat', 2, 'There is no "octopus sandbox client creat". Do you mean create?'],
    ['ip none', 2, 'There is no "octopus sandbox ip none". There are: list, add, remove.'],
    ['client create', 2, `--name is missing.${see('client create')}`],
    ['client create --nam x', 2, 'There is no option --nam. Do you mean --name?'],
    ['client features', 2, `CLIENT is missing.${see('client features')}`],
    ['client features 42 43 --features esim', 2, `"43" is too much.${see('client features')}`],
    [
      'client features x --features esim',
      2,
      `CLIENT must be a whole number of 1 or more.${see('client features')}`,
    ],
    [
      'client features 42 --features sms',
      2,
      `--features must be vouchers, topups or esim.${see('client features')}`,
    ],
    [
      'client limits 42 --limits read',
      2,
      `A limit is written CLASS=REQUESTS, such as read=50, not "read".${see('client limits')}`,
    ],
    [
      'wallet credit 1 ten',
      2,
      `AMOUNT must be an amount such as 100 or 12.5, with up to 4 decimals.${see('wallet credit')}`,
    ],
    [
      'wallet create --client 42 --currency EUR',
      1,
      'Client 42 has a wallet in EUR; there is one for each currency.',
    ],
    ['wallet credit 99 1', 1, 'There is no wallet 99.'],
    ['client features 99 --features esim', 1, 'There is no client 99.'],
    ['client rotate nobody', 1, 'There is no API key "nobody" in use; it may have been revoked.'],
    ['ip add 10.0.0 --client 42', 1, '10.0.0'],
    ['webhook add ftp://a.example --client 42', 1, 'ftp:'],
    ['webhook test 99', 1, 'There is no webhook endpoint 99.'],
    ['webhook replay', 2, `Name either a delivery or an event.${see('webhook replay')}`],
  ])('%s', async (line, code, text) => {
    const [given, message] = await refuse(line);
    expect([given, message]).toEqual([code, expect.stringContaining(text)]);
    expect(message).toMatch(/^octopus sandbox: .*\n$/);
  });

  test('of --url and --data together', async () => {
    expect(await refuse('client list --data x')).toEqual([
      2,
      'octopus sandbox: --url and --data exclude each other.\n',
    ]);
  });

  test('of a folder that holds no sandbox, which stays as it is', async () => {
    expect([await octopus('client list --data /nonexistent/sandbox'), errors]).toEqual([
      1,
      'octopus sandbox: There is no sandbox in /nonexistent/sandbox: start one with octopus sandbox --data /nonexistent/sandbox.\n',
    ]);
  });

  test('where no sandbox is', async () => {
    expect([await octopus('client list --url http://127.0.0.1:9'), errors]).toEqual([
      1,
      'octopus sandbox: No sandbox answers at http://127.0.0.1:9. Start one with octopus sandbox --control, say where it is with --url, or name the data of one that is not running with --data.\n',
    ]);
  });

  test('where the control endpoints are off', async () => {
    const other = await startSandbox({ env: {} });
    try {
      expect([await octopus(`client list --url ${other.url}`), errors]).toEqual([
        1,
        `octopus sandbox: The sandbox at ${other.url} has no control endpoints: start it with --control on this machine.\n`,
      ]);
    } finally {
      await other.close();
    }
  });
});

test('no option of an action is one that says which sandbox is meant', () => {
  const options = ACTIONS.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, { positional }]) => (positional ? [] : [name])),
  );
  expect(options.filter((name) => Object.hasOwn(TARGET_OPTIONS, name))).toEqual([]);
});

describe('help', () => {
  test.each(['client', 'wallet', 'code', 'webhook', 'ip', 'person'])(
    'of %s names its commands',
    async (noun) => {
      for (const line of [noun, `${noun} --help`]) {
        expect(await octopus(line)).toBe(0);
        for (const { verb } of ACTIONS.filter((action) => action.noun === noun)) {
          expect(out).toContain(`\n  ${verb.padEnd(4)}`);
        }
      }
    },
  );

  test.each(ACTIONS.map(({ noun, verb, fields }) => [`${noun} ${verb}`, fields] as const))(
    'of %s names its fields, with an example',
    async (command, fields) => {
      expect(await octopus(`${command} --help`)).toBe(0);
      for (const [name, { placeholder = '', positional, help }] of Object.entries(fields)) {
        const written = positional ? placeholder : `--${name.replaceAll('_', '-')} ${placeholder}`;
        expect(out).toContain(`  ${written}`);
        expect(out).toContain(help);
      }
      expect(out).toContain(`Example:\n  octopus sandbox ${command}`);
    },
  );
});
