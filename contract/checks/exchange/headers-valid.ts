import { joinPointer } from '@octopus-cards/toolkit/compile';
import { readWireText } from '../../tools/wire.ts';
import type { ExchangeCheck } from '../../types.ts';
import { createProblem, judgeExchange, listHeader, shorten } from '../judging.ts';

/** Headers are text on the wire and are read as the type that their schema names. */
export const headersValid: ExchangeCheck = {
  id: 'headers-valid',
  kind: 'exchange',
  rule: 'Each documented header that comes is valid against its schema.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged?.response === undefined || judged.answer.status >= 500) return [];
    const { answer, response, responsePointer } = judged;
    const { document } = tools.description.model;
    return response.headers.flatMap(({ name, schema }) => {
      const lines = listHeader(answer, name);
      if (schema === undefined || lines.length === 0) return [];
      const text = lines.join(', ');
      const pointer = joinPointer(responsePointer, 'headers', name, 'schema');
      return tools.validate(pointer, readWireText(document, pointer, text)).map((fault) =>
        createProblem(this.id, judged, {
          pointer: fault.pointer ?? pointer,
          expected: `${name} ${fault.message} (${fault.keyword})`,
          actual: `${answer.status} with ${name}: ${shorten(text)}`,
          cause: `${answer.status} ${name.toLowerCase()} ${fault.keyword}`,
        }),
      );
    });
  },
};
