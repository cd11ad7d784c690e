import { expect, it } from 'vitest';
import { CommandError, timeCommand } from './processes.ts';

const here = { cwd: import.meta.dirname, env: process.env };

it('times a process to its end', async () => {
  const wait = ['-e', 'setTimeout(() => {}, 50)'];
  expect(await timeCommand({ name: 'wait', args: wait }, here)).toBeGreaterThan(50);
});

it('refuses a figure of a process that failed, with what it said', async () => {
  const args = ['-e', 'console.error("broken"); process.exit(3)'];
  const failing = timeCommand({ name: 'fail', args }, here);
  await expect(failing).rejects.toThrow(CommandError);
  await expect(failing).rejects.toThrow('fail ended with 3:\nbroken');
});
