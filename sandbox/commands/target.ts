import type { Action } from '../control/action.ts';
import { holdsData } from '../setup/keys.ts';
import { openSandbox } from '../setup/open-sandbox.ts';
import type { OpenedSandbox } from '../setup/open-sandbox.ts';
import { SandboxError } from '../setup/sandbox-error.ts';
import { askControl } from './ask-control.ts';
import { DEFAULT_PORT } from './default-port.ts';
import { readDatabaseUrl } from './start-options.ts';
import { readUrl, UsageError } from './usage.ts';

/** Options that say which sandbox is meant. */
export const TARGET_OPTIONS = {
  url: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  'local-webhooks': { type: 'boolean' },
  'planned-events': { type: 'boolean' },
} as const;

/** A sandbox that actions are run on. */
export interface Target {
  run(action: Action, given: object, spell: (name: string) => string): Promise<unknown>;
}

/** Where a sandbox is: running, or its data. */
export type Place = { url: string } | { dataDir?: string; databaseUrl?: string };

type Given = Readonly<Record<string, unknown>>;

/**
 * Finds the sandbox that is meant: the options go before the environment, and when nothing is said it
 * is the one that runs at the usual port.
 *
 * @throws UsageError when the options contradict each other
 */
export function choosePlace(values: Given, env: NodeJS.ProcessEnv): Place {
  const { url, data } = values;
  if (url !== undefined && data !== undefined) {
    throw new UsageError('--url and --data exclude each other.');
  }
  if (typeof url === 'string') return { url: readUrl('url', url, ['http:', 'https:']).origin };
  if (typeof data === 'string') return { dataDir: data };
  const databaseUrl = readDatabaseUrl(env);
  return databaseUrl === undefined ? { url: `http://127.0.0.1:${DEFAULT_PORT}` } : { databaseUrl };
}

/** @throws UsageError see {@link choosePlace} */
export function chooseTarget(values: Given, env: NodeJS.ProcessEnv): Target {
  const place = choosePlace(values, env);
  if ('url' in place) {
    return {
      run: ({ noun, verb }, given) => askControl(place.url, 'POST', `/${noun}/${verb}`, given),
    };
  }
  return {
    async run(action, given, spell) {
      const opened = await openData(place, values, env);
      try {
        return await action.run(opened.sandbox, given, spell);
      } finally {
        await opened.close();
      }
    },
  };
}

/**
 * Opens the data of a sandbox that was started before; nothing runs.
 *
 * @throws SandboxError when there are none, or they are in use
 */
export async function openData(
  place: { dataDir?: string; databaseUrl?: string },
  values: Given,
  env: NodeJS.ProcessEnv,
): Promise<OpenedSandbox> {
  const { dataDir } = place;
  if (dataDir !== undefined && !holdsData(dataDir)) {
    throw new SandboxError(
      `There is no sandbox in ${dataDir}: start one with octopus sandbox --data ${dataDir}.`,
    );
  }
  return openSandbox({
    ...place,
    env,
    settings: {
      localWebhooks: values['local-webhooks'] === true,
      plannedEvents: values['planned-events'] === true,
    },
  });
}
