import type { FoundOperation } from '../checks/context.ts';
import { listOf, textOf } from '../openapi/json.ts';
import type { JsonObject } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';
import {
  compareDeprecation,
  compareExamples,
  compareExtensions,
  compareField,
  compareSchemas,
  compareWordsOf,
} from './context.ts';
import type { Both, Description, DiffContext } from './context.ts';

interface Found {
  node: JsonObject;
  pointer: string;
  label: string;
}

/** Parameters of requests, and the headers that come with webhooks. */
export function compareParameters(
  context: DiffContext,
  old: FoundOperation,
  now: FoundOperation,
  operation: string,
): void {
  const { collector } = context;
  const isWebhook = now.webhook;
  const before = listParameters(context.old, old);
  const after = listParameters(context.new, now);
  for (const [key, parameter] of before) {
    const next = after.get(key);
    const subject = parameter.label;
    if (next === undefined) {
      const kind = isWebhook ? 'webhook-header-removed' : 'parameter-removed';
      collector.note({ kind, subject, old: parameter.pointer }, operation);
      continue;
    }
    const both: Both = {
      old: parameter.node,
      new: next.node,
      oldPointer: parameter.pointer,
      newPointer: next.pointer,
    };
    compareParameter(context, both, next.label, isWebhook, operation);
  }
  for (const [key, { node, pointer, label }] of after) {
    if (before.has(key)) continue;
    const isRequired = node['required'] === true && !isWebhook;
    const kind = isWebhook
      ? 'webhook-header-added'
      : isRequired
        ? 'required-parameter-added'
        : 'parameter-added';
    collector.note({ kind, subject: label, new: pointer }, operation);
  }
}

function compareParameter(
  context: DiffContext,
  both: Both,
  label: string,
  isWebhook: boolean,
  operation: string,
): void {
  const { collector } = context;
  const places = { old: both.oldPointer, new: both.newPointer };
  const was = both.old['required'] === true;
  const is = both.new['required'] === true;
  if (was !== is) {
    const kind = `${isWebhook ? 'webhook-header' : 'parameter'}-became-${is ? 'required' : 'optional'}`;
    collector.note({ kind, subject: label, ...places }, operation);
  }
  const from = describeStyle(both.old);
  const to = describeStyle(both.new);
  if (from !== to) {
    const kind = 'parameter-serialisation-changed';
    collector.note({ kind, subject: label, ...places, from, to }, operation);
  }
  compareDeprecation(context, both, 'parameter-deprecated', label, operation);
  compareWordsOf(context, both, 'parameter-description-changed', label, operation);
  compareField(context, both, 'x-messages', 'messages-changed', label, operation);
  compareExtensions(context, both, label, operation);
  compareExamples(context, both, label, operation);
  compareSchemas(context, both, isWebhook ? 'webhook' : 'request', operation);
}

/** How a value is written; for plain values most styles of a place come to the same. */
function describeStyle(node: JsonObject): string {
  const place = textOf(node['in']);
  const usual = place === 'path' || place === 'header' ? 'simple' : 'form';
  const style = textOf(node['style']) ?? usual;
  const explode = typeof node['explode'] === 'boolean' ? node['explode'] : style === 'form';
  const content = Object.keys(Object(node['content'] ?? {}));
  if (content.length > 0) return `content ${content.join()}`;
  const reserved = node['allowReserved'] === true ? ', reserved characters as they are' : '';
  return `${style}${explode ? ', exploded' : ''}${reserved}`;
}

/** By place and name; in the path by position, because the wire does not tell the name. */
function listParameters(
  { locate }: Description,
  { node, pointer, pathItem, pathPointer, path }: FoundOperation,
): Map<string, Found> {
  const found = new Map<string, Found>();
  const inPath = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const sources: [JsonObject, string][] = [
    [node, pointer],
    [pathItem, pathPointer],
  ];
  for (const [owner, at] of sources) {
    for (const [index, entry] of listOf(owner['parameters']).entries()) {
      const parameter = locate(entry, joinPointer(at, 'parameters', index));
      if (parameter === undefined) continue;
      const name = textOf(parameter.node['name']) ?? '';
      const place = textOf(parameter.node['in']) ?? '';
      const position = place === 'path' ? inPath.indexOf(name) : -1;
      const known = place === 'header' ? name.toLowerCase() : name;
      const key = `${place} ${position === -1 ? known : position}`;
      if (found.has(key)) continue;
      found.set(key, { ...parameter, label: `${place} parameter "${name}"` });
    }
  }
  return found;
}
