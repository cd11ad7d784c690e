import type { TargetName } from '../targets/index.ts';

/** What a project is set up with. */
export interface Choices {
  /** The root document, as the configuration names it. */
  input: string;
  /** Is it the one that the toolkit brings, which the companions of the toolkit know? */
  bundled: boolean;
  /** Slugs of tags; undefined for all. */
  verticals: string[] | undefined;
  targets: TargetName[];
  /** The folder of what is generated, relative to the project, with forward slashes. */
  output: string;
}

/** The targets that are asked for; others can be named by a flag. */
export const OFFERED = ['types', 'client', 'react', 'zod', 'msw', 'server'] as const;

export const DEFAULT_TARGETS: readonly TargetName[] = ['types', 'client'];
export const DEFAULT_OUTPUT = 'src/octopus';

/** Adds what the chosen targets need, and puts them in the order in which they run. */
export function completeTargets(
  chosen: readonly TargetName[],
  known: readonly TargetName[],
): TargetName[] {
  // The hooks send through the client; `octopus mock` reads what the target mock wrote.
  const wanted = new Set<TargetName>([...chosen, 'mock']);
  if (wanted.has('react')) wanted.add('client');
  return known.filter((name) => wanted.has(name));
}
