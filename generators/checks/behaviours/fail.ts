import { textOf } from '../../openapi/json.ts';
import type { JsonObject } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import type { DiagnosticCode } from '../../diagnostics/catalogue.ts';
import { didYouMean } from '../../util/names.ts';
import type { Found, FoundOperation } from '../context.ts';
import type { Lookup } from '../lookup.ts';

/** Notes a fault of a field, which is named with dots: `read.parameter`. */
export type Fail = (field: string, message: string) => void;

/** A way to note faults of the fields of one extension. */
export function failWith(lookup: Lookup, code: DiagnosticCode, extension: Found): Fail {
  return (field, message) => {
    const tokens = field === '' ? [] : field.split('.');
    lookup.context.report(code, joinPointer(extension.pointer, ...tokens), message);
  };
}

/** The operation that a behaviour names; notes a fault when there is none. */
export function findOperation(
  lookup: Lookup,
  owner: JsonObject,
  field: string,
  fail: Fail,
): FoundOperation | undefined {
  const id = textOf(owner['operation']) ?? '';
  const operation = lookup.operation(id);
  if (operation === undefined) {
    fail(`${field}.operation`, `There is no operation "${id}".${lookup.suggestOperation(id)}`);
  }
  return operation;
}

/** The parameter that a behaviour names must be one of the operation. */
export function checkParameter(
  lookup: Lookup,
  operation: FoundOperation,
  owner: JsonObject,
  field: string,
  place: 'path' | 'query',
  fail: Fail,
): void {
  const name = textOf(owner['parameter']) ?? '';
  const names = lookup.parameterNames(operation, place);
  if (names.includes(name)) return;
  const id = String(operation.node['operationId']);
  fail(
    `${field}.parameter`,
    `"${id}" has no ${place} parameter "${name}".${didYouMean(name, names)}`,
  );
}
