import { isObject, textOf } from '../openapi/json.ts';
import type { Json } from '../openapi/json.ts';
import { splitPointer } from '../openapi/pointer.ts';
import { nearest } from '../util/names.ts';
import { select, splitSteps, writeStep } from './select.ts';
import type { Selected, Step } from './select.ts';

/** Why a target matches nothing: how far it leads, and what there is instead. */
export function explainNoMatch(root: Json, target: string): { message: string; fix?: string } {
  const steps = splitSteps(target);
  const { matched, length } = findLongestMatch(root, steps);
  const prefix = `$${textOfSteps(steps.slice(0, length))}`;
  const [next, ...rest] = steps.slice(length);
  const message = `"${target}" matches nothing: "${prefix}" is there, "${next?.text ?? ''}" is not.`;
  const reference = findReference(matched);
  if (reference !== undefined) {
    const path = `$${splitPointer(reference.slice(1)).map(writeStep).join('')}`;
    return { message, fix: `A $ref stands there: target "${path}", which it leads to.` };
  }
  const names = matched.flatMap(({ value }) => (isObject(value) ? Object.keys(value) : []));
  const near = next?.name === undefined ? undefined : nearest(next.name, names);
  if (near === undefined) {
    const few = next?.name !== undefined && names.length > 0 && names.length <= 12;
    return few ? { message, fix: `There are: ${[...new Set(names)].join(', ')}.` } : { message };
  }
  return { message, fix: `Did you mean "${prefix}${writeStep(near)}${textOfSteps(rest)}"?` };
}

function findLongestMatch(root: Json, steps: Step[]): { matched: Selected[]; length: number } {
  for (let length = steps.length - 1; length > 0; length--) {
    const matched = select(root, `$${textOfSteps(steps.slice(0, length))}`);
    if (Array.isArray(matched) && matched.length > 0) return { matched, length };
  }
  return { matched: [{ path: [], value: root }], length: 0 };
}

function textOfSteps(steps: Step[]): string {
  return steps.map(({ text }) => text).join('');
}

/** What the one thing that was reached refers to, when it is only a reference. */
function findReference(matched: Selected[]): string | undefined {
  const [only] = matched;
  if (matched.length !== 1 || !isObject(only?.value)) return undefined;
  const reference = textOf(only.value['$ref']);
  return reference?.startsWith('#/') ? reference : undefined;
}
