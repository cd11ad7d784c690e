import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config/load.ts';
import type { LoadedConfig } from '../config/load.ts';
import { hashOf } from '../pipeline/source.ts';
import type { SourceStore } from '../pipeline/source.ts';
import { isUpToDate, memoryPath, recall } from '../pipeline/memory.ts';
import { fingerprintToolkit } from '../pipeline/toolkit-fingerprint.ts';
import type { GenerateOptions, GenerateResult } from '../pipeline/generate.ts';
import type { CommandLine } from './command-line.ts';
import { readUsage, UsageError } from './usage.ts';
import { createReporter } from './report.ts';
import type { Reporter } from './report.ts';

export const summary = 'compile the descriptions into specs, types, clients and mocks';

const usage = `octopus generate: ${summary}

Usage: octopus generate [options]

Options:
  --check               write nothing; exit 1 and show the difference when a file would change
  --watch               generate again whenever the configuration or a file of the description
                        changes; start it again after a change of the compiler itself
  --target NAME         only this target; may be given several times or as a list a,b
  --vertical NAME       only this vertical (the slug of a tag); several or a,b
  --overlay FILE        lay this OpenAPI Overlay over the descriptions, after those of the
                        configuration; may be given several times, and the order counts
  --description NAME    only this description of the configuration; several or a,b
  --out FOLDER          write below this folder instead of the configured one
  --config FILE         the configuration; default: octopus.config.ts (.js, .json) here
  --json                one JSON object a run on standard output, for machines
  --help                this text

Examples:
  octopus generate
  octopus generate --check
  octopus generate --watch --target types
  octopus generate --vertical orders,payments --out orders-only
  octopus generate --overlay staging.overlay.yaml --out generated-staging

Exit codes: 0 done, 1 the description is refused or --check found a difference, 2 wrong usage.
`;

const OPTIONS = {
  check: { type: 'boolean' },
  watch: { type: 'boolean' },
  target: { type: 'string', multiple: true },
  vertical: { type: 'string', multiple: true },
  overlay: { type: 'string', multiple: true },
  description: { type: 'string', multiple: true },
  out: { type: 'string' },
  config: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What completes this command. */
export async function describe(): Promise<CommandLine> {
  const { TARGET_NAMES } = await import('../targets/index.ts');
  return { options: OPTIONS, values: { target: TARGET_NAMES } };
}

/** Runs `octopus generate`; answers the exit code. */
export async function run(args: string[], cwd: string): Promise<number> {
  const { values } = readUsage(
    () => parseArgs({ args, options: OPTIONS, allowPositionals: false }),
    OPTIONS,
  );
  if (values.help === true) {
    process.stdout.write(usage + (await listTargets()));
    return 0;
  }
  if (values.check === true && values.watch === true) {
    throw new UsageError('--check and --watch exclude each other: one ends, the other goes on.');
  }
  const options: GenerateOptions = {
    descriptions: splitList(values.description),
    targets: splitList(values.target),
    verticals: splitList(values.vertical),
    overlays: values.overlay,
    out: values.out,
    check: values.check === true,
  };
  const reporter = createReporter({
    json: values.json === true,
    check: values.check === true,
    cwd,
  });
  const stores = new Map<string, SourceStore>();
  const once = () => runOnce(cwd, values.config, options, stores, reporter);
  if (values.watch !== true) return (await once()).exitCode;
  const { watch } = await import('./watch.ts');
  const configFile = resolve(cwd, values.config ?? 'octopus.config.ts');
  const watched = async () => {
    const { inputs, exitCode } = await once();
    return { inputs, refused: exitCode !== 0 };
  };
  await watch(watched, configFile, (files) => reporter.waiting(files));
  return 0;
}

/** What `--target` can name, with a line on each. */
async function listTargets(): Promise<string> {
  const { loadTarget, TARGET_NAMES } = await import('../targets/index.ts');
  const targets = await Promise.all(TARGET_NAMES.map((name) => loadTarget(name)));
  const lines = targets.map(({ name, summary: line }) => `  ${name.padEnd(21)} ${line}`);
  return `\nTargets:\n${lines.join('\n')}\n`;
}

interface Outcome {
  exitCode: number;
  /** Files whose change makes another run worthwhile → hash of the content that was read. */
  inputs: Record<string, string>;
}

async function runOnce(
  cwd: string,
  configFile: string | undefined,
  options: GenerateOptions,
  stores: Map<string, SourceStore>,
  reporter: Reporter,
): Promise<Outcome> {
  reporter.begin();
  let loaded: LoadedConfig | undefined;
  try {
    loaded = await loadConfig(cwd, configFile);
    const key = keyOf(loaded, options, cwd);
    const memoryFile = memoryPath(loaded.path);
    const memory = recall(memoryFile);
    if (options.check !== true && memory !== undefined && isUpToDate(memory, key)) {
      reporter.nothingToDo(Object.keys(memory.outputs).length);
      return { exitCode: 0, inputs: { ...configInput(loaded), ...memory.inputs } };
    }
    const { generate } = await import('../pipeline/generate.ts');
    const result: GenerateResult = await generate(loaded, options, {
      cwd,
      key,
      memoryFile,
      stores,
      progress: (description) => (step, detail) => reporter.step(description, step, detail),
    });
    const differs = reporter.finish(result.plans);
    const inputs = { ...configInput(loaded), ...result.inputs };
    return { exitCode: options.check === true && differs ? 1 : 0, inputs };
  } catch (error) {
    const { DiagnosticsError } = await import('../diagnostics/diagnostic.ts');
    if (!(error instanceof DiagnosticsError)) throw error;
    await reporter.refuse(error.diagnostics);
    const reached = [...stores.values()].flatMap((store) => store.reached());
    const inputs = {
      ...configInput(loaded),
      ...Object.fromEntries(reached.map(({ path, hash }) => [path, hash])),
    };
    return { exitCode: 1, inputs };
  }
}

function configInput(loaded: LoadedConfig | undefined): Record<string, string> {
  return loaded === undefined ? {} : { [loaded.path]: loaded.hash };
}

/** Everything a run depends on, but for the files of the description themselves. */
function keyOf(loaded: LoadedConfig, options: GenerateOptions, cwd: string): string {
  const { check: _, ...chosen } = options;
  const parts = [
    loaded.path,
    loaded.value,
    chosen,
    options.out === undefined && options.overlays === undefined ? '' : cwd,
  ];
  const asText = (_key: string, value: unknown) =>
    typeof value === 'function' ? String(value) : value;
  return hashOf(JSON.stringify([fingerprintToolkit(), ...parts], asText));
}

function splitList(values: string[] | undefined): string[] | undefined {
  const names = values?.flatMap((value) => value.split(',')).map((name) => name.trim());
  return names?.filter((name) => name !== '');
}
