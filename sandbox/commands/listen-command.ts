import { randomBytes } from 'node:crypto';
import {
  checkEndpointUrl,
  ControlSourceError,
  createSecret,
  findEnd,
  findLatestSequence,
  followEvents,
  forwardEvents,
  LIVE_EVENTS,
  PLANNED_EVENTS,
  readEvents,
  readFromControl,
  WebhookError,
} from '../webhooks/index.ts';
import type { ReadEvents } from '../webhooks/index.ts';
import { SandboxError } from '../setup/sandbox-error.ts';
import { choosePlace, openData } from './target.ts';
import { readArguments, readInteger, UsageError } from './usage.ts';

const HELP = `octopus sandbox listen: send the events of a sandbox to a program on this machine

Usage: octopus sandbox listen --forward-to URL [options]

Each event is posted once, signed like a webhook with a secret that is shown at the start, and a
line says what came of it. Nothing is registered: --local-webhooks is not needed.

Options:
  --forward-to URL   where to post; also http, and also this machine
  --events LIST      only these types, with commas between
  --client CLIENT    only those of this client
  --secret SECRET    whsec_…; default: a new one
  --all              also what has happened before

Where:
  --url URL          a running sandbox with --control; default: http://127.0.0.1:4030
  DATABASE_URL       environment variable: the PostgreSQL server of the sandboxes
  --help             this text

Example:
  octopus sandbox listen --forward-to http://localhost:3000/webhooks
`;

export const LISTEN_OPTIONS = {
  'forward-to': { type: 'string' },
  events: { type: 'string' },
  client: { type: 'string' },
  secret: { type: 'string' },
  all: { type: 'boolean' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs `octopus sandbox listen` until a signal ends it; answers the exit code. */
export async function runListenCommand(args: string[]): Promise<number> {
  const { values } = readArguments({ args, options: LISTEN_OPTIONS, allowPositionals: false });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const forwardTo = readForwardTo(values['forward-to']);
  const events = readEventTypes(values.events);
  const secret = readSecret(values.secret);
  const clientId =
    values.client === undefined
      ? undefined
      : readInteger('client', values.client, 1, Number.MAX_SAFE_INTEGER);
  const end = new AbortController();
  const stop = () => end.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const source = await openSource(values, clientId);
  try {
    await forwardEvents({
      source: followEvents({
        read: source.read,
        after: values.all === true ? 0 : await source.findEnd(),
        signal: end.signal,
      }),
      forwardTo,
      secret,
      events,
      print: (line) => process.stdout.write(`${line}\n`),
    });
    return 0;
  } catch (error) {
    if (end.signal.aborted) return 0;
    if (error instanceof ControlSourceError) throw new SandboxError(error.message);
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await source.close();
  }
}

interface Source {
  read: ReadEvents;
  findEnd(): Promise<number>;
  close(): Promise<void>;
}

async function openSource(
  values: Readonly<Record<string, unknown>>,
  clientId: number | undefined,
): Promise<Source> {
  const place = choosePlace(values, process.env);
  if ('url' in place) {
    const read = readFromControl(new URL(place.url), clientId);
    return { read, findEnd: () => findEnd(read), close: async () => {} };
  }
  const { sandbox, close } = await openData(place, values, process.env);
  return {
    read: (after) => readEvents(sandbox.db, { after, clientId }),
    findEnd: () => findLatestSequence(sandbox.db),
    close,
  };
}

function readForwardTo(text: string | undefined): string {
  if (text === undefined) {
    throw new UsageError(
      '--forward-to is missing: say where events are to go, such as http://localhost:3000/webhooks.',
    );
  }
  try {
    return checkEndpointUrl(text, true).href;
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error;
    throw new UsageError(`--forward-to: ${error.message}`);
  }
}

function readEventTypes(text: string | undefined): string[] | undefined {
  const types = text?.split(',').map((type) => type.trim());
  const known: readonly string[] = [...LIVE_EVENTS, ...PLANNED_EVENTS];
  const unknown = types?.find((type) => !known.includes(type));
  if (unknown === undefined) return types;
  throw new UsageError(`There is no event "${unknown}". There are: ${known.join(', ')}.`);
}

function readSecret(text: string | undefined): string {
  if (text === undefined) return createSecret({ random: randomBytes });
  if (/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(text)) return text;
  throw new UsageError('--secret takes whsec_ and base64 of 24 to 64 bytes.');
}
