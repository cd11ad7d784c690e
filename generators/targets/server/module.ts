import type { ApiModel, Operation } from '../../model/model.ts';
import { printComment } from '../../util/comments.ts';
import { printKey, quote } from '../../util/literals.ts';
import type { Context } from './context.ts';
import { describePage, listInputs } from './inputs.ts';
import { printMembers, printUnion } from './print-type.ts';
import { listReplies } from './replies.ts';
import type { Named, Vertical } from './verticals.ts';

/** Types of the runtime that a module may need. */
const SHARED = ['Context', 'Handler', 'RawBody', 'StatusOf'];

/** Prints the module of a vertical: what its handlers get, and what they may answer. */
export function printModule(vertical: Vertical, model: ApiModel, context: Context): string {
  const { header, extension } = context;
  const types = vertical.operations.map((one) => printOperation(one, model)).join('\n');
  const handlers = printHandlers(vertical);
  const used = SHARED.filter((name) => usage(name).test(types + handlers));
  const aliases = vertical.operations.flatMap(({ alias, operation: { path, method } }) => {
    if (!types.includes(`${alias}['`)) return [];
    return [`type ${alias} = paths[${quote(path)}][${quote(method)}];\n`];
  });
  const schema =
    aliases.length === 0
      ? ''
      : `import type { paths } from './schema${extension}';\n\n${aliases.join('')}`;
  return `${header}

import type { ${used.join(', ')} } from './runtime/types${extension}';
${schema}
${types}
${handlers}`;
}

/** Where a type is used, in contrast to a property or a word in a comment of that name. */
function usage(name: string): RegExp {
  return name === 'RawBody' ? /: ([^;]+ \| )?RawBody( \}|;)/ : new RegExp(`\\b${name}<`);
}

function printOperation(named: Named, model: ApiModel): string {
  const { operation, alias, input, reply } = named;
  const replies = listReplies(operation, alias, model);
  const members = [
    ...listInputs(operation, alias, model),
    ...describePage(operation, reply, replies, model),
  ];
  const request = `\`${operation.method.toUpperCase()} ${operation.path}\``;
  const gets = printComment([`What the handler of ${request} gets.`], [], '');
  const answers = printComment([`What the handler of ${request} may answer.`], [], '');
  const { parameter, argument } = printPrincipal(operation);
  const declaration = `export interface ${input}${parameter} extends Context<${argument}> {`;
  const body = members.length === 0 ? '}' : `\n${printMembers(members, '  ')}}`;
  const union = printUnion(
    reply,
    replies.map((form) => form.members),
  );
  return `${gets}${declaration}${body}\n\n${answers}${union}`;
}

/** Who calls is known only where credentials are needed. */
function printPrincipal({ security }: Operation): { parameter: string; argument: string } {
  if (security.length === 0) return { parameter: '', argument: 'undefined' };
  const optional = security.some((requirement) => Object.keys(requirement).length === 0);
  if (optional && security.length === 1) return { parameter: '', argument: 'undefined' };
  return {
    parameter: '<Principal>',
    argument: optional ? 'Principal | undefined' : 'Principal',
  };
}

function printHandlers(vertical: Vertical): string {
  const { name, operations } = vertical;
  const members = operations.map(({ operation, input, reply }) => {
    const { id, summary, method, path, deprecated } = operation;
    const request = `\`${method.toUpperCase()} ${path}\``;
    const comment = printComment([summary, request], deprecated ? ['@deprecated'] : [], '  ');
    const { parameter } = printPrincipal(operation);
    return `${comment}  ${printKey(id)}: Handler<${input}${parameter}, ${reply}>;\n`;
  });
  const comment = printComment([`The handlers of ${name}.`], [], '');
  return `${comment}export interface ${handlersType(vertical)} {\n${members.join('\n')}}\n`;
}

/** The interface of the handlers, which depends on who calls where credentials are needed. */
export function handlersType({ handlers, operations }: Vertical): string {
  const secured = operations.some(({ operation }) => printPrincipal(operation).parameter !== '');
  return secured ? `${handlers}<Principal>` : handlers;
}
