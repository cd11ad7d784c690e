import type { Json } from '../openapi/json.ts';

/** Who is concerned by a change: those who call, those who answer, those who receive webhooks. */
export const SIDES = ['client', 'server', 'receiver'] as const;
export type Side = (typeof SIDES)[number];

/**
 * To whom an API promises something. A new operation is work for whoever implements the API, and
 * breaks nobody who uses it.
 */
export const PROMISED: readonly Side[] = ['client', 'receiver'];

/** What a change means for one side, the gravest first. */
export const CLASSES = ['breaking', 'behavioural', 'additive', 'documentation'] as const;
export type ChangeClass = (typeof CLASSES)[number];

/** The class of a change for each side that it concerns. */
export type Classes = Partial<Record<Side, ChangeClass>>;

/** One sort of change, as the catalogue documents it. */
export interface Kind {
  /** What happened, in a few words. */
  title: string;
  /** Why it has the classes that it has. */
  why: string;
  classes: Classes;
}

/** A change as it is found: its kind, and the JSON Pointers in the two documents. */
export interface Note {
  kind: string;
  /** What changed, named so that a person finds it. */
  subject: string;
  /** Absent when the thing is only in the new document. */
  old?: string | undefined;
  /** Absent when the thing is only in the old document. */
  new?: string | undefined;
  from?: Json | undefined;
  to?: Json | undefined;
}

/** One change with everything that it concerns: a shared part is told once. */
export interface Change extends Note {
  title: string;
  why: string;
  classes: Classes;
  /** The operations and webhooks concerned, in the order of the new document. */
  operations: string[];
}

/** The gravest class among those of the given sides; undefined when none is concerned. */
export function gravest(classes: Classes, sides: readonly Side[]): ChangeClass | undefined {
  return CLASSES.find((one) => sides.some((side) => classes[side] === one));
}
