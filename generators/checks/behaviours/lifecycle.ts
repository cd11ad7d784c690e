import { listOf, objectOf, textOf, textsOf } from '../../openapi/json.ts';
import type { JsonObject } from '../../openapi/json.ts';
import { didYouMean } from '../../util/names.ts';
import type { FoundOperation } from '../context.ts';
import type { Lookup } from '../lookup.ts';
import { checkParameter, failWith, findOperation } from './fail.ts';
import type { Fail } from './fail.ts';

/** `x-lifecycle`: states are the values of the status and lead on to an end that can be awaited. */
export function checkLifecycles(lookup: Lookup): void {
  const webhooks = Object.keys(objectOf(lookup.context.document['webhooks']));
  for (const operation of lookup.calls) {
    const lifecycle = lookup.extension(operation, 'x-lifecycle');
    if (lifecycle === undefined) continue;
    const fail = failWith(lookup, 'lifecycle-unverified', lifecycle);
    checkStatus(lookup, operation, lifecycle.node, fail);
    checkStates(lifecycle.node, fail);
    checkTransitions(lifecycle.node, fail);
    checkPoll(lookup, operation, lifecycle.node, fail);
    checkCadence(lifecycle.node, fail);
    textsOf(lifecycle.node['events']).forEach((event, index) => {
      if (webhooks.includes(event)) return;
      fail(`events.${index}`, `There is no webhook "${event}".${didYouMean(event, webhooks)}`);
    });
  }
}

/** The status stands in every success, and its enum and the states are the same values. */
function checkStatus(
  lookup: Lookup,
  operation: FoundOperation,
  lifecycle: JsonObject,
  fail: Fail,
): void {
  const pointer = textOf(lifecycle['status']) ?? '';
  const states = Object.keys(objectOf(lifecycle['transitions']));
  const successes = lookup.successes(operation);
  if (successes.length === 0) fail('status', 'The operation declares no success response.');
  for (const { status, node } of successes) {
    const schema = lookup.at(lookup.jsonSchema(node), pointer);
    if (schema === undefined) {
      fail('status', `The ${status} response has no "${pointer}".`);
      continue;
    }
    const values = textsOf(lookup.keyword(schema, 'enum'));
    if (values.length === 0) {
      fail('status', `"${pointer}" of the ${status} response is no enum.`);
      continue;
    }
    const missing = values.filter((value) => !states.includes(value));
    const unknown = states.filter((state) => !values.includes(state));
    if (missing.length > 0) {
      fail('transitions', `The status can be ${missing.join(', ')}, which is no state here.`);
    }
    if (unknown.length > 0) fail('transitions', `The status can never be ${unknown.join(', ')}.`);
  }
}

/** Every state that is named is one, and each can be reached from what the call itself answers. */
function checkStates(lifecycle: JsonObject, fail: Fail): void {
  const transitions = objectOf(lifecycle['transitions']);
  const states = Object.keys(transitions);
  for (const field of ['initial', 'terminal', 'success']) {
    textsOf(lifecycle[field]).forEach((state, index) => {
      if (!states.includes(state)) fail(`${field}.${index}`, noState(state, states));
    });
  }
  const named = [...textsOf(lifecycle['initial']), ...Object.values(transitions).flatMap(textsOf)];
  // A misspelt state leads nowhere; that is told already.
  if (named.some((state) => !states.includes(state))) return;
  const reached = new Set(textsOf(lifecycle['initial']));
  for (const state of reached) for (const next of textsOf(transitions[state])) reached.add(next);
  for (const state of states) {
    if (reached.has(state)) continue;
    fail(`transitions.${state}`, `Nothing leads from an initial state to "${state}".`);
  }
}

/** Transitions lead to states, and stop at terminal ones and nowhere else. */
function checkTransitions(lifecycle: JsonObject, fail: Fail): void {
  const transitions = objectOf(lifecycle['transitions']);
  const states = Object.keys(transitions);
  const terminal = textsOf(lifecycle['terminal']);
  for (const [state, next] of Object.entries(transitions)) {
    textsOf(next).forEach((target, index) => {
      if (!states.includes(target)) fail(`transitions.${state}.${index}`, noState(target, states));
    });
    const ends = textsOf(next).length === 0;
    if (terminal.includes(state) === ends) continue;
    const fault = ends ? 'leads nowhere, but is not terminal' : 'is terminal, but leads on';
    fail(`transitions.${state}`, `"${state}" ${fault}.`);
  }
}

function noState(state: string, states: string[]): string {
  return `"${state}" is no state of this life cycle.${didYouMean(state, states)}`;
}

function checkPoll(
  lookup: Lookup,
  operation: FoundOperation,
  lifecycle: JsonObject,
  fail: Fail,
): void {
  const poll = objectOf(lifecycle['poll']);
  const target = findOperation(lookup, poll, 'poll', fail);
  if (target === undefined) return;
  checkParameter(lookup, target, poll, 'poll', 'path', fail);
  const pointer = textOf(lifecycle['status']) ?? '';
  const from = textOf(poll['from']) ?? '';
  const answer = lookup.answerSchema(operation);
  if (answer !== undefined && lookup.at(answer, from) === undefined) {
    fail('poll.from', `The answer has no "${from}".`);
  }
  if (lookup.at(lookup.answerSchema(target), pointer) === undefined) {
    fail('poll.operation', `The answer of "${String(poll['operation'])}" has no "${pointer}".`);
  }
}

/** Each step of the cadence ends after the one before it. */
function checkCadence(lifecycle: JsonObject, fail: Fail): void {
  let before = 0;
  listOf(objectOf(lifecycle['poll'])['cadence']).forEach((step, index) => {
    const until = Number(objectOf(step)['until']);
    if (until <= before) {
      const message = `This step ends after ${until} seconds, but the one before it after ${before}.`;
      fail(`poll.cadence.${index}.until`, message);
    }
    before = Math.max(before, until);
  });
}
