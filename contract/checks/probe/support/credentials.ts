import type { Messages, Operation } from '@octopus-cards/toolkit';
import { listCases } from '../../../cases/index.ts';
import type { Case, Credentials, Exchange, Problem, Tools } from '../../../types.ts';
import { createProblem, judgeExchange, listOr, readEnvelope, showAnswer } from '../../judging.ts';

/** A valid request to each operation under test that cannot be called without credentials. */
export function listSecured(tools: Tools): Case[] {
  const found = new Map<string, Case>();
  for (const one of listCases(tools.description, 'examples', tools)) {
    const { operation } = one.request;
    if (operation === undefined || found.has(operation.id) || !isSecured(operation)) continue;
    if (tools.selected?.(operation) !== false) found.set(operation.id, one);
  }
  return [...found.values()];
}

/** An empty alternative means that one may also come without credentials. */
function isSecured({ security }: Operation): boolean {
  return security.length > 0 && security.every((one) => Object.keys(one).length > 0);
}

/** The same request with other credentials. */
export function planAs(plain: Case, credentials: Credentials, title: string): Case {
  const { operation } = plain.request;
  const expects = credentials === 'own' ? plain.expects : 'invalid';
  const planned: Case = {
    phase: 'stateful',
    request: { ...plain.request, credentials },
    expects,
    covers: [],
    title: `${operation?.id ?? plain.request.path}: ${title}`,
  };
  if (expects !== 'invalid') return planned;
  const pointer = `${operation?.pointer ?? ''}/security`;
  return {
    ...planned,
    violation: { in: 'credentials', at: '', keyword: credentials, pointer, detail: title },
  };
}

/**
 * What is wrong with the answer to a request that nobody should be let in with.
 *
 * @param kinds the keys of x-messages of which one gives the message
 */
export function judgeRefusal(
  check: string,
  exchange: Exchange,
  tools: Tools,
  kinds: readonly ('missing' | 'invalid')[],
): Problem[] {
  const judged = judgeExchange(exchange, tools);
  const { operation } = exchange.case.request;
  if (judged === undefined || operation === undefined) return [];
  const { answer } = judged;
  // Server errors are reported as what they are, and who is told to wait was not let in.
  if (answer.status >= 500 || answer.status === 429) return [];
  const title = exchange.case.violation?.detail ?? exchange.case.title;
  const documents401 = operation.responses.some(({ status }) => status === '401');
  const right = documents401 ? [401] : [401, 403, 404];
  if (!right.includes(answer.status)) {
    return [
      createProblem(check, judged, {
        expected: `${listOr(right)} to ${title}`,
        actual: showAnswer(answer),
        cause: `${title} ${answer.status < 400 ? 'let in' : answer.status}`,
      }),
    ];
  }
  const messages = listMessages(operation, tools, kinds);
  const actual = readEnvelope(judged, tools)?.message;
  if (messages.length === 0 || actual === undefined || messages.includes(actual)) return [];
  return [
    createProblem(check, judged, {
      expected: `${answer.status} to ${title} with ${listOr(messages.map((one) => `"${one}"`))}`,
      actual: `"${actual}"`,
      cause: 'message',
    }),
  ];
}

/** What is wrong in the same way at every operation is one defect, of the server as a whole. */
export function joinProblems(problems: readonly Problem[], operations: number): Problem[] {
  const byCause = Map.groupBy(problems, ({ cause }) => cause);
  return [...byCause.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length < Math.max(2, operations)) return group;
    return [{ ...first, operation: undefined, pointer: '/components/securitySchemes' }];
  });
}

/** The documented messages: those of the operation, or else of its schemes. */
function listMessages(
  operation: Operation,
  tools: Tools,
  kinds: readonly ('missing' | 'invalid')[],
): string[] {
  const names = new Set(operation.security.flatMap((requirement) => Object.keys(requirement)));
  const schemes = tools.description.model.securitySchemes.filter(({ name }) => names.has(name));
  const read = (messages: Messages, kind: string) => messages[kind]?.message;
  return kinds.flatMap((kind) => {
    const own = read(operation.messages, kind);
    if (own !== undefined) return [own];
    return schemes.flatMap(({ messages }) => read(messages, kind) ?? []);
  });
}
