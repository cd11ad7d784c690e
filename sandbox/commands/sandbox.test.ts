import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadImage } from '../db/image.ts';

const COMMAND = new URL('sandbox.ts', import.meta.url).href;
const RUN = `(await import('node:module')).enableCompileCache?.();
const { run } = await import(${JSON.stringify(COMMAND)});
process.exitCode = await run(process.argv.slice(1), process.cwd());`;

interface Started {
  child: ChildProcess;
  /** Lines of standard output up to now. */
  lines: string[];
  errors: string[];
  /** Waits for a line of standard output, also one that has come. */
  waitFor(pattern: RegExp): Promise<string>;
  /** Ends it by a signal and answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const children = new Set<ChildProcess>();
let folder: string;

function makeEnvironment(env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...own } = process.env;
  return { ...own, ...env };
}

/** Starts `octopus sandbox` with these arguments; without the console, whose pages may have to be built. */
function start(...args: string[]): Started {
  return startWhole(...(args[0] === 'listen' ? [] : ['--no-console']), ...args);
}

function startWhole(...args: string[]): Started {
  const child = spawn(process.execPath, ['--input-type=module', '-e', RUN, '--', ...args], {
    env: makeEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const lines: string[] = [];
  const errors: string[] = [];
  const listeners = new Set<() => void>();
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      children.delete(child);
      for (const listener of listeners) listener();
      resolve(code);
    });
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const listener of listeners) listener();
  });
  createInterface({ input: child.stderr }).on('line', (line) => errors.push(line));
  return {
    child,
    lines,
    errors,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const line = lines.find((each) => pattern.test(each));
          if (line !== undefined) resolve(line);
          else if (child.exitCode !== null) reject(new Error(`It ended: ${errors.join('\n')}`));
          else return;
          listeners.delete(look);
        };
        listeners.add(look);
        look();
      }),
    stop(signal = 'SIGINT') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs `octopus sandbox` to its end. */
function runOnce(args: string[], env: NodeJS.ProcessEnv = {}) {
  const options = { env: makeEnvironment(env), encoding: 'utf8' as const };
  const argv = ['--input-type=module', '-e', RUN, '--', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, options);
  return { status, stdout, stderr };
}

function readAnswer(line: string, env: NodeJS.ProcessEnv = {}) {
  const { stdout } = spawnSync('sh', ['-c', line], { env: makeEnvironment(env), encoding: 'utf8' });
  return JSON.parse(stdout);
}

async function readUrl(sandbox: Started): Promise<string> {
  return (await sandbox.waitFor(/^Base URL:/)).replace('Base URL:', '').trim();
}

