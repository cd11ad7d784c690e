import { joinPointer } from '@octopus-cards/toolkit/compile';
import type { ProtocolError } from '@octopus-cards/toolkit';
import type { ExchangeCheck, Tools } from '../../types.ts';
import {
  createProblem,
  findContent,
  hasPath,
  isBodiless,
  isJson,
  judgeExchange,
  listOr,
  listProtocolErrors,
  readEnvelope,
  readMediaType,
  shorten,
  showAnswer,
  withoutIndices,
} from '../judging.ts';
import type { Judged } from '../judging.ts';

/**
 * One shape for every error, wherever it arises: clients read it with one piece of code. Bodies that
 * a response of the operation documents are judged there; here it is about all the others, and
 * about name, code and message of what any path may answer.
 */
export const errorEnvelope: ExchangeCheck = {
  id: 'error-envelope',
  kind: 'exchange',
  rule: 'Each error has the body, and where it is declared the name, code and message, of x-protocol-errors.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    const { protocolErrors } = tools.description.model;
    if (judged === undefined || protocolErrors === undefined || isBodiless(judged)) return [];
    const { answer } = judged;
    if (answer.status < 400 || answer.status >= 500) return [];
    const pointer = joinPointer('/components/schemas', protocolErrors.envelope.schema);
    if (!isJudgedElsewhere(judged)) {
      const mediaType = readMediaType(answer);
      if (answer.json === undefined || mediaType === undefined || !isJson(mediaType)) {
        return [
          createProblem(this.id, judged, {
            pointer,
            expected: `the error body ${protocolErrors.envelope.schema} as JSON`,
            actual: `${showAnswer(answer)}, ${mediaType ?? 'no media type'}`,
            cause: `${answer.status} no envelope`,
          }),
        ];
      }
      const [fault] = tools.validate(pointer, answer.json);
      if (fault !== undefined) {
        return [
          createProblem(this.id, judged, {
            pointer: fault.pointer ?? pointer,
            expected: `${fault.at || 'the body'} ${fault.message} (${fault.keyword})`,
            actual: showAnswer(answer),
            cause: `${answer.status} ${withoutIndices(fault.at)} ${fault.keyword}`,
          }),
        ];
      }
    }
    return judgeNames(this.id, judged, tools);
  },
};

/** Does the operation document a JSON body for this status, so that it is held against that? */
function isJudgedElsewhere({ response, answer }: Judged): boolean {
  const mediaType = readMediaType(answer) ?? 'application/json';
  return response !== undefined && findContent(response, mediaType)?.schema !== undefined;
}

function judgeNames(check: string, judged: Judged, tools: Tools) {
  const errors = listExpected(judged, tools);
  const actual = readEnvelope(judged, tools);
  if (errors.length === 0 || actual === undefined) return [];
  // Operations may document messages of their own; without one, the message is the declared one.
  const withMessage = judged.operation === undefined;
  const isRight = errors.some(
    (error) =>
      error.name === actual.name &&
      error.code === actual.code &&
      (!withMessage || matchesMessage(error.message, actual.message ?? '')),
  );
  if (isRight) return [];
  const show = (name?: string, code?: string, message?: string) =>
    `${name ?? 'no name'} ${code ?? 'no code'}${withMessage ? ` "${message ?? ''}"` : ''}`;
  return [
    createProblem(check, judged, {
      pointer: '/x-protocol-errors/errors',
      expected: listOr(errors.map(({ name, code, message }) => show(name, code, message))),
      actual: `${judged.answer.status} with ${shorten(show(actual.name, actual.code, actual.message))}`,
      cause: `${judged.answer.status} name`,
    }),
  ];
}

/** The declared errors that this can be; none when the operation may answer others too. */
function listExpected(
  { answer, response, operation, exchange }: Judged,
  tools: Tools,
): ProtocolError[] {
  const all = listProtocolErrors(tools, answer.status);
  if (operation !== undefined) {
    // 400 and 404 are for the operation to explain; these three are the same everywhere.
    return response === undefined || [401, 403, 429].includes(answer.status) ? all : [];
  }
  const unknownPath = tools.description.model.protocolErrors?.errors['unknownPath'];
  if (hasPath(tools, exchange.case.request.path) || unknownPath === undefined) return all;
  return answer.status === unknownPath.status ? [unknownPath] : all;
}

/** `{seconds}` stands for a number. */
function matchesMessage(expected: string, actual: string): boolean {
  const [before = '', after] = expected.split('{seconds}');
  if (after === undefined) return expected === actual;
  const middle = actual.slice(before.length, actual.length - after.length);
  return actual.startsWith(before) && actual.endsWith(after) && /^\d+$/.test(middle);
}
