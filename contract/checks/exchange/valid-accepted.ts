import { isObject, listOf, textOf } from '@octopus-cards/toolkit/compile';
import type { Json, Operation } from '@octopus-cards/toolkit';
import { followPointer } from '../../tools/follow.ts';
import type { ExchangeCheck, Tools } from '../../types.ts';
import { createProblem, judgeExchange, readEnvelope, showAnswer } from '../judging.ts';
import type { Judged } from '../judging.ts';

/** Refusals that say "your request is malformed"; a well-formed one never earns them. */
const ABOUT_FORM = new Set([400, 405, 406, 411, 413, 414, 415, 417, 422, 428, 431]);

/**
 * A server that is stricter than its description refuses what clients were told to send. Rules of
 * business may refuse a valid request too; where the description tells the two apart, only
 * complaints about the form are problems.
 */
export const validAccepted: ExchangeCheck = {
  id: 'valid-accepted',
  kind: 'exchange',
  rule: 'A request that the description allows is not refused as malformed.',
  check(exchange, tools) {
    const { expects, request } = exchange.case;
    const judged = judgeExchange(exchange, tools);
    if (expects !== 'valid' || judged === undefined || request.operation === undefined) return [];
    const { status } = judged.answer;
    if (!ABOUT_FORM.has(status) || isRuleOfBusiness(judged, request.operation, tools)) return [];
    return [
      createProblem(this.id, judged, {
        expected: `the request is taken: ${exchange.case.title}`,
        actual: showAnswer(judged.answer),
        cause: `${status} ${readEnvelope(judged, tools)?.message ?? ''}`.trimEnd(),
      }),
    ];
  },
};

function isRuleOfBusiness(judged: Judged, operation: Operation, tools: Tools): boolean {
  const { validation } = tools.description.model.protocolErrors ?? {};
  const envelope = readEnvelope(judged, tools);
  if (validation === undefined || judged.answer.status !== validation.status) return false;
  if (envelope?.code === undefined || envelope.message === undefined) return false;
  const { code, message } = envelope;
  if (listSchemaMessages(operation, tools).has(message)) return false;
  if (code !== validation.code) return true;
  return listExampleMessages(judged, tools).some((example) => isAlike(example, message));
}

/** The messages that the description gives to violations of the schemas of an operation. */
function listSchemaMessages(operation: Operation, tools: Tools): Set<string> {
  const found = new Set<string>();
  const { document } = tools.description.model;
  const seen = new Set<string>();
  function visit(node: Json | undefined): void {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isObject(node)) return;
    const reference = textOf(node['$ref']);
    if (reference?.startsWith('#') && !seen.has(reference)) {
      seen.add(reference);
      visit(followPointer(document, reference.slice(1))?.node);
    }
    for (const [key, value] of Object.entries(node)) {
      if (key !== 'x-messages') visit(value);
      else if (isObject(value)) {
        for (const entry of Object.values(value)) {
          const message = isObject(entry) ? textOf(entry['message']) : textOf(entry);
          if (message !== undefined) found.add(message);
        }
      }
    }
  }
  const node = followPointer(document, operation.pointer)?.node;
  if (isObject(node)) visit([node['parameters'] ?? null, node['requestBody'] ?? null]);
  return found;
}

/** The messages in the documented examples of the answer. */
function listExampleMessages({ response }: Judged, tools: Tools): string[] {
  const { envelope } = tools.description.model.protocolErrors ?? {};
  if (envelope === undefined || response === undefined) return [];
  const tokens = envelope.message.split('/').slice(1);
  return listOf(response.content.flatMap(({ examples }) => examples.map(({ value }) => value)))
    .map((value) =>
      tokens.reduce<Json>((at, token) => (isObject(at) ? (at[token] ?? null) : null), value),
    )
    .filter((message) => typeof message === 'string');
}

/** The same sentence about another field, number or quoted value: `form.name is required`, `form.age is required`. */
function isAlike(example: string, message: string): boolean {
  const blank = (text: string) => text.replaceAll(/"[^"]*"|\S*[._:\d]\S*/g, '*');
  return blank(example) === blank(message);
}
