import { join, resolve } from 'node:path';
import { validateConfig } from '../config/load.ts';
import type { LoadedConfig } from '../config/load.ts';
import type { DescriptionConfig } from '../config/config.ts';
import { DiagnosticsError } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { joinPointer } from '../openapi/pointer.ts';
import type { OverlayFile } from '../overlays/read.ts';
import { didYouMean } from '../util/names.ts';
import { compileDescription, emitTargets, resolveFrom, selectVerticals } from './compile.ts';
import type { Progress } from './compile.ts';
import { remember } from './memory.ts';
import type { Memory } from './memory.ts';
import { checkOutputs, placeOfOutput } from './outputs.ts';
import type { DescriptionPlan } from './outputs.ts';
import { planOutput } from './plan.ts';
import type { Plan } from './plan.ts';
import { SourceStore } from './source.ts';
import { writePlan } from './write.ts';

/** What `octopus generate` was asked for on the command line. */
export interface GenerateOptions {
  /** Only these descriptions, by their names in the configuration. */
  descriptions?: string[] | undefined;
  targets?: string[] | undefined;
  verticals?: string[] | undefined;
  /** Overlays beside those of the configuration, relative to the working directory. */
  overlays?: string[] | undefined;
  /** Another output folder than the configuration's, relative to the working directory. */
  out?: string | undefined;
  /** Compare with what is on disk, and write nothing. */
  check?: boolean;
}

export interface GenerateResult {
  plans: Plan[];
  /** Files that the descriptions reach → hash of what was read, for `--watch`. */
  inputs: Record<string, string>;
}

/**
 * Compiles every description of a configuration and writes what changed. Nothing is written unless
 * all of them compile.
 *
 * @throws DiagnosticsError with everything that is wrong, over all descriptions
 */
export async function generate(
  loaded: LoadedConfig,
  options: GenerateOptions,
  context: {
    cwd: string;
    /** Identifies everything but the description's files; see {@link Memory}. */
    key: string;
    memoryFile: string;
    stores: Map<string, SourceStore>;
    progress: (description: string) => Progress;
  },
): Promise<GenerateResult> {
  const { descriptions } = validateConfig(loaded);
  const chosen = chooseDescriptions(descriptions, options.descriptions);
  const diagnostics: Diagnostic[] = [];
  const planned: DescriptionPlan[] = [];
  const inputs: Record<string, string> = {};
  for (const [name, description] of chosen) {
    const store = context.stores.get(name) ?? new SourceStore();
    context.stores.set(name, store);
    store.beginRun();
    const progress = context.progress(name);
    try {
      const input = resolveFrom(loaded.folder, description.input);
      const whole = compileDescription(
        store,
        input,
        progress,
        listOverlays(loaded, name, description, options, context.cwd),
      );
      const model = selectVerticals(whole, options.verticals ?? description.verticals);
      const emitted = await emitTargets(model, description, options.targets, progress);
      const output =
        options.out === undefined
          ? resolveFrom(loaded.folder, description.output)
          : resolveFrom(context.cwd, chosen.length > 1 ? join(options.out, name) : options.out);
      const plan = planOutput(output, emitted, options.targets !== undefined);
      planned.push({ name, plan });
    } catch (error) {
      if (!(error instanceof DiagnosticsError)) throw error;
      // Only the configuration says where outputs go.
      diagnostics.push(
        ...error.diagnostics.map((one) =>
          one.code.startsWith('output-')
            ? { ...one, place: placeOfOutput(loaded.path, name) }
            : one,
        ),
      );
    }
    for (const file of store.reached()) inputs[file.path] = file.hash;
  }
  const read = new Set([loaded.path, ...Object.keys(inputs)]);
  diagnostics.push(...checkOutputs(planned, read, loaded.path));
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
  const plans = planned.map(({ plan }) => plan);
  if (options.check !== true) {
    for (const plan of plans) writePlan(plan);
    remember(context.memoryFile, memoryOf(context.key, inputs, plans));
  }
  return { plans, inputs };
}

/** The overlays of a description: those of the configuration, then those of the command line. */
function listOverlays(
  loaded: LoadedConfig,
  description: string,
  { overlays = [] }: DescriptionConfig,
  options: GenerateOptions,
  cwd: string,
): OverlayFile[] {
  const configured = overlays.map((name, index) => ({
    name,
    path: resolve(loaded.folder, name),
    place: {
      file: loaded.path,
      pointer: joinPointer('/descriptions', description, 'overlays', index),
    },
  }));
  const asked = (options.overlays ?? []).map((name) => ({ name, path: resolve(cwd, name) }));
  return [...configured, ...asked];
}

function memoryOf(key: string, inputs: Record<string, string>, plans: Plan[]): Memory {
  const outputs: Record<string, string> = {};
  for (const plan of plans) {
    for (const [path, hash] of plan.hashes) outputs[join(plan.folder, path)] = hash;
  }
  return { key, inputs, outputs };
}

function chooseDescriptions(
  all: Record<string, DescriptionConfig>,
  only: string[] | undefined,
): [string, DescriptionConfig][] {
  for (const name of only ?? []) {
    if (Object.hasOwn(all, name)) continue;
    throw new DiagnosticsError([
      {
        code: 'config-unknown-name',
        severity: 'error',
        message: `There is no description "${name}".${didYouMean(name, Object.keys(all))}`,
        fix: `The descriptions are: ${Object.keys(all).join(', ')}.`,
      },
    ]);
  }
  return Object.entries(all).filter(([name]) => only === undefined || only.includes(name));
}
