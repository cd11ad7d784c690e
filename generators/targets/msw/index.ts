import type { ApiModel } from '../../model/model.ts';
import { prepareDocument } from '../orval/document.ts';
import { openForTypes } from '../orval/enums.ts';
import { finishFiles, modulesOf } from '../orval/finish.ts';
import { printManifest, resolveOptions } from '../orval/package.ts';
import type { OrvalOptions } from '../orval/package.ts';
import { runOrval } from '../orval/run.ts';
import type { GeneratedFile, Target } from '../target.ts';
import { describeExamples, printExamples } from './examples.ts';
import { addHeaders, findHandlers, freezeChance, needsFaker } from './handlers.ts';
import { printEntry, RUNTIME } from './entry.ts';
import { printReadme } from './readme.ts';

export type MswOptions = OrvalOptions;

const PEERS = { msw: '^2.0.0 || ^3.0.0' };
const FAKER = { '@faker-js/faker': '^10.0.0' };

/** A mock of the API for browsers and tests: it answers with the examples of the description. */
export const mswTarget: Target<MswOptions> = {
  name: 'msw',
  summary: 'handlers for Mock Service Worker that answer with the documented examples (orval)',
  async emit(model, options) {
    const { brand, extension, header, version } = resolveOptions(model, options);
    const emitted = await runOrval({
      target: 'msw',
      document: prepareForMsw(model),
      output: {
        client: 'fetch',
        mode: 'tags-split',
        mock: { generators: [{ type: 'msw', useExamples: true, delay: false }] },
      },
      // With `required`, what is made up has every property, and none that is undefined.
      override: { enumGenerationType: 'union', mock: { required: true } },
      header,
      extension,
    });
    const examples = describeExamples(model);
    const mocks = finishFiles(emitted.flatMap(keepMocks), extension);
    const files = mocks.map((file) => freezeChance(addHeaders(file, examples)));
    const runtime = RUNTIME.map((file) => file(header, extension));
    const modules = [...modulesOf(files), 'answer', 'examples'].sort();
    const peers = needsFaker(files) ? { ...FAKER, ...PEERS } : PEERS;
    const description = `Mock Service Worker handlers of ${brand}`;
    return [
      ...files,
      ...runtime,
      { path: 'examples.ts', content: printExamples(examples, header) },
      printEntry(header, modules, findHandlers(mocks), extension),
      printManifest({ name: options.package, version, description }, modules, peers),
      { path: 'README.md', content: printReadme(options.package, brand, model) },
    ];
  },
};

function prepareForMsw(model: ApiModel) {
  const document = prepareDocument(model, openForTypes);
  delete document['webhooks'];
  return document;
}

/** orval splits `pets/pets.msw.ts` from the calls beside it; only the mocks are wanted. */
function keepMocks({ path, content }: GeneratedFile): GeneratedFile[] {
  if (!path.includes('/')) return [{ path, content }];
  const [, name] = /\/([^/]+)\.msw\.ts$/.exec(path) ?? [];
  if (name === undefined) return [];
  const text = content.replaceAll(/(from ')\.\.\//g, '$1./');
  return [{ path: `${name}.ts`, content: text }];
}
