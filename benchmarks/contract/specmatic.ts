import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FaultCase } from '../../tests/faults/fault-case.ts';
import { description } from '../../tests/faults/description.ts';
import { NO_FAULT, startFaulty } from '../../tests/faults/run-fault.ts';
import { startProxy } from '../../tests/faults/proxy.ts';
import { openStub } from '../../tests/faults/world.ts';

/** What Specmatic finds of the same faults; it starts a Java machine each time, so it gets a sample. */
export type Specmatic =
  | { kind: 'absent'; why: string }
  | {
      kind: 'compared';
      version: string;
      /** The faults that it was shown. */
      ids: string[];
      found: number;
      clean: { tests: number; failures: number; seconds: number };
    };

const run = promisify(execFile);

/** Runs Specmatic on the stub and on a sample of its faults, spread over all. */
export async function compareWithSpecmatic(
  faults: readonly FaultCase[],
  sample: number,
  progress: (line: string) => void,
): Promise<Specmatic> {
  const jar = findJar();
  if (jar === undefined) {
    return {
      kind: 'absent',
      why: 'its package is not installed (npm install --no-save specmatic)',
    };
  }
  if (!(await hasJava())) return { kind: 'absent', why: 'there is no java on the PATH' };
  const folder = mkdtempSync(join(tmpdir(), 'octopus-specmatic-'));
  const stub = await openStub();
  try {
    writeFileSync(
      join(folder, 'openapi.json'),
      JSON.stringify(withoutExamples(description.model.document)),
    );
    const judge = async (url: string, path?: string) => judgeServer(jar.path, folder, url, path);
    const proxy = await startProxy(stub.url, NO_FAULT);
    try {
      progress('Specmatic: the stub without a fault');
      const clean = await judge(proxy.url);
      const step = Math.max(1, Math.floor(faults.length / sample));
      const shown = faults.filter((_, index) => index % step === 0).slice(0, sample);
      progress(`Specmatic: ${shown.length} faults`);
      let found = 0;
      for (const { id, operations } of shown) {
        const path = description.operation(operations[0] ?? '')?.path;
        const faulty = await startFaulty(id, stub);
        const told = await judge(faulty.url, path).finally(() => faulty.close());
        const usual = await judge(proxy.url, path);
        if (told.failures > usual.failures || told.tests < usual.tests) found += 1;
      }
      return {
        kind: 'compared',
        version: jar.version,
        ids: shown.map(({ id }) => id),
        found,
        clean,
      };
    } finally {
      await proxy.close();
    }
  } finally {
    await stub.close();
    rmSync(folder, { recursive: true });
  }
}

function findJar(): { path: string; version: string } | undefined {
  const { resolve } = createRequire(import.meta.url);
  try {
    const manifest = resolve('specmatic/package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
    return { path: join(manifest, '../specmatic.jar'), version };
  } catch {
    return undefined;
  }
}

async function hasJava(): Promise<boolean> {
  return run('java', ['-version']).then(
    () => true,
    () => false,
  );
}

/**
 * It takes `exclusiveMinimum` for a whole number above, and gives up on examples of 0.92: without
 * examples it makes its requests up from the schemas.
 */
function withoutExamples(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutExamples);
  if (typeof node !== 'object' || node === null) return node;
  const isResponse = 'description' in node && 'content' in node && !('required' in node);
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'links')
      .map(([key, value]) => [
        key,
        isResponse && key === 'content' ? dropExamples(value) : withoutExamples(value),
      ]),
  );
}

function dropExamples(content: unknown): unknown {
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([type, media]: [string, { schema?: unknown }]) => [
      type,
      { schema: media.schema },
    ]),
  );
}

async function judgeServer(
  jar: string,
  cwd: string,
  url: string,
  path?: string,
): Promise<{ tests: number; failures: number; seconds: number }> {
  const started = performance.now();
  const args = ['-jar', jar, 'test', 'openapi.json', `--testBaseURL=${url}`];
  if (path !== undefined) args.push(`--filter=PATH='${path}'`);
  const { stdout } = await run('java', args, { cwd, maxBuffer: 256 * 1024 * 1024 }).catch(
    // It ends with 1 when a test fails.
    (error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }),
  );
  const read = (name: string) => Number(new RegExp(`${name}: (\\d+)`).exec(stdout)?.[1] ?? 0);
  return {
    tests: read('Tests run'),
    failures: read('Failures'),
    seconds: (performance.now() - started) / 1000,
  };
}
