import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { JsonObject } from '../../generators/openapi/json.ts';

/** One differ in a thread of its own, because some edits keep it busy for ever. */
const { peer, folder }: { peer: string; folder: string } = workerData;
const require = createRequire(`${folder}/package.json`);

const wrap = (document: JsonObject, location: string) => ({
  content: JSON.stringify(document),
  location,
  format: 'openapi3',
});

async function isBreaking(old: JsonObject, now: JsonObject): Promise<boolean> {
  if (peer === 'atlassian') {
    const differ: {
      diffSpecs(specs: object): Promise<{ breakingDifferencesFound: boolean }>;
    } = require('openapi-diff');
    const specs = { sourceSpec: wrap(old, 'old.json'), destinationSpec: wrap(now, 'new.json') };
    return (await differ.diffSpecs(specs)).breakingDifferencesFound;
  }
  const differ: { apiCompare(a: object, b: object): { diffs: { type: string }[] } } =
    require('api-smart-diff');
  return differ.apiCompare(old, now).diffs.some(({ type }) => type === 'breaking');
}

parentPort?.on('message', async ({ old, now }: { old: JsonObject; now: JsonObject }) => {
  try {
    parentPort?.postMessage((await isBreaking(old, now)) ? 'breaking' : 'safe');
  } catch {
    parentPort?.postMessage('failed');
  }
});
