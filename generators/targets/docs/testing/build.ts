import { fileURLToPath } from 'node:url';
import type { ApiModel } from '../../../model/model.ts';
import { compileDescription } from '../../../pipeline/compile.ts';
import { SourceStore } from '../../../pipeline/source.ts';
import { docsTarget } from '../index.ts';
import type { DocsOptions } from '../index.ts';
import type { DocPage } from '../types.ts';

/** What the target writes: the text of each file by its path. */
export async function writeDocs(
  model: ApiModel,
  options: DocsOptions = {},
): Promise<Map<string, string>> {
  const files = await docsTarget.emit(model, options);
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** The pages among the files. */
export function readPages(files: ReadonlyMap<string, string>): DocPage[] {
  return [...files].flatMap(([path, content]) =>
    /^pages\/.*\.json$/.test(path) ? [JSON.parse(content) as DocPage] : [],
  );
}

/** The model of a description, by its path or the name of a fixture. */
export function readModel(path: string): ApiModel {
  const file = path.startsWith('/')
    ? path
    : fileURLToPath(new URL(`../fixtures/${path}/openapi.yaml`, import.meta.url));
  return compileDescription(new SourceStore(), file, () => {});
}
