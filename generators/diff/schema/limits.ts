import type { Json } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import type { Atom } from './parts.ts';
import type { Placed, Shape } from './shape.ts';
import type { OwnNote } from './graph.ts';

/** A limit as a number, and which direction is stricter: `1` larger, `-1` smaller. */
interface Limit {
  group: string;
  keyword: string;
  stricter: 1 | -1;
}

const LIMITS: Limit[] = [
  { group: 'range', keyword: 'minimum', stricter: 1 },
  { group: 'range', keyword: 'maximum', stricter: -1 },
  { group: 'length', keyword: 'minLength', stricter: 1 },
  { group: 'length', keyword: 'maxLength', stricter: -1 },
  { group: 'count', keyword: 'minItems', stricter: 1 },
  { group: 'count', keyword: 'maxItems', stricter: -1 },
  { group: 'size', keyword: 'minProperties', stricter: 1 },
  { group: 'size', keyword: 'maxProperties', stricter: -1 },
];

interface Found {
  /** What is compared: exclusive limits are a hair stricter than others. */
  rank: number;
  shown: Placed<Json>;
}

/** Compares numbers of all sorts: ranges, lengths, counts, steps. */
export function compareLimits(old: Shape, now: Shape): OwnNote[] {
  const notes: OwnNote[] = [];
  for (const limit of LIMITS) {
    const before = readLimit(old, limit);
    const after = readLimit(now, limit);
    const change = sign(before, after, limit.stricter);
    if (change === 0) continue;
    notes.push({
      kind: `${limit.group}-${change > 0 ? 'tightened' : 'loosened'}`,
      label: limit.keyword,
      old: before?.shown.pointer,
      new: after?.shown.pointer,
      from: before?.shown.value,
      to: after?.shown.value,
    });
  }
  return [...notes, ...compareSteps(old, now), ...compareUnique(old, now)];
}

function sign(before: Found | undefined, after: Found | undefined, stricter: 1 | -1): number {
  const none = -stricter * Number.POSITIVE_INFINITY;
  const a = before?.rank ?? none;
  const b = after?.rank ?? none;
  return a === b ? 0 : Math.sign(b - a) * stricter;
}

/** The strictest limit of all that hold together. */
function readLimit({ atoms, types }: Shape, { keyword, stricter }: Limit): Found | undefined {
  let best: Found | undefined;
  const isInteger = types !== undefined && types.value.size === 1 && types.value.has('integer');
  for (const atom of atoms) {
    for (const found of readOne(atom, keyword, stricter, isInteger)) {
      // A minimum of nothing is no limit.
      const isNothing = keyword.startsWith('min') && keyword !== 'minimum' && found.rank <= 0;
      if (isNothing) continue;
      if (best === undefined || (found.rank - best.rank) * stricter > 0) best = found;
    }
  }
  return best;
}

function readOne(
  { schema, pointer }: Atom,
  keyword: string,
  stricter: 1 | -1,
  isInteger: boolean,
): Found[] {
  const found: Found[] = [];
  const value = schema[keyword];
  const at = (name: string) => joinPointer(pointer, name);
  if (typeof value === 'number') {
    found.push({ rank: value, shown: { value, pointer: at(keyword) } });
  }
  if (keyword !== 'minimum' && keyword !== 'maximum') return found;
  const name = keyword === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  const exclusive = schema[name];
  if (typeof exclusive !== 'number') return found;
  const inside = Number.isInteger(exclusive) ? exclusive : Math.round(exclusive);
  const hair = Math.max(Math.abs(exclusive), 1) * 1e-12;
  const rank = isInteger ? inside + stricter : exclusive + stricter * hair;
  found.push({ rank, shown: { value: { [name]: exclusive }, pointer: at(name) } });
  return found;
}

function compareSteps(old: Shape, now: Shape): OwnNote[] {
  const before = readNumber(old, 'multipleOf');
  const after = readNumber(now, 'multipleOf');
  if (before?.value === after?.value) return [];
  const isLooser =
    after === undefined || (before !== undefined && Number.isInteger(before.value / after.value));
  return [
    {
      kind: isLooser ? 'range-loosened' : 'range-tightened',
      label: 'multipleOf',
      old: before?.pointer,
      new: after?.pointer,
      from: before?.value,
      to: after?.value,
    },
  ];
}

function compareUnique(old: Shape, now: Shape): OwnNote[] {
  const find = ({ atoms }: Shape) => atoms.find(({ schema }) => schema['uniqueItems'] === true);
  const before = find(old);
  const after = find(now);
  if ((before === undefined) === (after === undefined)) return [];
  const at = (atom: Atom | undefined) => atom && joinPointer(atom.pointer, 'uniqueItems');
  return [
    {
      kind: after === undefined ? 'count-loosened' : 'count-tightened',
      label: 'uniqueItems',
      old: at(before),
      new: at(after),
      from: before !== undefined,
      to: after !== undefined,
    },
  ];
}

function readNumber({ atoms }: Shape, keyword: string): Placed<number> | undefined {
  for (const { schema, pointer } of atoms) {
    const value = schema[keyword];
    if (typeof value === 'number') return { value, pointer: joinPointer(pointer, keyword) };
  }
  return undefined;
}
