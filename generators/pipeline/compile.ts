import { resolve } from 'node:path';
import { checkAndBuild } from '../checks/index.ts';
import type { DescriptionConfig } from '../config/config.ts';
import { CATALOGUE } from '../diagnostics/catalogue.ts';
import { DiagnosticsError } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { buildModel } from '../model/build.ts';
import type { ApiModel } from '../model/model.ts';
import { sliceDocument } from '../model/slice.ts';
import { applyOverlays } from '../overlays/apply.ts';
import type { OverlayFile } from '../overlays/read.ts';
import { isObject } from '../openapi/json.ts';
import { isTargetName, loadTarget, TARGET_NAMES } from '../targets/index.ts';
import type { TargetName, TargetOptions } from '../targets/index.ts';
import type { GeneratedFile } from '../targets/target.ts';
import { didYouMean } from '../util/names.ts';
import { bundle } from './bundle.ts';
import type { Bundle } from './bundle.ts';
import { staysBelow } from './plan.ts';
import { SourceStore } from './source.ts';

/** Notes that a step is done, for progress on a terminal. */
export type Progress = (step: string, detail: string) => void;

/**
 * Reads, bundles and checks a description.
 *
 * @param input absolute path of the root document
 * @param overlays what is laid over it before it is checked, in this order
 * @throws DiagnosticsError with everything that is wrong
 */
export function compileDescription(
  store: SourceStore,
  input: string,
  progress: Progress,
  overlays: readonly OverlayFile[] = [],
): ApiModel {
  const diagnostics: Diagnostic[] = [];
  const root = store.read(input);
  if (root === undefined) {
    const message = 'The root document of the description is not there.';
    const place = { file: input, pointer: '' };
    throw new DiagnosticsError([{ code: 'file-missing', severity: 'error', message, place }]);
  }
  const bundled = bundleWith(store, input, overlays);
  diagnostics.push(...store.diagnostics, ...bundled.diagnostics);
  const files = store.reached().length;
  progress('read', `${files} ${files === 1 ? 'file' : 'files'}`);
  const rootIsBroken = !isObject(root.value);
  const model = rootIsBroken
    ? undefined
    : checkAndBuild(bundled.document, bundled.origins, diagnostics);
  if (model === undefined || diagnostics.length > 0) {
    throw new DiagnosticsError(blameOverlays(diagnostics, input, overlays));
  }
  const { operations, webhooks, schemas } = model;
  progress(
    'check',
    `${operations.length} operations, ${webhooks.length} webhooks, ${schemas.size} schemas`,
  );
  return model;
}

/** One document of all files, with the overlays laid over it. */
export function bundleWith(
  store: SourceStore,
  input: string,
  overlays: readonly OverlayFile[],
): Bundle {
  const bundled = bundle(store, input);
  if (overlays.length === 0 || !isObject(store.read(input)?.value)) return bundled;
  const { document, diagnostics } = applyOverlays(
    bundled.document,
    bundled.origins,
    store,
    overlays,
  );
  return { ...bundled, document, diagnostics: [...bundled.diagnostics, ...diagnostics] };
}

/** What is no fault without the overlays says so: its place may be in a file that is right. */
function blameOverlays(
  diagnostics: Diagnostic[],
  input: string,
  overlays: readonly OverlayFile[],
): Diagnostic[] {
  const files = new Set(overlays.map(({ path }) => path));
  const isElsewhere = ({ code, place }: Diagnostic) =>
    !code.startsWith('overlay-') && !files.has(place?.file ?? '');
  if (files.size === 0 || !diagnostics.some(isElsewhere)) return diagnostics;
  const store = new SourceStore();
  const plain = bundle(store, input);
  const before = [...store.diagnostics, ...plain.diagnostics];
  checkAndBuild(plain.document, plain.origins, before);
  const known = new Set(before.map(({ code, message }) => `${code} ${message}`));
  return diagnostics.map((one) => {
    if (!isElsewhere(one) || known.has(`${one.code} ${one.message}`)) return one;
    const fix = one.fix ?? CATALOGUE[one.code].fix;
    return { ...one, fix: `${fix} Without the overlays there is no such fault.` };
  });
}

