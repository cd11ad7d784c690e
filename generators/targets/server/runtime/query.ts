import { coerceText } from './coerce.ts';
import type { ParameterSpec } from './types.ts';
import { Values } from './values.ts';

/** What is wrong with a query before any schema is asked. */
export interface QueryFault {
  parameter: ParameterSpec;
  kind: 'repeated' | 'encoding';
}

/** Reads the query of a URL into values by declared name, or says what is wrong with it. */
export type QueryReader = (query: string, into: Values) => QueryFault | undefined;

/** How deep the brackets of an object in a query may go. */
const MAX_BRACKETS = 8;
const SEPARATORS = { comma: ',', space: ' ', pipe: '|' } as const;

/** Makes the reader of the declared query parameters; all others are left alone. */
export function createQueryReader(parameters: readonly ParameterSpec[]): QueryReader {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const anyDeep = parameters.some(({ deep }) => deep);
  return (query, into) => {
    let start = 0;
    while (start < query.length) {
      let end = query.indexOf('&', start);
      if (end === -1) end = query.length;
      const equals = query.indexOf('=', start);
      const nameEnd = equals === -1 || equals > end ? end : equals;
      const name = decodeText(query.slice(start, nameEnd));
      const raw = nameEnd < end ? query.slice(nameEnd + 1, end) : '';
      start = end + 1;
      if (name === undefined) continue;
      const parameter = byName.get(name);
      if (parameter !== undefined) {
        const kind = takeValue(parameter, raw, into);
        if (kind !== undefined) return { parameter, kind };
      } else if (anyDeep) {
        const fault = takeProperty(byName, name, raw, into);
        if (fault !== undefined) return fault;
      }
    }
    return undefined;
  };
}

function takeValue(
  parameter: ParameterSpec,
  raw: string,
  into: Values,
): QueryFault['kind'] | undefined {
  const { name, list, kinds } = parameter;
  const text = decodeText(raw);
  if (text === undefined) return 'encoding';
  const known = into[name];
  if (list === 'repeat') {
    const value = coerceText(text, kinds);
    if (Array.isArray(known)) known.push(value);
    else into[name] = [value];
    return undefined;
  }
  if (known !== undefined) return 'repeated';
  into[name] = list === undefined ? coerceText(text, kinds) : splitList(raw, text, parameter, list);
  return undefined;
}

/**
 * Splits a list at its separator. A comma that is encoded belongs to an item, unless the items
 * cannot hold one: many clients encode all of them.
 */
function splitList(
  raw: string,
  text: string,
  { kinds }: ParameterSpec,
  list: keyof typeof SEPARATORS,
): unknown[] {
  if (text === '') return [];
  const asWritten = list === 'comma' && (raw.includes(',') || kinds.includes('string'));
  // The whole was decoded without a fault, so its parts are as well.
  const items = asWritten
    ? raw.split(',').map((item) => decodeText(item) ?? item)
    : text.split(SEPARATORS[list]);
  return items.map((item) => coerceText(item, kinds));
}

/** Takes a property of an object that is spread over the query: `filter[name]=x`. */
function takeProperty(
  byName: ReadonlyMap<string, ParameterSpec>,
  name: string,
  raw: string,
  into: Values,
): QueryFault | undefined {
  const bracket = name.indexOf('[');
  const parameter = bracket > 0 ? byName.get(name.slice(0, bracket)) : undefined;
  if (parameter?.deep === undefined || !name.endsWith(']')) return undefined;
  const path = name.slice(bracket + 1, -1).split('][');
  if (path.length > MAX_BRACKETS) return { parameter, kind: 'repeated' };
  const text = decodeText(raw);
  if (text === undefined) return { parameter, kind: 'encoding' };
  const [first = ''] = path;
  const { fields } = parameter;
  const own = fields !== undefined && Object.hasOwn(fields, first) ? fields[first] : undefined;
  into[parameter.name] ??= new Values();
  return put(into[parameter.name], path, coerceText(text, own ?? parameter.kinds))
    ? undefined
    : { parameter, kind: 'repeated' };
}

/** Puts a value where its brackets say; `[]` and a name that comes again make a list. */
function put(root: unknown, path: readonly string[], value: unknown): boolean {
  let place = root;
  for (const [index, name] of path.entries()) {
    if (!(place instanceof Values)) return false;
    const last = index === path.length - 1;
    const known = place[name];
    if (!last && path[index + 1] === '' && index === path.length - 2) {
      if (known === undefined) place[name] = [value];
      else if (Array.isArray(known)) known.push(value);
      else return false;
      return true;
    }
    if (!last) {
      place[name] ??= new Values();
      place = place[name];
    } else if (known === undefined) {
      place[name] = value;
    } else if (Array.isArray(known)) {
      known.push(value);
    } else {
      place[name] = [known, value];
    }
  }
  return true;
}

/** A part of a query as it was meant; `undefined` when its percent signs make no sense. */
export function decodeText(raw: string): string | undefined {
  const spaced = raw.includes('+') ? raw.replaceAll('+', ' ') : raw;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return undefined;
  }
}
