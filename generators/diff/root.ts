import { isObject, listOf, objectOf, textOf } from '../openapi/json.ts';
import type { JsonObject } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';
import { compareExtensions, compareField } from './context.ts';
import type { Both, DiffContext } from './context.ts';

/** Compares what stands at the root: words, servers, tags. */
export function compareRoot(context: DiffContext): void {
  compareInfo(context);
  compareServers(context);
  compareTags(context);
  const both: Both = {
    old: context.old.document,
    new: context.new.document,
    oldPointer: '',
    newPointer: '',
  };
  compareExtensions(context, both, 'the API');
  compareField(context, both, 'externalDocs', 'info-changed', 'external documents');
}

function compareInfo(context: DiffContext): void {
  const both: Both = {
    old: objectOf(context.old.document['info']),
    new: objectOf(context.new.document['info']),
    oldPointer: '/info',
    newPointer: '/info',
  };
  compareField(context, both, 'version', 'version-changed', 'the API');
  for (const field of ['title', 'summary', 'description', 'termsOfService', 'contact', 'license']) {
    compareField(context, both, field, 'info-changed', field);
  }
  compareExtensions(context, both, 'the API');
}

function compareServers(context: DiffContext): void {
  const { collector } = context;
  const before = listByKey(context.old.document, 'servers', 'url');
  const after = listByKey(context.new.document, 'servers', 'url');
  for (const [url, old] of before) {
    const now = after.get(url);
    if (now === undefined) {
      collector.note({ kind: 'server-removed', subject: url, old: old.pointer });
      continue;
    }
    const both = pair(old, now);
    compareField(context, both, 'variables', 'server-changed', url);
    compareField(context, both, 'x-environment', 'server-environment-changed', url);
    compareField(context, both, 'description', 'server-description-changed', url);
    compareExtensions(context, both, url);
  }
  for (const [url, now] of after) {
    if (before.has(url)) continue;
    collector.note({ kind: 'server-added', subject: url, new: now.pointer });
  }
}

function compareTags(context: DiffContext): void {
  const { collector } = context;
  const before = listByKey(context.old.document, 'tags', 'name');
  const after = listByKey(context.new.document, 'tags', 'name');
  for (const [name, old] of before) {
    const now = after.get(name);
    if (now === undefined) {
      collector.note({ kind: 'tag-removed', subject: name, old: old.pointer });
      continue;
    }
    const both = pair(old, now);
    compareField(context, both, 'description', 'tag-description-changed', name);
    compareField(context, both, 'externalDocs', 'tag-description-changed', name);
    compareExtensions(context, both, `tag ${name}`);
  }
  for (const [name, now] of after) {
    if (before.has(name)) continue;
    collector.note({ kind: 'tag-added', subject: name, new: now.pointer });
  }
}

interface Entry {
  node: JsonObject;
  pointer: string;
}

/** The entries of a list by what names them: their order does not matter. */
function listByKey(document: JsonObject, list: string, key: string): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const [index, node] of listOf(document[list]).entries()) {
    if (!isObject(node)) continue;
    const name = (textOf(node[key]) ?? '').replace(/(?<=.)\/$/, '');
    found.set(name, { node, pointer: joinPointer('', list, index) });
  }
  return found;
}

function pair(old: Entry, now: Entry): Both {
  return { old: old.node, new: now.node, oldPointer: old.pointer, newPointer: now.pointer };
}
