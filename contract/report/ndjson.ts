import type { Exchange, Finding, Problem, RunEvent } from '../types.ts';
import { identifyDefect } from '../findings/identify.ts';
import { shorten, showSource } from './describe.ts';
import type { Redactor } from './redact.ts';
import { RunRecord } from './report.ts';
import type { Report, ReportOptions } from './report.ts';

/** Bodies are cut there, in characters. */
const LONGEST = 64 * 1024;

/** One JSON object on each line for each event of a run, in order. */
export function createNdjsonReport({ cwd }: ReportOptions): Report {
  const record = new RunRecord();
  const events: RunEvent[] = [];
  return {
    take(event) {
      record.take(event);
      events.push(event);
    },
    *write() {
      const { redactor } = record.read();
      for (const event of events) {
        yield `${JSON.stringify(redactor.value(describeEvent(event, redactor, cwd)))}\n`;
      }
    },
  };
}

function describeEvent(event: RunEvent, redactor: Redactor, cwd: string): object {
  const head = { event: event.kind, at: event.at.toISOString() };
  switch (event.kind) {
    case 'run-started': {
      const { url, description, seed, budget, phases, operations, checks } = event.run;
      const { title, version } = description.model;
      return {
        ...head,
        format: 1,
        url,
        api: { title, version, source: showSource(description.source, cwd) },
        seed,
        budget,
        phases,
        operations: operations.map(({ id }) => id),
        checks: checks.map(({ id }) => id),
      };
    }
    case 'exchange':
      return {
        ...head,
        ...describeExchange(event.exchange, redactor),
        problems: event.problems.map(describeProblem),
      };
    case 'probe':
      return {
        ...head,
        check: event.check,
        ran: event.ran,
        problems: event.problems.map(describeProblem),
      };
    case 'finding':
      return { ...head, finding: describeFinding(redactor.finding(event.finding), cwd) };
    case 'run-ended': {
      const { findings, known, notApplicable, exchanges, duration, stopped } = event.result;
      return {
        ...head,
        findings: findings.map((finding) => describeFinding(redactor.finding(finding), cwd)),
        known: known.map((finding) => describeFinding(redactor.finding(finding), cwd)),
        notApplicable,
        exchanges,
        milliseconds: Math.round(duration),
        stopped,
      };
    }
    case 'phase-started':
      return {
        ...head,
        phase: event.phase,
        ...(event.total === undefined ? {} : { total: event.total }),
      };
    case 'phase-ended':
      return { ...head, phase: event.phase, exchanges: event.exchanges };
    case 'warning':
      return { ...head, message: event.message };
  }
}

function describeExchange(exchange: Exchange, redactor: Redactor): object {
  const { number, case: one } = exchange;
  const { request, answer, failure } = redactor.exchange(exchange);
  return {
    number,
    phase: one.phase,
    operation: one.request.operation?.id ?? null,
    title: one.title,
    expects: one.expects,
    ...(one.violation === undefined ? {} : { violation: one.violation }),
    request: {
      ...request,
      ...(request.body === undefined ? {} : { body: shorten(request.body, LONGEST) }),
    },
    ...(answer === undefined
      ? { failure: failure ?? 'unknown' }
      : {
          answer: {
            status: answer.status,
            milliseconds: Math.round(answer.duration * 10) / 10,
            headers: answer.headers,
            body: shorten(answer.text, LONGEST),
          },
        }),
  };
}

function describeProblem(problem: Problem): object {
  const { check, operation, pointer, expected, actual, exchanges } = problem;
  return {
    finding: identifyDefect(problem),
    check,
    operation: operation ?? null,
    pointer,
    expected,
    actual,
    exchanges: exchanges.map(({ number }) => number),
  };
}

function describeFinding(finding: Finding, cwd: string): object {
  const { id, check, operation, operations, pointer, location, count, seed, curl } = finding;
  return {
    id,
    check,
    operation: operation ?? null,
    ...(operations === undefined ? {} : { operations }),
    expected: finding.expected,
    actual: finding.actual,
    count,
    pointer,
    ...(location === undefined
      ? {}
      : { location: { ...location, file: showSource(location.file, cwd) } }),
    exchanges: finding.exchanges.map(({ number }) => number),
    curl,
    seed,
  };
}
