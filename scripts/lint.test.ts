import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const fixture = 'openapi/rules/fixtures/octopus-retry-after-header/fail.yaml';

function runLint(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const command = [join(import.meta.dirname, 'lint.ts'), ...args];
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr });
    });
  });
}

describe('npm run lint', () => {
  test('tells the findings of both linters by file, line and column, and exits 1', async () => {
    const { code, output } = await runLint(fixture);
    expect(output).toContain(`${fixture}:10:19  octopus-retry-after-header\n  The response 429`);
    expect(output).toMatch(new RegExp(`${fixture}:1:1 {2}no-empty-servers\n`));
    expect(output).toMatch(/^lint: \d+ findings in /m);
    expect(code).toBe(1);
  });

  test('finds nothing in our own description, and exits 0', async () => {
    const { code, output } = await runLint();
    expect(output).toMatch(/^Spectral: no findings\nRedocly: no findings\nlint: 0 findings in /);
    expect(code).toBe(0);
  });

  test('exits 2 when it cannot run', async () => {
    const { code, output } = await runLint('openapi/missing.yaml');
    expect(output).toContain('openapi/missing.yaml');
    expect(code).toBe(2);
  });

  test('helps', async () => {
    const { code, output } = await runLint('--help');
    expect(output).toContain('Usage: npm run lint');
    expect(code).toBe(0);
  });
});
