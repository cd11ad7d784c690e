import { describe, expect, it } from 'vitest';
import { loadOrval } from './load.ts';

const fail = (message: string, code: string) => async () => {
  throw Object.assign(new Error(message), { code });
};

describe('loadOrval', () => {
  it('loads orval, and leaves the console as it was', async () => {
    const { log } = console;
    expect((await loadOrval('zod')).generate).toBeTypeOf('function');
    expect(console.log).toBe(log);
  });

  it('tells the command when it is not installed', async () => {
    const load = fail("Cannot find package 'orval' imported from x.ts", 'ERR_MODULE_NOT_FOUND');
    await expect(loadOrval('zod', load)).rejects.toMatchObject({
      diagnostics: [
        {
          message: 'The target "zod" is made by orval, which is not installed.',
          fix: 'Run `npm install --save-dev --save-exact orval@8.25.0`, or take the target out of the configuration.',
        },
      ],
    });
  });

  it.each([
    ["Cannot find package 'remeda' imported from orval", 'ERR_MODULE_NOT_FOUND'],
    ['out of memory', 'ENOMEM'],
  ])('passes on what else is wrong: %s', async (message, code) => {
    await expect(loadOrval('zod', fail(message, code))).rejects.toThrow(message);
  });
});
