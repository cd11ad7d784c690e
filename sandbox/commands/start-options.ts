import { createClock } from '../clock.ts';
import type { TestClock } from '../clock.ts';
import { InputError, readTime } from '../control/fields.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { SandboxOptions } from '../start.ts';
import { DEFAULT_PORT } from './default-port.ts';
import { readArguments, readInteger, readSeconds, readUrl, readWord, UsageError } from './usage.ts';

export const START_HELP = `octopus sandbox: the whole API, running for real on a database of its own

Usage: octopus sandbox [options]
       octopus sandbox client|wallet|code|webhook|ip|person …
                                                manage a sandbox; each has its --help
       octopus sandbox listen --forward-to URL  send its events to a program on this machine

Data:
  --data DIR            keep data and keys in this folder; without it every start is fresh
  DATABASE_URL          environment variable: a PostgreSQL server (postgres://…), which any
                        number of sandboxes may share

Server:
  --port NUMBER         default: ${DEFAULT_PORT}; 0 takes a free one
  --host ADDRESS        default: 127.0.0.1
  --origin URL          pages of this origin may call, for CORS; may be given several times, * is
                        all; default: ${DEFAULT_SETTINGS.origins.join(', ')}
  --trusted-proxies N   how many proxies stand in front, whose X-Forwarded-For is believed;
                        default: 0
  --rate-limits WHICH   sandbox (default), production or off
  --no-console          leave out the console at /console/, where people look after keys,
                        allow-lists, webhooks and wallets
  --console-url URL     where people open the console, such as https://console.example, when
                        that is not localhost; passkeys hold for this name
  --log                 write a line of JSON for each request to standard output

Behaviour:
  --profile NAME        faithful (default): a valid order succeeds; magic: the values of
                        openapi/magic-values.yaml force outcomes
  --latency SECONDS     how long bulk vouchers and topups take; default: ${DEFAULT_SETTINGS.latency.topups / 1000}
  --esim-hold SECONDS   how long the creation of an eSIM order may wait; default: ${DEFAULT_SETTINGS.esimHold / 1000}
  --clock WHEN          system (default); or a time, such as 2026-06-01T12:00:00Z, at which it
                        stands still; with a + behind the time it runs on from there
  --control             switch on the control endpoints under /__sandbox/, for tests and for
                        octopus sandbox client and the like; only programs on this machine
                        can use them
  --local-webhooks      webhooks may go to http, and to addresses of private networks
  --planned-events      send the events that are only planned (topup.*, esim.*) as well
  --smtp URL            send e-mails by this server, smtp://user:password@host:587; without it
                        they are kept, and the control endpoints show them
  --help                this text

Keys are made up by each sandbox, and kept with --data. With DATABASE_URL they must be given:
  OCTOPUS_SANDBOX_SIGNING_KEY     signs tokens: 32 bytes or more in base64
  OCTOPUS_SANDBOX_ENCRYPTION_KEY  encrypts codes: id:base64 of 32 bytes; several with commas
                                  between, of which the first one encrypts

Examples:
  octopus sandbox
  octopus sandbox --data ./sandbox-data --port 8080
  octopus sandbox --control --clock 2026-06-01T12:00:00Z --profile magic
  DATABASE_URL=postgres://localhost/octopus octopus sandbox

Exit codes: 0 ended by Ctrl-C, 1 it cannot be started, 2 wrong usage.
`;

export const START_OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  profile: { type: 'string' },
  clock: { type: 'string' },
  control: { type: 'boolean' },
  'local-webhooks': { type: 'boolean' },
  'rate-limits': { type: 'string' },
  'planned-events': { type: 'boolean' },
  origin: { type: 'string', multiple: true },
  'trusted-proxies': { type: 'string' },
  smtp: { type: 'string' },
  'esim-hold': { type: 'string' },
  latency: { type: 'string' },
  'no-console': { type: 'boolean' },
  'console-url': { type: 'string' },
  log: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export interface StartOptions {
  help: boolean;
  log: boolean;
  sandbox: SandboxOptions;
}

