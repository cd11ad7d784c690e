import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

/** A step of a workflow or of a composite action, as far as tests need it. */
export interface Step {
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
}

/** A workflow, as far as tests need it. */
export interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

/** A composite action, as far as tests need it. */
export interface Action {
  inputs: Record<string, { description: string; default?: string }>;
  runs: { steps: Step[] };
}

export function readYaml<T>(file: string): T {
  return load(readFileSync(file, 'utf8')) as T;
}

/** Puts values into `${{ a.b }}`. @throws on a name that has none, so that no test passes by an empty word */
export function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The test has no value for ${name}.`);
    return value;
  });
}

/** The step with a name. */
export function findStep(steps: readonly Step[], name: string): Step & { run: string } {
  const step = steps.find((each) => each.name === name);
  if (step?.run === undefined) throw new Error(`There is no step "${name}" that runs something.`);
  return { ...step, run: step.run };
}

/** The environment of a step, with its expressions filled in. */
export function environmentOf({ env = {} }: Step, values: Record<string, string>) {
  return Object.fromEntries(Object.entries(env).map(([name, text]) => [name, fill(text, values)]));
}
