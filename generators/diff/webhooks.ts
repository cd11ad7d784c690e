import type { FoundOperation } from '../checks/context.ts';
import { objectOf } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';
import { compareRequestBodies } from './bodies.ts';
import { compareDeprecation, compareExtensions, compareWordsOf } from './context.ts';
import type { Both, Description, DiffContext } from './context.ts';
import { compareParameters } from './parameters.ts';

/** Compares the webhooks: here the server writes and the receiver reads. */
export function compareWebhooks(context: DiffContext): void {
  const before = list(context.old);
  const after = list(context.new);
  for (const [key, old] of before) {
    const now = after.get(key);
    const name = `webhook ${old.path}`;
    if (now !== undefined) compareWebhook(context, old, now, name);
    else context.collector.note({ kind: 'webhook-removed', subject: name, old: old.pointer }, name);
  }
  for (const [key, now] of after) {
    if (before.has(key)) continue;
    const name = `webhook ${now.path}`;
    context.collector.note({ kind: 'webhook-added', subject: name, new: now.pointer }, name);
  }
}

function list({ operations }: Description): Map<string, FoundOperation> {
  const webhooks = operations.filter(({ webhook }) => webhook);
  return new Map(webhooks.map((one) => [`${one.method} ${one.path}`, one]));
}

/** Compares one webhook or callback. */
export function compareWebhook(
  context: DiffContext,
  old: FoundOperation,
  now: FoundOperation,
  name: string,
): void {
  const both: Both = {
    old: old.node,
    new: now.node,
    oldPointer: old.pointer,
    newPointer: now.pointer,
  };
  compareWordsOf(context, both, 'operation-description-changed', name, name);
  compareDeprecation(context, both, 'webhook-deprecated', name, name);
  compareParameters(context, old, now, name);
  compareRequestBodies(context, both, 'webhook', name);
  compareExtensions(context, both, name, name);
  compareReplies(context, both, name);
}

/** What a receiver may answer. Of its body nobody reads more than the status. */
function compareReplies({ collector }: DiffContext, both: Both, name: string): void {
  const before = Object.keys(objectOf(both.old['responses']));
  const after = Object.keys(objectOf(both.new['responses']));
  for (const status of before.filter((one) => !after.includes(one))) {
    const old = joinPointer(both.oldPointer, 'responses', status);
    const subject = `${name} ${status}`;
    collector.note({ kind: 'webhook-reply-removed', subject, old, from: status }, name);
  }
  for (const status of after.filter((one) => !before.includes(one))) {
    const now = joinPointer(both.newPointer, 'responses', status);
    const subject = `${name} ${status}`;
    collector.note({ kind: 'webhook-reply-added', subject, new: now, to: status }, name);
  }
}
