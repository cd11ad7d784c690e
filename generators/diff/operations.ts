import type { FoundOperation } from '../checks/context.ts';
import { isObject, listOf, objectOf, textOf, textsOf } from '../openapi/json.ts';
import { METHODS } from '../openapi/kinds.ts';
import { joinPointer } from '../openapi/pointer.ts';
import { compareBehaviours } from './behaviours/operations.ts';
import { compareRequestBodies } from './bodies.ts';
import { compareField, compareExtensions, compareWordsOf, compareDeprecation } from './context.ts';
import type { Both, Description, DiffContext } from './context.ts';
import { isSame } from './collector.ts';
import { nameOperation } from './names.ts';
import { compareParameters } from './parameters.ts';
import { compareResponses } from './responses.ts';
import { compareOperationSecurity } from './security.ts';
import { compareWebhook } from './webhooks.ts';

/** Compares the operations behind paths: what came, went and moved, and what stayed inside. */
export function compareOperations(context: DiffContext): void {
  const { collector } = context;
  const before = list(context.old);
  const after = list(context.new);
  const movedTo = findMoved(before, after);
  for (const [key, operation] of before) {
    const next = after.get(key) ?? movedTo.get(operation);
    const subject = nameOperation(operation.method, operation.path);
    if (next === undefined) {
      collector.note({ kind: 'operation-removed', subject, old: operation.pointer }, subject);
      continue;
    }
    if (!after.has(key)) {
      const name = nameOperation(next.method, next.path);
      collector.note(
        {
          kind: 'operation-moved',
          subject,
          old: operation.pointer,
          new: next.pointer,
          from: subject,
          to: name,
        },
        name,
      );
    }
    compareOperation(context, operation, next);
  }
  const moved = new Set(movedTo.values());
  for (const [key, operation] of after) {
    if (before.has(key) || moved.has(operation)) continue;
    const subject = nameOperation(operation.method, operation.path);
    collector.note({ kind: 'operation-added', subject, new: operation.pointer }, subject);
  }
}

/** By method and path; the names of path parameters are nobody's business but the document's. */
function list({ operations }: Description): Map<string, FoundOperation> {
  return new Map(
    operations
      .filter(({ webhook }) => !webhook)
      .map((operation) => [
        `${operation.method} ${operation.path.replaceAll(/\{[^}]*\}/g, '{}')}`,
        operation,
      ]),
  );
}

/** An operation that is gone from its place but is elsewhere under its operationId. */
function findMoved(
  before: Map<string, FoundOperation>,
  after: Map<string, FoundOperation>,
): Map<FoundOperation, FoundOperation> {
  const byId = new Map<string, FoundOperation>();
  for (const [key, operation] of after) {
    const id = textOf(operation.node['operationId']);
    if (id !== undefined && !before.has(key)) byId.set(id, operation);
  }
  const moved = new Map<FoundOperation, FoundOperation>();
  for (const [key, operation] of before) {
    const next = byId.get(textOf(operation.node['operationId']) ?? '');
    if (!after.has(key) && next !== undefined) moved.set(operation, next);
  }
  return moved;
}

function compareOperation(context: DiffContext, old: FoundOperation, now: FoundOperation): void {
  const name = nameOperation(now.method, now.path);
  const both: Both = {
    old: old.node,
    new: now.node,
    oldPointer: old.pointer,
    newPointer: now.pointer,
  };
  compareNames(context, both, name);
  compareWordsOf(context, both, 'operation-description-changed', name, name);
  compareDeprecation(context, both, 'operation-deprecated', name, name);
  compareParameters(context, old, now, name);
  compareRequestBodies(context, both, 'request', name);
  compareResponses(context, both, name);
  compareOperationSecurity(context, both, name);
  compareBehaviours(context, both, name);
  compareCallbacks(context, both, name);
  compareExtensions(context, both, name, name);
}

function compareNames(context: DiffContext, both: Both, name: string): void {
  // A made-up name changes with the path, which is told already.
  if (textOf(both.old['operationId']) !== undefined) {
    compareField(context, both, 'operationId', 'operation-renamed', name, name);
  }
  const tags = (node: Both['old']) => [...textsOf(node['tags'])].sort();
  if (!isSame(tags(both.old), tags(both.new))) {
    compareField(context, both, 'tags', 'operation-tags-changed', name, name);
  }
  compareField(context, both, 'servers', 'operation-servers-changed', name, name);
}

function compareCallbacks(context: DiffContext, both: Both, name: string): void {
  const before = listCallbacks(context.old, both.old, both.oldPointer);
  const after = listCallbacks(context.new, both.new, both.newPointer);
  for (const [key, old] of before) {
    const now = after.get(key);
    const subject = `${name} callback ${key}`;
    if (now === undefined) {
      context.collector.note({ kind: 'callback-removed', subject, old: old.pointer }, name);
    } else compareWebhook(context, old, now, subject);
  }
  for (const [key, now] of after) {
    if (before.has(key)) continue;
    const subject = `${name} callback ${key}`;
    context.collector.note({ kind: 'callback-added', subject, new: now.pointer }, name);
  }
}

function listCallbacks(
  { locate }: Description,
  node: Both['old'],
  pointer: string,
): Map<string, FoundOperation> {
  const found = new Map<string, FoundOperation>();
  for (const [name, entry] of Object.entries(objectOf(node['callbacks']))) {
    const callback = locate(entry, joinPointer(pointer, 'callbacks', name));
    for (const [expression, value] of Object.entries(callback?.node ?? {})) {
      const item = locate(value, joinPointer(callback?.pointer ?? '', expression));
      if (item === undefined) continue;
      for (const method of METHODS) {
        const operation = item.node[method];
        if (!isObject(operation)) continue;
        found.set(`${name} ${method} ${expression}`, {
          node: operation,
          pointer: joinPointer(item.pointer, method),
          method,
          path: expression,
          pathItem: { ...item.node, parameters: listOf(item.node['parameters']) },
          pathPointer: item.pointer,
          webhook: true,
        });
      }
    }
  }
  return found;
}
