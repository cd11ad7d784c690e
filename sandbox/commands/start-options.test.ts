import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { readStartOptions } from './start-options.ts';

test('nothing said: a faithful sandbox on this machine, as documented', () => {
  const { help, log, sandbox } = readStartOptions([], {});
  const { clock, settings, ...rest } = sandbox;
  expect({ help, log }).toEqual({ help: false, log: false });
  expect(rest).toEqual({
    env: {},
    databaseUrl: undefined,
    dataDir: undefined,
    port: 4030,
    host: '127.0.0.1',
    consoleUrl: undefined,
  });
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, console: true });
  expect(clock?.running).toBe(true);
});

test.each<[string, object]>([
  ['--rate-limits off', { rateLimits: false, environment: 'sandbox' }],
  ['--rate-limits production', { rateLimits: true, environment: 'production' }],
  ['--profile magic', { profile: 'magic' }],
  [
    '--control --local-webhooks --planned-events',
    { control: true, localWebhooks: true, plannedEvents: true },
  ],
  [
    '--origin https://a.example --origin http://b.example:8080/',
    { origins: ['https://a.example', 'http://b.example:8080'] },
  ],
  ['--origin *', { origins: ['*'] }],
  ['--trusted-proxies 2', { trustedProxies: 2 }],
  ['--smtp smtp://user:pass@mail.example:587', { smtpUrl: 'smtp://user:pass@mail.example:587' }],
  ['--esim-hold 1.5', { esimHold: 1500 }],
  ['--no-console', { console: false }],
  ['--latency 0', { latency: { vouchers: 0, topups: 0, esim: 0 } }],
])('%s', (line, settings) => {
  expect(readStartOptions(line.split(' '), {}).sandbox.settings).toMatchObject(settings);
});

test.each([
  ['https://console.example/', 'https://console.example'],
  ['http://localhost:8080', 'http://localhost:8080'],
])('--console-url %s', (text, url) => {
  expect(readStartOptions(['--console-url', text], {}).sandbox.consoleUrl).toBe(url);
});

describe('--clock', () => {
  test.each([
    ['2026-06-01T12:00:00Z', false],
    ['2026-06-01T14:00:00+02:00', false],
    ['2026-06-01T12:00:00Z+', true],
  ])('%s', (text, running) => {
    const { clock } = readStartOptions(['--clock', text], {}).sandbox;
    expect(clock?.running).toBe(running);
    const off = Math.abs((clock?.now().getTime() ?? 0) - Date.parse('2026-06-01T12:00:00Z'));
    expect(off).toBeLessThan(running ? 1000 : 1);
  });
});

test.each<[string[], string]>([
  [['--prot', '1'], 'There is no option --prot. Do you mean --port?'],
  [['--bananas'], 'There is no option --bananas.'],
  [['--port'], "Option '--port <value>' argument missing"],
  [['--port', '65536'], '--port takes a whole number from 0 to 65535, not "65536".'],
  [['--port', '0x10'], '--port takes a whole number from 0 to 65535, not "0x10".'],
  [['--profile', 'Magic'], '--profile takes faithful, magic, not "Magic".'],
  [['--rate-limits', 'none'], '--rate-limits takes sandbox, production, off, not "none".'],
  [['--latency', '-1'], "Option '--latency' argument is ambiguous."],
  [['--latency', 'soon'], '--latency takes seconds from 0 to 86400, not "soon".'],
  [['--esim-hold', '601'], '--esim-hold takes seconds from 0 to 600, not "601".'],
  [
    ['--trusted-proxies', '1.5'],
    '--trusted-proxies takes a whole number from 0 to 100, not "1.5".',
  ],
  [
    ['--clock', 'noon'],
    '--clock takes system, or a time such as 2026-06-01T12:00:00Z (with + behind it, it runs on), not "noon".',
  ],
  [
    ['--origin', 'https://a.example/shop'],
    '--origin takes an origin such as https://a.example, without a path.',
  ],
  [['--origin', 'a.example'], '--origin takes a URL, http://… or https://….'],
  [
    ['--console-url', 'https://a.example/console'],
    '--console-url takes an origin such as https://a.example, without a path.',
  ],
  [['--console-url', '*'], '--console-url takes a URL, http://… or https://….'],
  [
    ['--console-url', 'http://a.example'],
    '--console-url takes https://…; http works at localhost only.',
  ],
  [
    ['--console-url', 'https://a.example', '--no-console'],
    '--no-console and --console-url exclude each other.',
  ],
  [['--smtp', 'http://user:pass@mail.example'], '--smtp takes a URL, smtp://… or smtps://….'],
  [['--data', ''], '--data takes a folder.'],
])('%j is refused', (args, message) => {
  expect(() => readStartOptions(args, {})).toThrow(
    expect.objectContaining({ name: 'UsageError', message: expect.stringContaining(message) }),
  );
});

describe('DATABASE_URL', () => {
  test('is the database; an empty one is none', () => {
    const url = 'postgresql://localhost/octopus';
    expect(readStartOptions([], { DATABASE_URL: url }).sandbox.databaseUrl).toBe(url);
    expect(readStartOptions([], { DATABASE_URL: ' ' }).sandbox.databaseUrl).toBeUndefined();
  });

  test('excludes --data', () => {
    const env = { DATABASE_URL: 'postgres://localhost/octopus' };
    expect(() => readStartOptions(['--data', 'x'], env)).toThrow(
      '--data and DATABASE_URL exclude each other: unset one of the two.',
    );
  });

  test('of another database is refused without repeating it', () => {
    expect(() => readStartOptions([], { DATABASE_URL: 'mysql://root:hidden@localhost' })).toThrow(
      /^DATABASE_URL must be the URL of a PostgreSQL server, postgres:\/\/…\.$/,
    );
  });
});