/**
 * The model of some verticals only.
 *
 * @throws DiagnosticsError when a vertical does not exist
 */
export function selectVerticals(model: ApiModel, verticals: string[] | undefined): ApiModel {
  if (verticals === undefined) return model;
  const bySlug = new Map(model.tags.map((tag) => [tag.slug, tag.name]));
  const unknown = verticals.filter((vertical) => !bySlug.has(vertical));
  if (unknown.length > 0) {
    throw new DiagnosticsError(
      unknown.map((vertical) => ({
        code: 'config-unknown-name',
        severity: 'error',
        message: `There is no vertical "${vertical}".${didYouMean(vertical, bySlug.keys())}`,
        fix: `The verticals are: ${[...bySlug.keys()].join(', ')}.`,
      })),
    );
  }
  const tags = verticals.map((vertical) => bySlug.get(vertical) ?? vertical);
  return buildModel(sliceDocument(model.document, tags));
}

/**
 * Runs the targets of a description.
 *
 * @returns target → path relative to the output folder → content
 * @throws DiagnosticsError when a target is unknown or two write one file
 */
export async function emitTargets(
  model: ApiModel,
  config: DescriptionConfig,
  only: string[] | undefined,
  progress: Progress,
): Promise<Map<string, Map<string, string>>> {
  const emitted = new Map<string, Map<string, string>>();
  const owners = new Map<string, string>();
  for (const name of chooseTargets(config, only)) {
    const options = config.targets[name] ?? {};
    const files = await emitTarget(name, model, options);
    const folder = options.folder ?? name;
    const contents = new Map<string, string>();
    for (const file of files) {
      const path = `${folder}/${file.path}`;
      const owner = owners.get(path);
      if (owner !== undefined) {
        throw refuse('output-clash', `"${owner}" and "${name}" both write ${path}.`);
      }
      if (!staysBelow(path)) throw refuse('output-outside', `"${name}" would write ${path}.`);
      owners.set(path, name);
      contents.set(path, file.content);
    }
    emitted.set(name, contents);
    progress(name, `${files.length} ${files.length === 1 ? 'file' : 'files'}`);
  }
  return emitted;
}

/** The target and its options belong together; TypeScript cannot see that through the union. */
async function emitTarget<Name extends TargetName>(
  name: Name,
  model: ApiModel,
  options: TargetOptions[TargetName],
): Promise<GeneratedFile[]> {
  const target = await loadTarget(name);
  return target.emit(model, options as TargetOptions[Name]);
}

function chooseTargets(config: DescriptionConfig, only: string[] | undefined): TargetName[] {
  // The schema of the configuration may know a target that the table of targets does not.
  for (const name of [...Object.keys(config.targets), ...(only ?? [])]) {
    if (isTargetName(name)) continue;
    throw refuse(
      'config-unknown-name',
      `There is no target "${name}".${didYouMean(name, TARGET_NAMES)}`,
      `The targets are: ${TARGET_NAMES.join(', ')}.`,
    );
  }
  const configured = TARGET_NAMES.filter((name) => config.targets[name] !== undefined);
  if (only === undefined) return configured;
  return configured.filter((name) => only.includes(name));
}

function refuse(
  code: 'output-clash' | 'output-outside' | 'config-unknown-name',
  message: string,
  fix?: string,
): DiagnosticsError {
  return new DiagnosticsError([
    { code, severity: 'error', message, ...(fix === undefined ? {} : { fix }) },
  ]);
}

/** The absolute path of a description's root document or output folder. */
export function resolveFrom(folder: string, path: string): string {
  return resolve(folder, path);
}
