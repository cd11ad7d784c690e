import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildModel,
  bundleWith,
  checkAndBuild,
  isObject,
  Locator,
  renderPlain,
  resolveDiagnostics,
  SourceStore,
  upgradeDocument,
} from '@octopus-cards/toolkit/compile';
import type { Diagnostic, JsonObject, Origins, OverlayFile } from '@octopus-cards/toolkit/compile';
import type { ApiModel } from '@octopus-cards/toolkit';
import type { Description } from '../types.ts';
import { DescriptionError } from './description-error.ts';
import { downloadDescription } from './download.ts';
import type { Downloaded } from './download.ts';
import { findRootDocument } from './find.ts';

/** A description, and what is doubtful about it without keeping anybody from testing. */
export interface LoadedDescription extends Description {
  warnings: readonly string[];
}

/** With one of these there is nothing that could be tested. */
const FATAL =
  /^(file-|overlay-|document-unsupported|ref-|extension-|.*-unverified|messages-undocumented)/;

/**
 * Reads a description: OpenAPI 3.0 or 3.1, JSON or YAML, in one file or in many. What 3.0 writes
 * in another way is rewritten as 3.1.
 *
 * @param source path of the root document, folder that holds it, or URL
 * @param overlays OpenAPI Overlays laid over it in this order, relative to the folder
 * @throws DescriptionError when there is nothing to test against
 */
export async function loadDescription(
  source: string,
  cwd: string,
  overlays: readonly string[] = [],
): Promise<LoadedDescription> {
  const isUrl = /^https?:\/\//i.test(source);
  const downloaded = isUrl ? await downloadDescription(source) : undefined;
  try {
    const root = downloaded?.root ?? findRootDocument(resolve(cwd, source), source);
    const files = overlays.map((name) => ({ name, path: resolve(cwd, name) }));
    return readDescription(root, source, cwd, downloaded, files);
  } finally {
    downloaded?.remove();
  }
}

function readDescription(
  root: string,
  source: string,
  cwd: string,
  downloaded: Downloaded | undefined,
  overlays: readonly OverlayFile[],
): LoadedDescription {
  const store = new SourceStore();
  if (statSync(root, { throwIfNoEntry: false }) === undefined) {
    throw new DescriptionError(`There is no ${source}: name a description with --spec.`);
  }
  const { document, origins, diagnostics: found } = bundleWith(store, root, overlays);
  const diagnostics: Diagnostic[] = [...store.diagnostics, ...found];
  const locator = new Locator();
  const show = (list: readonly Diagnostic[]) =>
    resolveDiagnostics(list, locator, cwd).map((one) => {
      const text = renderPlain(one);
      return downloaded === undefined ? text : downloaded.rename(text);
    });
  const isDocument = isObject(store.read(root)?.value);
  const model = isDocument ? build(document, origins, diagnostics) : undefined;
  const fatal = diagnostics.filter(({ code }) => FATAL.test(code));
  if (model === undefined || fatal.length > 0) {
    const list = fatal.length > 0 ? fatal : diagnostics;
    throw new DescriptionError(`${source} cannot be tested against:\n${show(list).join('\n')}`);
  }
  // The copies are removed soon, and a locator opens a file when it is first asked about it.
  if (downloaded !== undefined) {
    for (const { path } of store.reached()) locator.locate({ file: path, pointer: '' });
  }
  const operations = new Map(model.operations.map((operation) => [operation.id, operation]));
  return {
    model,
    source,
    warnings: show(diagnostics),
    operation: (id) => operations.get(id),
    locate: createLocate(origins, locator, downloaded),
  };
}

/** A model is made also of a description with faults that do not concern a tester. */
function build(
  document: JsonObject,
  origins: Origins,
  diagnostics: Diagnostic[],
): ApiModel | undefined {
  if (diagnostics.some(({ code }) => FATAL.test(code))) return undefined;
  const model = checkAndBuild(document, origins, diagnostics);
  if (model !== undefined) return model;
  if (diagnostics.some(({ code }) => FATAL.test(code))) return undefined;
  try {
    return buildModel(upgradeDocument(document));
  } catch (error) {
    // The model counts on what the checks have refused.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function createLocate(
  origins: Origins,
  locator: Locator,
  downloaded: Downloaded | undefined,
): Description['locate'] {
  return (pointer) => {
    const place = origins.place(pointer);
    const position = place.file === '' ? undefined : locator.locate(place);
    if (position === undefined) return undefined;
    const file = downloaded === undefined ? place.file : downloaded.rename(place.file);
    return { file, ...position };
  };
}
