import { InputError } from '../control/fields.ts';
import { PREFIX } from '../control/prefix.ts';
import { SandboxError } from '../setup/sandbox-error.ts';

/**
 * Asks a running sandbox.
 *
 * @param url of the sandbox, without a slash at the end
 * @param path below /__sandbox
 * @throws SandboxError when none answers, it has no control endpoints, or it refuses
 * @throws InputError when what is sent cannot be read
 */
export async function askControl(
  url: string,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`${url}${PREFIX}${path}`, {
      method,
      redirect: 'error',
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  } catch {
    throw new SandboxError(
      `No sandbox answers at ${url}. Start one with octopus sandbox --control, say where it is ` +
        'with --url, or name the data of one that is not running with --data.',
    );
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  const { code, message } = readError(answer);
  if (response.status === 404) {
    throw new SandboxError(
      `The sandbox at ${url} has no control endpoints: start it with --control on this machine.`,
    );
  }
  if (code === 'INVALID_INPUT') throw new InputError(message);
  throw new SandboxError(message);
}

function readError(answer: unknown): { code: unknown; message: string } {
  const error: unknown = Object(answer)['error'];
  const { code, message } = Object(error);
  return { code, message: typeof message === 'string' ? message : 'The sandbox refused.' };
}
