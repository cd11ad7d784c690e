import { createCheckContext } from '../checks/context.ts';
import type { FoundOperation } from '../checks/context.ts';
import { objectOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';
import type { Flow } from './catalogue/schemas.ts';
import { Collector, isSame } from './collector.ts';
import { SchemaGraph } from './schema/graph.ts';
import type { Locate } from './schema/parts.ts';

/** One of the two descriptions. */
export interface Description {
  document: JsonObject;
  locate: Locate;
  operations: readonly FoundOperation[];
}

/** What every comparison gets. */
export interface DiffContext {
  old: Description;
  new: Description;
  collector: Collector;
  graph: SchemaGraph;
}

/** An object of both documents. */
export interface Both {
  old: JsonObject;
  new: JsonObject;
  /** Where it stands. */
  oldPointer: string;
  newPointer: string;
}

/** Reads two bundled OpenAPI 3.1 documents. */
export function createContext(old: JsonObject, now: JsonObject): DiffContext {
  const before = readDescription(old);
  const after = readDescription(now);
  const graph = new SchemaGraph({ old: before.locate, new: after.locate });
  return { old: before, new: after, collector: new Collector(), graph };
}

function readDescription(document: JsonObject): Description {
  const { operations, locate } = createCheckContext(document, () => {});
  return { document, operations, locate };
}

/** Notes a change of one field of an object, when there is one. */
export function compareField(
  context: DiffContext,
  both: Both,
  field: string,
  kind: string,
  subject: string,
  operation?: string,
): void {
  const from = both.old[field];
  const to = both.new[field];
  if (isSame(from, to)) return;
  const pointer = (at: string, value: Json | undefined) =>
    value === undefined ? undefined : joinPointer(at, field);
  context.collector.note(
    {
      kind,
      subject,
      old: pointer(both.oldPointer, from),
      new: pointer(both.newPointer, to),
      from,
      to,
    },
    operation,
  );
}

/** Compares the schemas of two objects, and what is below them. */
export function compareSchemas(
  { graph, collector }: DiffContext,
  both: Both,
  flow: Flow,
  operation: string,
): void {
  const read = (node: JsonObject, pointer: string) => {
    if (node['schema'] !== undefined) {
      return [{ schema: node['schema'], pointer: joinPointer(pointer, 'schema') }];
    }
    // A parameter or header may hold one media type instead.
    const [entry] = Object.entries(objectOf(node['content']));
    if (entry === undefined) return [];
    const [name, media] = entry;
    const at = joinPointer(pointer, 'content', name, 'schema');
    return [{ schema: objectOf(media)['schema'], pointer: at }];
  };
  const pair = { old: read(both.old, both.oldPointer), new: read(both.new, both.newPointer) };
  if (pair.old.length + pair.new.length > 0) graph.collect(pair, flow, collector, operation);
}

/** Extensions that are compared where they mean something. */
const KNOWN_EXTENSIONS = new Set(
  [
    'assumed',
    'enum-extensibility',
    'environment',
    'idempotency',
    'ledger',
    'lifecycle',
    'messages',
    'pagination',
    'price',
    'protocol-errors',
    'rate-limit',
    'roles',
    'scenarios',
    'sdk',
    'session',
    'signature',
    'step-up',
  ].map((name) => `x-${name}`),
);

/** Compares notes to readers and extensions that nobody here reads. */
export function compareExtensions(
  context: DiffContext,
  both: Both,
  subject: string,
  operation?: string,
): void {
  compareField(context, both, 'x-assumed', 'assumption-changed', subject, operation);
  const names = new Set([...Object.keys(both.old), ...Object.keys(both.new)]);
  for (const name of [...names].sort()) {
    if (!name.startsWith('x-') || KNOWN_EXTENSIONS.has(name)) continue;
    compareField(context, both, name, 'extension-changed', `${subject} ${name}`, operation);
  }
}

/** Compares the words about an object. */
export function compareWordsOf(
  context: DiffContext,
  both: Both,
  kind: string,
  subject: string,
  operation?: string,
): void {
  compareField(context, both, 'summary', kind, `${subject}: summary`, operation);
  compareField(context, both, 'description', kind, subject, operation);
  compareField(context, both, 'externalDocs', kind, `${subject}: external documents`, operation);
}

/** Compares whether something is deprecated. */
export function compareDeprecation(
  { collector }: DiffContext,
  both: Both,
  kind: string,
  subject: string,
  operation?: string,
): void {
  const was = both.old['deprecated'] === true;
  const is = both.new['deprecated'] === true;
  if (was === is) return;
  const old = was ? joinPointer(both.oldPointer, 'deprecated') : both.oldPointer;
  const now = is ? joinPointer(both.newPointer, 'deprecated') : both.newPointer;
  const name = is ? kind : 'deprecation-withdrawn';
  collector.note({ kind: name, subject, old, new: now }, operation);
}

/** Compares the examples of a media type, a parameter or a header. */
export function compareExamples(
  context: DiffContext,
  both: Both,
  subject: string,
  operation?: string,
): void {
  const read = ({ locate }: Description, node: JsonObject, pointer: string) => {
    const examples = Object.entries(objectOf(node['examples'])).map(([name, entry]) => {
      const found = locate(entry, joinPointer(pointer, 'examples', name))?.node;
      return [name, found?.['value'] ?? null] as const;
    });
    return [node['example'] ?? null, Object.fromEntries(examples)];
  };
  const from = read(context.old, both.old, both.oldPointer);
  const to = read(context.new, both.new, both.newPointer);
  if (isSame(from, to)) return;
  const at = (node: JsonObject, pointer: string) =>
    ['example', 'examples']
      .filter((one) => node[one] !== undefined)
      .map((one) => joinPointer(pointer, one))[0];
  const old = at(both.old, both.oldPointer);
  const now = at(both.new, both.newPointer);
  context.collector.note({ kind: 'examples-changed', subject, old, new: now }, operation);
}
