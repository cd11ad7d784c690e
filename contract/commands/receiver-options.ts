import { UsageError } from '@octopus-cards/toolkit/compile';

/** Where webhooks are taken, and what signs them. */
export interface ReceiverPlace {
  host: string;
  port: number;
  secret: string | undefined;
}

/**
 * Where webhooks are to be taken: from the flags, or from `OCTOPUS_CONTRACT_RECEIVER` and
 * `OCTOPUS_CONTRACT_WEBHOOK_SECRET`.
 *
 * @param place `4050` or `0.0.0.0:4050`
 * @returns undefined when nothing is given
 * @throws UsageError
 */
export function readReceiver(
  env: NodeJS.ProcessEnv,
  place: string | undefined,
  secret: string | undefined,
): ReceiverPlace | undefined {
  const given = place ?? readVariable(env, 'OCTOPUS_CONTRACT_RECEIVER');
  if (given === undefined) {
    if (secret === undefined) return undefined;
    throw new UsageError('--webhook-secret needs --receiver PORT, where webhooks are taken.');
  }
  const [, inBrackets, plain, digits = ''] =
    /^(?:(?:\[([^\]]+)\]|([^:[\]]+)):)?(\d{1,5})$/.exec(given) ?? [];
  const port = Number(digits);
  if (digits === '' || port < 1 || port > 65535) {
    throw new UsageError(
      `--receiver takes a port from 1 to 65535, or HOST:PORT such as 0.0.0.0:4050, not "${given}".`,
    );
  }
  return {
    host: inBrackets ?? plain ?? '127.0.0.1',
    port,
    secret: secret ?? readVariable(env, 'OCTOPUS_CONTRACT_WEBHOOK_SECRET'),
  };
}

function readVariable(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const text = env[name]?.trim();
  return text === '' ? undefined : text;
}
