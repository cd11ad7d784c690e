import { parseArgs } from 'node:util';
import { readUsage, UsageError } from '@octopus-cards/toolkit/compile';
import type { CommandLine } from '@octopus-cards/toolkit/compile';
import { MockError, startMock } from '../mock/index.ts';
import type { Answer } from '../mock/index.ts';
import { readPort } from '../net/read-port.ts';

export const summary = 'answer as a description says, with its examples (needs Prism)';

/** Where it listens when nothing is said. */
export const port = 4010;

const HELP = `octopus mock: ${summary}

Usage: octopus mock [DESCRIPTION] [options]

Runs Prism on an OpenAPI description; without one, on what octopus generate wrote for the target
mock of this project. Requests are checked against the description: one that is wrong gets the
documented refusal, and the reason in the header sl-violations and in this log. Any token will do.
Nothing is remembered between requests.

Options:
  --port NUMBER    default: ${port}; 0 takes a free one
  --host ADDRESS   default: 127.0.0.1
  --dynamic        make bodies up from their schemas instead of answering the examples
  --no-auth        do not ask for a token
  --help           this text

Examples:
  octopus mock
  octopus mock openapi.yaml --port 8080 --dynamic
  curl -i http://127.0.0.1:4010/orders/1 -H 'Authorization: Bearer any' -H 'Prefer: code=404'

A request chooses its answer with the header Prefer:
  Prefer: code=404                that status
  Prefer: code=200, example=NAME  that example of that status
  Prefer: dynamic=true, seed=ANY  a made-up body, the same for the same seed

Exit codes: 0 ended, 1 it cannot start, 2 wrong usage.
`;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  dynamic: { type: 'boolean' },
  'no-auth': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What completes this command. */
export function describe(): CommandLine {
  return { options: OPTIONS };
}

/** Runs `octopus mock` until a signal ends it; answers the exit code. */
export async function run(args: string[], cwd: string): Promise<number> {
  const { values, positionals } = readUsage(
    () => parseArgs({ args, options: OPTIONS, allowPositionals: true }),
    OPTIONS,
  );
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const [description, extra] = positionals;
  if (extra !== undefined) {
    throw new UsageError(`octopus mock takes one description; "${extra}" is one too many.`);
  }
  const asked = readPort(values.port ?? String(port));
  const ended = Promise.withResolvers<void>();
  const stop = () => ended.resolve();
  // A second signal ends the process at once: nobody listens to it any more.
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const { findDocument } = await import('../mock/find-document.ts');
    const { document, source } = await findDocument(cwd, description);
    const mock = await startMock({
      document,
      port: asked,
      host: values.host ?? '127.0.0.1',
      dynamic: values.dynamic === true,
      auth: values['no-auth'] !== true,
      ...(process.stdout.isTTY === true ? { onAnswer: logAnswer } : {}),
    });
    const { writeGreeting } = await import('../mock/greeting.ts');
    process.stdout.write(writeGreeting(mock.url, source, document));
    await ended.promise;
    await mock.close();
    return 0;
  } catch (error) {
    if (!(error instanceof MockError)) throw error;
    process.stderr.write(`octopus mock: ${error.message}\n`);
    return 1;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function logAnswer({ method, target, status, violations }: Answer): void {
  process.stdout.write(`${method.padEnd(6)} ${status} ${target}\n`);
  for (const violation of violations) process.stdout.write(`       ${violation}\n`);
}
