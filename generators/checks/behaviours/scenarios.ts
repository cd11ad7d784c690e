import { listOf, objectOf, textOf } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import { didYouMean } from '../../util/names.ts';
import type { FoundOperation } from '../context.ts';
import type { Lookup } from '../lookup.ts';

/** `x-scenarios`: each stands on a text of the request body, and comes to something declared. */
export function checkScenarios(lookup: Lookup): void {
  for (const operation of lookup.calls) {
    listOf(operation.node['x-scenarios']).forEach((entry, index) => {
      const pointer = joinPointer(operation.pointer, 'x-scenarios', index);
      checkScenario(lookup, operation, objectOf(entry), pointer);
    });
  }
}

function checkScenario(
  lookup: Lookup,
  operation: FoundOperation,
  scenario: ReturnType<typeof objectOf>,
  pointer: string,
): void {
  const fail = (field: string, message: string) =>
    lookup.context.report('scenario-unverified', joinPointer(pointer, field), message);
  const at = textOf(scenario['at']);
  const schema = at === undefined ? undefined : lookup.at(lookup.bodySchema(operation), at);
  if (at !== undefined && schema === undefined) fail('at', `The request body has no "${at}".`);
  else if (at !== undefined && !lookup.hasType(schema, 'string')) {
    fail('at', `"${at}" of the request body is no text.`);
  }
  const state = textOf(scenario['leadsTo']);
  const states = Object.keys(objectOf(objectOf(operation.node['x-lifecycle'])['transitions']));
  if (state !== undefined && !states.includes(state)) {
    fail('leadsTo', `"${state}" is no state of the operation.${didYouMean(state, states)}`);
  }
  const { refuses } = scenario;
  if (typeof refuses !== 'number' || lookup.response(operation, String(refuses))) return;
  fail('refuses', `The operation declares no ${refuses} response.`);
}
