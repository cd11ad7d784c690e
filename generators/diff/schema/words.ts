import { joinPointer } from '../../openapi/pointer.ts';
import { isSame } from '../collector.ts';
import type { Atom } from './parts.ts';
import type { OwnNote } from './graph.ts';
import { readKeyword } from './shape.ts';
import type { Shape } from './shape.ts';
import { ends } from './values.ts';

/** Extensions that are compared elsewhere. */
const KNOWN = new Set(['x-enum-extensibility', 'x-messages', 'x-assumed']);

/** Compares what says nothing about what is allowed: words, examples, messages. */
export function compareWords(old: Shape, now: Shape): OwnNote[] {
  const notes: OwnNote[] = [];
  const add = (kind: string, keyword: string) => {
    const before = readKeyword(old.atoms, keyword);
    const after = readKeyword(now.atoms, keyword);
    if (isSame(before?.value, after?.value)) return;
    notes.push({ kind, label: keyword, ...ends(before, after), isPlain: true });
  };
  add('schema-description-changed', 'title');
  add('schema-description-changed', 'description');
  add('examples-changed', 'examples');
  add('messages-changed', 'x-messages');
  add('assumption-changed', 'x-assumed');
  for (const name of listExtensions(old, now)) add('extension-changed', name);
  const was = findDeprecated(old.atoms);
  const is = findDeprecated(now.atoms);
  if ((was === undefined) !== (is === undefined)) {
    const kind = is === undefined ? 'deprecation-withdrawn' : 'schema-deprecated';
    notes.push({ kind, old: was ?? old.pointer, new: is ?? now.pointer, isPlain: true });
  }
  return notes;
}

function listExtensions(old: Shape, now: Shape): string[] {
  const names = [...old.atoms, ...now.atoms].flatMap(({ schema }) => Object.keys(schema));
  return [...new Set(names)].filter((name) => name.startsWith('x-') && !KNOWN.has(name)).sort();
}

function findDeprecated(atoms: readonly Atom[]): string | undefined {
  const found = atoms.find(({ schema }) => schema['deprecated'] === true);
  return found && joinPointer(found.pointer, 'deprecated');
}