/**
 * Reads the options of `octopus sandbox`.
 *
 * @throws UsageError
 */
export function readStartOptions(args: string[], env: NodeJS.ProcessEnv): StartOptions {
  const { values } = readArguments({ args, options: START_OPTIONS, allowPositionals: false });
  const databaseUrl = readDatabaseUrl(env);
  if (values.data !== undefined && databaseUrl !== undefined) {
    throw new UsageError('--data and DATABASE_URL exclude each other: unset one of the two.');
  }
  if (values['no-console'] === true && values['console-url'] !== undefined) {
    throw new UsageError('--no-console and --console-url exclude each other.');
  }
  if (values.data?.trim() === '') throw new UsageError('--data takes a folder.');
  const limits = readWord('rate-limits', values['rate-limits'] ?? 'sandbox', [
    'sandbox',
    'production',
    'off',
  ]);
  const latency = readSeconds('latency', values.latency, 86_400, DEFAULT_SETTINGS.latency.topups);
  return {
    help: values.help === true,
    log: values.log === true,
    sandbox: {
      env,
      databaseUrl,
      dataDir: values.data,
      port: readInteger('port', values.port ?? String(DEFAULT_PORT), 0, 65_535),
      host: values.host ?? '127.0.0.1',
      clock: readClock(values.clock ?? 'system'),
      consoleUrl: readConsoleUrl(values['console-url']),
      settings: {
        environment: limits === 'production' ? 'production' : 'sandbox',
        rateLimits: limits !== 'off',
        profile: readWord('profile', values.profile ?? 'faithful', ['faithful', 'magic']),
        control: values.control === true,
        console: values['no-console'] !== true,
        localWebhooks: values['local-webhooks'] === true,
        plannedEvents: values['planned-events'] === true,
        origins:
          values.origin?.map((text) => readOrigin('origin', text)) ?? DEFAULT_SETTINGS.origins,
        trustedProxies: readInteger('trusted-proxies', values['trusted-proxies'] ?? '0', 0, 100),
        smtpUrl:
          values.smtp === undefined
            ? undefined
            : readUrl('smtp', values.smtp, ['smtp:', 'smtps:']).href,
        esimHold: readSeconds('esim-hold', values['esim-hold'], 600, DEFAULT_SETTINGS.esimHold),
        latency: { ...DEFAULT_SETTINGS.latency, vouchers: latency, topups: latency },
      },
    },
  };
}

/** The database of the environment; an empty variable is none. */
export function readDatabaseUrl({ DATABASE_URL: url }: NodeJS.ProcessEnv): string | undefined {
  if (url === undefined || url.trim() === '') return undefined;
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url;
  throw new UsageError('DATABASE_URL must be the URL of a PostgreSQL server, postgres://….');
}

function readClock(text: string): TestClock {
  if (text === 'system') return createClock();
  try {
    const time = readTime(text.replace(/\+$/, ''), '--clock');
    return createClock(time, text.endsWith('+'));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new UsageError(
      `--clock takes system, or a time such as 2026-06-01T12:00:00Z (with + behind it, it runs on), not "${text}".`,
    );
  }
}

function readOrigin(name: string, text: string): string {
  if (text === '*' && name === 'origin') return text;
  const { origin } = readUrl(name, text, ['http:', 'https:']);
  if (text === origin || text === `${origin}/`) return origin;
  throw new UsageError(`--${name} takes an origin such as ${origin}, without a path.`);
}

/** Browsers offer passkeys, and keep secure cookies, over https and on this machine alone. */
function readConsoleUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const origin = readOrigin('console-url', text);
  if (origin.startsWith('https:') || new URL(origin).hostname === 'localhost') return origin;
  throw new UsageError('--console-url takes https://…; http works at localhost only.');
}
