/**
 * What an action asks for. The same tables read the JSON of the control endpoints and the options of
 * the command line, so a value may come as text wherever it can be read without doubt.
 */
export interface Field<T> {
  /** One line for `--help`. */
  readonly help: string;
  /** What stands for the value in `--help`: `ID`, `AMOUNT`. Undefined: a switch without a value. */
  readonly placeholder: string | undefined;
  readonly optional: boolean;
  /** On the command line it stands without its name, in the order of the table. */
  readonly positional: boolean;
  /**
   * @param name for the message
   * @throws InputError
   */
  read(value: unknown, name: string): T;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

export type Values<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

/** What was given cannot be used; the message says what and why. */
export class InputError extends Error {
  override name = 'InputError';
}

/** Text that is not empty. */
export function text(placeholder: string, help: string, longest = 2000): Field<string> {
  return field(placeholder, help, (value, name) => {
    const given = typeof value === 'string' ? value.trim() : '';
    if (given === '') throw new InputError(`${name} must be a text that is not empty.`);
    if (given.length > longest) {
      throw new InputError(`${name} may have ${longest} characters at most.`);
    }
    return given;
  });
}

/** A whole number within bounds. */
export function integer(
  placeholder: string,
  help: string,
  { min = 1, max = Number.MAX_SAFE_INTEGER } = {},
): Field<number> {
  return field(placeholder, help, (value, name) => {
    const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isSafeInteger(number) && number >= min) {
      if (number <= max) return number;
    }
    const upTo = max === Number.MAX_SAFE_INTEGER ? `of ${min} or more` : `from ${min} to ${max}`;
    throw new InputError(`${name} must be a whole number ${upTo}.`);
  });
}

/** A decimal with at most 4 decimals, as text: exact. */
export function decimal(placeholder: string, help: string): Field<string> {
  return field(placeholder, help, (value, name) => {
    const given = typeof value === 'number' ? String(value) : value;
    if (typeof given === 'string' && /^\d{1,15}(\.\d{1,4})?$/.test(given)) return given;
    throw new InputError(`${name} must be an amount such as 100 or 12.5, with up to 4 decimals.`);
  });
}

/** One of some words. */
export function choice<const T extends string>(
  words: readonly T[],
  help: string,
  placeholder = words.join('|'),
): Field<T> {
  return field(placeholder, help, (value, name) => findWord(words, value, name));
}

/** Several words: a list, or a text with commas between. */
export function choices<const T extends string>(
  words: readonly T[],
  placeholder: string,
  help: string,
): Field<T[]> {
  return field(placeholder, help, (value, name) => {
    const items = listItems(value, name);
    return [...new Set(items.map((item) => findWord(words, item, name)))];
  });
}

/** Several texts: a list, or a text with commas between. */
export function texts(placeholder: string, help: string): Field<string[]> {
  return field(placeholder, help, listItems);
}

/** A moment: RFC 3339. */
export function time(placeholder: string, help: string): Field<Date> {
  return field(placeholder, help, (value, name) => readTime(value, name));
}

/** A switch. */
export function toggle(help: string): Field<boolean> {
  return field(undefined, help, (value, name) => {
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    throw new InputError(`${name} must be true or false.`);
  });
}

/** Makes a field one that may be left out. */
export function optional<T>(inner: Field<T>): Field<T | undefined> {
  return {
    ...inner,
    optional: true,
    read: (value, name) =>
      value === undefined || value === null ? undefined : inner.read(value, name),
  };
}

/** Makes a field one that stands on the command line without its name. */
export function positional<T>(inner: Field<T>): Field<T> {
  return { ...inner, positional: true };
}

/**
 * Reads what was given.
 *
 * @param given an object, or nothing
 * @param spell how the name of a field is written where the values come from
 * @throws InputError when something is missing, unknown or malformed
 */
export function readFields<F extends Fields>(
  fields: F,
  given: unknown,
  spell: (name: string) => string = (name) => name,
): Values<F> {
  const object: unknown = given ?? {};
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    throw new InputError('A JSON object is expected.');
  }
  for (const name of Object.keys(object)) {
    if (Object.hasOwn(fields, name)) continue;
    const known = Object.keys(fields);
    const hint = known.length === 0 ? 'There are none.' : `There are: ${known.join(', ')}.`;
    throw new InputError(`There is no field "${name}". ${hint}`);
  }
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value: unknown = Reflect.get(object, name);
    if (value === undefined && !field.optional) throw new InputError(`${spell(name)} is missing.`);
    values[name] = field.read(value, spell(name));
  }
  // Each field has read its own value, so the types are those of the table.
  return values as Values<F>;
}

/**
 * Reads RFC 3339, in any offset.
 *
 * @throws InputError
 */
export function readTime(value: unknown, name: string): Date {
  const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i;
  const date = typeof value === 'string' && pattern.test(value) ? new Date(value) : undefined;
  if (date !== undefined && !Number.isNaN(date.getTime())) return date;
  throw new InputError(`${name} must be a time such as 2026-06-01T12:00:00Z.`);
}

function listItems(value: unknown, name: string): string[] {
  const items: unknown = typeof value === 'string' ? value.split(',') : value;
  const isList = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((item) => typeof item === 'string');
  if (!isList(items)) throw new InputError(`${name} must be a list of texts.`);
  const given = items.map((item) => item.trim()).filter((item) => item !== '');
  if (given.length === 0 && typeof value === 'string' && value.trim() !== '') {
    throw new InputError(`${name} must be a list of texts.`);
  }
  return given;
}

function findWord<T extends string>(words: readonly T[], value: unknown, name: string): T {
  const word = words.find((each) => each === value);
  if (word !== undefined) return word;
  throw new InputError(`${name} must be ${joinWords(words)}.`);
}

function joinWords(words: readonly string[]): string {
  const [last = '', ...others] = [...words].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} or ${last}`;
}

function field<T>(
  placeholder: string | undefined,
  help: string,
  read: (value: unknown, name: string) => T,
): Field<T> {
  return { help, placeholder, optional: false, positional: false, read };
}
