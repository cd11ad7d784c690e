import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { joinPointer, splitPointer } from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject } from '@octopus-cards/toolkit';
import type { SchemaFault } from '../types.ts';
import { followPointer } from './follow.ts';
import { isMultipleOf } from './multiple-of.ts';
import { extractSchema } from './schemas.ts';
import type { Direction } from './schemas.ts';

export interface ValidateOptions {
  /** Told of a schema that cannot be used, once; values are then not judged by it. */
  onUnusable?: (pointer: string, reason: string) => void;
}

/**
 * A validator of its own for a description, apart from every server's and client's: JSON Schema
 * 2020-12 with formats asserted. Properties that are `readOnly` need not be in requests, those that
 * are `writeOnly` not in answers.
 *
 * The pointer may lead through references. One that leads nowhere finds nothing wrong.
 */
export function createValidateTool(
  document: JsonObject,
  options: ValidateOptions = {},
): (pointer: string, value: Json) => SchemaFault[] {
  const ajv = createAjv();
  const origins = new WeakMap<object, string>();
  const schemas = new Map<string, string>();
  const unusable = new Set<string>();

  /** The `$id` of the schema at a pointer, which from now on Ajv knows. */
  function nameSchema(pointer: string, direction: Direction): string {
    const key = `${direction} ${pointer}`;
    const known = schemas.get(key);
    if (known !== undefined) return known;
    const id = `https://description.invalid/${schemas.size}`;
    // Before the schema is read: it may refer to itself.
    schemas.set(key, id);
    const schema = extractSchema(document, pointer, direction, origins, (target) =>
      nameSchema(target, direction),
    );
    ajv.addSchema(schema, id);
    return id;
  }

  function findErrors(schema: JsonObject | string, value: unknown): ErrorObject[] {
    const check = typeof schema === 'string' ? ajv.getSchema(schema) : ajv.compile(schema);
    return check === undefined || check(value) ? [] : (check.errors ?? []);
  }

  return (pointer, value) => {
    const place = followPointer(document, pointer);
    if (place === undefined || unusable.has(place.pointer)) return [];
    try {
      const id = nameSchema(place.pointer, readDirection(place.pointer, pointer));
      return reduceErrors(findErrors(id, value), findErrors).map((error) =>
        describe(error, origins),
      );
    } catch (error) {
      unusable.add(place.pointer);
      options.onUnusable?.(place.pointer, error instanceof Error ? error.message : String(error));
      return [];
    }
  };
}

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    validateSchema: false,
    addUsedSchema: false,
    logger: false,
    code: { regExp: Object.assign(compilePattern, { code: 'compilePattern' }) },
  });
  addFormats.default(ajv);
  // Ajv divides binary floating point, and so refuses 1.1 as a multiple of 0.1.
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    validate: (step: number, value: number) => isMultipleOf(value, step),
    error: { message: ({ schema }) => `must be multiple of ${String(schema)}` },
  });
  return ajv;
}

/** Patterns in descriptions are seldom written for the `u` flag, which refuses escapes like `\-`. */
function compilePattern(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return new RegExp(pattern);
  }
}

/** What a place is part of says which way its values go. */
function readDirection(...pointers: string[]): Direction {
  for (const pointer of pointers) {
    const [root, first, second, third] = splitPointer(pointer);
    const part = root === 'components' ? first : third;
    if (part === 'responses' || part === 'headers') return 'response';
    if (part === 'requestBody' || part === 'requestBodies' || part === 'parameters') {
      return 'request';
    }
    if (root !== 'components' && second === 'parameters') return 'request';
  }
  return 'any';
}

type FindErrors = (schema: JsonObject | string, value: unknown) => ErrorObject[];

/**
 * The errors that say what is wrong, without those that follow from them: of `oneOf` and `anyOf`
 * either the errors of the one branch that was meant, or only that none fits.
 */
function reduceErrors(errors: readonly ErrorObject[], findErrors: FindErrors): ErrorObject[] {
  const reduced: ErrorObject[] = [];
  for (let index = errors.length - 1; index >= 0; index--) {
    const error = errors[index];
    // `then` or `else` has said already what is wrong.
    if (error === undefined || error.keyword === 'if') continue;
    if (error.keyword !== 'oneOf' && error.keyword !== 'anyOf') {
      reduced.unshift(error);
      continue;
    }
    const branches: JsonObject[] = Array.isArray(error.schema) ? error.schema : [];
    const found = branches.map((branch) => findErrors(branch, error.data));
    // The errors of all branches stand right before the one that sums them up.
    index -= found.reduce((sum, list) => sum + list.length, 0);
    const fits = found.some((list) => list.length === 0);
    const meant = found
      .map((list) => reduceErrors(list, findErrors))
      .filter((list) => !list.some(decidesAgainst));
    const [branch] = meant;
    if (fits || branch === undefined || meant.length > 1) {
      reduced.unshift(error);
      continue;
    }
    const base = error.instancePath;
    reduced.unshift(...branch.map((one) => ({ ...one, instancePath: base + one.instancePath })));
  }
  return reduced;
}

/** Says the error that the value was never meant for the branch? */
function decidesAgainst({ instancePath, keyword }: ErrorObject): boolean {
  return instancePath === '' && ['type', 'const', 'enum', 'false schema'].includes(keyword);
}

function describe(error: ErrorObject, origins: WeakMap<object, string>): SchemaFault {
  const { keyword, instancePath: at, parentSchema, message = 'is wrong' } = error;
  const origin = parentSchema && origins.get(parentSchema);
  return {
    at,
    keyword,
    message: writeMessage(error, message),
    ...(origin === undefined ? {} : { pointer: joinPointer(origin, keyword) }),
  };
}

/** Ajv's messages, with what they leave out. */
function writeMessage({ keyword, params }: ErrorObject, message: string): string {
  const parameters: Record<string, unknown> = params;
  if (keyword === 'enum' || keyword === 'const') {
    const allowed = parameters['allowedValues'] ?? [parameters['allowedValue']];
    const values = Array.isArray(allowed) ? allowed.map((value) => JSON.stringify(value)) : [];
    return `must be ${values.length === 1 ? '' : 'one of '}${values.join(', ')}`;
  }
  const name = parameters['additionalProperty'] ?? parameters['unevaluatedProperty'];
  return typeof name === 'string' ? `must not have property '${name}'` : message;
}
