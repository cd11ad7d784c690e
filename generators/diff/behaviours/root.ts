import { isObject, objectOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import { isSame } from '../collector.ts';
import { compareField } from '../context.ts';
import type { Both, DiffContext } from '../context.ts';
import { compareExtension, entriesOf } from './fields.ts';
import type { BothExtensions, ExtensionRule } from './fields.ts';

const SIGNATURE: ExtensionRule = {
  extension: 'x-signature',
  added: 'signature-added',
  removed: 'signature-removed',
  fields: [
    ['/algorithm', 'signature-changed'],
    ['/encoding', 'signature-changed'],
    ['/signed', 'signature-changed'],
    ['/header', 'signature-header-changed'],
    ['/timestamp/header', 'signature-timestamp-changed'],
    ['/timestamp/signed', 'signature-timestamp-changed'],
    ['/timestamp/tolerance', 'signature-tolerance-changed'],
    ['/dedupe', 'signature-dedupe-changed'],
    ['/type', 'signature-type-changed'],
    ['/secretHeaders', 'signature-secret-headers-changed'],
  ],
};

const RATE_LIMITS: ExtensionRule = {
  extension: 'x-rate-limit',
  added: 'rate-limits-added',
  removed: 'rate-limits-removed',
  fields: [
    ['/window', 'rate-window-changed'],
    ['/per', 'rate-bucket-changed'],
  ],
};

const ERRORS: ExtensionRule = {
  extension: 'x-protocol-errors',
  added: 'protocol-error-added',
  removed: 'protocol-error-removed',
  fields: [
    ['/envelope', 'error-envelope-changed'],
    ['/requestId', 'request-id-header-changed'],
    ['/validation', 'validation-error-changed'],
  ],
};

/** Compares what the whole API does beside its shapes. */
export function compareRootBehaviours(context: DiffContext): void {
  const both: Both = {
    old: context.old.document,
    new: context.new.document,
    oldPointer: '',
    newPointer: '',
  };
  const signatures = compareExtension(context, both, SIGNATURE, 'webhooks');
  if (signatures !== undefined) compareStandard(context, signatures);
  const limits = compareExtension(context, both, RATE_LIMITS, 'rate limits');
  if (limits !== undefined) compareRateClasses(context, limits);
  const errors = compareExtension(context, both, ERRORS, 'errors');
  if (errors !== undefined) compareErrors(context, errors);
  compareField(context, both, 'x-ledger', 'ledger-changed', 'the ledger');
}

function compareStandard({ collector }: DiffContext, both: BothExtensions): void {
  const was = both.old['standard'] === true;
  const is = both.new['standard'] === true;
  if (was === is) return;
  const kind = `signature-standard-${is ? 'added' : 'removed'}`;
  const old = joinPointer(both.oldPointer, 'standard');
  const now = joinPointer(both.newPointer, 'standard');
  collector.note({
    kind,
    subject: 'webhooks',
    old: was ? old : undefined,
    new: is ? now : undefined,
  });
}

/** A class that came or went shows in the operations that have it. */
function compareRateClasses({ collector }: DiffContext, both: BothExtensions): void {
  const after = objectOf(both.new['classes']);
  for (const [name, value] of entriesOf(both.old, 'classes')) {
    const old = objectOf(value);
    const now = after[name];
    if (!isObject(now)) continue;
    const at = (field: string) => ({
      old: joinPointer(both.oldPointer, 'classes', name, field),
      new: joinPointer(both.newPointer, 'classes', name, field),
    });
    if (!isSame(old['bucket'], now['bucket'])) {
      const ends = { from: old['bucket'], to: now['bucket'] };
      const subject = `class ${name}`;
      collector.note({ kind: 'rate-bucket-changed', subject, ...at('bucket'), ...ends });
    }
    for (const [environment, limit] of entriesOf(old, 'limits')) {
      const to = objectOf(now['limits'])[environment];
      if (typeof limit !== 'number' || typeof to !== 'number' || limit === to) continue;
      const kind = to < limit ? 'rate-limit-lowered' : 'rate-limit-raised';
      const subject = `class ${name}, ${environment}`;
      collector.note({ kind, subject, ...at('limits'), from: limit, to });
    }
  }
}

function compareErrors({ collector }: DiffContext, both: BothExtensions): void {
  const before = objectOf(both.old['errors']);
  const after = objectOf(both.new['errors']);
  const at = (pointer: string, name: string) => joinPointer(pointer, 'errors', name);
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (name.startsWith('x-')) continue;
    const from = strip(before[name]);
    const to = strip(after[name]);
    if (isSame(from, to)) continue;
    const kind =
      from === undefined
        ? 'protocol-error-added'
        : to === undefined
          ? 'protocol-error-removed'
          : 'protocol-error-changed';
    const old = from === undefined ? undefined : at(both.oldPointer, name);
    const now = to === undefined ? undefined : at(both.newPointer, name);
    collector.note({ kind, subject: name, old, new: now, from, to });
  }
}

function strip(error: Json | undefined): Json | undefined {
  if (!isObject(error)) return undefined;
  const { 'x-assumed': _, ...rest } = error;
  return rest;
}
