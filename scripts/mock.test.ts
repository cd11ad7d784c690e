import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const repo = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

it('npm run mock prints lines that work when pasted, and stops when asked to', async () => {
  const child = spawn(process.execPath, ['generators/bin.js', 'mock', '--port', '0'], {
    cwd: repo,
  });
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (output.includes('Ctrl-C')) break;
  }
  const statuses = [];
  for (const line of output.match(/curl .*/g) ?? []) {
    const { stdout } = await run('sh', ['-c', `${line} --silent`]);
    statuses.push(/^HTTP\/1\.1 (\d+)/.exec(stdout)?.[1]);
  }
  expect(statuses).toEqual(['200', '400']);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
