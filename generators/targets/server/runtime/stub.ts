import { Failure } from './failure.ts';
import { isJsonType } from './media-types.ts';
import type { AnyHandler } from './operation.ts';
import { readRows, replaceRows } from './pages.ts';
import { readPrefer } from './prefer.ts';
import type { Preference } from './prefer.ts';
import type {
  ApiExamples,
  AnyInput,
  AnyReply,
  ApiSpec,
  OperationSpec,
  ResponseExamples,
  ResponseSpec,
} from './types.ts';
import { refuse } from './violations.ts';

export interface StubOptions {
  /** Operation → what it answers to callers who do not say. Default: its first success */
  prefer?: Record<string, { code?: number; example?: string }> | undefined;
}

/**
 * Makes handlers that answer the documented examples: the first one of the first success, or what
 * the caller asks for with `Prefer: code=404, example=notFound`.
 */
export function createExampleHandlers<Handlers extends object>(
  api: ApiSpec,
  examples: ApiExamples,
  { prefer = {} }: StubOptions = {},
): Handlers {
  const entries = api.operations.map((operation) => {
    const documented = own(examples, operation.id) ?? {};
    const { code, example } = own(prefer, operation.id) ?? {};
    const usual = { code: code?.toString(), example };
    const handler: AnyHandler = (input) => {
      const asked = readPrefer(input.request.headers['prefer']);
      const wanted = asked.code === undefined && asked.example === undefined ? usual : asked;
      const reply = choose(api, operation, documented, wanted);
      return reply instanceof Failure ? reply : turnPage(reply, operation, input);
    };
    return [operation.id, handler];
  });
  // There is one for each operation; that examples are valid is for the tests of the description.
  return Object.fromEntries(entries) as Handlers;
}

/** Makes security handlers that take any credentials: they must be there, and that is all. */
export function createStubSecurity<Security extends object>(api: ApiSpec): Security {
  const entries = Object.keys(api.securitySchemes).map((scheme) => [scheme, () => ({ scheme })]);
  return Object.fromEntries(entries) as Security;
}

function choose(
  api: ApiSpec,
  operation: OperationSpec,
  documented: Record<string, ResponseExamples>,
  { code, example }: Preference,
): AnyReply | Failure {
  const response = chooseResponse(operation, code);
  if (response === undefined) return refuse(api, undefined, `No response ${code} is documented`);
  const status = code === undefined ? readStatus(response) : Number(code);
  const { headers, bodies } = own(documented, response.status) ?? { headers: {}, bodies: {} };
  if (response.mediaTypes.length === 0) return { status, headers };
  const chosen = chooseBody(bodies, example);
  if (chosen === undefined && example !== undefined) {
    return refuse(api, undefined, `No example ${example} is documented for ${status}`);
  }
  const reply: AnyReply = { status, headers: { ...headers }, body: chosen?.value ?? null };
  if (chosen !== undefined) reply.headers = { ...headers, 'Content-Type': chosen.mediaType };
  return reply;
}

/** The rows of an example are all there are: the page that was asked for is cut out of them. */
function turnPage(reply: AnyReply, { pagination }: OperationSpec, input: AnyInput): AnyReply {
  const { status, headers, body } = reply;
  if (pagination === undefined || status !== 200) return reply;
  const rows = readRows(body, pagination.items);
  if (rows === undefined) return reply;
  const number = Number(input.query[pagination.page] ?? 1);
  const size = Number(input.query[pagination.size] ?? rows.length);
  const shown = rows.slice((number - 1) * size, number * size);
  const page = input.page(replaceRows(body, pagination.items, shown), rows.length);
  return { ...page, headers: { ...headers, ...page.headers } };
}

/** The response of a status, or the usual one: the first success, else the first of all. */
function chooseResponse(
  { responses }: OperationSpec,
  code: string | undefined,
): ResponseSpec | undefined {
  if (code === undefined) {
    return responses.find(({ status }) => status.startsWith('2')) ?? responses[0];
  }
  if (!/^[2-5]\d\d$/.test(code)) return undefined;
  const wanted = [code, `${code.charAt(0)}XX`, 'DEFAULT'];
  const found = wanted.map((name) => responses.find(({ status }) => status.toUpperCase() === name));
  return found.find((response) => response !== undefined);
}

/** The first status that a range has; `default` speaks of errors as a rule. */
function readStatus({ status }: ResponseSpec): number {
  if (/^\d{3}$/.test(status)) return Number(status);
  return /^\dXX$/i.test(status) ? Number(status.charAt(0)) * 100 : 500;
}

interface Chosen {
  mediaType: string;
  value: unknown;
}

/** JSON is preferred, as it is by most callers. */
function chooseBody(
  bodies: ResponseExamples['bodies'],
  name: string | undefined,
): Chosen | undefined {
  const types = Object.keys(bodies).sort((a, b) => Number(isJsonType(b)) - Number(isJsonType(a)));
  for (const mediaType of types) {
    const examples = bodies[mediaType] ?? {};
    const [first] = Object.keys(examples);
    const wanted = name ?? first;
    if (wanted !== undefined && Object.hasOwn(examples, wanted)) {
      return { mediaType, value: examples[wanted] };
    }
  }
  return undefined;
}

function own<Value>(record: Record<string, Value>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
