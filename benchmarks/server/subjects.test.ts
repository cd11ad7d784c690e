import { expect, it } from 'vitest';
import { proveChecks } from './checks.ts';
import { NAMES, readPayloads, startSubject } from './subjects.ts';

const payloads = readPayloads();

it.each(NAMES.filter((name) => name !== 'bare'))(
  '%s checks all that it is compared by',
  async (name) => {
    const server = await startSubject(name, payloads);
    try {
      await proveChecks(name, server, payloads);
      expect(await server.readCpu()).toBeGreaterThan(0);
    } finally {
      await server.stop();
    }
  },
);

it('knows one that does not', async () => {
  const server = await startSubject('bare', payloads);
  try {
    await expect(proveChecks('bare', server, payloads)).rejects.toThrow('order of a stranger: 200');
  } finally {
    await server.stop();
  }
});
