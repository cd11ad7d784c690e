import { joinPointer } from '@octopus-cards/toolkit/compile';
import type { ExchangeCheck, Problem } from '../../types.ts';
import { createProblem, judgeExchange, listProtocolErrors, readHeader } from '../judging.ts';
import type { Judged } from '../judging.ts';
import type { Tools } from '../../types.ts';

/** Headers that a check of their own asks for, with words of its own. */
const ELSEWHERE: Record<number, string> = {
  401: 'www-authenticate',
  405: 'allow',
  429: 'retry-after',
};

/** A header that is documented as required is part of the answer as much as the body is. */
export const headersPresent: ExchangeCheck = {
  id: 'headers-present',
  kind: 'exchange',
  rule: 'Each required header of a documented answer is there.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged === undefined || judged.answer.status >= 500) return [];
    const { answer } = judged;
    return listRequired(judged, tools)
      .filter(({ name }) => !isElsewhere(name, answer.status, tools))
      .filter(({ name }) => readHeader(answer, name) === undefined)
      .map(
        ({ name, pointer }): Problem =>
          createProblem(this.id, judged, {
            pointer,
            expected: `the header ${name}`,
            actual: `${answer.status} without ${name}`,
            cause: `${answer.status} ${name.toLowerCase()}`,
          }),
      );
  },
};

function isElsewhere(name: string, status: number, tools: Tools): boolean {
  const key = name.toLowerCase();
  const { requestId } = tools.description.model.protocolErrors ?? {};
  return key === ELSEWHERE[status] || key === requestId?.toLowerCase();
}

function listRequired({ response, responsePointer, answer }: Judged, tools: Tools) {
  if (response !== undefined) {
    return response.headers
      .filter(({ required }) => required)
      .map(({ name }) => ({ name, pointer: joinPointer(responsePointer, 'headers', name) }));
  }
  const errors = listProtocolErrors(tools, answer.status);
  // Several errors of one status: only what all of them bring can be asked for.
  const [first, ...others] = errors;
  return (first?.headers ?? [])
    .filter((name) => others.every(({ headers }) => headers.includes(name)))
    .map((name) => ({ name, pointer: '/x-protocol-errors/errors' }));
}
