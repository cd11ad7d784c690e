import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { loadDescription, renderFinding, testContract } from '../../contract/index.ts';
import type { ContractOptions, RunResult } from '../../contract/index.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The description as it is written. */
export const description = await loadDescription('openapi/openapi.yaml', root);

/** Runs the tester, and expects that it finds nothing and says nothing. */
export async function expectNone(options: ContractOptions): Promise<RunResult> {
  const warnings: string[] = [];
  const result = await testContract({
    spec: description,
    cwd: root,
    store: false,
    ...options,
    onEvent: (event) => {
      if (event.kind === 'warning') warnings.push(event.message);
    },
  });
  const found = result.findings.map((finding) => renderFinding(finding, root));
  expect(found.join('\n\n'), `seed ${result.facts.seed}`).toBe('');
  expect(warnings).toEqual([]);
  expect(result.stopped).toBe(false);
  return result;
}
