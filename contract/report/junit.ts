import type { Operation } from '@octopus-cards/toolkit';
import type { Finding, RunFacts, RunResult } from '../types.ts';
import { describeRoute, shorten, showSource } from './describe.ts';
import { RunRecord } from './report.ts';
import type { Report, ReportOptions } from './report.ts';
import { renderFinding } from './terminal.ts';
import { escapeXml, writeAttributes } from './xml.ts';

interface TestCase {
  classname: string;
  name: string;
  /** All findings of one check in one place. */
  findings: readonly Finding[];
  /** Why nothing can be said. */
  skipped?: string | undefined;
}

interface Suite {
  name: string;
  milliseconds: number;
  cases: TestCase[];
}

interface Tally {
  exchanges: number;
  milliseconds: number;
}

const SERVER = 'The server as a whole';
const BEHAVIOURS = 'Behaviours';
const LONGEST_MESSAGE = 500;

/**
 * JUnit XML as CI servers read it: a suite for each operation with a test for each check, then the
 * behaviours. Names stay the same from run to run, so that a history can be kept.
 */
export function createJunitReport({ cwd }: ReportOptions): Report {
  const record = new RunRecord();
  const tallies = new Map<string, Tally>();
  return {
    take(event) {
      record.take(event);
      if (event.kind !== 'exchange') return;
      const id = event.exchange.case.request.operation?.id ?? '';
      const tally = tallies.get(id) ?? { exchanges: 0, milliseconds: 0 };
      tally.exchanges++;
      tally.milliseconds += event.exchange.answer?.duration ?? 0;
      tallies.set(id, tally);
    },
    *write() {
      const { at, facts, result, redactor } = record.read();
      const suites = [
        ...listOperationSuites(facts, result, tallies),
        makeServerSuite(facts, result, tallies.get('')),
        makeBehaviourSuite(facts, result, record.probes),
      ].filter(({ cases }) => cases.length > 0);
      const { title } = facts.description.model;
      const cases = suites.flatMap((suite) => suite.cases);
      const head = { name: redactor.text(`${title} contract`), ...count(cases) };
      yield '<?xml version="1.0" encoding="UTF-8"?>\n';
      yield `<testsuites${writeAttributes({ ...head, time: seconds(result.duration) })}>\n`;
      const write = {
        redact: redactor.text,
        cwd,
        at,
        properties: listProperties(facts, result, cwd),
      };
      for (const suite of suites) yield* writeSuite(suite, write);
      yield '</testsuites>\n';
    },
  };
}

function listOperationSuites(
  facts: RunFacts,
  result: RunResult,
  tallies: ReadonlyMap<string, Tally>,
): Suite[] {
  const checks = facts.checks.filter(({ kind }) => kind === 'exchange').map(({ id }) => id);
  const tested = new Set(facts.operations.map(({ id }) => id));
  // Logging in may be a request of an operation that is not under test.
  const named = result.findings.flatMap(({ operation }) => operation ?? []);
  const others = [...new Set(named)].filter((id) => !tested.has(id));
  const operations = [
    ...facts.operations,
    ...others.flatMap((id) => facts.description.operation(id) ?? []),
  ];
  return operations.map((operation) => {
    const tally = tallies.get(operation.id);
    return {
      name: `${describeRoute(operation)} (${operation.id})`,
      milliseconds: tally?.milliseconds ?? 0,
      cases: checks.map((check) => makeOperationCase(operation, check, result, tally)),
    };
  });
}

function makeOperationCase(
  operation: Operation,
  check: string,
  { findings, known }: RunResult,
  tally: Tally | undefined,
): TestCase {
  const of = (all: readonly Finding[]) =>
    all.filter((one) => one.check === check && one.operation === operation.id);
  const elsewhere = [...findings, ...known].find(
    (one) => one.check === check && one.operations?.includes(operation.id),
  );
  const skipped =
    tally === undefined
      ? 'no request was sent'
      : elsewhere === undefined
        ? describeKnown(of(known))
        : `${elsewhere.id} is a finding on many operations: see "${SERVER}"`;
  return {
    classname: `${operation.tag}.${operation.id}`,
    name: check,
    findings: of(findings),
    skipped,
  };
}

