import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPrinted, checkSample, nameSample } from './support/check-sample.ts';
import { runOn } from './support/run.ts';
import { RUNTIMES } from './support/runtimes.ts';
import { listOperations, listSamples } from './support/samples.ts';
import { openStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';

/**
 * Every sample of Python, Go and PHP runs where its runtime is. Where it is not, the report says so; where it has to
 * be, SAMPLES_REQUIRE names it (SAMPLES_REQUIRE=python,go,php) and the tests fail without it.
 */

const required = (process.env['SAMPLES_REQUIRE'] ?? '').split(',').filter((name) => name !== '');
const counts: string[] = [];
afterAll(() => console.log(`Samples: ${counts.join('; ')}.`));

test('what is required is known', () => {
  const known: string[] = RUNTIMES.map(({ language }) => language);
  expect(required.filter((name) => !known.includes(name))).toEqual([]);
});

describe.each(RUNTIMES)('$language', ({ language, command, missing, write, line }) => {
  const samples = listSamples(language);

  test('every operation has a sample', () => {
    expect([...new Set(samples.map(({ operation }) => operation))]).toEqual(listOperations());
  });

  if (command === undefined) {
    counts.push(`${language} 0 of ${samples.length} run, there is no ${missing} here`);
    test(`there is no ${missing} here, and nothing asks for it`, () => {
      expect(required).not.toContain(language);
    });
    return;
  }

  const folder = mkdtempSync(join(tmpdir(), `octopus-${language}-`));
  let stage: Stage;
  let run = 0;
  beforeAll(async () => {
    write(
      folder,
      samples.map(({ code }) => code),
    );
    stage = await openStage();
  });
  afterAll(async () => {
    counts.push(`${language} ${run} of ${samples.length} run`);
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(samples.map((sample, index) => [nameSample(sample), sample, index] as const))(
    '%s',
    async (_, sample, index) => {
      const [program, args] = line(folder, index);
      const outcome = await runOn(stage, program, args, folder);
      run++;
      checkSample(sample, outcome, stage);
      // Python prints what it has read in its own way.
      if (language !== 'python') checkPrinted(outcome, stage);
    },
  );

  test('a refusal ends it with a failure that says what the API said', async () => {
    const index = samples.findIndex(({ code }) => code.includes('Bearer'));
    const [program, args] = line(folder, index);
    const outcome = await runOn(stage, 'env', ['TOKEN=wrong', program, ...args], folder);
    expect(outcome.code).not.toBe(0);
    expect(`${outcome.stdout}${outcome.stderr}`).toContain('Invalid token');
  });
});
