import type { Operation } from '../../model/model.ts';
import { splitPointer } from '../../openapi/pointer.ts';
import { onOneLine, printComment } from '../../util/comments.ts';
import { layOut } from '../../util/layout.ts';
import type { Group, Layout } from '../../util/layout.ts';
import { printKey, quote } from '../../util/literals.ts';
import type { Argument, Arguments } from './parameters.ts';
import type { Result } from './result.ts';

interface MethodNames {
  /** Its name in the group. */
  name: string;
  /** Name of the method that waits; undefined: there is none. */
  settle: string | undefined;
  /** What the module of operations calls the operation. */
  constant: string;
}

/**
 * Prints a method with its documentation, and beside a method that creates something with a life of
 * its own one that waits for the end of that.
 *
 * @param example a call of it, for its documentation
 */
export function printMethod(
  { name, settle, constant }: MethodNames,
  example: string | undefined,
  operation: Operation,
  parameters: Arguments,
  result: Result,
  indent: string,
): string {
  const { wrapper, of, helper } = chooseShape(operation, result);
  const signature: Group = {
    before: printKey(name),
    brackets: '()',
    items: printParameters(listArguments(parameters)),
  };
  const returns = `: ${wrapper}<${of}> {`;
  const target = `operations.${constant}`;
  const call: Group = {
    before: helper,
    brackets: '()',
    items: ['transport', target, printInput(parameters), parameters.options.name],
  };
  const inner = `${indent}  `;
  const waiting =
    settle === undefined
      ? ''
      : `
${printComment([`Waits for the end of what \`${name}\` made: of the answer to it, of one that was read later, or of an id.`], [], indent)}${indent}${printKey(settle)}(start: ${of} | string | number, options?: SettleOptions<${of}>): Promise<${of}> {
${inner}return settle(transport, ${target}, start, options);
${indent}},
`;
  return [
    printDocumentation(operation, parameters, example, indent),
    `${indent}${layOut(signature, indent, returns)}${returns}\n`,
    `${inner}return ${layOut(call, inner, ';', 'return ')};\n`,
    `${indent}},\n`,
    waiting,
  ].join('');
}

/** What a method answers, and the function of the runtime that answers it. */
export function chooseShape({ pagination, lifecycle }: Operation, { type }: Result) {
  if (pagination !== undefined) {
    const rows = splitPointer(pagination.items ?? '')
      .map((token) => `[${quote(token)}]`)
      .join('');
    const of = /^\w+\[\]$/.test(type) && rows === '' ? type.slice(0, -2) : `${type}${rows}[number]`;
    return { wrapper: 'Pages', of, helper: 'list' } as const;
  }
  if (lifecycle !== undefined) {
    return { wrapper: 'Creation', of: type, helper: 'create' } as const;
  }
  return { wrapper: 'ApiPromise', of: type, helper: 'call' } as const;
}

/** The parameters of a method in their order. */
export function listArguments({ path, body, query, options }: Arguments): Argument[] {
  const all = [...path.map(([, argument]) => argument), body, query, options];
  return all.filter((argument) => argument !== undefined);
}

/** A parameter can be left out only if all behind it can. */
export function printParameters(list: Argument[]): string[] {
  return list.map(({ name, type, optional }, index) => {
    if (!optional) return `${name}: ${type}`;
    const trailing = list.slice(index).every((later) => later.optional);
    return trailing ? `${name}?: ${type}` : `${name}: ${type} | undefined`;
  });
}

function printInput({ path, body, query }: Arguments): Layout {
  const items: Layout[] = [];
  if (path.length > 0) {
    const values = path.map(([original, { name }]) => {
      return original === name ? name : `${printKey(original)}: ${name}`;
    });
    items.push({ before: 'path: ', brackets: '{}', items: values });
  }
  if (query !== undefined) items.push(query.name);
  if (body !== undefined) items.push(body.name);
  return { before: '', brackets: '{}', items };
}

function printDocumentation(
  { summary, description, method, path, deprecated }: Operation,
  parameters: Arguments,
  example: string | undefined,
  indent: string,
): string {
  const tags = listArguments(parameters)
    .filter((argument) => argument.description !== undefined)
    .map(({ name, description }) => `@param ${name} ${onOneLine(description ?? '')}`);
  if (deprecated) tags.push('@deprecated');
  if (example !== undefined) tags.push(`@example ${example}`);
  const request = `\`${method.toUpperCase()} ${path}\``;
  return printComment([summary, description, request], tags, indent);
}
