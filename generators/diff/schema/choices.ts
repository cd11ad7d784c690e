import { isObject, objectOf, textOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { typesOf } from '../../model/schemas.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import type { ChildPair, OwnNote } from './graph.ts';
import { readShape } from './shape.ts';
import type { Shape } from './shape.ts';
import type { Locate, Part } from './parts.ts';
import type { Documents } from './structure.ts';

/** Do two schemas allow the same? */
export type Agree = (old: Part[], now: Part[]) => boolean;

/** Schemas that hold together, as one alternative. */
type Alternative = Part[];

/** Compares `oneOf` and `anyOf`: which alternatives came and went, and which stayed. */
export function compareChoices(
  old: Shape,
  now: Shape,
  documents: Documents,
  agree: Agree,
): { notes: OwnNote[]; children: ChildPair[] } {
  const notes: OwnNote[] = [];
  const children: ChildPair[] = [];
  const count = Math.max(old.choices.length, now.choices.length);
  for (let at = 0; at < count; at++) {
    const before = old.choices[at];
    const after = now.choices[at];
    if (before === undefined || after === undefined) {
      notes.push({
        kind: 'rule-changed',
        label: 'choice',
        old: before?.pointer,
        new: after?.pointer,
      });
      continue;
    }
    const found = pairAlternatives(
      before.list.map((part) => [part]),
      after.list.map((part) => [part]),
      documents,
      agree,
    );
    notes.push(...found.notes);
    children.push(...found.children);
  }
  return { notes, children };
}

/** Is one of the two a choice between forms, and the other one form? */
export function isFormAgainstChoice(old: Shape, now: Shape): boolean {
  return isForm(old) ? isChoice(now) : isChoice(old) && isForm(now);
}

const isForm = ({ types, choices }: Shape) => types !== undefined && choices.length === 0;
const isChoice = ({ types, properties, choices }: Shape) =>
  types === undefined && properties.size === 0 && choices.length === 1;

/** Compares one form with a choice between forms: it is, or was, one of the alternatives. */
export function compareFormWithChoice(
  old: Part[],
  now: Part[],
  shapes: { old: Shape; new: Shape },
  documents: Documents,
  agree: Agree,
): { notes: OwnNote[]; children: ChildPair[] } {
  const list = (shape: Shape, self: Part[]): Alternative[] =>
    shape.choices[0]?.list.map((part) => [part]) ?? [self];
  return pairAlternatives(list(shapes.old, old), list(shapes.new, now), documents, agree);
}

function nameAlternative([part]: Alternative): Json {
  const schema = part?.schema;
  if (!isObject(schema)) return 'anything';
  const reference = textOf(schema['$ref']);
  if (reference !== undefined) return reference.slice(reference.lastIndexOf('/') + 1);
  const types = typesOf(schema);
  return textOf(schema['title']) ?? (types.length > 0 ? types.join(' or ') : 'schema');
}

function isReference([part]: Alternative): boolean {
  return isObject(part?.schema) && typeof part.schema['$ref'] === 'string';
}

function pairAlternatives(
  before: Alternative[],
  after: Alternative[],
  documents: Documents,
  agree: Agree,
): { notes: OwnNote[]; children: ChildPair[] } {
  const children: ChildPair[] = [];
  let removed = before;
  let added = after;
  const pairBy = (fits: (old: Alternative, now: Alternative) => boolean) => {
    removed = removed.filter((one) => {
      const partner = added.find((other) => fits(one, other));
      if (partner === undefined) return true;
      added = added.filter((other) => other !== partner);
      children.push({ old: one, new: partner });
      return false;
    });
  };
  const shapes = new Map<Alternative, Shape>();
  const shapeOf = (parts: Alternative, locate: Locate) => {
    const shape = shapes.get(parts) ?? readShape(parts, locate);
    shapes.set(parts, shape);
    return shape;
  };
  const pair = (fits: (old: Shape, now: Shape) => boolean) =>
    pairBy((a, b) => fits(shapeOf(a, documents.old), shapeOf(b, documents.new)));
  // What is called the same is the same one, changed or not.
  pairBy((a, b) => isReference(a) && nameAlternative(a) === nameAlternative(b) && isReference(b));
  pairBy(agree);
  pair(isAlike);
  return {
    notes: [
      ...removed.map((one) => ({
        kind: 'alternative-removed',
        old: one[0]?.pointer,
        from: nameAlternative(one),
      })),
      ...added.map((one) => ({
        kind: 'alternative-added',
        new: one[0]?.pointer,
        to: nameAlternative(one),
      })),
    ],
    children,
  };
}

/** Of one type, and of most properties, and of no contradicting constant: probably the same one. */
function isAlike(a: Shape, b: Shape): boolean {
  const types = (shape: Shape) => [...(shape.types?.value ?? [])].sort().join();
  if (types(a) !== types(b)) return false;
  const names = new Set([...a.properties.keys(), ...b.properties.keys()]);
  const shared = [...a.properties.keys()].filter((name) => b.properties.has(name));
  if (names.size > 0) return shared.length * 2 >= names.size;
  return types(a) !== '' && types(a) !== 'object';
}

/** Compares what tells the alternatives apart. */
export function compareDiscriminators(old: Shape, now: Shape, documents: Documents): OwnNote[] {
  const before = readDiscriminator(old, documents.old);
  const after = readDiscriminator(now, documents.new);
  if (before === undefined || after === undefined) return [];
  const isMoved = [...before.mapping].some(
    ([value, target]) => (after.mapping.get(value) ?? target) !== target,
  );
  if (before.property === after.property && !isMoved) return [];
  return [
    {
      kind: 'discriminator-changed',
      old: before.pointer,
      new: after.pointer,
      from: before.property,
      to: after.property,
    },
  ];
}

function readDiscriminator({ atoms }: Shape, locate: Locate) {
  for (const { schema, pointer } of atoms) {
    const discriminator = schema['discriminator'];
    if (!isObject(discriminator)) continue;
    const mapping = new Map<string, string>();
    for (const [value, name] of Object.entries(objectOf(discriminator['mapping']))) {
      if (typeof name !== 'string') continue;
      const reference = name.includes('/') ? name : `#/components/schemas/${name}`;
      // Forms are compared by what they require to be told apart, not by their names.
      const target = locate({ $ref: reference }, pointer);
      const names = Object.keys(objectOf(target?.node['properties'])).sort();
      mapping.set(value, names.length > 0 ? '' : (target?.pointer ?? name));
    }
    const property = textOf(discriminator['propertyName']) ?? '';
    return { property, mapping, pointer: joinPointer(pointer, 'discriminator') };
  }
  return undefined;
}
