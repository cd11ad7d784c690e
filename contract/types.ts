import type { ApiModel, Json, Operation } from '@octopus-cards/toolkit';

/** The ways in which requests are thought up, in the order in which they run. */
export type PhaseName = 'examples' | 'stateful' | 'coverage' | 'fuzz';

/** Whose credentials a request carries. `broken`: they look right, and are not. */
export type Credentials = 'own' | 'other' | 'none' | 'broken';

/** A description that is tested against, read and indexed. */
export interface Description {
  model: ApiModel;
  /** Where it was read from: path or URL, for reports. */
  source: string;
  operation(id: string): Operation | undefined;
  /** What is doubtful about it without keeping anybody from testing; each is told in a run. */
  warnings?: readonly string[];
  /** Line and column of a JSON Pointer of the bundled document, when the source is a file. */
  locate(pointer: string): { file: string; line: number; column: number } | undefined;
}

/** A body as it is sent. `raw` is text that no JSON stands for, such as `{"a":`. */
export type Body =
  | { mediaType: string; value: Json; raw?: undefined }
  | { mediaType: string; raw: string; value?: undefined };

/**
 * A request that is to be sent. Parameters are text as on the wire, before percent-encoding; a
 * query name may stand there several times.
 */
export interface RequestPlan {
  /** Undefined: a path or method that the description does not have. */
  operation: Operation | undefined;
  method: string;
  /** Template with `{name}` for what `pathParameters` holds. */
  path: string;
  pathParameters: Record<string, string>;
  query: [name: string, value: string][];
  headers: [name: string, value: string][];
  body: Body | undefined;
  credentials: Credentials;
}

/** What is wrong on purpose with a request. */
export interface Violation {
  /** `method`, `media-type`, `credentials` or where the wrong value stands. */
  in: 'path' | 'query' | 'header' | 'cookie' | 'body' | 'method' | 'media-type' | 'credentials';
  /** Name of the parameter, or JSON Pointer into the body. */
  at: string;
  /** JSON Schema keyword, or `missing`, `unknown`, `malformed`. */
  keyword: string;
  /** JSON Pointer into the description. */
  pointer: string;
  /** For people: `one above maximum 5000`. */
  detail: string;
}

/** What a case exercises, for the coverage matrix: `listOrders query limit maximum +`. */
export interface Covered {
  operation: string;
  /** Parameter name, `body` or `body/pointer`. */
  subject: string;
  keyword: string;
  satisfied: boolean;
}

/** One request with what is expected of the answer. */
export interface Case {
  phase: PhaseName;
  request: RequestPlan;
  /** `valid`: the description allows it. `invalid`: it does not. `unknown`: nobody can say (state). */
  expects: 'valid' | 'invalid' | 'unknown';
  violation?: Violation;
  covers: Covered[];
  /** For people: `limit one above maximum 100`. */
  title: string;
}

/** A request as it went out; credentials are redacted wherever it is shown. */
export interface SentRequest {
  method: string;
  url: string;
  headers: [name: string, value: string][];
  body: string | undefined;
}

export interface ReceivedAnswer {
  status: number;
  headers: [name: string, value: string][];
  text: string;
  /** The parsed body; undefined when it is no JSON. */
  json: Json | undefined;
  /** Milliseconds from the request to the end of the body. */
  duration: number;
}

/** One request and its answer; `answer` is undefined when there was none, and `failure` says why. */
export interface Exchange {
  number: number;
  at: Date;
  case: Case;
  request: SentRequest;
  answer: ReceivedAnswer | undefined;
  failure?: 'timeout' | 'refused' | 'reset' | 'malformed';
}

/** A sequence of requests that belong together; a single request is a sequence of one. */
export interface Sequence {
  title: string;
  exchanges: readonly Exchange[];
}

/** What a check found wrong, before equal ones are put together. */
export interface Problem {
  check: string;
  /** Id of the operation; undefined: of the server as a whole. */
  operation: string | undefined;
  /** Where the description says what was expected. */
  pointer: string;
  expected: string;
  actual: string;
  /** Problems with the same check, operation and cause are one defect. */
  cause: string;
  /** The exchanges that show it, in order: the fewest that do. */
  exchanges: readonly Exchange[];
}

/** Sends requests of the tester; gives sessions, waits when it is told to, and remembers everything. */
export interface Courier {
  /**
   * Sends it as it is planned; with own credentials it logs in first, and again when they end. A
   * header of the plan that carries credentials stays as it is. An answer 429 is waited out, unless
   * the sender is not `patient`.
   */
  send(request: Case, options?: { patient?: boolean }): Promise<Exchange>;
  /** Is there a second account? */
  readonly hasOther: boolean;
  readonly description: Description;
  /** For waiting in sequences; real or of the test. */
  wait(milliseconds: number): Promise<void>;
  /**
   * Logs in anew with its own credentials, beside the session in use, and gives the whole exchange.
   * Undefined: the description has no x-session, or there is nothing to log in with.
   */
  logIn?(): Promise<Exchange | undefined>;
}

