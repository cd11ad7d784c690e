import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDescription } from './description/load.ts';
import { renderFinding } from './report/terminal.ts';
import type { ContractOptions } from './run/options.ts';
import { selectOperations } from './run/select.ts';
import { testContract } from './run/run.ts';
import type { Description, Finding, RunResult } from './types.ts';

export interface DescribeContractOptions extends Omit<ContractOptions, 'url' | 'spec' | 'signal'> {
  /** Path or URL of the description, or one that was loaded. */
  spec: string | Description;
  /** The server under test: its URL, or how to start it. */
  server: string | (() => Promise<StartedServer>);
}

/** A server that was started for the tests, with what can only be known now. */
export interface StartedServer {
  url: string;
  account?: ContractOptions['account'];
  other?: ContractOptions['other'];
  close?(): Promise<void>;
}

/**
 * Declares tests that hold a server against its description: one for each operation, which fails
 * with the findings of that operation, and one for the server as a whole.
 *
 * ```ts
 * await describeContract('orders', { spec: 'openapi.yaml', server: () => startServer() });
 * ```
 */
export async function describeContract(
  name: string,
  options: DescribeContractOptions,
): Promise<void> {
  const {
    spec,
    overlays,
    server,
    cwd = process.cwd(),
    include = [],
    exclude = [],
    ...rest
  } = options;
  const description = typeof spec === 'object' ? spec : await loadDescription(spec, cwd, overlays);
  const operations = selectOperations(description.model.operations, include, exclude);
  describe(name, () => {
    let result: RunResult;
    let started: StartedServer | undefined;
    beforeAll(async () => {
      started = typeof server === 'string' ? { url: server } : await server();
      const { url, account = rest.account, other = rest.other } = started;
      const given = { ...rest, account, other, include, exclude };
      result = await testContract({ store: false, ...given, url, spec: description, cwd });
    }, options.maxTime ?? 600_000);
    afterAll(async () => {
      await started?.close?.();
    });
    const expectNone = (findings: readonly Finding[]) => {
      const text = findings.map((finding) => renderFinding(finding, cwd)).join('\n\n');
      expect(text, `${findings.length} findings, seed ${result.facts.seed}`).toBe('');
    };
    for (const { id, method, path } of operations) {
      test(`${id}: ${method.toUpperCase()} ${path}`, () => {
        expectNone(result.findings.filter(({ operation }) => operation === id));
      });
    }
    test('the server as a whole', () => {
      expectNone(result.findings.filter(({ operation }) => operation === undefined));
    });
  });
}
