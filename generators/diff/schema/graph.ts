import type { Flow } from '../catalogue/schemas.ts';
import type { Collector } from '../collector.ts';
import { nameSchema } from '../names.ts';
import type { Note } from '../types.ts';
import {
  compareChoices,
  compareDiscriminators,
  compareFormWithChoice,
  isFormAgainstChoice,
} from './choices.ts';
import { compareLimits } from './limits.ts';
import type { Part } from './parts.ts';
import { comparePatternProperties, compareRules } from './rules.ts';
import { readShape } from './shape.ts';
import type { Shape } from './shape.ts';
import { compareObjects, pairItems } from './structure.ts';
import type { Documents } from './structure.ts';
import { compareEnums, compareForms, compareTypes } from './values.ts';
import { compareWords } from './words.ts';

/** A change of one schema, before it is known which way its values travel. */
export interface OwnNote extends Omit<Note, 'subject'> {
  /** The keyword concerned, where the kind does not say it. */
  label?: string;
  /** The same in each flow: the kind stands in the catalogue as it is. */
  isPlain?: boolean;
  /** The pointers name the property itself. */
  isProperty?: boolean;
}

/** Two schemas below that are compared with each other. */
export interface ChildPair {
  old: Part[];
  new: Part[];
}

interface Node {
  notes: Note[];
  /** Of the notes, those that change what is allowed. */
  isChanged: boolean;
  children: ChildPair[];
  flow: Flow;
}

/**
 * Compares schemas by use. Each pair of schemas is compared once for each way its values travel;
 * what an operation is concerned by is whatever it reaches, so cycles need no care.
 */
export class SchemaGraph {
  readonly #documents: Documents;
  readonly #nodes = new Map<string, Node>();
  readonly #shapes = { old: new Map<string, Shape>(), new: new Map<string, Shape>() };
  readonly #pairs = new WeakMap<ChildPair, Map<Flow, Node>>();

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** Hands on everything that changed in a schema and below it. */
  collect(pair: ChildPair, flow: Flow, collector: Collector, operation: string): void {
    const seen = new Set<Node>();
    const queue = [this.#nodeOf(pair, flow)];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      for (const note of node.notes) collector.note(note, operation);
      for (const child of node.children) queue.push(this.#nodeOf(child, flow));
    }
  }

  #nodeOf(pair: ChildPair, flow: Flow): Node {
    const known = this.#pairs.get(pair)?.get(flow);
    if (known !== undefined) return known;
    const old = this.#shapeOf('old', pair.old);
    const now = this.#shapeOf('new', pair.new);
    const key = `${flow} ${old.key} > ${now.key}`;
    let node = this.#nodes.get(key);
    if (node === undefined) {
      // Put down first: an alternative may be compared with itself again.
      node = { notes: [], isChanged: false, children: [], flow };
      this.#nodes.set(key, node);
      this.#fill(node, pair, old, now);
    }
    const byFlow = this.#pairs.get(pair) ?? new Map<Flow, Node>();
    byFlow.set(flow, node);
    this.#pairs.set(pair, byFlow);
    return node;
  }

  #shapeOf(side: 'old' | 'new', parts: Part[]): Shape {
    const key = parts.map(({ pointer }) => pointer).join(' ');
    const known = this.#shapes[side].get(key);
    if (known !== undefined) return known;
    const shape = readShape(parts, this.#documents[side]);
    this.#shapes[side].set(key, shape);
    return shape;
  }

  #fill(node: Node, pair: ChildPair, old: Shape, now: Shape): void {
    const { notes, children } = this.#compare(pair, old, now, node.flow);
    // The words of a choice are not those of the form that it was made from.
    const words = isFormAgainstChoice(old, now) ? [] : compareWords(old, now);
    node.isChanged = notes.length > 0;
    node.children = children;
    node.notes = [...notes, ...words].map((note) => finishNote(note, node.flow));
  }

  #compare(pair: ChildPair, old: Shape, now: Shape, flow: Flow) {
    const agree = (a: Part[], b: Part[]) => this.#agree({ old: a, new: b }, flow);
    if (isFormAgainstChoice(old, now)) {
      const shapes = { old, new: now };
      return compareFormWithChoice(pair.old, pair.new, shapes, this.#documents, agree);
    }
    const types = compareTypes(old, now);
    if (!types.goOn) return { notes: types.notes, children: [] };
    const objects = compareObjects(old, now, flow, this.#documents);
    const patterns = comparePatternProperties(old, now);
    const choices = compareChoices(old, now, this.#documents, agree);
    return {
      notes: [
        ...types.notes,
        ...compareEnums(old, now, flow),
        ...compareForms(old, now),
        ...compareLimits(old, now),
        ...objects.notes,
        ...patterns.notes,
        ...choices.notes,
        ...compareDiscriminators(old, now, this.#documents),
        ...compareRules(old, now, this.#documents),
      ],
      children: [
        ...objects.children,
        ...pairItems(old, now),
        ...patterns.children,
        ...choices.children,
      ],
    };
  }

  /** Do two schemas allow the same, all the way down? */
  #agree(pair: ChildPair, flow: Flow): boolean {
    const seen = new Set<Node>();
    const queue = [this.#nodeOf(pair, flow)];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      if (node.isChanged) return false;
      for (const child of node.children) queue.push(this.#nodeOf(child, flow));
    }
    return true;
  }
}

function finishNote(note: OwnNote, flow: Flow): Note {
  const { label, isPlain, isProperty: _, kind, ...rest } = note;
  const name = nameSchema(note.new ?? note.old ?? '');
  return {
    ...rest,
    kind: isPlain === true ? kind : `${flow}-${kind}`,
    subject: label === undefined ? name : `${name} ${label}`,
  };
}
