import { resolvePointer } from '@octopus-cards/toolkit/compile';
import type { Json, Operation } from '@octopus-cards/toolkit';
import type { Exchange } from '../../../types.ts';

/** Was it answered with a 2xx? */
export function isSuccess(exchange: Exchange): boolean {
  const status = exchange.answer?.status ?? 0;
  return status >= 200 && status < 300;
}

/** Was it refused with a 4xx? A 429 is no refusal: it says nothing about the request. */
export function isRefused(exchange: Exchange): boolean {
  const status = exchange.answer?.status ?? 0;
  return status >= 400 && status < 500 && status !== 429;
}

/** The value at a pointer of the answer's body. */
export function valueAt(exchange: Exchange, pointer: string): Json | undefined {
  const json = exchange.answer?.json;
  return json === undefined ? undefined : resolvePointer(json, pointer);
}

/** The rows of a list; undefined when the answer is no list. */
export function rowsOf(exchange: Exchange): Json[] | undefined {
  const rows = valueAt(exchange, exchange.case.request.operation?.pagination?.items ?? '');
  return isSuccess(exchange) && Array.isArray(rows) ? rows : undefined;
}

/** A header of the answer. */
export function headerOf(exchange: Exchange, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return exchange.answer?.headers.find(([one]) => one.toLowerCase() === wanted)?.[1];
}

/** The status line and the beginning of the body, for people. */
export function showAnswer(exchange: Exchange): string {
  const { answer, failure } = exchange;
  if (answer === undefined) return `no answer (${failure ?? 'none'})`;
  const body = answer.text.length > 160 ? `${answer.text.slice(0, 157)}...` : answer.text;
  return body === '' ? String(answer.status) : `${answer.status} ${body}`;
}

/** A JSON value in few letters, for people. */
export function showValue(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}

/** Are two JSON values equal, whatever the order of their members? */
export function isEqual(one: Json | undefined, other: Json | undefined): boolean {
  return one === other || sortMembers(one) === sortMembers(other);
}

function sortMembers(value: Json | undefined): string | undefined {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

/** A value as it stands in a path or query; undefined when it cannot. */
export function wireText(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** What says which operations are under test. */
interface Selection {
  description: { model: { operations: Operation[] } };
  selected?(operation: Operation): boolean;
}

/** The operations that are tested. */
export function listSelected(tools: Selection): Operation[] {
  return tools.description.model.operations.filter((operation) => isSelected(tools, operation));
}

/**
 * Is the operation under test? What is not may be read on the way, but nothing else: whoever leaves an
 * operation out may have a reason, such as what it costs.
 */
export function isSelected(tools: Selection, operation: Operation): boolean {
  return tools.selected?.(operation) ?? true;
}
