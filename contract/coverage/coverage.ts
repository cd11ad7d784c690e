import type { Operation } from '@octopus-cards/toolkit';
import type { Description, Exchange } from '../types.ts';
import { listGoals } from './subjects.ts';
import type { Goal } from './subjects.ts';

/** A keyword, and how many requests satisfied and violated it. */
export interface KeywordCoverage extends Goal {
  /** False: the description does not speak of it, such as a method that a path has not. */
  declared: boolean;
  satisfied: number;
  violated: number;
}

/** A parameter, or a place in the body. */
export interface SubjectCoverage {
  subject: string;
  keywords: KeywordCoverage[];
}

/** A status, and how many answers had it. */
export interface StatusCoverage {
  /** As it is documented: `200`, `4XX`, `default`; else the number. */
  status: string;
  documented: boolean;
  seen: number;
}

/** What was tried of one operation. */
export interface OperationCoverage {
  operation: Operation;
  requests: number;
  statuses: StatusCoverage[];
  subjects: SubjectCoverage[];
}

/** How much of what there is was reached. */
export interface Share {
  reached: number;
  of: number;
}

/** What a run has tried, of all that the description promises and asks. */
export interface CoverageMatrix {
  operations: OperationCoverage[];
  total: { operations: Share; statuses: Share; satisfied: Share; violated: Share };
}

/** Counts while a run goes on. */
export interface CoverageCounter {
  add(exchange: Exchange): void;
  read(): CoverageMatrix;
}

/**
 * Makes a coverage matrix of the exchanges of a run.
 *
 * @param operations those that are tested; all by default
 */
export function createCoverage(
  description: Description,
  operations: readonly Operation[] = description.model.operations,
): CoverageCounter {
  const { document } = description.model;
  const rows = new Map(
    operations.map((operation) => [
      operation.id,
      new Row(operation, listGoals(document, operation)),
    ]),
  );
  return {
    add(exchange) {
      const { operation } = exchange.case.request;
      if (operation !== undefined) rows.get(operation.id)?.count(exchange);
      // A request that never came through has satisfied nothing.
      if (exchange.answer === undefined) return;
      for (const { operation: id, subject, keyword, satisfied } of exchange.case.covers) {
        rows.get(id)?.cover(subject, keyword, satisfied);
      }
    },
    read() {
      const all = [...rows.values()].map((row) => row.read());
      return { operations: all, total: sumUp(all) };
    },
  };
}

class Row {
  readonly #operation: Operation;
  readonly #keywords: Map<string, KeywordCoverage>;
  readonly #statuses: Map<string, StatusCoverage>;
  #requests = 0;

  constructor(operation: Operation, goals: readonly Goal[]) {
    this.#operation = operation;
    this.#keywords = new Map(
      goals.map((goal) => [
        keyOf(goal.subject, goal.keyword),
        { ...goal, declared: true, satisfied: 0, violated: 0 },
      ]),
    );
    this.#statuses = new Map(
      operation.responses.map(({ status }) => [status, { status, documented: true, seen: 0 }]),
    );
  }

  count({ answer }: Exchange): void {
    this.#requests++;
    if (answer === undefined) return;
    const status = this.#nameStatus(answer.status);
    const row = this.#statuses.get(status) ?? { status, documented: false, seen: 0 };
    row.seen++;
    this.#statuses.set(status, row);
  }

  /** The most exact of the documented ones: the number, its range, `default`. */
  #nameStatus(status: number): string {
    const names = [String(status), `${Math.floor(status / 100)}XX`, 'default'];
    const documented = this.#operation.responses.map((response) => response.status);
    return (
      names.find((name) => documented.some((one) => one.toUpperCase() === name.toUpperCase())) ??
      String(status)
    );
  }

  cover(subject: string, keyword: string, satisfied: boolean): void {
    const key = keyOf(subject, keyword);
    const goal: Goal = { subject, keyword, pointer: this.#operation.pointer, violable: true };
    const row = this.#keywords.get(key) ?? { ...goal, declared: false, satisfied: 0, violated: 0 };
    if (satisfied) row.satisfied++;
    else row.violated++;
    this.#keywords.set(key, row);
  }

  read(): OperationCoverage {
    const bySubject = Map.groupBy(this.#keywords.values(), ({ subject }) => subject);
    return {
      operation: this.#operation,
      requests: this.#requests,
      statuses: [...this.#statuses.values()],
      subjects: [...bySubject].map(([subject, keywords]) => ({ subject, keywords })),
    };
  }
}

function keyOf(subject: string, keyword: string): string {
  return `${subject} ${keyword}`;
}

function sumUp(operations: readonly OperationCoverage[]): CoverageMatrix['total'] {
  const statuses = operations.flatMap((row) => row.statuses).filter((row) => row.documented);
  const keywords = operations
    .flatMap(({ subjects }) => subjects)
    .flatMap((subject) => subject.keywords)
    .filter(({ declared }) => declared);
  const share = <T>(rows: readonly T[], isReached: (row: T) => boolean): Share => ({
    reached: rows.filter(isReached).length,
    of: rows.length,
  });
  return {
    operations: share(operations, ({ requests }) => requests > 0),
    statuses: share(statuses, ({ seen }) => seen > 0),
    satisfied: share(keywords, ({ satisfied }) => satisfied > 0),
    violated: share(
      keywords.filter(({ violable }) => violable),
      ({ violated }) => violated > 0,
    ),
  };
}
