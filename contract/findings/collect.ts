import type { Description, Finding, Problem } from '../types.ts';
import { writeCurl } from './curl.ts';
import { identifyDefect } from './identify.ts';

export interface CollectorOptions {
  description: Description;
  seed: number;
  redact: (text: string) => string;
  /** Told of each defect when it is seen for the first time. */
  onFinding: (finding: Finding) => void;
}

/** Puts problems together that show the same defect. */
export class FindingCollector {
  readonly #options: CollectorOptions;
  readonly #findings = new Map<string, Finding>();

  constructor(options: CollectorOptions) {
    this.#options = options;
  }

  /** Takes a problem in; true: it is the first one of its defect. */
  add(problem: Problem): boolean {
    const id = identifyDefect(problem);
    const known = this.#findings.get(id);
    if (known !== undefined) {
      known.count++;
      // A shorter sequence shows it better.
      if (isSimpler(problem, known)) Object.assign(known, this.#describe(problem));
      return false;
    }
    const finding: Finding = { id, count: 1, ...this.#describe(problem) };
    this.#findings.set(id, finding);
    this.#options.onFinding(finding);
    return true;
  }

  /** Is the defect of this problem known already? */
  has(problem: Problem): boolean {
    return this.#findings.has(identifyDefect(problem));
  }

  /** All of them, in the order in which they were found. */
  list(): Finding[] {
    return [...this.#findings.values()];
  }

  #describe(problem: Problem): Omit<Finding, 'id' | 'count'> {
    const { description, redact, seed } = this.#options;
    return {
      ...problem,
      expected: redact(problem.expected),
      actual: redact(problem.actual),
      location: description.locate(problem.pointer),
      curl: problem.exchanges.map(({ request }) => writeCurl(request, redact)),
      seed,
    };
  }
}

function isSimpler(one: Problem, other: Problem): boolean {
  const fewer = one.exchanges.length - other.exchanges.length;
  if (fewer !== 0) return fewer < 0;
  return sizeOf(one) < sizeOf(other);
}

function sizeOf({ exchanges }: Problem): number {
  return exchanges.reduce(
    (sum, { request }) => sum + request.url.length + (request.body?.length ?? 0),
    0,
  );
}
