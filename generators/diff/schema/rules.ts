import { isObject, objectOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import { canonical } from '../collector.ts';
import type { ChildPair, OwnNote } from './graph.ts';
import type { Atom, Locate } from './parts.ts';
import type { Shape } from './shape.ts';
import type { Documents } from './structure.ts';

/** Keywords that are compared as a whole. */
const RULES = [
  'not',
  'if',
  'then',
  'else',
  'contains',
  'minContains',
  'maxContains',
  'propertyNames',
  'dependentRequired',
  'dependentSchemas',
  'contentEncoding',
  'contentMediaType',
];

/** What says nothing about what is allowed. */
const WORDS = new Set(['title', 'description', 'examples', 'example', 'deprecated', 'default']);

/** Compares the rules for which no finer comparison exists. */
export function compareRules(old: Shape, now: Shape, documents: Documents): OwnNote[] {
  return RULES.flatMap((keyword) => {
    const before = readRule(old.atoms, keyword, documents.old);
    const after = readRule(now.atoms, keyword, documents.new);
    if (before.text === after.text) return [];
    return [{ kind: 'rule-changed', label: keyword, old: before.pointer, new: after.pointer }];
  });
}

function readRule(atoms: readonly Atom[], keyword: string, locate: Locate) {
  const found = atoms.filter(({ schema }) => Object.hasOwn(schema, keyword));
  const values = found.map(({ schema, pointer }) =>
    canonical(expand(schema[keyword], pointer, locate, [])),
  );
  const [first] = found;
  return {
    text: [...new Set(values)].sort().join(),
    pointer: first === undefined ? undefined : joinPointer(first.pointer, keyword),
  };
}

/** The value with what it refers to in place, so that names of components do not matter. */
function expand(
  value: Json | undefined,
  pointer: string,
  locate: Locate,
  open: readonly string[],
): Json {
  if (Array.isArray(value)) return value.map((one) => expand(one, pointer, locate, open));
  if (!isObject(value)) return value ?? null;
  if (typeof value['$ref'] === 'string') {
    const target = locate({ $ref: value['$ref'] }, pointer);
    if (target === undefined || open.length > 20) return {};
    const round = open.indexOf(target.pointer);
    if (round !== -1) return { $ref: open.length - round };
    return expand(target.node, target.pointer, locate, [...open, target.pointer]);
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !WORDS.has(key) && !key.startsWith('x-'))
      .map(([key, one]) => [key, expand(one, pointer, locate, open)]),
  );
}

/** Properties by pattern: the same pattern is compared below, others are another rule. */
export function comparePatternProperties(
  old: Shape,
  now: Shape,
): { notes: OwnNote[]; children: ChildPair[] } {
  const before = listPatterns(old);
  const after = listPatterns(now);
  const notes: OwnNote[] = [];
  const children: ChildPair[] = [];
  for (const [pattern, part] of before) {
    const next = after.get(pattern);
    if (next === undefined) {
      notes.push({
        kind: 'rule-changed',
        label: 'patternProperties',
        old: part.pointer,
        from: pattern,
      });
    } else children.push({ old: [part], new: [next] });
  }
  for (const [pattern, part] of after) {
    if (before.has(pattern)) continue;
    notes.push({
      kind: 'rule-changed',
      label: 'patternProperties',
      new: part.pointer,
      to: pattern,
    });
  }
  return { notes, children };
}

function listPatterns({ atoms }: Shape) {
  return new Map(
    atoms.flatMap(({ schema, pointer }) =>
      Object.entries(objectOf(schema['patternProperties'])).map(([pattern, one]) => [
        pattern,
        { schema: one, pointer: joinPointer(pointer, 'patternProperties', pattern) },
      ]),
    ),
  );
}
