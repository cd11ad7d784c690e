import { objectOf } from '../openapi/json.ts';
import type { JsonObject } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';
import { compareContent } from './bodies.ts';
import {
  compareDeprecation,
  compareExamples,
  compareExtensions,
  compareField,
  compareSchemas,
  compareWordsOf,
} from './context.ts';
import type { Both, Description, DiffContext } from './context.ts';

type Found = NonNullable<ReturnType<Description['locate']>>;

/** Compares what an operation answers, status by status. */
export function compareResponses(context: DiffContext, operation: Both, name: string): void {
  const { collector } = context;
  const before = listResponses(context.old, operation.old, operation.oldPointer);
  const after = listResponses(context.new, operation.new, operation.newPointer);
  for (const [status, old] of before) {
    const now = after.get(status) ?? findRange(after, status);
    const subject = `${name} ${status}`;
    if (now === undefined) {
      const kind = `${isFailure(status) ? 'error' : 'success'}-status-removed`;
      collector.note({ kind, subject, old: old.pointer, from: status }, name);
      continue;
    }
    compareResponse(context, old, now, subject, name);
  }
  for (const [status, now] of after) {
    if (before.has(status)) continue;
    const subject = `${name} ${status}`;
    const old = findRange(before, status);
    if (old === undefined) {
      const kind = `${isFailure(status) ? 'error' : 'success'}-status-added`;
      collector.note({ kind, subject, new: now.pointer, to: status }, name);
    } else compareResponse(context, old, now, subject, name);
  }
}

function isFailure(status: string): boolean {
  return status === 'default' || /^[45]/.test(status);
}

/** What an answer was, or is, when its status is not named: its range, or the default. */
function findRange(responses: Map<string, Found>, status: string): Found | undefined {
  if (!/^\d\d\d$/.test(status)) return undefined;
  const range = responses.get(`${status.charAt(0)}XX`);
  return range ?? (isFailure(status) ? responses.get('default') : undefined);
}

function listResponses({ locate }: Description, node: JsonObject, pointer: string) {
  const found = new Map<string, Found>();
  for (const [status, entry] of Object.entries(objectOf(node['responses']))) {
    if (status.startsWith('x-')) continue;
    const response = locate(entry, joinPointer(pointer, 'responses', status));
    if (response !== undefined)
      found.set(status.toUpperCase().replace('DEFAULT', 'default'), response);
  }
  return found;
}

function compareResponse(
  context: DiffContext,
  old: Found,
  now: Found,
  subject: string,
  operation: string,
): void {
  const both: Both = {
    old: old.node,
    new: now.node,
    oldPointer: old.pointer,
    newPointer: now.pointer,
  };
  // A shared answer is one thing, whichever operations give it.
  const isShared = old.pointer.startsWith('/components/') && now.pointer.startsWith('/components/');
  const label = isShared
    ? `answer ${now.pointer.slice(now.pointer.lastIndexOf('/') + 1)}`
    : subject;
  compareWordsOf(context, both, 'body-description-changed', label, operation);
  compareField(context, both, 'links', 'links-changed', label, operation);
  compareExtensions(context, both, label, operation);
  compareHeaders(context, both, label, operation);
  compareContent(context, both, 'response', operation, label);
}

function compareHeaders(
  context: DiffContext,
  both: Both,
  subject: string,
  operation: string,
): void {
  const { collector } = context;
  const before = listHeaders(context.old, both.old, both.oldPointer);
  const after = listHeaders(context.new, both.new, both.newPointer);
  for (const [key, old] of before) {
    const now = after.get(key);
    const label = `${subject} header ${old.name}`;
    if (now === undefined) {
      collector.note(
        { kind: 'response-header-removed', subject: label, old: old.pointer },
        operation,
      );
      continue;
    }
    const was = old.node['required'] === true;
    const is = now.node['required'] === true;
    if (was !== is) {
      const kind = `response-header-became-${is ? 'required' : 'optional'}`;
      const places = { old: old.pointer, new: now.pointer };
      collector.note({ kind, subject: label, ...places }, operation);
    }
    const header: Both = {
      old: old.node,
      new: now.node,
      oldPointer: old.pointer,
      newPointer: now.pointer,
    };
    compareDeprecation(context, header, 'schema-deprecated', label, operation);
    compareWordsOf(context, header, 'body-description-changed', label, operation);
    compareExtensions(context, header, label, operation);
    compareExamples(context, header, label, operation);
    compareSchemas(context, header, 'response', operation);
  }
  for (const [key, now] of after) {
    if (before.has(key)) continue;
    const kind = `${now.node['required'] === true ? 'required-' : ''}response-header-added`;
    const label = `${subject} header ${now.name}`;
    collector.note({ kind, subject: label, new: now.pointer }, operation);
  }
}

/** HTTP does not tell apart upper and lower case in names of headers. */
function listHeaders({ locate }: Description, node: JsonObject, pointer: string) {
  const found = new Map<string, Found & { name: string }>();
  for (const [name, entry] of Object.entries(objectOf(node['headers']))) {
    const header = locate(entry, joinPointer(pointer, 'headers', name));
    if (header !== undefined) found.set(name.toLowerCase(), { ...header, name });
  }
  return found;
}
