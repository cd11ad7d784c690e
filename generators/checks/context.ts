import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { isObject } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { METHODS } from '../openapi/kinds.ts';
import type { Kind, Method } from '../openapi/kinds.ts';
import { decodeFragment, joinPointer, resolvePointer } from '../openapi/pointer.ts';
import { isReference, walk } from '../openapi/walk.ts';

/** Notes a fault at a pointer of the bundled document. */
export type Report = (code: DiagnosticCode, pointer: string, message: string, fix?: string) => void;

/** An object of the document and where it stands. */
export interface Found {
  node: JsonObject;
  pointer: string;
}

/** An operation as it stands in the document. */
export interface FoundOperation extends Found {
  method: Method;
  /** The path template, or the name of the webhook. */
  path: string;
  pathItem: JsonObject;
  pathPointer: string;
  webhook: boolean;
}

/** What every check gets: the bundled document, what is in it by kind, and where to report. */
export interface CheckContext {
  document: JsonObject;
  report: Report;
  /** Like `report`, for a fault of the key of an entry and not of its value. */
  reportKey: Report;
  /** Every object of the document by kind, references included, each once. */
  byKind: (kind: Kind) => readonly Found[];
  operations: readonly FoundOperation[];
  /** Follows local references to the object itself; undefined when they lead nowhere. */
  follow: (value: Json | undefined) => JsonObject | undefined;
  /** Like `follow`, but says also where the object stands. */
  locate: (value: Json | undefined, pointer: string) => Found | undefined;
}

/** Collects what the checks look at in one walk over the document. */
export function createCheckContext(
  document: JsonObject,
  report: Report,
  reportKey: Report = report,
): CheckContext {
  const found = new Map<Kind, Found[]>();
  walk(document, 'document', '', (node, kind, pointer) => {
    const list = found.get(kind);
    if (list === undefined) found.set(kind, [{ node, pointer }]);
    else list.push({ node, pointer });
  });

  const locate: CheckContext['locate'] = (value, pointer) => {
    let current = value;
    let at = pointer;
    for (let hops = 0; hops < 50; hops++) {
      if (!isObject(current)) return undefined;
      if (!isReference(current)) return { node: current, pointer: at };
      if (!current.$ref.startsWith('#')) return undefined;
      at = decodeFragment(current.$ref.slice(1));
      current = resolvePointer(document, at);
    }
    return undefined;
  };

  return {
    document,
    report,
    reportKey,
    byKind: (kind) => found.get(kind) ?? [],
    operations: findOperations(document, locate),
    locate,
    follow: (value) => locate(value, '')?.node,
  };
}

function findOperations(document: JsonObject, locate: CheckContext['locate']): FoundOperation[] {
  const operations: FoundOperation[] = [];
  for (const section of ['paths', 'webhooks'] as const) {
    const items = document[section];
    if (!isObject(items)) continue;
    for (const [path, item] of Object.entries(items)) {
      if (section === 'paths' && path.startsWith('x-')) continue;
      const found = locate(item, joinPointer(`/${section}`, path));
      if (found === undefined) continue;
      for (const method of METHODS) {
        const node = found.node[method];
        if (!isObject(node)) continue;
        operations.push({
          node,
          pointer: `${found.pointer}/${method}`,
          method,
          path,
          pathItem: found.node,
          pathPointer: found.pointer,
          webhook: section === 'webhooks',
        });
      }
    }
  }
  return operations;
}
