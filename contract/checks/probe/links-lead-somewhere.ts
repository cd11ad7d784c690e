import type { Link, Operation } from '@octopus-cards/toolkit';
import type { Case, Courier, Exchange, ProbeCheck, Tools } from '../../types.ts';
import { isSelected, isSuccess, showAnswer, wireText } from './support/answers.ts';
import { travel } from './support/journeys.ts';
import { evaluate } from './support/expression.ts';
import { planCase } from './support/plan.ts';

const ID = 'links-lead-somewhere';

/** Where an answer links to, something is. */
export const linksLeadSomewhere: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'What a link of an answer names can be read.',
  alone: true,
  applies: ({ description }) =>
    description.model.operations.some(({ responses }) =>
      responses.some(({ links }) => links.length > 0),
    ),
  async *probe(courier, tools) {
    for (const source of await listSources(courier, tools)) {
      const { operation } = source.case.request;
      if (operation === undefined || source.answer === undefined) continue;
      const status = String(source.answer.status);
      const response = operation.responses.find((one) => one.status === status);
      for (const link of response?.links ?? []) {
        const plan = planLink(tools, source, link);
        const target = plan?.request.operation;
        if (plan === undefined || target === undefined) continue;
        if (!isSelected(tools, operation) && !isSelected(tools, target)) continue;
        const reached = await courier.send(plan);
        if (isSuccess(reached) || reached.answer === undefined || reached.answer.status >= 500)
          continue;
        yield {
          check: ID,
          operation: operation.id,
          pointer: `${operation.pointer}/responses/${status}/links/${link.name}`,
          expected: `the link "${link.name}" leads to an answer of ${link.operation}`,
          actual: showAnswer(reached),
          cause: link.name,
          exchanges: [source, reached],
        };
      }
    }
  },
};

/** Successful answers to follow links from: one of each operation that can be called by now. */
async function listSources(courier: Courier, tools: Tools): Promise<Exchange[]> {
  const { journeys } = await travel(courier, tools);
  const sources = new Map<Operation, Exchange>();
  for (const { steps } of journeys) {
    for (const { exchange } of steps) {
      const { operation } = exchange.case.request;
      if (operation !== undefined && isSuccess(exchange)) sources.set(operation, exchange);
    }
  }
  for (const operation of tools.description.model.operations) {
    if (sources.has(operation) || operation.method !== 'get') continue;
    const plan = planCase(tools, operation, { title: 'a valid request' });
    const exchange = plan && (await courier.send(plan));
    if (exchange !== undefined && isSuccess(exchange)) sources.set(operation, exchange);
  }
  return [...sources.values()];
}

/** A link to something that can be read, with a value for each of its parameters. */
function planLink(tools: Tools, source: Exchange, link: Link): Case | undefined {
  const target = tools.description.operation(link.operation ?? '');
  const parameters = Object.entries(link.parameters);
  if (target?.method !== 'get' || parameters.length === 0) return undefined;
  const path: Record<string, string> = {};
  const query: Record<string, string> = {};
  for (const [name, expression] of parameters) {
    const value = wireText(evaluate(expression, source));
    if (value === undefined) return undefined;
    const isPath = target.parameters.some((one) => one.name === name && one.in === 'path');
    (isPath ? path : query)[name] = value;
  }
  return planCase(tools, target, { title: `the link ${link.name}`, path, query });
}
