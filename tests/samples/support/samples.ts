import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import config from '../../../octopus.config.ts';
import type { Signature } from '../../../generators/model/behaviours.ts';
import { buildModel } from '../../../generators/model/build.ts';
import { makeSamples } from '../../../generators/targets/docs/samples/index.ts';
import type { Sample, SampleLanguage } from '../../../generators/targets/docs/types.ts';
import { repo } from '../../support/project.ts';

const model = buildModel(
  JSON.parse(readFileSync(join(repo, 'generated/spec/openapi.json'), 'utf8')),
);

/** The host that samples write out. */
export function findHost(): string {
  return new URL(model.servers[0]?.url ?? '').host;
}

/** Every sample of a language, in the order of the description. */
export function listSamples(language: SampleLanguage): Sample[] {
  const { package: name, factory } = config.descriptions['api']?.targets.client ?? {};
  if (name === undefined || factory === undefined) throw new Error('No client is configured.');
  return model.operations
    .flatMap((operation) => makeSamples(model, operation, { package: name, factory }))
    .filter((sample) => sample.language === language);
}

/** Every operation of the description. */
export function listOperations(): string[] {
  return model.operations.map(({ id }) => id);
}

/** How the webhooks of the description are signed. */
export function readSignature(): Signature {
  if (model.signature === undefined) throw new Error('The description signs no webhooks.');
  return model.signature;
}
