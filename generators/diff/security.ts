import { isObject, listOf, objectOf, textOf, textsOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';
import { canonical, isSame } from './collector.ts';
import { compareSession } from './behaviours/session.ts';
import { compareExtensions, compareField, compareWordsOf } from './context.ts';
import type { Both, Description, DiffContext } from './context.ts';

/** One way to authenticate: schemes that must all be satisfied. */
interface Alternative {
  /** The same for the same schemes, whatever they are called. */
  key: string;
  name: string;
  scopes: Set<string>;
}

/** Compares which credentials an operation asks for. */
export function compareOperationSecurity(context: DiffContext, both: Both, name: string): void {
  const { collector } = context;
  const before = readSecurity(context.old, both.old, both.oldPointer);
  const after = readSecurity(context.new, both.new, both.newPointer);
  const places = { old: before.pointer, new: after.pointer };
  const from = show(before.alternatives);
  const to = show(after.alternatives);
  const isOpen = ({ alternatives }: typeof before) => alternatives.some(({ key }) => key === '');
  if (isOpen(before) !== isOpen(after)) {
    const kind = isOpen(after) ? 'security-dropped' : 'security-required';
    collector.note({ kind, subject: 'credentials', ...places, from, to }, name);
    return;
  }
  const partnerOf = (one: Alternative, others: Alternative[]) =>
    others.find(({ key }) => key === one.key);
  for (const one of before.alternatives) {
    const partner = partnerOf(one, after.alternatives);
    if (partner === undefined) {
      const kind = 'security-alternative-removed';
      collector.note({ kind, subject: one.name, ...places, from, to }, name);
      continue;
    }
    for (const scope of [...partner.scopes].filter((each) => !one.scopes.has(each))) {
      const note = { kind: 'security-scope-added', subject: one.name, ...places, to: scope };
      collector.note(note, name);
    }
    for (const scope of [...one.scopes].filter((each) => !partner.scopes.has(each))) {
      const note = { kind: 'security-scope-removed', subject: one.name, ...places, from: scope };
      collector.note(note, name);
    }
  }
  for (const one of after.alternatives) {
    if (partnerOf(one, before.alternatives) !== undefined) continue;
    const kind = 'security-alternative-added';
    collector.note({ kind, subject: one.name, ...places, from, to }, name);
  }
}

function show(alternatives: Alternative[]): Json {
  return alternatives.map(({ name }) => name);
}

function readSecurity(description: Description, node: JsonObject, pointer: string) {
  const isOwn = Array.isArray(node['security']);
  const value = isOwn ? node['security'] : description.document['security'];
  const alternatives = listOf(value)
    .filter(isObject)
    .map((requirement) => readAlternative(description, requirement));
  if (alternatives.length === 0) alternatives.push({ key: '', name: 'none', scopes: new Set() });
  return { alternatives, pointer: isOwn ? joinPointer(pointer, 'security') : '/security' };
}

function readAlternative(description: Description, requirement: JsonObject): Alternative {
  const names = Object.keys(requirement);
  const keys = names.map((name) => canonical(essence(findScheme(description, name)?.node ?? {})));
  return {
    key: keys.sort().join(),
    name: names.length === 0 ? 'none' : [...names].sort().join(' and '),
    scopes: new Set(names.flatMap((name) => textsOf(requirement[name]))),
  };
}

function findScheme({ document, locate }: Description, name: string) {
  const schemes = objectOf(objectOf(document['components'])['securitySchemes']);
  return locate(schemes[name], joinPointer('/components/securitySchemes', name));
}

/** What a request carries; where tokens come from is another matter. */
function essence(scheme: JsonObject): Json {
  const type = textOf(scheme['type']) ?? '';
  if (type === 'apiKey') return ['apiKey', scheme['in'] ?? '', scheme['name'] ?? ''];
  if (type === 'http') return ['http', (textOf(scheme['scheme']) ?? '').toLowerCase()];
  return [type];
}

/** Compares the schemes themselves: where tokens are granted, words, sessions. */
export function compareSecuritySchemes(context: DiffContext): void {
  const schemes = (description: Description) =>
    objectOf(objectOf(description.document['components'])['securitySchemes']);
  for (const name of Object.keys(schemes(context.old))) {
    const old = findScheme(context.old, name);
    const now = findScheme(context.new, name);
    if (old === undefined || now === undefined) continue;
    // Another scheme under the old name is told where operations ask for it.
    if (!isSame(essence(old.node), essence(now.node))) continue;
    const both: Both = {
      old: old.node,
      new: now.node,
      oldPointer: old.pointer,
      newPointer: now.pointer,
    };
    const subject = `security scheme ${name}`;
    compareField(context, both, 'flows', 'security-scheme-changed', subject);
    compareField(context, both, 'openIdConnectUrl', 'security-scheme-changed', subject);
    compareField(context, both, 'x-messages', 'messages-changed', subject);
    compareWordsOf(context, both, 'info-changed', subject);
    compareExtensions(context, both, subject);
    compareSession(context, both, subject);
  }
}
