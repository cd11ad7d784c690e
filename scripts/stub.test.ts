import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { startStub } from './start-stub.ts';
import type { StubAnswer } from './start-stub.ts';

const script = fileURLToPath(new URL('./stub.ts', import.meta.url));
const run = promisify(execFile);

/** Starts the command and waits for all that it says at the beginning. */
async function start() {
  const child = spawn(process.execPath, [script, '--port', '0']);
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (output.includes('Ctrl-C')) break;
  }
  return { child, output };
}

describe('npm run stub', () => {
  it('prints lines that work when pasted, and stops when asked to', async () => {
    const { child, output } = await start();
    expect(output).toMatch(/^Stub: http:\/\/127\.0\.0\.1:\d+\n/);
    const statuses = [];
    for (const line of output.match(/curl .*/g) ?? []) {
      const { stdout } = await run('sh', ['-c', `${line} --silent`]);
      statuses.push(/^HTTP\/1\.1 (\d+)/.exec(stdout)?.[1]);
    }
    expect(statuses).toEqual(['200', '404']);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  const refused: [name: string, args: string[], message: string][] = [
    ['a port that is none', ['--port', 'x'], '--port takes a number from 0 to 65535, not "x".'],
    ['an option that is misspelt', ['--prot'], 'There is no option --prot. Did you mean "port"?'],
  ];
  it.each(refused)('%s: refused', async (_name, args, message) => {
    const failure = run(process.execPath, [script, ...args]);
    await expect(failure).rejects.toMatchObject({ code: 2, stderr: `stub: ${message}\n` });
  });

  it('a port that is taken: says so', async () => {
    const stub = await startStub();
    const failure = run(process.execPath, [script, '--port', String(stub.port)]);
    const message = `Port ${stub.port} on 127.0.0.1 is taken: stop what uses it, or choose another with --port.`;
    await expect(failure).rejects.toMatchObject({ code: 1, stderr: `stub: ${message}\n` });
    await stub.close();
  });

  it('helps', async () => {
    const { stdout } = await run(process.execPath, [script, '--help']);
    for (const word of ['--port', '--host', 'Prefer:', 'Examples:']) {
      expect(stdout).toContain(word);
    }
  });
});

it('tells of each answer', async () => {
  const answers: StubAnswer[] = [];
  const stub = await startStub({ onAnswer: (answer) => answers.push(answer) });
  await fetch(`${stub.url}/nowhere?a=1`);
  await stub.close();
  expect(answers).toEqual([{ method: 'GET', target: '/nowhere?a=1', status: 404 }]);
});
