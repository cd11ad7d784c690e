import manifest from '../package.json' with { type: 'json' };
import type { Exchange, PhaseName, Problem } from '../types.ts';
import { identifyDefect } from '../findings/identify.ts';
import { shorten } from './describe.ts';
import type { Redactor } from './redact.ts';
import { RunRecord } from './report.ts';
import type { Report } from './report.ts';

/** Bodies are cut there, in characters: viewers of HAR files hold all of it in memory. */
const LONGEST = 256 * 1024;

interface Taken {
  exchange: Exchange;
  problems: readonly Problem[];
  phase: PhaseName | undefined;
}

/**
 * Every request and answer as an HTTP Archive 1.2, which browsers and proxies open. Phases are its
 * pages; what the tester adds stands in `_octopus`.
 */
export function createHarReport(): Report {
  const record = new RunRecord();
  const taken: Taken[] = [];
  const pages: { id: PhaseName; at: Date }[] = [];
  return {
    take(event) {
      record.take(event);
      if (event.kind === 'phase-started') pages.push({ id: event.phase, at: event.at });
      if (event.kind === 'exchange') {
        const { exchange, problems } = event;
        taken.push({ exchange, problems, phase: pages.at(-1)?.id });
      }
    },
    *write() {
      const { facts, result, redactor } = record.read();
      const write = (value: object) => JSON.stringify(redactor.value(value));
      const { title, version } = facts.description.model;
      const head = {
        version: '1.2',
        creator: { name: manifest.name, version: manifest.version },
        comment: `${title} ${version} at ${facts.url}, seed ${facts.seed}, ${result.findings.length} findings`,
        pages: pages.map(({ id, at }) => ({
          startedDateTime: at.toISOString(),
          id,
          title: id,
          pageTimings: {},
        })),
      };
      yield `{"log":${write(head).slice(0, -1)},"entries":[`;
      const inOrder = taken.toSorted((a, b) => a.exchange.number - b.exchange.number);
      for (const [index, one] of inOrder.entries()) {
        yield `${index === 0 ? '' : ','}\n${write(describeEntry(one, redactor))}`;
      }
      yield '\n]}}\n';
    },
  };
}

function describeEntry({ exchange, problems, phase }: Taken, redactor: Redactor): object {
  const { number, at, case: one } = exchange;
  const { request, answer, failure } = redactor.exchange(exchange);
  const milliseconds = Math.round((answer?.duration ?? 0) * 1000) / 1000;
  return {
    ...(phase === undefined ? {} : { pageref: phase }),
    startedDateTime: at.toISOString(),
    time: milliseconds,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      // They stand among the headers, without their values.
      cookies: [],
      headers: request.headers.map(describeHeader),
      queryString: listQuery(request.url),
      headersSize: -1,
      bodySize: exchange.request.body === undefined ? 0 : Buffer.byteLength(exchange.request.body),
      ...(request.body === undefined
        ? {}
        : {
            postData: {
              mimeType: findHeader(request.headers, 'content-type'),
              text: shorten(request.body, LONGEST),
            },
          }),
    },
    response: {
      status: answer?.status ?? 0,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: (answer?.headers ?? []).map(describeHeader),
      content: {
        size: Buffer.byteLength(exchange.answer?.text ?? ''),
        mimeType: findHeader(answer?.headers ?? [], 'content-type'),
        text: shorten(answer?.text ?? '', LONGEST),
      },
      redirectURL: findHeader(answer?.headers ?? [], 'location'),
      headersSize: -1,
      bodySize: -1,
      ...(answer === undefined ? { _error: failure ?? 'unknown' } : {}),
    },
    cache: {},
    timings: { send: 0, wait: milliseconds, receive: 0 },
    comment: problems.length === 0 ? one.title : `${one.title}: ${listChecks(problems)}`,
    _octopus: {
      number,
      operation: one.request.operation?.id ?? null,
      expects: one.expects,
      problems: problems.map((problem) => ({
        finding: identifyDefect(problem),
        check: problem.check,
        expected: problem.expected,
        actual: problem.actual,
      })),
    },
  };
}

function listChecks(problems: readonly Problem[]): string {
  return [...new Set(problems.map(({ check }) => check))].join(', ');
}

function describeHeader([name, value]: [string, string]): { name: string; value: string } {
  return { name, value };
}

function findHeader(headers: readonly [string, string][], wanted: string): string {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
}

/** Names and values of a query, decoded; what cannot be decoded stays as it is. */
function listQuery(url: string): { name: string; value: string }[] {
  const at = url.indexOf('?');
  if (at === -1) return [];
  return [...new URLSearchParams(url.slice(at + 1))].map(describeHeader);
}
