import { joinPointer } from '@octopus-cards/toolkit/compile';
import type { JsonObject, Operation } from '@octopus-cards/toolkit';
import { locateBodySchema, locateParameterSchema } from '../cases/locate.ts';
import { isJson } from '../cases/request.ts';
import { isReadOnly, readPlace, readShapes } from '../cases/shape.ts';
import type { Place, Shape } from '../cases/shape.ts';
import { listKeywords } from '../cases/sites.ts';
import { readLimits } from '../cases/value.ts';
import { FORMATS } from '../cases/text.ts';

/** A keyword that requests of an operation can satisfy and violate. */
export interface Goal {
  /** Parameter name, `body` or `body/pointer`, as in `Covered`. */
  subject: string;
  keyword: string;
  /** Where it stands in the description. */
  pointer: string;
  /** Can anything that is sent violate it? Text is always text, and an open format takes anything. */
  violable: boolean;
}

const DEEPEST = 8;

/** Keywords for which no wrong value is made. */
const UNTRIED = new Set([
  'oneOf',
  'anyOf',
  'not',
  'contains',
  'minContains',
  'maxContains',
  'patternProperties',
  'dependentSchemas',
  'unevaluatedItems',
  'propertyNames',
]);

/** Everything that the description asks of requests of an operation. */
export function listGoals(document: JsonObject, operation: Operation): Goal[] {
  const goals = operation.parameters.flatMap((parameter) => {
    const { pointer } = locateParameterSchema(document, operation, parameter);
    const { name, required } = parameter;
    const present = { subject: name, keyword: 'present', pointer, violable: required };
    const own = listOf(document, name, [readPlace(document, pointer)], 0);
    // A text is never of the wrong type, and no path is without its parameter.
    const isText = own.some(({ subject, keyword }) => subject === name && keyword === 'type');
    const types = readShapes(document, [readPlace(document, pointer)]).flatMap(
      ({ types }) => types,
    );
    const takesText = isText && types.includes('string');
    return [
      { ...present, violable: required && parameter.in !== 'path' },
      ...own.map((goal) =>
        goal.keyword === 'type' && takesText ? { ...goal, violable: false } : goal,
      ),
    ];
  });
  const contents = operation.requestBody?.content ?? [];
  const content = contents.find(({ mediaType }) => isJson(mediaType)) ?? contents[0];
  if (content === undefined) return goals;
  const pointer = locateBodySchema(document, operation, content.mediaType);
  const isDocument = isJson(content.mediaType);
  const whole: Goal[] = [
    {
      subject: 'body',
      keyword: 'present',
      pointer,
      violable: operation.requestBody?.required === true,
    },
    ...(isDocument ? [{ subject: 'body', keyword: 'syntax', pointer, violable: true }] : []),
    { subject: 'body', keyword: 'media-type', pointer, violable: true },
  ];
  // What is no JSON is sent as it should be, and in no other way.
  if (!isDocument) return [...goals, ...whole];
  return [...goals, ...whole, ...listOf(document, 'body', [readPlace(document, pointer)], 0)];
}

function listOf(
  document: JsonObject,
  subject: string,
  places: readonly Place[],
  depth: number,
): Goal[] {
  const found = new Map<string, Goal>();
  for (const shape of readShapes(document, places)) {
    for (const goal of [
      ...listOwn(shape, subject),
      ...listBelow(document, shape, subject, depth),
    ]) {
      const key = `${goal.subject} ${goal.keyword}`;
      if (!found.has(key)) found.set(key, goal);
    }
  }
  return [...found.values()];
}

function listOwn(shape: Shape, subject: string): Goal[] {
  return listKeywords(shape).map(({ keyword, value, pointer }) => ({
    subject,
    keyword,
    pointer,
    violable: isViolable(keyword, value) && !(keyword === 'format' && isLimited(shape)),
  }));
}

/** Do limits of its own leave nothing for a number format to forbid? */
function isLimited(shape: Shape): boolean {
  const { low, high } = readLimits(shape);
  return low >= -(2 ** 31) && high <= 2 ** 31 - 1;
}

function isViolable(keyword: string, value: unknown): boolean {
  if (UNTRIED.has(keyword)) return false;
  if (keyword === 'format') {
    return typeof value === 'string' && (value === 'int32' || Object.hasOwn(FORMATS, value));
  }
  if (keyword === 'minLength' || keyword === 'minItems' || keyword === 'minProperties') {
    return typeof value === 'number' && value > 0;
  }
  return !keyword.endsWith('Properties') || value === false || typeof value === 'number';
}

function listBelow(document: JsonObject, shape: Shape, subject: string, depth: number): Goal[] {
  if (depth >= DEEPEST) return [];
  const properties = [...shape.properties].flatMap(([name, places]) => {
    if (isReadOnly(document, places)) return [];
    const below = joinPointer(subject, name);
    const pointer = shape.required.get(name);
    const required: Goal[] =
      pointer === undefined
        ? []
        : [{ subject: below, keyword: 'required', pointer, violable: true }];
    return [...required, ...listOf(document, below, places, depth + 1)];
  });
  const [first] = shape.prefixItems;
  const items = first === undefined ? shape.items : [first];
  if (items.length === 0) return properties;
  return [...properties, ...listOf(document, joinPointer(subject, 0), items, depth + 1)];
}
