import { isObject, resolvePointer, splitPointer, textOf } from '@octopus-cards/toolkit/compile';
import { joinPointer } from '@octopus-cards/toolkit/compile';
import type { JsonObject } from '@octopus-cards/toolkit';
import type { ExchangeCheck, Tools, Violation } from '../../types.ts';
import { createProblem, judgeExchange, listOr, readEnvelope } from '../judging.ts';

interface Expected {
  code: string;
  name: string;
  message: string;
}

/**
 * People read these messages in their logs, and programs switch on the codes. One value may break
 * several keywords, so each message of the place is right once the broken keyword has one.
 */
export const refusalMessage: ExchangeCheck = {
  id: 'refusal-message',
  kind: 'exchange',
  rule: 'A violation is answered with the name, code and message that x-messages gives to it.',
  check(exchange, tools) {
    const { violation, expects } = exchange.case;
    const judged = judgeExchange(exchange, tools);
    const { validation } = tools.description.model.protocolErrors ?? {};
    if (violation === undefined || expects !== 'invalid' || validation === undefined) return [];
    if (judged?.answer.status !== validation.status) return [];
    const actual = readEnvelope(judged, tools);
    const place = findMessages(tools, violation);
    // That the envelope is there and whole is for another check.
    if (actual?.message === undefined || place === undefined) return [];
    const expected = listExpected(place.messages, validation);
    const isRight = expected.some(
      ({ code, name, message }) =>
        message === actual.message && code === actual.code && name === actual.name,
    );
    if (isRight) return [];
    const isSaid = expected.some(({ message }) => message === actual.message);
    return [
      createProblem(this.id, judged, {
        pointer: place.pointer,
        expected: `${violation.detail}: ${listOr([...new Set(expected.map(showError))])}`,
        actual: showError({
          name: actual.name ?? 'no name',
          code: actual.code ?? 'no code',
          message: actual.message,
        }),
        // One wrong sentence, wherever it is said; or one wrong code, whatever is said with it.
        cause: isSaid ? `${actual.code} ${actual.name}` : `${actual.code} ${actual.message}`,
      }),
    ];
  },
};

/** The messages for a violation, written at its place in the description or shortly above it. */
function findMessages(tools: Tools, { in: place, at, pointer, keyword }: Violation) {
  const { document } = tools.description.model;
  const tokens = splitPointer(pointer);
  const property = splitPointer(at).at(-1);
  // That a property is missing is written at its parent, and the message at the property.
  if (place === 'body' && keyword === 'required' && property !== undefined) {
    tokens.splice(-1, 1, 'properties', property);
  }
  for (let above = 0; above < 3 && tokens.length > 1; above++) {
    const at = joinPointer('', ...tokens);
    const node = resolvePointer(document, at);
    const messages = isObject(node) ? node['x-messages'] : undefined;
    if (isObject(messages)) {
      const key = keyword === 'missing' ? 'required' : keyword === 'malformed' ? 'syntax' : keyword;
      const isKnown = Object.hasOwn(messages, key) || Object.hasOwn(messages, '*');
      return isKnown ? { messages, pointer: joinPointer(at, 'x-messages') } : undefined;
    }
    // What stands above a property is about another value.
    if (tokens.at(-2) === 'properties' || tokens.at(-2) === 'parameters') return undefined;
    tokens.pop();
  }
  return undefined;
}

function listExpected(messages: JsonObject, usual: { code: string; name: string }): Expected[] {
  return Object.entries(messages).flatMap(([key, entry]) => {
    if (key === 'x-assumed') return [];
    const message = isObject(entry) ? textOf(entry['message']) : textOf(entry);
    if (message === undefined) return [];
    const own = isObject(entry) ? entry : {};
    const code = textOf(own['code']) ?? usual.code;
    return [{ message, code, name: textOf(own['name']) ?? usual.name }];
  });
}

function showError({ name, code, message }: Expected): string {
  return `${name} ${code} "${message}"`;
}
