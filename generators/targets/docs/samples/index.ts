import type { ApiModel, Operation } from '../../../model/model.ts';
import type { Sample, SampleLanguage } from '../types.ts';
import { printCurl } from './curl.ts';
import { printGo } from './go.ts';
import type { SampleOptions } from './options.ts';
import { printPhp } from './php.ts';
import { printPython } from './python.ts';
import { readRequests } from './request.ts';
import type { SampleRequest } from './request.ts';
import { printTypescript } from './typescript.ts';

export type { SampleOptions } from './options.ts';

type Printer = (
  request: SampleRequest,
  model: ApiModel,
  options: SampleOptions,
) => string | undefined;

/** Each language, in the order in which they are shown. */
const PRINTERS: Record<SampleLanguage, Printer> = {
  curl: printCurl,
  typescript: printTypescript,
  python: printPython,
  go: printGo,
  php: printPhp,
};

/**
 * Shows how an operation is called: each of its examples in each language, whole files that run as they are.
 *
 * @returns by example, then by language; the first is the one to begin with
 */
export function makeSamples(
  model: ApiModel,
  operation: Operation,
  options: SampleOptions,
): Sample[] {
  return readRequests(model, operation).flatMap((request) =>
    Object.entries(PRINTERS).flatMap(([language, print]) => {
      const code = print(request, model, options);
      if (code === undefined) return [];
      const { name: example, title } = request;
      return [
        { operation: operation.id, example, title, language: language as SampleLanguage, code },
      ];
    }),
  );
}