async function findCurls(sandbox: Started): Promise<string[]> {
  await sandbox.waitFor(/^Ctrl-C ends\.$/);
  return sandbox.lines.filter((line) => /^\s*curl /.test(line));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-command-'));
  // What a first start says about preparing the database is not what is looked at here.
  await loadImage();
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('octopus sandbox', () => {
  test('prints where it is, who may log in, and three lines that work when pasted', async () => {
    const sandbox = start('--port', '0');
    const [login = '', wallets = '', order = '', ...others] = await findCurls(sandbox);
    expect(others).toEqual([]);
    expect(sandbox.lines.slice(0, 3)).toEqual([
      expect.stringMatching(/^Base URL: {3}http:\/\/127\.0\.0\.1:\d+$/),
      expect.stringMatching(/^API key: {4}\S+$/),
      expect.stringMatching(/^API secret: \S+$/),
    ]);
    expect(readAnswer(login)).toMatchObject({ success: true, data: { client_id: 42 } });
    expect(readAnswer(wallets)).toMatchObject([{ id: 1, amount: 5000 }, { id: 2 }]);
    expect(readAnswer(order)).toMatchObject({ id: 1234, status: 'DELIVERED', transaction_id: 456 });
    expect(readAnswer(wallets)).toMatchObject([{ id: 1, amount: 4758.75 }, { id: 2 }]);
    expect(await sandbox.stop()).toBe(0);
    expect(sandbox.errors).toEqual([]);
  });

  test('has a console, and pages for it', { timeout: 60_000 }, async () => {
    const sandbox = startWhole('--port', '0');
    const line = await sandbox.waitFor(/^Console: /);
    await sandbox.waitFor(/^Ctrl-C ends\.$/);
    expect(sandbox.lines.filter((each) => each.includes('@demo.example'))).toEqual([
      expect.stringMatching(/^ {2}owner@demo\.example {2}\S+ {2}\(owner\)$/),
      expect.stringMatching(/^ {2}admin@demo\.example {2}\S+ {2}\(platform administrator\)$/),
    ]);
    expect(line).toMatch(/^Console: {4}http:\/\/localhost:\d+\/console\/$/);
    const page = await fetch(line.replace(/^Console: +/, ''));
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining('<div id="root"></div>'),
    ]);
    expect(await sandbox.stop()).toBe(0);
  });

  test('keeps the data of a folder, and says how to get another secret', async () => {
    const data = join(folder, 'data');
    const first = start('--port', '0', '--data', data);
    const [, wallets = ''] = await findCurls(first);
    expect(readAnswer(wallets)).toHaveLength(2);
    const [, , secretLine = ''] = first.lines;
    // While it runs, nobody else may touch the folder.
    expect(runOnce(['client', 'list', '--data', data])).toMatchObject({
      status: 1,
      stderr: `octopus sandbox: The data in ${data}/database are in use by another sandbox: stop that one, or choose another folder.\n`,
    });
    expect(await first.stop('SIGTERM')).toBe(0);

    const second = start('--port', '0', '--data', data);
    const [login = ''] = await findCurls(second);
    expect(second.lines).toContain('API secret: was shown when it was made, and is kept nowhere');
    const secret = secretLine.replace('API secret:', '').trim();
    expect(second.lines.join('\n')).not.toContain(secret);
    expect(readAnswer(login, { API_SECRET: secret })).toMatchObject({ success: true });
    const rotate = second.lines.find((line) => line.includes('client rotate'))?.trim() ?? '';
    await second.stop();

    const rotated = runOnce([...rotate.split(' ').slice(2), '--json']);
    expect(rotated).toMatchObject({ status: 0, stderr: '' });
    const third = start('--port', '0', '--data', data);
    const [again = ''] = await findCurls(third);
    expect(readAnswer(again, { API_SECRET: secret }).error.message).toBe('Invalid credentials');
    const fresh = JSON.parse(rotated.stdout).api_secret;
    expect(readAnswer(again, { API_SECRET: fresh })).toMatchObject({ success: true });
    await third.stop();
  });

  test('says when its clock stands still, and how it is moved', async () => {
    const sandbox = start('--port', '0', '--control', '--clock', '2026-06-01T12:00:00Z');
    const url = await readUrl(sandbox);
    await sandbox.waitFor(/^Ctrl-C ends\.$/);
    expect(sandbox.lines).toContain(
      `The clock stands still at 2026-06-01T12:00:00.000Z; POST ${url}/__sandbox/clock/advance moves it.`,
    );
    const moved = await fetch(`${url}/__sandbox/clock/advance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"seconds":5}',
    });
    expect(await moved.json()).toMatchObject({ now: '2026-06-01T12:00:05.000Z' });
    await sandbox.stop();
  });

  test('writes a log of JSON lines without secrets when asked to', async () => {
    const sandbox = start('--port', '0', '--log');
    const [, wallets = ''] = await findCurls(sandbox);
    readAnswer(wallets);
    const line = await sandbox.waitFor(/"operation":"listWallets"/);
    expect(JSON.parse(line)).toMatchObject({ res: { statusCode: 200 }, msg: 'request answered' });
    await sandbox.stop();
    expect(sandbox.lines.filter((each) => each.startsWith('{')).join('\n')).not.toMatch(/eyJ|sk_/);
  });

  test.each<[string[], NodeJS.ProcessEnv, number, string]>([
    [['--bananas'], {}, 2, 'There is no option --bananas.\n'],
    [
      ['serve'],
      {},
      2,
      'There is no "octopus sandbox serve". There are: client, wallet, code, webhook, ip, person, listen.\n',
    ],
    [
      ['--control', '--rate-limits', 'production'],
      {},
      1,
      'The control endpoints are never on in production: leave out --control, or the limits of production.\n',
    ],
    [
      ['--port', '0'],
      { OCTOPUS_SANDBOX_SIGNING_KEY: 'c2hvcnQ=' },
      1,
      `OCTOPUS_SANDBOX_SIGNING_KEY must be at least 32 bytes (256 bits) in base64; these are 5.
Make one: export OCTOPUS_SANDBOX_SIGNING_KEY="$(node -p "crypto.randomBytes(32).toString('base64')")"\n`,
    ],
    [
      ['--port', '0'],
      { DATABASE_URL: 'postgres://localhost/x' },
      1,
      `With DATABASE_URL every process needs the same keys, and OCTOPUS_SANDBOX_SIGNING_KEY is not set.
Make one and keep it: export OCTOPUS_SANDBOX_SIGNING_KEY="$(node -p "crypto.randomBytes(32).toString('base64')")"\n`,
    ],
    [
      ['listen'],
      {},
      2,
      '--forward-to is missing: say where events are to go, such as http://localhost:3000/webhooks.\n',
    ],
  ])('%j with %j ends with %d', (args, env, status, text) => {
    expect(runOnce(args, env)).toEqual({ status, stdout: '', stderr: `octopus sandbox: ${text}` });
  });

  test.each([[['--help']], [['-h']], [['listen', '--help']], [['client']]])(
    '%j tells the usage',
    (args) => {
      const { status, stdout, stderr } = runOnce(args);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^octopus sandbox.*\n\nUsage: octopus sandbox/);
    },
  );

  test('says which port is taken, and by which option another is chosen', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const taken = runOnce(['--no-console', '--port', String(port)]);
    server.close();
    expect(taken).toEqual({
      status: 1,
      stdout: '',
      stderr: `octopus sandbox: Port ${port} on 127.0.0.1 is taken: stop what uses it, or choose another with --port.\n`,
    });
  });
});

test('octopus sandbox listen forwards what happens, signed', async () => {
  const received: { headers: NodeJS.Dict<string | string[]>; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const sandbox = start('--port', '0', '--control');
  const url = await readUrl(sandbox);
  const [, , order = ''] = await findCurls(sandbox);
  const listening = start('listen', '--forward-to', `http://127.0.0.1:${port}/in`, '--url', url);
  const secret = (await listening.waitFor(/whsec_/)).split(' ').at(-1) ?? '';
  readAnswer(order);
  await listening.waitFor(/order\.delivered .* 204 /);
  const { headers, body } = received.find((each) => each.body.includes('order.delivered')) ?? {};
  expect(headers?.['x-signature']).toBe(
    createHmac('sha256', secret)
      .update(body ?? '')
      .digest('hex'),
  );
  expect(received).toHaveLength(2);
  expect(await listening.stop()).toBe(0);
  expect(await sandbox.stop()).toBe(0);
  server.close();
});
