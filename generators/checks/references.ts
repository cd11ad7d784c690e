import { isObject } from '../openapi/json.ts';
import type { Json } from '../openapi/json.ts';
import { describeKind, FIELDS, kindOfSection, SECTIONS } from '../openapi/kinds.ts';
import type { Kind } from '../openapi/kinds.ts';
import { decodeFragment, resolvePointer, splitPointer } from '../openapi/pointer.ts';
import { isReference } from '../openapi/walk.ts';
import type { CheckContext } from './context.ts';

/** Local references lead to an object, and to one of the kind that their place asks for. */
export function checkReferences(context: CheckContext): void {
  const { document, report } = context;
  const kinds = new KindIndex(context);
  const sound = new Set<string>();
  for (const kind of Object.keys(FIELDS) as Kind[]) {
    for (const { node, pointer } of context.byKind(kind)) {
      if (!isReference(node) || !node.$ref.startsWith('#')) continue;
      if (sound.has(`${kind} ${node.$ref}`)) continue;
      const target = decodeFragment(node.$ref.slice(1));
      const value = resolvePointer(document, target);
      if (value === undefined) continue; // reported by the bundler
      const at = `${pointer}/$ref`;
      const found = kinds.at(target);
      if (found !== undefined && found !== kind) {
        const message = tell(node.$ref, describeKind(found), kind);
        const section = SECTIONS[kind];
        const fix = section === undefined ? undefined : `Refer to one in components.${section}.`;
        report('ref-kind', at, message, fix);
      } else if (!isObject(value) && !(kind === 'schema' && typeof value === 'boolean')) {
        report('ref-kind', at, tell(node.$ref, describeValue(value), kind));
      } else if (leadsNowhere(context, node)) {
        report('ref-cycle', at, `"${node.$ref}" leads back to itself.`);
      } else {
        sound.add(`${kind} ${node.$ref}`);
      }
    }
  }
}

function tell(reference: string, found: string, wanted: Kind): string {
  return `"${reference}" leads to ${found}, where ${describeKind(wanted)} is needed.`;
}

/** Tells what stands at a pointer: components at once, anything else by an index made when asked. */
class KindIndex {
  readonly #context: CheckContext;
  #byPointer: Map<string, Kind> | undefined;

  constructor(context: CheckContext) {
    this.#context = context;
  }

  at(pointer: string): Kind | undefined {
    const [first, section = '', ...names] = splitPointer(pointer);
    if (first === 'components' && names.length === 1) return kindOfSection(section);
    if (this.#byPointer === undefined) {
      this.#byPointer = new Map();
      for (const kind of Object.keys(FIELDS) as Kind[]) {
        for (const found of this.#context.byKind(kind)) this.#byPointer.set(found.pointer, kind);
      }
    }
    return this.#byPointer.get(pointer);
  }
}

function describeValue(value: Json): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}

/** Do the references from here run in a circle, with nothing but references on it? */
function leadsNowhere(context: CheckContext, node: { $ref: string }): boolean {
  const seen = new Set<string>();
  let current: unknown = node;
  while (isObject(current) && isReference(current) && Object.keys(current).length === 1) {
    if (seen.has(current.$ref)) return true;
    seen.add(current.$ref);
    current = resolvePointer(context.document, decodeFragment(current.$ref.slice(1)));
  }
  return false;
}
