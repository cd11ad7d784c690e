import { renewKey } from '../cases/index.ts';
import { createCourier, StoppedError } from '../courier/courier.ts';
import { findUnreachable } from '../courier/reach.ts';
import { loadDescription } from '../description/load.ts';
import { Judge } from '../run/judge.ts';
import { ContractError } from '../run/options.ts';
import type { ContractOptions } from '../run/options.ts';
import { createPool, createValidate, listAllChecks } from '../run/parts.ts';
import { readServerUrl } from '../run/prepare.ts';
import { testContract } from '../run/run.ts';
import type { Exchange, Finding, Tools } from '../types.ts';
import { FindingCollector } from './collect.ts';
import { isDefect } from './merge.ts';
import { readStored, restoreCases } from './store.ts';
import type { StoredFinding } from './store.ts';

/** What came of trying a finding again. */
export interface Replay {
  stored: StoredFinding;
  /** The defect as it shows now; undefined: it is not seen any more. */
  finding: Finding | undefined;
  exchanges: readonly Exchange[];
  /** Takes secrets out of a text. */
  redact(text: string): string;
}

/** What can be said beside what the finding itself knows. */
export type ReplayOptions = Omit<ContractOptions, 'url'> & { url?: string | undefined };

/**
 * Tries a finding of an earlier run again: the same requests, or, for a check that sends requests of
 * its own, that check.
 *
 * @throws ContractError when there is no such finding, or no server
 */
export async function replayFinding(id: string, options: ReplayOptions = {}): Promise<Replay> {
  const { cwd = process.cwd(), store = '.octopus/contract' } = options;
  const stored = readStored(id, store === false ? '.octopus/contract' : store, cwd);
  const url = readServerUrl(options.url ?? stored.url);
  const spec = options.spec ?? stored.spec;
  const description =
    typeof spec === 'object' ? spec : await loadDescription(spec, cwd, options.overlays);
  const full = { ...options, url, spec: description, seed: stored.seed };
  return stored.kind === 'probe' ? replayProbe(stored, full) : replayCases(stored, full);
}

/** The check is run as a whole; what it needs from answers is gathered before. */
async function replayProbe(stored: StoredFinding, options: ContractOptions): Promise<Replay> {
  const exchanges: Exchange[] = [];
  const result = await testContract({
    ...options,
    budget: 'deep',
    phases: ['examples', 'stateful'],
    only: [stored.check],
    store: false,
    baseline: undefined,
    onEvent: (event) => {
      if (event.kind === 'exchange') exchanges.push(event.exchange);
    },
  });
  const finding = result.findings.find((one) => isDefect(one, stored.id));
  return {
    stored,
    finding,
    exchanges: finding?.exchanges ?? exchanges.slice(-3),
    redact: result.facts.redact,
  };
}

async function replayCases(
  stored: StoredFinding,
  options: ContractOptions & { spec: Tools['description'] },
): Promise<Replay> {
  const { url, spec: description, timeout = 30_000 } = options;
  const why = await findUnreachable(url, timeout);
  if (why !== undefined) throw new ContractError(`${url} cannot be reached: ${why}.`);
  const checks = (options.checks ?? listAllChecks(options.slow)).filter(
    (check) => check.id === stored.check,
  );
  const tools: Tools = {
    description,
    validate: createValidate(description.model.document),
    seed: stored.seed,
    pool: createPool(description),
  };
  const judge = new Judge(checks, tools, () => {});
  const exchanges: Exchange[] = [];
  const courier = createCourier({
    url,
    description,
    own: options.account ?? {},
    other: options.other,
    timeout,
    concurrency: 1,
    signal: options.signal ?? new AbortController().signal,
    onExchange: (exchange) => {
      exchanges.push(exchange);
      for (const problem of judge.judge(exchange)) collector.add(problem);
    },
  });
  const redact = (text: string) => courier.secrets.redact(text);
  const collector = new FindingCollector({
    description,
    seed: stored.seed,
    redact,
    onFinding: () => {},
  });
  try {
    for (const one of restoreCases(stored, description, courier.secrets)) {
      const key = `${options.nonce ?? `r${Date.now().toString(36)}`}n${exchanges.length}`;
      await courier.send({ ...one, request: renewKey(one.request, key) ?? one.request });
    }
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    throw new ContractError('The replay was told to end.');
  } finally {
    courier.close();
  }
  const finding = collector.list().find((one) => isDefect(one, stored.id));
  return { stored, finding, exchanges, redact };
}
