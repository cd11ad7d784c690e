import { checkAndBuild } from '../checks/index.ts';
import { DiagnosticsError } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { JsonObject } from '../openapi/json.ts';
import { isObject } from '../openapi/json.ts';
import { bundle } from '../pipeline/bundle.ts';
import { SourceStore } from '../pipeline/source.ts';
import { diffDocuments } from './diff.ts';
import { placeChanges } from './report/place.ts';
import type { PlacedChange, ReadSource } from './report/place.ts';
import type { Source } from './sources.ts';

export { CATALOGUE } from './catalogue/index.ts';
export { diffDocuments } from './diff.ts';
export { renderJson } from './report/json.ts';
export { renderMarkdown } from './report/markdown.ts';
export type { PlacedChange } from './report/place.ts';
export { renderTerminal } from './report/terminal.ts';
export { findConfigured, findSource, listVersions } from './sources.ts';
export type { Source, SourceOptions } from './sources.ts';
export { CLASSES, gravest, PROMISED, SIDES } from './types.ts';
export type { Change, ChangeClass, Classes, Side } from './types.ts';

/**
 * Reads two descriptions by the compiler's own pipeline and compares them.
 *
 * @throws DiagnosticsError when one of them is refused
 */
export function diffSources(old: Source, now: Source): PlacedChange[] {
  const before = readSource(old);
  const after = readSource(now);
  const changes = diffDocuments(before.document, after.document);
  return placeChanges(changes, before, after);
}

function readSource(source: Source): ReadSource & { document: JsonObject } {
  const store = new SourceStore();
  const diagnostics: Diagnostic[] = [];
  const root = store.read(source.root);
  const { document, origins, diagnostics: found } = bundle(store, source.root);
  diagnostics.push(...store.diagnostics, ...found);
  const model = isObject(root?.value) ? checkAndBuild(document, origins, diagnostics) : undefined;
  if (model === undefined || diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
  return { source, origins, document: model.document };
}
