import { parseArgs } from 'node:util';
import { readUsage, UsageError } from '@octopus-cards/toolkit/compile';
import { readAccount } from './account-options.ts';
import { readReceiver } from './receiver-options.ts';
import type { ReceiverPlace } from './receiver-options.ts';
import type { ReportKind } from '../report/index.ts';
import { BUDGETS, PHASES } from '../run/budget.ts';
import type { ContractOptions } from '../run/options.ts';

export const OPTIONS = {
  spec: { type: 'string' },
  overlay: { type: 'string', multiple: true },
  token: { type: 'string' },
  basic: { type: 'string' },
  header: { type: 'string', multiple: true },
  login: { type: 'string', multiple: true },
  'other-token': { type: 'string' },
  'other-basic': { type: 'string' },
  'other-header': { type: 'string', multiple: true },
  'other-login': { type: 'string', multiple: true },
  receiver: { type: 'string' },
  'webhook-secret': { type: 'string' },
  budget: { type: 'string' },
  phase: { type: 'string', multiple: true },
  seed: { type: 'string' },
  include: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  check: { type: 'string', multiple: true },
  'skip-check': { type: 'string', multiple: true },
  'list-checks': { type: 'boolean' },
  concurrency: { type: 'string' },
  timeout: { type: 'string' },
  slow: { type: 'string' },
  'max-time': { type: 'string' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  expires: { type: 'string' },
  store: { type: 'string' },
  'no-store': { type: 'boolean' },
  junit: { type: 'string' },
  har: { type: 'string' },
  ndjson: { type: 'string' },
  html: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What stands on a command line of `octopus contract`. */
export interface ContractArguments {
  help: boolean;
  listChecks: boolean;
  quiet: boolean;
  /** `replay` and the id that follows it. */
  replay: string | undefined;
  /** The URL that is given, if one is. */
  url: string | undefined;
  run: Omit<ContractOptions, 'url'>;
  /** Where webhooks are taken. */
  receiver: ReceiverPlace | undefined;
  /** Write the baseline anew, with this last day for new entries. */
  updateBaseline: { file: string; expires: string } | undefined;
  /** Files of reports by their kind. */
  reports: Partial<Record<ReportKind, string>>;
}

/**
 * Reads the command line and the environment.
 *
 * @param now today, for the day on which a new baseline expires
 * @throws UsageError
 */
export function readContractArguments(
  args: string[],
  env: NodeJS.ProcessEnv,
  now: Date = new Date(),
): ContractArguments {
  const { values, positionals } = readUsage(
    () => parseArgs({ args, options: OPTIONS, allowPositionals: true }),
    OPTIONS,
  );
  const replaying = positionals[0] === 'replay';
  const [id, ...urls] = replaying ? positionals.slice(1) : [undefined, ...positionals];
  const asked = values.help === true || values['list-checks'] === true;
  if (replaying && id === undefined && !asked) {
    throw new UsageError('replay takes the id of a finding: octopus contract replay ID [URL].');
  }
  if (urls.length > 1) throw new UsageError(`"${urls[1]}" is too much: there is one URL.`);
  const url = urls[0] ?? env['OCTOPUS_CONTRACT_URL'];
  if (url === undefined && !replaying && !asked) {
    throw new UsageError('The URL of the server is missing. See octopus contract --help.');
  }
  if (values['update-baseline'] === true && values.baseline === undefined) {
    throw new UsageError('--update-baseline needs --baseline FILE, the file to write.');
  }
  const account = readAccount(env, 'OCTOPUS_CONTRACT_', {
    token: values.token,
    basic: values.basic,
    header: values.header,
    login: values.login,
  });
  const other = readAccount(env, 'OCTOPUS_CONTRACT_OTHER_', {
    token: values['other-token'],
    basic: values['other-basic'],
    header: values['other-header'],
    login: values['other-login'],
  });
  return {
    help: values.help === true,
    listChecks: values['list-checks'] === true,
    quiet: values.quiet === true,
    replay: id,
    url,
    receiver: asked ? undefined : readReceiver(env, values.receiver, values['webhook-secret']),
    updateBaseline:
      values['update-baseline'] === true && values.baseline !== undefined
        ? { file: values.baseline, expires: readDay(values.expires, now) }
        : undefined,
    reports: Object.fromEntries(
      (['junit', 'har', 'ndjson', 'html'] as const).flatMap((kind) =>
        values[kind] === undefined ? [] : [[kind, values[kind]]],
      ),
    ),
    run: {
      spec: values.spec,
      overlays: values.overlay,
      account,
      other,
      budget: readWord('budget', values.budget, BUDGETS),
      phases: values.phase && splitList(values.phase).map((one) => readPhase(one)),
      seed: readNumber('seed', values.seed, 0, 2 ** 32 - 1, 1),
      include: values.include && splitList(values.include),
      exclude: values.exclude && splitList(values.exclude),
      only: values.check && splitList(values.check),
      skip: values['skip-check'] && splitList(values['skip-check']),
      concurrency: readNumber('concurrency', values.concurrency, 1, 256, 1),
      timeout: readNumber('timeout', values.timeout, 0.001, 3600, 1000),
      slow: readNumber('slow', values.slow, 0.001, 3600, 1000),
      maxTime: readNumber('max-time', values['max-time'], 1, 86_400, 1000),
      baseline: values['update-baseline'] === true ? undefined : values.baseline,
      store: values['no-store'] === true ? false : values.store,
    },
  };
}

function splitList(values: readonly string[]): string[] {
  return values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function readPhase(text: string): (typeof PHASES)[number] {
  return readWord('phase', text, PHASES) ?? 'examples';
}

function readWord<const Word extends string>(
  name: string,
  text: string | undefined,
  words: readonly Word[],
): Word | undefined {
  if (text === undefined) return undefined;
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  throw new UsageError(`--${name} takes ${words.join(', ')}, not "${text}".`);
}

/** @returns the number times `unit` */
function readNumber(
  name: string,
  text: string | undefined,
  min: number,
  max: number,
  unit: number,
): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  const whole = unit === 1;
  const form = whole ? /^\d{1,10}$/ : /^\d{1,9}(\.\d{1,3})?$/;
  if (form.test(text) && number >= min && number <= max) return Math.round(number * unit);
  const what = whole ? 'a whole number' : 'seconds';
  throw new UsageError(`--${name} takes ${what} from ${min} to ${max}, not "${text}".`);
}

const DAYS_KNOWN = 30;

function readDay(text: string | undefined, now: Date): string {
  if (text === undefined) {
    return new Date(now.getTime() + DAYS_KNOWN * 86_400_000).toISOString().slice(0, 10);
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new UsageError(`--expires takes a day such as 2027-03-31, not "${text}".`);
}
