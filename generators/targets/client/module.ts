import type { Operation } from '../../model/model.ts';
import { printComment } from '../../util/comments.ts';
import { createNamer, printKey, quote } from '../../util/literals.ts';
import { upperCamelCase } from '../../util/names.ts';
import { printCall } from './example.ts';
import { chooseShape, listArguments, printMethod } from './method.ts';
import type { Group } from './names.ts';
import type { TypeNames } from './named-types.ts';
import { describeArguments } from './parameters.ts';
import type { OperationNames } from './operations.ts';
import { describeResult } from './result.ts';

/** Names that modules use, or that the types in them mean. */
export const TAKEN_BY_MODULES =
  `ApiPromise Blob BodyInit CallOptions Creation FormBody MultipartBody NonNullable Pages
  Pick Promise SettleOptions Transport call create list operations paths settle transport`.split(
    /\s+/,
  );

export interface ModuleContext {
  /** The first line of every file. */
  header: string;
  /** What relative imports end with. */
  extension: string;
  /** Headers that have no place in the types, in lower case. */
  commonHeaders: ReadonlySet<string>;
  names: OperationNames;
  types: TypeNames;
  /** What examples call the client, and the way from there to a method. */
  client: string;
  paths: ReadonlyMap<Operation, string[]>;
}

/** The function in the module of a group. */
export function groupFunction(name: string): string {
  return `create${upperCamelCase(name)}`;
}

/** Prints the module of a group: a function that makes the group's object. */
export function printModule(group: Group, functionName: string, context: ModuleContext): string {
  const name = createNamer([...TAKEN_BY_MODULES, ...context.types.values(), functionName]);
  const aliases: string[] = [];
  const queries: string[] = [];
  const types: string[] = [];
  const shapes: ReturnType<typeof chooseShape>[] = [];
  let waits = false;
  const print: PrintMethod = (method, settle, operation, indent) => {
    const alias = name(upperCamelCase(operation.id) || 'Operation');
    const parameters = describeArguments(operation, alias, context.commonHeaders, context.types);
    const result = describeResult(operation, alias, context.types);
    const { query } = parameters;
    const declared = [...listArguments(parameters).map(({ type }) => type), result.type].join();
    if (query !== undefined) {
      const own = name(`${alias}Query`);
      const comment = `The query of \`${context.paths.get(operation)?.join('.')}\`.`;
      const owner = `NonNullable<${query.type}>`;
      queries.push(
        `${printComment([comment], [], '')}export interface ${own} extends ${owner} {}\n`,
      );
      query.type = own;
    }
    const used = [...listArguments(parameters).map(({ type }) => type), result.type].join();
    if (declared.includes(`${alias}[`)) {
      aliases.push(
        `type ${alias} = paths[${quote(operation.path)}][${quote(operation.method)}];\n`,
      );
    }
    types.push(used);
    shapes.push(chooseShape(operation, result));
    if (settle !== undefined) waits = true;
    const constant = context.names.get(operation) ?? '';
    const example = printCall(context.client, context.paths.get(operation) ?? [], operation);
    const names = { name: method, settle, constant };
    return printMethod(names, example, operation, parameters, result, indent);
  };
  const members = printMembers(group, print, '    ');
  const bodies = ['FormBody', 'MultipartBody'].filter((type) => types.join().includes(`${type}<`));
  const wrappers = shapes.map(({ wrapper }) => wrapper);
  const helpers = new Set<string>(shapes.map(({ helper }) => helper));

  if (waits) helpers.add('settle');
  const options = waits ? ['SettleOptions'] : [];
  const imported = [...new Set([...wrappers, 'CallOptions', 'Transport', ...bodies, ...options])]
    .sort()
    .join(', ');
  const runtime = `./runtime/index${context.extension}`;
  const { header, extension } = context;
  const schema = aliases.length === 0 ? '' : `import type { paths } from './schema${extension}';\n`;
  const words = new Set(types.join().match(/[\p{ID_Continue}$]+/gu));
  const named = [...context.types.values()].filter((type) => words.has(type)).sort();
  const namedTypes =
    named.length === 0 ? '' : `import type { ${named.join(', ')} } from './types${extension}';\n`;
  const local = [aliases.join(''), queries.join('\n')]
    .filter((part) => part !== '')
    .map((part) => `\n${part}`)
    .join('');
  const comment = printComment([`Makes the methods of \`${group.name}\`.`], [], '');
  return `${header}

import * as operations from './operations${extension}';
import { ${[...helpers].sort().join(', ')} } from '${runtime}';
import type { ${imported} } from '${runtime}';
${schema}${namedTypes}${local}
${comment}export function ${functionName}(transport: Transport) {
  return {
${members}  };
}
`;
}

type PrintMethod = (
  name: string,
  settle: string | undefined,
  operation: Operation,
  indent: string,
) => string;

function printMembers(group: Group, print: PrintMethod, indent: string): string {
  const taken = [...group.methods, ...group.groups].map(({ name }) => name);
  const free = createNamer(taken);
  const methods = group.methods.map(({ name, operation }) => {
    const { lifecycle, id } = operation;
    // What is followed by reading it again is waited for on the reading itself.
    const waits = lifecycle !== undefined && lifecycle.poll.operation !== id;
    const settle = waits ? free('settle') : undefined;
    return print(name, settle, operation, indent);
  });
  const groups = group.groups.map((inner) => {
    const members = printMembers(inner, print, `${indent}  `);
    return `${indent}${printKey(inner.name)}: {\n${members}${indent}},\n`;
  });
  return [...methods, ...groups].join('\n');
}
