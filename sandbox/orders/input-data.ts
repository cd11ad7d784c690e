import type { components } from '@octopus-cards/server';
import { invalid } from '../problems.ts';
import type { Refused } from '../problems.ts';
import { matchPattern } from './match-pattern.ts';
import { normalizePhoneNumber } from './phone-number.ts';

type InputField = components['schemas']['TopupInputField'];

/** The answers of a customer, by the name of the field. */
export type InputData = Readonly<Record<string, string | number>>;

/** A decimal number as text: digits, a point, an exponent; no hexadecimal, no Infinity. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Characters of an unknown key that a message repeats. */
const LONGEST_KEY = 100;

/**
 * Checks the answers that a topup order brings against what its product asks for.
 *
 * @param fields the `input_fields` of the product, as the API shows them
 * @param answers `input_data` of the request; `undefined` when there was none
 * @param country of the product, ISO 3166-1 alpha-3: whose phone numbers may lack a country code
 * @returns the answers as they are kept, phone numbers in E.164 form, or the first fault: what is missing,
 *   then what is unknown, then what is wrong, each in the order of the product's form
 */
export function checkInputData(
  fields: unknown,
  answers: InputData | undefined,
  country: string,
): { answers: InputData | undefined } | Refused<400> {
  const known = readInputFields(fields);
  const given = new Map(Object.entries(answers ?? {}));
  for (const { field_name, is_required } of known) {
    if (is_required && isEmpty(given.get(field_name)))
      return invalid(`input_data.${field_name} is required`);
  }
  for (const key of given.keys()) {
    if (!known.some(({ field_name }) => field_name === key))
      return invalid(`input_data.${shorten(key)} is not a field of this product`);
  }
  const kept: [string, string | number][] = [];
  for (const field of known) {
    const answer = given.get(field.field_name);
    if (answer === undefined) continue;
    const value = isEmpty(answer) ? '' : checkAnswer(field, answer, country);
    if (value === undefined) return invalid(`input_data.${field.field_name} is invalid`);
    kept.push([field.field_name, value]);
  }
  return { answers: answers === undefined ? undefined : Object.fromEntries(kept) };
}

/** The answer as it is kept; `undefined` when it does not fit the field. */
function checkAnswer(
  field: InputField,
  answer: string | number,
  country: string,
): string | number | undefined {
  if (field.field_type === 'number') {
    const fits = typeof answer === 'number' ? Number.isFinite(answer) : isDecimal(answer);
    return fits && matches(field, String(answer)) ? answer : undefined;
  }
  const text = readText(answer);
  if (text === undefined) return undefined;
  if (field.field_type === 'phone') {
    const number = normalizePhoneNumber(text, country);
    return number !== undefined && matches(field, number) ? number : undefined;
  }
  if (field.field_type === 'select')
    return field.options?.some(({ value }) => value === text) ? text : undefined;
  return matches(field, text) ? text : undefined;
}

/** A pattern that is no regular expression is a fault of the catalogue: it keeps nobody from ordering. */
function matches({ validation_regex }: InputField, text: string): boolean {
  return validation_regex === undefined || matchPattern(validation_regex, text) !== false;
}

function isDecimal(text: string): boolean {
  return DECIMAL.test(text.trim()) && Number.isFinite(Number(text));
}

/**
 * The text of an answer to a field that asks for text. A number counts as its digits, unless it has more
 * of them than a JSON number can hold; text that the database could not keep is none.
 */
function readText(answer: string | number): string | undefined {
  if (typeof answer === 'number')
    return Math.abs(answer) <= Number.MAX_SAFE_INTEGER ? String(answer) : undefined;
  return answer.includes('\0') || !answer.isWellFormed() ? undefined : answer;
}

function isEmpty(answer: string | number | undefined): boolean {
  return answer === undefined || (typeof answer === 'string' && answer.trim() === '');
}

function shorten(key: string): string {
  const text = key.toWellFormed();
  return text.length > LONGEST_KEY ? `${text.slice(0, LONGEST_KEY)}…`.toWellFormed() : text;
}

function readInputFields(fields: unknown): InputField[] {
  if (!Array.isArray(fields)) return [];
  return fields.filter(isInputField);
}

function isInputField(field: unknown): field is InputField {
  return (
    typeof field === 'object' &&
    field !== null &&
    'field_name' in field &&
    typeof field.field_name === 'string' &&
    'field_type' in field &&
    'is_required' in field
  );
}
