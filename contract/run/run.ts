import { createCourier, StoppedError } from '../courier/courier.ts';
import type { RunningCourier } from '../courier/courier.ts';
import { findUnreachable } from '../courier/reach.ts';
import { discoverDescription } from '../description/discover.ts';
import { loadDescription } from '../description/load.ts';
import { readBaseline } from '../findings/baseline.ts';
import type { Baseline } from '../findings/baseline.ts';
import { FindingCollector } from '../findings/collect.ts';
import { identifyDefect } from '../findings/identify.ts';
import { mergeWidespread } from '../findings/merge.ts';
import { storeFindings } from '../findings/store.ts';
import type {
  Case,
  Description,
  Exchange,
  PhaseName,
  Problem,
  RunEvent,
  RunFacts,
  RunResult,
  Tools,
} from '../types.ts';
import { ALLOWANCES } from './budget.ts';
import { dropFollowing } from './consequences.ts';
import { runFuzz } from './fuzz.ts';
import { createHints } from './hints.ts';
import type { Hints } from './hints.ts';
import { Judge } from './judge.ts';
import { ContractError } from './options.ts';
import type { ContractOptions } from './options.ts';
import { createPool, createValidate, listAllChecks, listCases } from './parts.ts';
import { prepareFacts, readServerUrl } from './prepare.ts';
import { filterCases, sendCases } from './send-cases.ts';
import { simplifyFindings } from './simplify.ts';
import { runProbes } from './stateful.ts';

const CONCURRENCY = 8;
const TIMEOUT = 30_000;

/**
 * Tests a server against a description. Bad answers are findings of the result; what keeps the run
 * from taking place is thrown.
 *
 * @throws ContractError when the options do not fit, or when the server cannot be reached
 * @throws DescriptionError when there is nothing to test against
 * @throws LoginError when nobody can log in
 */
export async function testContract(options: ContractOptions): Promise<RunResult> {
  const { cwd = process.cwd(), spec, overlays } = options;
  const url = readServerUrl(options.url);
  const source = spec ?? (await discoverDescription(url, cwd));
  const description =
    typeof source === 'object' ? source : await loadDescription(source, cwd, overlays);
  const baseline = options.baseline === undefined ? undefined : readBaseline(options.baseline, cwd);
  const run = new Run(options, description, baseline);
  await checkReachable(url);
  return run.run(cwd);
}

async function checkReachable(url: string): Promise<void> {
  const why = await findUnreachable(url, TIMEOUT);
  if (why !== undefined) throw new ContractError(`${url} cannot be reached: ${why}.`);
}

type UndatedEvent = RunEvent extends infer Event
  ? Event extends RunEvent
    ? Omit<Event, 'at'>
    : never
  : never;

class Run {
  readonly #options: ContractOptions;
  readonly #facts: RunFacts;
  readonly #tools: Tools;
  readonly #judge: Judge;
  readonly #hints: Hints;
  readonly #courier: RunningCourier;
  readonly #collector: FindingCollector;
  readonly #baseline: Baseline | undefined;
  readonly #notApplicable: string[] = [];
  readonly #problems = new WeakMap<Exchange, readonly Problem[]>();
  readonly #gone = new AbortController();
  readonly #nonce: string;
  #exchanges = 0;

