import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { joinPointer } from '../openapi/pointer.ts';
import { MANIFEST } from './plan.ts';
import type { Plan } from './plan.ts';

/** What one description of a configuration would write. */
export interface DescriptionPlan {
  /** Its name in the configuration. */
  name: string;
  plan: Plan;
}

/** Where the configuration says what a description writes, and where. */
export function placeOfOutput(configPath: string, description: string): Place {
  return { file: configPath, pointer: joinPointer('/descriptions', description, 'output') };
}

/**
 * What no plan can see alone: descriptions that would write over each other's files, or over a file
 * that is read.
 *
 * @param inputs absolute paths of all files that are read
 */
export function checkOutputs(
  plans: readonly DescriptionPlan[],
  inputs: ReadonlySet<string>,
  configPath: string,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const owners = new Map<string, string>();
  for (const { name, plan } of plans) {
    const place = placeOfOutput(configPath, name);
    const report = (code: Diagnostic['code'], message: string) =>
      diagnostics.push({ code, severity: 'error', message, place });
    const paths = [...plan.hashes.keys(), ...plan.delete];
    const clashes = paths.filter((path) => owners.has(join(plan.folder, path)));
    // The list of files stands in every folder; another file says more.
    const shared = clashes.find((path) => path !== MANIFEST) ?? clashes[0];
    if (shared !== undefined) {
      const owner = owners.get(join(plan.folder, shared)) ?? '';
      report('output-clash', `The descriptions "${owner}" and "${name}" both write ${shared}.`);
    }
    for (const path of paths) owners.set(join(plan.folder, path), name);
    const obstacle = findObstacle(plan);
    if (obstacle !== undefined) report('output-blocked', obstacle);
    for (const path of paths.filter((one) => inputs.has(join(plan.folder, one)))) {
      report('output-input', `"${name}" would write over ${path}, which is read.`);
    }
  }
  return diagnostics;
}

/** Why a file of a plan cannot stand where it should: the first reason there is. */
function findObstacle({ folder, write }: Plan): string | undefined {
  const free = new Set<string>();
  for (const { path } of write) {
    const file = join(folder, path);
    if (isThere(file)?.isDirectory() === true) return `A folder stands where ${path} should.`;
    for (
      let above = dirname(file);
      !free.has(above) && above !== dirname(above);
      above = dirname(above)
    ) {
      if (isThere(above)?.isDirectory() === false) {
        return `${basename(above)} is no folder, so that nothing can be written below it.`;
      }
      free.add(above);
    }
  }
  return undefined;
}

/** A path that leads through a file leads to nothing; the file itself is looked at later. */
function isThere(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
