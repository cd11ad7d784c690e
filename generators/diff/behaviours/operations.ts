import { objectOf, textOf, textsOf } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import { isSame } from '../collector.ts';
import { compareField } from '../context.ts';
import type { Both, DiffContext } from '../context.ts';
import { compareExtension } from './fields.ts';
import type { BothExtensions, ExtensionRule } from './fields.ts';

const PAGINATION: ExtensionRule = {
  extension: 'x-pagination',
  added: 'pagination-added',
  removed: 'pagination-removed',
  fields: [
    ['/page', 'pagination-changed'],
    ['/size', 'pagination-changed'],
    ['/headers', 'pagination-changed'],
    ['/items', 'pagination-changed'],
    ['/order', 'pagination-order-changed'],
  ],
};

const IDEMPOTENCY: ExtensionRule = {
  extension: 'x-idempotency',
  added: 'idempotency-added',
  removed: 'idempotency-removed',
  fields: [
    ['/key', 'idempotency-key-changed'],
    ['/duplicate', 'idempotency-duplicate-changed'],
    ['/lookup', 'idempotency-lookup-changed'],
    ['/read', 'idempotency-lookup-changed'],
    ['/match', 'idempotency-lookup-changed'],
    ['/quote', 'idempotency-lookup-changed'],
  ],
};

const LIFECYCLE: ExtensionRule = {
  extension: 'x-lifecycle',
  added: 'lifecycle-added',
  removed: 'lifecycle-removed',
  fields: [
    ['/status', 'lifecycle-status-moved'],
    ['/initial', 'lifecycle-initial-changed'],
    ['/success', 'lifecycle-success-changed'],
    ['/hold', 'lifecycle-hold-changed'],
    ['/poll/operation', 'lifecycle-poll-changed'],
    ['/poll/parameter', 'lifecycle-poll-changed'],
    ['/poll/from', 'lifecycle-poll-changed'],
    ['/poll/cadence', 'lifecycle-cadence-changed'],
    ['/events', 'lifecycle-events-changed'],
  ],
};

const PRICE: ExtensionRule = {
  extension: 'x-price',
  added: 'price-added',
  removed: 'price-removed',
  fields: [
    ['/quote', 'price-quote-changed'],
    ['/debit', 'price-debit-changed'],
    ['/account', 'price-debit-changed'],
    ['/refunded', 'price-refund-changed'],
  ],
};

/** Compares what an operation does beside its shapes. */
export function compareBehaviours(context: DiffContext, both: Both, name: string): void {
  compareSdk(context, both, name);
  for (const rule of [PAGINATION, IDEMPOTENCY, PRICE]) {
    compareExtension(context, both, rule, name, name);
  }
  const lifecycles = compareExtension(context, both, LIFECYCLE, name, name);
  if (lifecycles !== undefined) compareStates(context, lifecycles, name);
  compareField(context, both, 'x-rate-limit', 'rate-class-changed', name, name);
  compareField(context, both, 'x-messages', 'messages-changed', name, name);
  compareField(context, both, 'x-scenarios', 'scenarios-changed', name, name);
  compareField(context, both, 'x-roles', 'roles-changed', name, name);
  compareField(context, both, 'x-step-up', 'step-up-changed', name, name);
}

function compareSdk({ collector }: DiffContext, both: Both, name: string): void {
  const show = (node: Both['old']) => {
    const sdk = objectOf(node['x-sdk']);
    const method = textOf(sdk['method']);
    return method === undefined ? undefined : `${textOf(sdk['group']) ?? ''}.${method}`;
  };
  const from = show(both.old);
  const to = show(both.new);
  if (isSame(from, to)) return;
  const old = joinPointer(both.oldPointer, 'x-sdk');
  const now = joinPointer(both.newPointer, 'x-sdk');
  const places = { old: from && old, new: to && now, from, to };
  collector.note({ kind: 'client-method-renamed', subject: name, ...places }, name);
}

function compareStates({ collector }: DiffContext, both: BothExtensions, name: string): void {
  const before = objectOf(both.old['transitions']);
  const after = objectOf(both.new['transitions']);
  const at = (pointer: string, state: string) => joinPointer(pointer, 'transitions', state);
  const places = (state: string) => ({
    old: Object.hasOwn(before, state) ? at(both.oldPointer, state) : undefined,
    new: Object.hasOwn(after, state) ? at(both.newPointer, state) : undefined,
  });
  for (const state of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const subject = `${name} ${state}`;
    if (!Object.hasOwn(after, state) || !Object.hasOwn(before, state)) {
      const kind = `lifecycle-state-${Object.hasOwn(after, state) ? 'added' : 'removed'}`;
      collector.note({ kind, subject, ...places(state) }, name);
      continue;
    }
    const was = textsOf(before[state]);
    const is = textsOf(after[state]);
    for (const next of is.filter((one) => !was.includes(one) && Object.hasOwn(before, one))) {
      const note = { kind: 'lifecycle-transition-added', subject, ...places(state), to: next };
      collector.note(note, name);
    }
    for (const next of was.filter((one) => !is.includes(one) && Object.hasOwn(after, one))) {
      const note = { kind: 'lifecycle-transition-removed', subject, ...places(state), from: next };
      collector.note(note, name);
    }
  }
  compareTerminals({ collector }, both, name);
}

/** A new state that is also a last one is told as a new state. */
function compareTerminals(
  { collector }: Pick<DiffContext, 'collector'>,
  both: BothExtensions,
  name: string,
): void {
  const before = textsOf(both.old['terminal']);
  const after = textsOf(both.new['terminal']);
  const isKnown = (state: string) =>
    [both.old, both.new].every((one) => Object.hasOwn(objectOf(one['transitions']), state));
  const changed = [...before, ...after].filter(
    (state) => before.includes(state) !== after.includes(state) && isKnown(state),
  );
  if (changed.length === 0) return;
  collector.note(
    {
      kind: 'lifecycle-terminal-changed',
      subject: `${name} ${changed.join(', ')}`,
      old: joinPointer(both.oldPointer, 'terminal'),
      new: joinPointer(both.newPointer, 'terminal'),
      from: before,
      to: after,
    },
    name,
  );
}