/** Unknown paths, and defects that many operations have. */
function makeServerSuite(facts: RunFacts, result: RunResult, tally: Tally | undefined): Suite {
  const of = (all: readonly Finding[], check: string) =>
    all.filter((one) => one.check === check && one.operation === undefined);
  return {
    name: SERVER,
    milliseconds: tally?.milliseconds ?? 0,
    cases: facts.checks
      .filter(({ kind }) => kind === 'exchange')
      .map(({ id }) => ({
        classname: 'server',
        name: id,
        findings: of(result.findings, id),
        skipped: describeKnown(of(result.known, id)),
      })),
  };
}

/** Checks that send requests of their own, which may be of several operations. */
function makeBehaviourSuite(
  facts: RunFacts,
  result: RunResult,
  probes: ReadonlyMap<string, boolean>,
): Suite {
  const of = (all: readonly Finding[], check: string) => all.filter((one) => one.check === check);
  const why = (id: string) => {
    const ran = probes.get(id);
    if (ran === undefined) return 'was not asked in this run';
    return ran ? undefined : 'does not apply to this description, or to this budget';
  };
  return {
    name: BEHAVIOURS,
    milliseconds: 0,
    cases: facts.checks
      .filter(({ kind }) => kind === 'probe')
      .map(({ id }) => ({
        classname: 'behaviours',
        name: id,
        findings: of(result.findings, id),
        skipped: why(id) ?? describeKnown(of(result.known, id)),
      })),
  };
}

function describeKnown(known: readonly Finding[]): string | undefined {
  if (known.length === 0) return undefined;
  return `known from the baseline: ${known.map(({ id }) => id).join(', ')}`;
}

function listProperties(facts: RunFacts, result: RunResult, cwd: string): [string, string][] {
  const { title, version } = facts.description.model;
  return [
    ['api', `${title} ${version}`],
    ['description', showSource(facts.description.source, cwd)],
    ['url', facts.url],
    ['seed', String(facts.seed)],
    ['budget', facts.budget],
    ['requests', String(result.exchanges)],
    ['stopped', String(result.stopped)],
  ];
}

interface WriteOptions {
  redact: (text: string) => string;
  cwd: string;
  at: Date;
  properties: [string, string][];
}

function* writeSuite(suite: Suite, options: WriteOptions): Generator<string> {
  const { redact, at, properties } = options;
  const attributes = {
    name: redact(suite.name),
    ...count(suite.cases),
    time: seconds(suite.milliseconds),
    timestamp: at.toISOString().slice(0, 19),
  };
  yield `  <testsuite${writeAttributes(attributes)}>\n    <properties>\n`;
  for (const [name, value] of properties) {
    yield `      <property${writeAttributes({ name, value: redact(value) })}/>\n`;
  }
  yield '    </properties>\n';
  for (const one of suite.cases) yield writeCase(one, options);
  yield '  </testsuite>\n';
}

function writeCase(
  { classname, name, findings, skipped }: TestCase,
  options: WriteOptions,
): string {
  const { redact, cwd } = options;
  const [first] = findings;
  const place = first?.location;
  const attributes = writeAttributes({
    classname,
    name,
    time: '0.000',
    file: place && showSource(place.file, cwd),
    line: place?.line,
  });
  if (first === undefined) {
    return skipped === undefined
      ? `    <testcase${attributes}/>\n`
      : `    <testcase${attributes}><skipped${writeAttributes({ message: redact(skipped) })}/></testcase>\n`;
  }
  const more = findings.length === 1 ? '' : ` (and ${findings.length - 1} more)`;
  const message = `expected ${first.expected}, actual ${first.actual}`;
  const failure = writeAttributes({
    message: `${shorten(redact(message), LONGEST_MESSAGE)}${more}`,
    type: name,
  });
  const text = findings.map((finding) => redact(renderFinding(finding, cwd))).join('\n\n');
  return (
    `    <testcase${attributes}>\n` +
    `      <failure${failure}>${escapeXml(text)}</failure>\n` +
    '    </testcase>\n'
  );
}

function count(cases: readonly TestCase[]) {
  const failures = cases.filter(({ findings }) => findings.length > 0).length;
  const skipped = cases.filter((one) => one.findings.length === 0 && one.skipped !== undefined);
  return { tests: cases.length, failures, errors: 0, skipped: skipped.length };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
