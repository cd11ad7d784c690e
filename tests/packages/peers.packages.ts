import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmptyProject, printConfig } from './support/project.ts';

let project: EmptyProject;
beforeAll(async () => {
  project = await EmptyProject.create();
  await project.install(['toolkit', 'contract']);
  project.write('octopus.config.ts', printConfig({ zod: { package: 'my-zod' }, mock: {} }));
});
afterAll(() => project.remove());

/** The words of a command in a message, behind `npm`. */
function findCommand(text: string): string[] {
  const [, command = ''] = /npm (install --save-dev [^`\n]+?)(?:`|\n)/.exec(text) ?? [];
  return command.trim().split(' ');
}

describe('a heavy tool that is not installed', () => {
  it('is asked for by a target, with a command that mends it', async () => {
    const { code, stderr, stdout } = await project.octopus('generate');
    expect(code).toBe(1);
    const output = stdout + stderr;
    expect(output).toContain('The target "zod" is made by orval, which is not installed.');
    expect(output).toContain('nothing was written');
    expect(findCommand(output)).toEqual(['install', '--save-dev', '--save-exact', 'orval@8.25.0']);
    await project.check('npm', ...findCommand(output));
    const { stdout: done } = await project.check('npx', '--no-install', 'octopus', 'generate');
    expect(done).toMatch(/api zod {4,}\d+ files/);
  });

  it('is asked for by the mock, with a command that mends it', async () => {
    const { code, stderr } = await project.octopus('mock');
    expect(code).toBe(1);
    expect(stderr).toContain('The mock is Prism, which is not installed here.');
    const packages = ['cli', 'core', 'http-server'].map(
      (name) => `@stoplight/prism-${name}@5.16.0`,
    );
    expect(findCommand(stderr)).toEqual(['install', '--save-dev', ...packages]);
    await project.check('npm', ...findCommand(stderr));
    const mock = await project.start(/http:\/\/127\.0\.0\.1:\d+/, 'mock', '--port', '0');
    try {
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(mock.output) ?? [];
      const answer = await fetch(`${url}/api/v1/wallets`, {
        headers: { Authorization: 'Bearer any' },
      });
      expect(answer.status).toBe(200);
    } finally {
      await mock.stop();
    }
  });
});
