import type { GeneratedFile } from '../target.ts';
import { printEntry as printModules } from '../orval/finish.ts';
import type { ImportExtension } from '../orval/package.ts';
import type { Handler } from './handlers.ts';

/** Prints the entry: all modules, and all handlers in the order in which they have to be asked. */
export function printEntry(
  header: string,
  modules: string[],
  handlers: Handler[],
  extension: ImportExtension,
): GeneratedFile {
  const byModule = Map.groupBy(handlers, ({ module }) => module);
  const imports = [...byModule].sort().map(([module, all]) => {
    const names = all.map(({ name }) => name).sort();
    return `import { ${names.join(', ')} } from './${module}${extension}';\n`;
  });
  const { path, content } = printModules(header, modules, extension);
  const calls = handlers.map(({ name }) => `  ${name}(),\n`);
  const text = `${imports.sort().join('')}
${content.slice(header.length + 2)}
/**
 * A handler for each operation, which answers with its first documented example. The first handler
 * that matches a request answers it: put those of \`answerWith\` before these.
 */
export const handlers = [\n${calls.join('')}];
`;
  return { path, content: `${header}\n\n${text}` };
}

/** Prints the function that answers with one chosen example. */
export function printAnswerModule(header: string, extension: ImportExtension): GeneratedFile {
  return {
    path: 'answer.ts',
    content: `${header}

import { HttpResponse, http } from 'msw';
import type { HttpHandler } from 'msw';
import { examples } from './examples${extension}';

type Examples = typeof examples;

/** The id of an operation. */
export type OperationId = keyof Examples;

/** A documented status of an operation. */
export type StatusOf<Id extends OperationId> = keyof Examples[Id]['answers'];

/** The name of a documented example. */
export type ExampleOf<Id extends OperationId, Status extends StatusOf<Id>> =
  Examples[Id]['answers'][Status] extends { examples: infer Named } ? keyof Named & string : never;

interface Documented {
  method: string;
  path: string;
  answers: Record<number, { headers: Record<string, string>; examples: Record<string, unknown> }>;
}

/**
 * A handler that answers an operation with one of its documented examples: an error, an order in
 * another state, an empty list. Without a name it is the first one of that status.
 *
 * @param options \`once\`: only the first request, later ones go to the next handler
 */
export function answerWith<Id extends OperationId, Status extends StatusOf<Id>>(
  operation: Id,
  status: Status,
  name?: ExampleOf<Id, Status>,
  options: { once?: boolean } = {},
): HttpHandler {
  const { method, path, answers }: Documented = examples[operation];
  const answer = answers[Number(status)];
  if (answer === undefined) throw new TypeError(\`\${operation} has no answer \${String(status)}.\`);
  const chosen = name ?? Object.keys(answer.examples)[0];
  const init = { status: Number(status), headers: answer.headers };
  const respond = () =>
    chosen === undefined
      ? new HttpResponse(null, init)
      : HttpResponse.json(structuredClone(answer.examples[chosen]) as never, init);
  const handle = http[method as 'get'];
  return handle(path, respond, options);
}
`,
  };
}

/** Modules that are the same for every API. */
export const RUNTIME = [printAnswerModule];
