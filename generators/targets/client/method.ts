import type { Operation, Parameter } from '../../model/model.ts';
import { onOneLine, printComment } from '../../util/comments.ts';
import { layOut } from '../../util/layout.ts';
import type { Group, Layout } from '../../util/layout.ts';
import { printKey, quote } from '../../util/literals.ts';
import type { Argument, Arguments } from './parameters.ts';
import type { Result } from './result.ts';

/**
 * Prints a method with its documentation.
 *
 * @param name its name in the group
 */
export function printMethod(
  name: string,
  operation: Operation,
  parameters: Arguments,
  result: Result,
  indent: string,
): string {
  const signature: Group = {
    before: printKey(name),
    brackets: '()',
    items: printParameters(listArguments(parameters)),
  };
  const returns = `: Promise<${result.type}> {`;
  const call: Group = {
    before: 'call',
    brackets: '()',
    items: [
      printOperation(operation, parameters, result),
      printInput(parameters),
      parameters.options.name,
    ],
  };
  const inner = `${indent}  `;
  return [
    printDocumentation(operation, parameters, indent),
    `${indent}${layOut(signature, indent, returns)}${returns}\n`,
    `${inner}return ${layOut(call, inner, ';', 'return ')};\n`,
    `${indent}},\n`,
  ].join('');
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

/** What the runtime has to know of the operation. */
function printOperation(operation: Operation, { body }: Arguments, result: Result): Layout {
  const { id, method, path } = operation;
  const items: Layout[] = [
    `id: ${quote(id)}`,
    `method: ${quote(method.toUpperCase())}`,
    `path: ${quote(path)}`,
  ];
  const styles = (['path', 'query'] as const).flatMap((place) => {
    const printed = printStyles(operation.parameters, place);
    return printed === undefined ? [] : [printed];
  });
  if (styles.length > 0) items.push({ before: 'styles: ', brackets: '{}', items: styles });
  if (body !== undefined && body.mediaType !== 'application/json') {
    items.push(`contentType: ${quote(body.mediaType)}`);
  }
  if (result.accept !== 'application/json') items.push(`accept: ${quote(result.accept)}`);
  if (result.kind !== 'json') items.push(`result: ${quote(result.kind)}`);
  return { before: '', brackets: '{}', items };
}

/** The parameters that are not written in the usual way of their place. */
function printStyles(parameters: Parameter[], place: 'path' | 'query'): Group | undefined {
  const usual = place === 'path' ? 'simple false' : 'form true';
  const items = parameters
    .filter((one) => one.in === place && `${one.style} ${one.explode}` !== usual)
    .map(({ name, style, explode }) => {
      return `${printKey(name)}: { style: ${quote(style)}, explode: ${explode} }`;
    });
  return items.length === 0 ? undefined : { before: `${place}: `, brackets: '{}', items };
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
  indent: string,
): string {
  const tags = listArguments(parameters)
    .filter((argument) => argument.description !== undefined)
    .map(({ name, description }) => `@param ${name} ${onOneLine(description ?? '')}`);
  if (deprecated) tags.push('@deprecated');
  const request = `\`${method.toUpperCase()} ${path}\``;
  return printComment([summary, description, request], tags, indent);
}
