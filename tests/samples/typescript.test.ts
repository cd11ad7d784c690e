import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Folder } from '../client/support/programs.ts';
import { checkSample, nameSample } from './support/check-sample.ts';
import { runOn } from './support/run.ts';
import { listOperations, listSamples } from './support/samples.ts';
import { openStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';

/** Every sample of TypeScript is a file that compiles and that Node runs. */

const HASTE = fileURLToPath(new URL('support/haste.ts', import.meta.url));
const samples = listSamples('typescript').map((sample, index) => {
  return [nameSample(sample), sample, `sample-${index}.ts`] as const;
});
let stage: Stage;
let folder: Folder;

beforeAll(async () => {
  folder = new Folder(Object.fromEntries(samples.map(([, { code }, file]) => [file, code])));
  stage = await openStage();
});
afterAll(async () => {
  await stage.close();
  folder.remove();
});

test('every operation has a sample', () => {
  expect([...new Set(samples.map(([, { operation }]) => operation))]).toEqual(listOperations());
});

test.each([5.9, 7] as const)('they compile with TypeScript %s', (compiler) => {
  expect(folder.compile(compiler)).toEqual({});
});

test.each(samples)('%s', async (_, sample, file) => {
  const outcome = await runOn(stage, process.execPath, ['--import', HASTE, file], folder.path);
  checkSample(sample, outcome, stage);
});

test('a refusal ends it with a failure that says what the API said', async () => {
  const [, sample] = samples.find(([, { code }]) => code.includes('apiSecret:')) ?? [];
  const code = `process.env.API_SECRET = 'wrong';\n${sample?.code}`;
  folder.write({ 'refused.ts': code });
  const outcome = await runOn(stage, process.execPath, ['refused.ts'], folder.path);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain('Invalid credentials');
});
