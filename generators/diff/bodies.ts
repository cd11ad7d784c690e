import { objectOf } from '../openapi/json.ts';
import type { JsonObject } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';
import type { Flow } from './catalogue/schemas.ts';
import {
  compareExamples,
  compareExtensions,
  compareField,
  compareSchemas,
  compareWordsOf,
} from './context.ts';
import type { Both, DiffContext } from './context.ts';

/** Compares what a request or a webhook carries. */
export function compareRequestBodies(
  context: DiffContext,
  operation: Both,
  flow: 'request' | 'webhook',
  name: string,
): void {
  const { collector } = context;
  const at = (pointer: string) => joinPointer(pointer, 'requestBody');
  const old = context.old.locate(operation.old['requestBody'], at(operation.oldPointer));
  const now = context.new.locate(operation.new['requestBody'], at(operation.newPointer));
  const subject = `${name} request body`;
  if (old === undefined || now === undefined) {
    if (now !== undefined) {
      const isRequired = now.node['required'] === true && flow === 'request';
      const kind = `${isRequired ? 'required-' : ''}${flow === 'request' ? 'request-body' : 'webhook-body'}-added`;
      collector.note({ kind, subject, new: now.pointer }, name);
    } else if (old !== undefined) {
      const kind = flow === 'request' ? 'request-body-removed' : 'webhook-body-removed';
      collector.note({ kind, subject, old: old.pointer }, name);
    }
    return;
  }
  const both: Both = {
    old: old.node,
    new: now.node,
    oldPointer: old.pointer,
    newPointer: now.pointer,
  };
  const was = old.node['required'] === true;
  const is = now.node['required'] === true;
  if (was !== is && flow === 'request') {
    const kind = is ? 'request-body-became-required' : 'request-body-became-optional';
    collector.note({ kind, subject, old: old.pointer, new: now.pointer }, name);
  }
  compareWordsOf(context, both, 'body-description-changed', subject, name);
  compareField(context, both, 'x-messages', 'messages-changed', subject, name);
  compareExtensions(context, both, subject, name);
  compareContent(context, both, flow, name, subject);
}

/** Compares media types and what each of them holds. */
export function compareContent(
  context: DiffContext,
  both: Both,
  flow: Flow,
  operation: string,
  subject: string,
): void {
  const { collector } = context;
  const before = listMedia(both.old, both.oldPointer);
  const after = listMedia(both.new, both.newPointer);
  if (flow === 'response' && (before.size === 0) !== (after.size === 0)) {
    const kind = after.size === 0 ? 'response-body-removed' : 'response-body-added';
    const places = { old: both.oldPointer, new: both.newPointer };
    collector.note({ kind, subject, ...places }, operation);
    return;
  }
  for (const [name, old] of before) {
    const now = after.get(name);
    if (now === undefined) {
      const kind = `${flow}-media-type-removed`;
      collector.note({ kind, subject: `${subject} ${name}`, old: old.pointer }, operation);
      continue;
    }
    const media: Both = {
      old: old.node,
      new: now.node,
      oldPointer: old.pointer,
      newPointer: now.pointer,
    };
    const label = `${subject} ${name}`;
    compareField(context, media, 'encoding', 'request-encoding-changed', label, operation);
    compareExtensions(context, media, label, operation);
    compareExamples(context, media, label, operation);
    compareSchemas(context, media, flow, operation);
  }
  for (const [name, now] of after) {
    if (before.has(name)) continue;
    const kind = `${flow}-media-type-added`;
    collector.note({ kind, subject: `${subject} ${name}`, new: now.pointer }, operation);
  }
}

/** By media type without its parameters, which do not change what is read. */
function listMedia(node: JsonObject, pointer: string) {
  return new Map(
    Object.entries(objectOf(node['content'])).map(([name, media]) => [
      (name.split(';')[0] ?? name).trim().toLowerCase(),
      { node: objectOf(media), pointer: joinPointer(pointer, 'content', name) },
    ]),
  );
}
