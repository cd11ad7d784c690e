import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('./mock.ts', import.meta.url));
const run = promisify(execFile);

/** Starts the command and waits for all that it says at the beginning. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, [script, '--port', '0', ...args]);
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (output.includes('Ctrl-C')) break;
  }
  return { child, output };
}

describe('npm run mock', () => {
  it('prints lines that work when pasted, and stops when asked to', async () => {
    const { child, output } = await start();
    expect(output).toMatch(/^Mock: http:\/\/127\.0\.0\.1:\d+\n/);
    const lines = output.match(/curl .*/g) ?? [];
    const statuses = [];
    for (const line of lines) {
      const { stdout } = await run('sh', ['-c', `${line} --silent`]);
      statuses.push(/^HTTP\/1\.1 (\d+)/.exec(stdout)?.[1]);
    }
    expect(statuses).toEqual(['200', '404']);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  const refused: [name: string, args: string[], message: string][] = [
    ['a port that is none', ['--port', 'x'], '--port takes a number from 0 to 65535, not "x".'],
    [
      'an option that is misspelt',
      ['--dinamic'],
      'There is no option --dinamic. Did you mean "dynamic"?',
    ],
  ];
  it.each(refused)('%s: refused', async (_name, args, message) => {
    const failure = run(process.execPath, [script, ...args]);
    await expect(failure).rejects.toMatchObject({ code: 2, stderr: `mock: ${message}\n` });
  });

  it('helps', async () => {
    const { stdout } = await run(process.execPath, [script, '--help']);
    for (const word of ['--port', '--host', '--dynamic', '--no-auth', 'Examples:']) {
      expect(stdout).toContain(word);
    }
  });
});
