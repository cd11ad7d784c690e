import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPrinted, checkSample, nameSample } from './support/check-sample.ts';
import { runOn } from './support/run.ts';
import { listOperations, listSamples } from './support/samples.ts';
import { openStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';

/** Every sample of curl is a file that bash runs. */

const samples = listSamples('curl');
const folder = mkdtempSync(join(tmpdir(), 'octopus-curl-'));
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every operation has a sample', () => {
  expect([...new Set(samples.map(({ operation }) => operation))]).toEqual(listOperations());
});

test.each(samples.map((sample) => [nameSample(sample), sample] as const))(
  '%s',
  async (_, sample) => {
    const file = join(folder, 'sample.sh');
    writeFileSync(file, sample.code);
    const outcome = await runOn(stage, 'bash', [file], folder);
    checkSample(sample, outcome, stage);
    checkPrinted(outcome, stage);
  },
);

test('a refusal ends it with a failure, and says what the API said', async () => {
  const [sample] = samples.filter(({ code }) => code.includes('$TOKEN'));
  const file = join(folder, 'sample.sh');
  writeFileSync(file, `TOKEN=wrong\n${sample?.code}`);
  const { code, stdout } = await runOn(stage, 'bash', [file], folder);
  expect(code).toBe(22);
  expect(JSON.parse(stdout)).toEqual(stage.exchanges[0]?.answer?.json);
});
