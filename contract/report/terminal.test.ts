import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startPetServer } from '../tests/pet-server.ts';
import { testContract } from '../run/run.ts';
import { createTerminalReport } from './terminal.ts';

const SPEC = join(import.meta.dirname, '../tests/pets.yaml');

async function record(tty: boolean, quiet: boolean): Promise<string> {
  const server = await startPetServer();
  let text = '';
  let now = 0;
  const cwd = process.cwd();
  const write = (piece: string) => {
    text += piece;
  };
  try {
    await testContract({
      url: server.url,
      spec: SPEC,
      cwd,
      seed: 7,
      phases: ['examples'],
      store: false,
      account: { session: { user: 'me', password: 'open-sesame' } },
      onEvent: createTerminalReport({ write, tty, quiet, cwd, now: () => (now += 1000) }),
    });
  } finally {
    await server.close();
  }
  return text.replaceAll(server.url, 'URL').replaceAll(/\d+\.\d s/g, '0.1 s');
}

test('plain lines where nobody watches', async () => {
  const text = await record(false, false);
  expect(text).not.toContain('\u001b');
  expect(text).toMatch(/^Pets at URL, described by .*pets\.yaml\n3 operations, \d+ checks/);
  expect(text).toMatch(/\nexamples: \d+ requests, 0 findings so far\n\nNo findings: /);
});

test('one line that changes on a terminal', async () => {
  expect(await record(true, false)).toContain('\r\u001b[Kexamples: 2 requests, 0/s, 0 findings\r');
});

test('quiet: the summary alone', async () => {
  expect(await record(false, true)).toMatch(/^\nNo findings: .* in 0\.1 s, .* seed 7\n$/);
});
