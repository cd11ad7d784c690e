import module from 'node:module';
import { parseArgs } from 'node:util';
import { readUsage, UsageError } from '../generators/commands/usage.ts';
import { readPort } from './listening.ts';
import type { Answer } from './mock-hooks.ts';
import { MockError, startMock } from './start-mock.ts';

const HELP = `npm run mock: a server that answers with the documented examples

Usage: npm run mock -- [options]

Runs Prism on generated/mock/openapi.json. Requests are checked against the description: one that
is wrong gets the documented refusal, and the reason in the header sl-violations and in this log.
Any token will do. Nothing is remembered between requests.

Options:
  --port NUMBER    default: 4010; 0 takes a free one
  --host ADDRESS   default: 127.0.0.1
  --dynamic        make bodies up from their schemas instead of answering the examples
  --no-auth        do not ask for a token
  --help           this text

Examples:
  npm run mock
  npm run mock -- --port 8080 --dynamic
  curl http://127.0.0.1:4010/api/v1/wallets -H 'Authorization: Bearer any'

A request chooses its answer with the header Prefer:
  Prefer: code=404                       that status
  Prefer: code=200, example=twoCurrencies   that example of that status
  Prefer: dynamic=true, seed=one         a made-up body, the same for the same seed
`;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  dynamic: { type: 'boolean' },
  'no-auth': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

async function main(args: string[]): Promise<void> {
  const { values } = readUsage(
    () => parseArgs({ args, options: OPTIONS, allowPositionals: false }),
    OPTIONS,
  );
  if (values.help === true) {
    process.stdout.write(HELP);
    return;
  }
  const mock = await startMock({
    port: readPort(values.port ?? '4010'),
    host: values.host ?? '127.0.0.1',
    dynamic: values.dynamic === true,
    auth: values['no-auth'] !== true,
    ...(process.stdout.isTTY === true ? { onAnswer: logAnswer } : {}),
  });
  const stop = () => void mock.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  process.stdout.write(greet(mock.url));
}

function greet(url: string): string {
  return `Mock: ${url}

Try:
  curl -i '${url}/api/v1/products' -H 'Authorization: Bearer any'
  curl -i '${url}/api/v1/wallets/1' -H 'Authorization: Bearer any' -H 'Prefer: code=404'

Ctrl-C ends.
`;
}

function logAnswer({ method, target, status, violations }: Answer): void {
  process.stdout.write(`${method.padEnd(6)} ${status} ${target}\n`);
  for (const violation of violations) process.stdout.write(`       ${violation}\n`);
}

// Compiled code is kept between runs where Node.js finds a place for it.
module.enableCompileCache?.();
try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof MockError)) throw error;
  process.stderr.write(`mock: ${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
