import type { ApiModel } from '../../model/model.ts';
import { quote } from '../../util/literals.ts';
import { describeApi } from './describe-api.ts';
import { describeOperation } from './describe-operation.ts';
import type { Context } from './context.ts';
import { Code, printValue } from './print-value.ts';
import type { ValueRecord } from './print-value.ts';
import type { Validators } from './validators/collect.ts';
import type { Vertical } from './verticals.ts';

/** Prints the module that tells the server everything about the operations of a vertical. */
export function printOperations(
  { operations }: Vertical,
  validators: Validators,
  model: ApiModel,
  context: Context,
): string {
  const specs = operations.flatMap(({ operation }): ValueRecord[] => {
    const own = validators.operations.get(operation);
    return own === undefined ? [] : [describeOperation(operation, own, model)];
  });
  const lines = specs.map((spec) => `  ${printSpec(spec, '  ')},\n`);
  const table = lines.length === 0 ? '[]' : `[\n${lines.join('')}]`;
  return `${context.header}

${importTypes(['OperationSpec'], '../', context)}${importValidators(table, '../')}
export const operations: OperationSpec[] = ${table};
`;
}

/** Prints the module that tells the server everything about the API. */
export function printApi(
  verticals: Vertical[],
  validators: Validators,
  model: ApiModel,
  context: Context,
): string {
  const imports = verticals.map(({ file, constant }) => {
    const path = quote(`./operations/${file}${context.extension}`);
    return `import { operations as ${constant} } from ${path};\n`;
  });
  const operations = verticals.map(({ constant }) => new Code(`...${constant}`));
  const spec = printSpec(describeApi(model, validators, context.brand, operations), '');
  return `${context.header}

${imports.join('')}${importTypes(['ApiSpec'], './', context)}${importValidators(spec, './')}
/** What the server knows of the API. */
export const api: ApiSpec = ${spec};
`;
}

/** Each property stands on a line of its own, however short it is. */
function printSpec(spec: ValueRecord, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(spec).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return `${inner}${key}: ${printValue(value, inner, key.length + 3)},\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

function importTypes(names: string[], up: string, { extension }: Context): string {
  return `import type { ${names.join(', ')} } from '${up}runtime/types${extension}';\n`;
}

/** Validators are JavaScript, whatever other imports end in. */
function importValidators(text: string, up: string): string {
  return ['request', 'response']
    .filter((name) => text.includes(` ${name}.`))
    .map((name) => `import * as ${name} from '${up}validators/${name}.js';\n`)
    .join('');
}