  constructor(options: ContractOptions, description: Description, baseline: Baseline | undefined) {
    this.#options = options;
    this.#baseline = baseline;
    this.#nonce = options.nonce ?? makeNonce();
    const redact = (text: string) => this.#courier.secrets.redact(text);
    const checksOfOurs = listAllChecks(options.slow, options.receiver);
    this.#facts = prepareFacts(options, description, checksOfOurs, redact);
    const { operations, seed, budget, url, checks } = this.#facts;
    const selected = new Set(operations.map(({ id }) => id));
    this.#tools = {
      description,
      validate: createValidate(description.model.document, {
        onUnusable: (pointer, reason) =>
          this.#warn(`Nothing is judged by the schema ${pointer}, which cannot be used: ${reason}`),
      }),
      seed,
      pool: createPool(description),
      selected: ({ id }) => selected.has(id),
    };
    this.#judge = new Judge(checks, this.#tools, (message) => this.#warn(message));
    this.#hints = createHints(this.#facts, options);
    const signals = [
      this.#gone.signal,
      AbortSignal.timeout(options.maxTime ?? ALLOWANCES[budget].maxTime),
      ...(options.signal === undefined ? [] : [options.signal]),
    ];
    this.#courier = createCourier({
      url,
      description,
      own: options.account ?? {},
      other: options.other,
      timeout: options.timeout ?? TIMEOUT,
      concurrency: options.concurrency ?? CONCURRENCY,
      signal: AbortSignal.any(signals),
      onExchange: (exchange) => this.#take(exchange),
      wait: options.wait,
    });
    const secret = options.receiver?.secret;
    if (secret !== undefined) this.#courier.secrets.add(secret, 'WEBHOOK_SECRET');
    this.#collector = new FindingCollector({
      description,
      seed,
      redact,
      onFinding: (finding) => {
        if (baseline?.knows(finding) !== true) this.#emit({ kind: 'finding', finding });
      },
    });
  }

  async run(cwd: string): Promise<RunResult> {
    const started = performance.now();
    this.#emit({ kind: 'run-started', run: this.#facts });
    let stopped = false;
    try {
      for (const message of this.#hints.before()) this.#warn(message);
      for (const phase of this.#facts.phases) await this.#runPhase(phase);
    } catch (error) {
      if (!(error instanceof StoppedError)) throw error;
      stopped = true;
    } finally {
      this.#courier.close();
    }
    for (const message of this.#hints.after()) this.#warn(message);
    const all = mergeWidespread(dropFollowing(this.#collector.list()));
    const result: RunResult = {
      facts: this.#facts,
      findings: all.filter((finding) => this.#baseline?.knows(finding) !== true),
      known: all.filter((finding) => this.#baseline?.knows(finding) === true),
      notApplicable: this.#notApplicable,
      exchanges: this.#exchanges,
      duration: performance.now() - started,
      stopped,
    };
    const { store = '.octopus/contract' } = this.#options;
    if (store !== false) storeFindings(result, this.#courier.secrets, store, cwd);
    this.#emit({ kind: 'run-ended', result });
    return result;
  }

  async #runPhase(phase: PhaseName): Promise<void> {
    const before = this.#exchanges;
    this.#emit({ kind: 'phase-started', phase, total: undefined });
    if (phase === 'examples' || phase === 'coverage') {
      const cases = listCases(this.#tools.description, phase, this.#tools, {
        nonce: this.#nonce,
      });
      const chosen = filterCases(cases, this.#facts);
      await sendCases(chosen, this.#courier, this.#options.concurrency ?? CONCURRENCY);
      await this.#simplify(phase);
    } else if (phase === 'stateful') {
      await this.#runProbes();
    } else {
      await this.#runFuzz();
    }
    this.#emit({ kind: 'phase-ended', phase, exchanges: this.#exchanges - before });
  }

  #simplify(phase: PhaseName): Promise<void> {
    const found = this.#collector
      .list()
      .filter(({ exchanges }) => exchanges[0]?.case.phase === phase);
    return simplifyFindings(found, async (one, id) => (await this.#attempt(one)).includes(id));
  }

  /** Sends a case; answers the ids of the defects that its answer shows. */
  async #attempt(one: Case): Promise<string[]> {
    const exchange = await this.#courier.send(one);
    return (this.#problems.get(exchange) ?? []).map(identifyDefect);
  }

  #runFuzz(): Promise<void> {
    const { operations, budget } = this.#facts;
    return runFuzz({
      operations,
      tools: this.#tools,
      runs: ALLOWANCES[budget].fuzzRuns,
      nonce: this.#nonce,
      concurrency: this.#options.concurrency ?? CONCURRENCY,
      attempt: (one) => this.#attempt(one),
      known: () => this.#collector.list().map(({ id }) => id),
    });
  }

  #runProbes(): Promise<void> {
    return runProbes({
      checks: this.#facts.checks,
      courier: this.#courier,
      tools: this.#tools,
      deep: ALLOWANCES[this.#facts.budget].deep,
      warn: (message) => this.#warn(message),
      onProblem: (problem) => this.#collector.add(problem),
      onProbe: (check, ran, problems) => {
        if (!ran) this.#notApplicable.push(check);
        this.#emit({ kind: 'probe', check, ran, problems });
      },
    });
  }

  #take(exchange: Exchange): void {
    this.#exchanges++;
    const problems = this.#judge.judge(exchange);
    this.#problems.set(exchange, problems);
    this.#tools.pool.add(exchange);
    this.#emit({ kind: 'exchange', exchange, problems });
    for (const problem of problems) this.#collector.add(problem);
    if (this.#hints.see(exchange)) {
      this.#warn('The server is gone: nobody listens there any more.');
      this.#gone.abort();
    }
  }

  #warn(message: string): void {
    this.#emit({ kind: 'warning', message });
  }

  #emit(event: UndatedEvent): void {
    this.#options.onEvent?.({ at: new Date(), ...event });
  }
}

/** Two runs with one seed must not take the same keys: what the first has used is gone. */
function makeNonce(): string {
  return `k${Date.now().toString(36)}`;
}
