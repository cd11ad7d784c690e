import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileDescription, emitTargets } from '../../generators/pipeline/compile.ts';
import { SourceStore } from '../../generators/pipeline/source.ts';
import { repo } from '../support/project.ts';
import { typeCheck } from '../support/type-check.ts';
import type { Driven, Wanted } from './drive-server.ts';
import { SERVERS } from './server-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'octopus-servers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function generate(input: string, output: string): Promise<void> {
  const model = compileDescription(new SourceStore(), input, () => {});
  const config = { input, output, targets: { server: { package: 'foreign' } } };
  const emitted = await emitTargets(model, config, undefined, () => {});
  for (const files of emitted.values()) {
    for (const [file, content] of files) {
      mkdirSync(dirname(join(output, file)), { recursive: true });
      writeFileSync(join(output, file), content);
    }
  }
}

function drive(output: string, wanted: Wanted): Driven {
  const script = join(repo, 'tests/foreign/drive-server.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, join(output, 'server')], {
    input: JSON.stringify(wanted),
    encoding: 'utf8',
    maxBuffer: 1e8,
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`The server could not be driven:\n${stderr}`);
  return JSON.parse(stdout);
}

describe.each(Object.entries(SERVERS))('the server of %s', (name, server) => {
  const output = join(folder, name);

  it('is generated, and is right in strict mode', async () => {
    await generate(join(repo, server.description), output);
    expect(typeCheck(output)).toBe('');
  });

  it('answers', () => {
    const wanted = server.requests.map(([request, headers]) => {
      const [method = '', url = ''] = request.split(' ');
      return { method, url, headers };
    });
    const { answers } = drive(output, wanted);
    for (const [index, [request, , status, type, part]] of server.requests.entries()) {
      expect(answers[index], request).toMatchObject({ request, status });
      expect(answers[index]?.type, request).toBe(type);
      expect(answers[index]?.allow ?? answers[index]?.body, request).toContain(part);
    }
  });

  it('answers each operation, and never with a fault of its own', () => {
    const { operations, answers, faults } = drive(output, 'each operation');
    expect(operations).toBe(server.operations);
    expect(answers).toHaveLength(operations);
    const count = (wanted: (status: number) => boolean) =>
      answers.filter(({ status }) => wanted(status)).length;
    expect(count((status) => [404, 405, 501].includes(status))).toBe(0);
    expect(count((status) => status === 400 || status < 400)).toBeGreaterThanOrEqual(server.usable);
    // The rest has no example, or one that its own schema refuses: the log says which.
    expect(faults).toHaveLength(count((status) => status === 500));
    for (const { msg, violation } of faults) {
      expect(msg).toMatch(/answered what is not documented: body/);
      expect(violation?.where).toBe('body');
    }
  });
});
