import { isObject, objectOf, textOf, textsOf } from '../../openapi/json.ts';
import type { JsonObject } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import { didYouMean } from '../../util/names.ts';
import type { FoundOperation } from '../context.ts';
import type { Lookup } from '../lookup.ts';
import { checkParameter, namedOperation } from './idempotency.ts';

type Fail = (field: string, message: string) => void;

/** `x-lifecycle`: states equal the enum of the status, terminal ones end, poll and events exist. */
export function checkLifecycles(lookup: Lookup): void {
  const { operations, report } = lookup.context;
  for (const operation of operations) {
    const lifecycle = operation.node['x-lifecycle'];
    if (!isObject(lifecycle)) continue;
    const at = joinPointer(operation.pointer, 'x-lifecycle');
    const fail: Fail = (field, message) =>
      report('lifecycle-unverified', joinPointer(at, ...field.split('.')), message);
    checkStates(lookup, operation, lifecycle, fail);
    checkPoll(lookup, operation, lifecycle, fail);
    const events = lookup.context.document['webhooks'];
    const known = Object.keys(objectOf(events));
    textsOf(lifecycle['events']).forEach((event, index) => {
      if (known.includes(event)) return;
      report(
        'lifecycle-unverified',
        joinPointer(at, 'events', index),
        `There is no webhook "${event}".${didYouMean(event, known)}`,
      );
    });
  }
}

function checkStates(
  lookup: Lookup,
  operation: FoundOperation,
  lifecycle: JsonObject,
  fail: Fail,
): void {
  const pointer = textOf(lifecycle['status']) ?? '';
  const transitions = objectOf(lifecycle['transitions']);
  const states = Object.keys(transitions);
  for (const { status, node } of lookup.successes(operation)) {
    const schema = lookup.at(lookup.jsonSchema(node), pointer);
    if (schema === undefined) {
      fail('status', `The ${status} response has no "${pointer}".`);
      continue;
    }
    const values = textsOf(lookup.keyword(schema, 'enum'));
    const missing = values.filter((value) => !states.includes(value));
    const unknown = states.filter((state) => !values.includes(state));
    if (missing.length > 0)
      fail('transitions', `The status can be ${missing.join(', ')}, which is no state here.`);
    if (unknown.length > 0) fail('transitions', `The status can never be ${unknown.join(', ')}.`);
  }
  for (const field of ['initial', 'terminal', 'success']) {
    for (const state of textsOf(lifecycle[field])) {
      if (states.includes(state)) continue;
      fail(field, `"${state}" is no state of this life cycle.${didYouMean(state, states)}`);
    }
  }
  const terminal = textsOf(lifecycle['terminal']);
  for (const [state, next] of Object.entries(transitions)) {
    for (const target of textsOf(next)) {
      if (states.includes(target)) continue;
      fail(
        `transitions.${state}`,
        `"${target}" is no state of this life cycle.${didYouMean(target, states)}`,
      );
    }
    if (terminal.includes(state) !== (textsOf(next).length === 0)) {
      fail(
        `transitions.${state}`,
        terminal.includes(state)
          ? `"${state}" is terminal, but leads on.`
          : `"${state}" leads nowhere, but is not terminal.`,
      );
    }
  }
}

function checkPoll(
  lookup: Lookup,
  operation: FoundOperation,
  lifecycle: JsonObject,
  fail: Fail,
): void {
  const poll = objectOf(lifecycle['poll']);
  const target = namedOperation(lookup, poll, 'poll', fail);
  if (target === undefined) return;
  checkParameter(lookup, target, poll, 'poll', fail);
  const pointer = textOf(lifecycle['status']) ?? '';
  const from = textOf(poll['from']) ?? '';
  const [created] = lookup.successes(operation);
  if (lookup.at(lookup.jsonSchema(created?.node), from) === undefined) {
    fail('poll.from', `The answer has no "${from}".`);
  }
  const [polled] = lookup.successes(target);
  if (lookup.at(lookup.jsonSchema(polled?.node), pointer) === undefined) {
    fail('poll.operation', `The answer of "${String(poll['operation'])}" has no "${pointer}".`);
  }
}
