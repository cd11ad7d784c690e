import type { ApiModel } from '../../model/model.ts';
import { prepareDocument } from '../orval/document.ts';
import { openForValidators } from '../orval/enums.ts';
import { finishFiles, modulesOf, printEntry } from '../orval/finish.ts';
import { printManifest, resolveOptions } from '../orval/package.ts';
import type { OrvalOptions } from '../orval/package.ts';
import { runOrval } from '../orval/run.ts';
import type { GeneratedFile, Target } from '../target.ts';
import { restateForZod, webhooksAsPaths } from './document.ts';
import { printReadme } from './readme.ts';

export type ZodOptions = OrvalOptions;

/** Validators for forms, answers and webhooks in the browser or on a server, made by orval. */
export const zodTarget: Target<ZodOptions> = {
  name: 'zod',
  summary: 'Zod schemas of requests, answers and webhooks (orval)',
  async emit(model, options) {
    const { brand, extension, header, version } = resolveOptions(model, options);
    const emitted = await runOrval({
      target: 'zod',
      document: prepareForZod(model),
      output: { client: 'zod', mode: 'tags' },
      override: {
        zod: {
          version: 4,
          exactOptional: true,
          generateReusableSchemas: true,
          generateEachHttpStatus: true,
          // Headers are the client's business.
          generate: { param: true, query: true, header: false, body: true, response: true },
        },
      },
      header,
      extension,
    });
    const files = finishFiles(emitted, extension).map(importZod);
    const modules = modulesOf(files);
    const description = `Zod schemas of ${brand}`;
    return [
      ...files,
      printEntry(header, modules, extension),
      printManifest({ name: options.package, version, description }, modules, { zod: '^4.3.0' }),
      { path: 'README.md', content: printReadme(options.package, brand, model) },
    ];
  },
};

function prepareForZod(model: ApiModel) {
  const document = prepareDocument(model, openForValidators);
  webhooksAsPaths(document);
  restateForZod(document);
  return document;
}

const IMPORT = "import * as zod from 'zod';\n";

/** orval forgets the import in the module of the shared schemas, and has it where nothing uses it. */
function importZod(file: GeneratedFile): GeneratedFile {
  const bare = file.content.replace(`${IMPORT}\n`, '');
  const content = /\bzod\./.test(bare) ? bare.replace('\n\n', `\n\n${IMPORT}\n`) : bare;
  return { ...file, content };
}
