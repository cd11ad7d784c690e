import { randomInt } from 'node:crypto';
import { didYouMean } from '@octopus-cards/toolkit/compile';
import type { Check, Description, RunFacts } from '../types.ts';
import { ALLOWANCES, PHASES } from './budget.ts';
import { ContractError } from './options.ts';
import type { ContractOptions } from './options.ts';
import { selectOperations } from './select.ts';

/**
 * The URL of a server without a slash at the end.
 *
 * @throws ContractError when it is none
 */
export function readServerUrl(text: string): string {
  const url = text.replace(/\/+$/, '');
  if (/^https?:\/\/[^/]/i.test(url) && URL.canParse(url) && !/[?#]/.test(url)) return url;
  throw new ContractError(
    `"${text}" is no URL of a server: write http://… or https://…, without ? and #.`,
  );
}

/**
 * What a run is about, from its options.
 *
 * @throws ContractError when something that the options name does not exist
 */
export function prepareFacts(
  options: ContractOptions,
  description: Description,
  known: readonly Check[],
  redact: (text: string) => string,
): RunFacts {
  const { include = [], exclude = [], budget = 'default' } = options;
  const wanted = options.phases ?? ALLOWANCES[budget].phases;
  return {
    url: readServerUrl(options.url),
    description,
    seed: options.seed ?? randomInt(2 ** 32),
    budget,
    phases: PHASES.filter((phase) => wanted.includes(phase)),
    operations: selectOperations(description.model.operations, include, exclude),
    checks: chooseChecks(options.checks ?? known, options),
    redact,
  };
}

function chooseChecks(checks: readonly Check[], { only, skip = [] }: ContractOptions): Check[] {
  const ids = checks.map(({ id }) => id);
  for (const id of [...(only ?? []), ...skip]) {
    if (ids.includes(id)) continue;
    throw new ContractError(
      `There is no check "${id}".${didYouMean(id, ids)} There are: ${ids.join(', ')}.`,
    );
  }
  return checks.filter(({ id }) => (only?.includes(id) ?? true) && !skip.includes(id));
}
