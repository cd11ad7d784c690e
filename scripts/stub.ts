import module from 'node:module';
import { parseArgs } from 'node:util';
import { readUsage, UsageError } from '../generators/commands/usage.ts';
import { readPort } from '../contract/net/read-port.ts';
import { StubError, startStub } from './start-stub.ts';
import type { StubAnswer } from './start-stub.ts';

const HELP = `npm run stub: the generated server, answering with the documented examples

Usage: npm run stub -- [options]

Runs generated/server. Requests are checked as they are in production: one that is wrong gets the
documented refusal. Any token will do. Nothing is remembered between requests.

Options:
  --port NUMBER    default: 4020; 0 takes a free one
  --host ADDRESS   default: 127.0.0.1
  --console        the server of the console instead: generated/console/server
  --help           this text

Examples:
  npm run stub
  npm run stub -- --console
  npm run stub -- --port 8080
  curl http://127.0.0.1:4020/api/v1/wallets -H 'Authorization: Bearer any'

A request chooses its answer with the header Prefer:
  Prefer: code=404                          that status
  Prefer: code=200, example=twoCurrencies   that example of that status
`;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  console: { type: 'boolean' },
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
  const stub = await startStub({
    port: readPort(values.port ?? '4020'),
    host: values.host ?? '127.0.0.1',
    description: values.console === true ? 'console' : 'api',
    ...(process.stdout.isTTY === true ? { onAnswer: logAnswer } : {}),
  });
  const stop = () => void stub.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  process.stdout.write(values.console === true ? greetConsole(stub.url) : greet(stub.url));
}

function greet(url: string): string {
  return `Stub: ${url}

Try:
  curl -i '${url}/api/v1/products' -H 'Authorization: Bearer any'
  curl -i '${url}/api/v1/wallets/1' -H 'Authorization: Bearer any' -H 'Prefer: code=404'

Ctrl-C ends.
`;
}

function greetConsole(url: string): string {
  return `Stub of the console: ${url}

Try:
  curl -i '${url}/console/api/session' -H 'Cookie: octopus_console=any'

Ctrl-C ends.
`;
}

function logAnswer({ method, target, status }: StubAnswer): void {
  process.stdout.write(`${method.padEnd(7)} ${status} ${target}\n`);
}

// Compiled code is kept between runs where Node.js finds a place for it.
module.enableCompileCache?.();
try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof StubError)) throw error;
  process.stderr.write(`stub: ${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
