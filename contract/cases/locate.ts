import { isObject, joinPointer, listOf, resolvePointer } from '@octopus-cards/toolkit/compile';
import type { JsonObject, Operation, Parameter } from '@octopus-cards/toolkit';

/** Follows references of the document, and says where what they lead to really stands. */
export function followPointer(document: JsonObject, pointer: string): string {
  const seen = new Set<string>();
  let at = pointer;
  for (;;) {
    const node = resolvePointer(document, at);
    const target = isObject(node) ? referenceOf(node) : undefined;
    if (target === undefined || seen.has(target)) return at;
    seen.add(target);
    at = target;
  }
}

/** The JSON Pointer that a `$ref` within the document leads to. */
export function referenceOf(node: JsonObject): string | undefined {
  const reference = node['$ref'];
  if (typeof reference !== 'string' || !reference.startsWith('#')) return undefined;
  const fragment = reference.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Where a parameter of an operation is declared: at the operation or at its path. */
export function locateParameter(
  document: JsonObject,
  operation: Operation,
  parameter: Pick<Parameter, 'name' | 'in'>,
): string {
  const owners = [operation.pointer, operation.pointer.replace(/\/[^/]+$/, '')];
  for (const owner of owners) {
    const list = joinPointer(followPointer(document, owner), 'parameters');
    for (const index of listOf(resolvePointer(document, list)).keys()) {
      const at = followPointer(document, joinPointer(list, index));
      const node = resolvePointer(document, at);
      if (isObject(node) && node['name'] === parameter.name && node['in'] === parameter.in) {
        return at;
      }
    }
  }
  return operation.pointer;
}

/** Where the schema of a parameter stands, and the media type when its value is a document. */
export function locateParameterSchema(
  document: JsonObject,
  operation: Operation,
  parameter: Parameter,
): { pointer: string; mediaType: string | undefined } {
  const at = locateParameter(document, operation, parameter);
  const content = resolvePointer(document, joinPointer(at, 'content'));
  const mediaType = isObject(content) ? Object.keys(content)[0] : undefined;
  if (mediaType === undefined) return { pointer: joinPointer(at, 'schema'), mediaType };
  return { pointer: joinPointer(at, 'content', mediaType, 'schema'), mediaType };
}

/** Where the request body of an operation is declared. */
export function locateBody(document: JsonObject, operation: Operation): string {
  return followPointer(document, joinPointer(operation.pointer, 'requestBody'));
}

/** Where the schema of a request body in a media type stands. */
export function locateBodySchema(
  document: JsonObject,
  operation: Operation,
  mediaType: string,
): string {
  return joinPointer(locateBody(document, operation), 'content', mediaType, 'schema');
}
