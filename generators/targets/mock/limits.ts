import { typesOf } from '../../model/schemas.ts';
import type { JsonObject } from '../../openapi/json.ts';

/** How far a made-up number keeps from a limit that it must not reach. */
const STEP = 0.0001;

/**
 * Puts an inclusive limit beside each exclusive one: Prism validates with the exclusive one, and
 * makes up values that keep to the inclusive one only.
 */
export function restateLimits(schema: JsonObject): void {
  const lower = numberOf(schema['exclusiveMinimum']);
  const upper = numberOf(schema['exclusiveMaximum']);
  if (lower === undefined && upper === undefined) return;
  if (lower !== undefined) {
    const least = lower + stepAt(schema, lower);
    schema['minimum'] = Math.max(least, numberOf(schema['minimum']) ?? least);
  }
  if (upper !== undefined) {
    const most = upper - stepAt(schema, upper);
    schema['maximum'] = Math.min(most, numberOf(schema['maximum']) ?? most);
  }
  // For whole numbers both say the same; a narrow range is all but lost otherwise.
  if (isWhole(schema) || madeUpRangeIsEmpty(schema)) {
    delete schema['exclusiveMinimum'];
    delete schema['exclusiveMaximum'];
  }
}

/** The generator behind Prism keeps 1 away from an inclusive limit beside an exclusive one. */
function madeUpRangeIsEmpty(schema: JsonObject): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const margin = numberOf(multipleOf) ?? 1;
  const least = (numberOf(minimum) ?? -Infinity) + (exclusiveMinimum ? margin : 0);
  const most = (numberOf(maximum) ?? Infinity) - (exclusiveMaximum ? margin : 0);
  return least > most;
}

function stepAt(schema: JsonObject, limit: number): number {
  const multiple = numberOf(schema['multipleOf']);
  if (multiple !== undefined) return multiple;
  if (isWhole(schema)) return 1;
  // Further from zero, floating point cannot tell numbers apart that are so close.
  return Math.max(STEP, Math.abs(limit) * Number.EPSILON);
}

function isWhole(schema: JsonObject): boolean {
  const types = typesOf(schema);
  return types.includes('integer') && !types.includes('number');
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
