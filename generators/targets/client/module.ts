import type { Operation } from '../../model/model.ts';
import { printComment } from '../../util/comments.ts';
import { createNamer, printKey, quote } from '../../util/literals.ts';
import { upperCamelCase } from '../../util/names.ts';
import { listArguments, printMethod } from './method.ts';
import type { Group } from './names.ts';
import { describeArguments } from './parameters.ts';
import { describeResult } from './result.ts';

/** Names that modules use, or that the types in them mean. */
const TAKEN = `Blob BodyInit Call CallOptions FormBody MultipartBody NonNullable Pick Promise call
  paths`.split(/\s+/);

export interface ModuleContext {
  /** The first line of every file. */
  header: string;
  /** What relative imports end with. */
  extension: string;
  /** Headers that have no place in the types, in lower case. */
  commonHeaders: ReadonlySet<string>;
}

/** The function in the module of a group. */
export function groupFunction(name: string): string {
  return `create${upperCamelCase(name)}`;
}

/** Prints the module of a group: a function that makes the group's object. */
export function printModule(group: Group, functionName: string, context: ModuleContext): string {
  const name = createNamer([...TAKEN, functionName]);
  const aliases: string[] = [];
  const types: string[] = [];
  const print: PrintMethod = (method, operation, indent) => {
    const alias = name(upperCamelCase(operation.id) || 'Operation');
    const parameters = describeArguments(operation, alias, context.commonHeaders);
    const result = describeResult(operation, alias);
    const used = [...listArguments(parameters).map(({ type }) => type), result.type].join();
    if (used.includes(`${alias}[`)) {
      aliases.push(
        `type ${alias} = paths[${quote(operation.path)}][${quote(operation.method)}];\n`,
      );
    }
    types.push(used);
    return printMethod(method, operation, parameters, result, indent);
  };
  const members = printMembers(group, print, '    ');
  const bodies = ['FormBody', 'MultipartBody'].filter((type) => types.join().includes(`${type}<`));
  const imported = ['Call', 'CallOptions', ...bodies].join(', ');
  const { header, extension } = context;
  const schema =
    aliases.length === 0
      ? ''
      : `import type { paths } from './schema${extension}';\n\n${aliases.join('')}`;
  const comment = printComment([`Makes the methods of \`${group.name}\`.`], [], '');
  return `${header}

import type { ${imported} } from './runtime/index${extension}';
${schema}
${comment}export function ${functionName}(call: Call) {
  return {
${members}  };
}
`;
}

type PrintMethod = (name: string, operation: Operation, indent: string) => string;

function printMembers(group: Group, print: PrintMethod, indent: string): string {
  const methods = group.methods.map(({ name, operation }) => print(name, operation, indent));
  const groups = group.groups.map((inner) => {
    const members = printMembers(inner, print, `${indent}  `);
    return `${indent}${printKey(inner.name)}: {\n${members}${indent}},\n`;
  });
  return [...methods, ...groups].join('\n');
}
