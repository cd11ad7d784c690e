import { createServer } from 'node:net';
import { findCommand, listCommandNames } from '../commands/find-command.ts';
import { fail, ok, warn } from './finding.ts';
import type { Finding, Patient } from './finding.ts';

/** The oldest Node.js that runs the toolkit; `bin.js` refuses older ones. */
const OLDEST = [22, 18] as const;

/** Is Node.js new enough, and may it run TypeScript? */
export function checkNode({ nodeVersion, runsTypeScript }: Patient): Finding[] {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    const message = `Node.js ${nodeVersion} is older than ${OLDEST.join('.')}.`;
    return [fail('node', message, 'Install the current Node.js, from https://nodejs.org.')];
  }
  if (!runsTypeScript) {
    const message = `Node.js ${nodeVersion} has its TypeScript support switched off.`;
    const fix = 'Take --no-strip-types out of NODE_OPTIONS.';
    return [fail('node', message, fix)];
  }
  return [ok('node', `Node.js ${nodeVersion} runs the toolkit.`)];
}

/** Do the variables for proxies let calls through to servers on this machine? */
export function checkProxy({ env }: Patient): Finding[] {
  const read = (name: string) => env[name] || env[name.toLowerCase()] || undefined;
  const set = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'].find((name) => read(name) !== undefined);
  if (set === undefined) return [ok('proxy', 'No proxy is set.')];
  const uses = env['NODE_USE_ENV_PROXY'] === '1';
  if (!uses) {
    const message = `${set} is set, but Node.js does not use it for calls of its own.`;
    return [warn('proxy', message, 'Set NODE_USE_ENV_PROXY=1 if servers are reached by it only.')];
  }
  const exempt = (read('NO_PROXY') ?? '').split(/[\s,]+/);
  const missing = ['127.0.0.1', 'localhost'].filter((host) => !exempt.includes(host));
  if (missing.length === 0 || exempt.includes('*')) {
    return [ok('proxy', `${set} is used, but not for this machine.`)];
  }
  const message = `Calls to servers on this machine go to the proxy of ${set}.`;
  return [warn('proxy', message, `Add ${missing.join(',')} to NO_PROXY.`)];
}

/** Are the ports free that commands listen on when none is asked for? */
export async function checkPorts({ cwd }: Patient): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const name of await listCommandNames(cwd)) {
    const command = await findCommand(name, cwd).catch(() => undefined);
    const port = command?.port;
    if (port === undefined) continue;
    findings.push(
      (await isFree(port))
        ? ok('port', `${port} is free for octopus ${name}.`)
        : warn(
            'port',
            `${port}, where octopus ${name} listens, is taken by another program.`,
            `Stop that program, or use another port: octopus ${name} --port 0.`,
          ),
    );
  }
  return findings;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => done(true)),
    );
  });
}