/** Judges one exchange by the description alone. */
export interface ExchangeCheck {
  /** `status-documented` */
  id: string;
  kind: 'exchange';
  /** One sentence: what must hold. */
  rule: string;
  check(exchange: Exchange, tools: Tools): Problem[];
}

/** Sends requests of its own, and judges them: sequences, credentials, behaviours. */
export interface ProbeCheck {
  id: string;
  kind: 'probe';
  rule: string;
  /** Can it be asked of this description at all? Otherwise it is reported as not applicable. */
  applies(tools: Tools): boolean;
  probe(courier: Courier, tools: Tools): AsyncIterable<Problem>;
  /** It watches money, ends sessions or uses up an allowance: nothing else may run beside it. */
  alone?: true;
  /** It takes a while: only with the budget `deep`. */
  deep?: true;
  /** It needs a second account: without one it is not asked. */
  other?: true;
}

export type Check = ExchangeCheck | ProbeCheck;

/** One thing that is wrong with a value. */
export interface SchemaFault {
  /** JSON Pointer into the value; empty: the value itself. */
  at: string;
  keyword: string;
  /** `must be integer` */
  message: string;
  /** JSON Pointer of the violated keyword in the description, when it is known. */
  pointer?: string;
}

/** What checks and generators need beside an exchange. */
export interface Tools {
  description: Description;
  /** Violations of a value against the schema at a pointer of the document; empty: it is valid. */
  validate(pointer: string, value: Json): SchemaFault[];
  /** 32-bit seed of the run. */
  seed: number;
  /** Objects that answers brought, by operation and pointer: ids for later requests. */
  pool: Pool;
  /** Is the operation under test? Probes leave the others alone. Without it, all are. */
  selected?(operation: Operation): boolean;
}

/** Values that were seen in answers, for requests that need one that exists. */
export interface Pool {
  add(exchange: Exchange): void;
  /** A value for a parameter or body property; undefined: none was seen. */
  find(operation: Operation, subject: string): Json | undefined;
}

/** One defect: what is shown to a person, and what `replay` runs again. */
export interface Finding extends Problem {
  /** Stable for the same defect: hash of check, operation and cause. */
  id: string;
  /** How many problems it stands for. */
  count: number;
  /** The operations of a defect that many of them have; `operation` is undefined then. */
  operations?: readonly string[];
  location: { file: string; line: number; column: number } | undefined;
  /** A line to paste for each request of the sequence; secrets as `$TOKEN`. */
  curl: string[];
  seed: number;
}

/** What a run tells while it goes on, in order: reports are made of these and of nothing else. */
export type RunEvent =
  | { kind: 'run-started'; at: Date; run: RunFacts }
  | { kind: 'phase-started'; at: Date; phase: PhaseName; total: number | undefined }
  | { kind: 'exchange'; at: Date; exchange: Exchange; problems: readonly Problem[] }
  /** A probe that has ended; `ran: false`: it does not apply to this description. */
  | { kind: 'probe'; at: Date; check: string; ran: boolean; problems: readonly Problem[] }
  /**
   * The first problem of a defect; later ones only raise the count. What many operations have in
   * common is put together at the end: the findings of the result are the ones to report.
   */
  | { kind: 'finding'; at: Date; finding: Finding }
  | { kind: 'warning'; at: Date; message: string }
  | { kind: 'phase-ended'; at: Date; phase: PhaseName; exchanges: number }
  | { kind: 'run-ended'; at: Date; result: RunResult };

/** What a run is about. */
export interface RunFacts {
  /** The server under test, without a slash at the end. */
  url: string;
  description: Description;
  seed: number;
  budget: 'smoke' | 'default' | 'deep';
  phases: readonly PhaseName[];
  /** The operations that are tested. */
  operations: readonly Operation[];
  checks: readonly Check[];
  /** Takes every secret that the run knows out of a text: `$TOKEN` in its place. */
  redact(text: string): string;
}

/** What a run ends with. */
export interface RunResult {
  facts: RunFacts;
  /** New findings; what the baseline knows stands in `known`. */
  findings: readonly Finding[];
  known: readonly Finding[];
  /** Ids of checks that were never asked, with the reason. */
  notApplicable: readonly string[];
  exchanges: number;
  /** Milliseconds. */
  duration: number;
  /** Ended before its time, by a signal or the time limit. */
  stopped: boolean;
}
