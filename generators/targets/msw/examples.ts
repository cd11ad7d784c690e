import type { Pagination } from '../../model/behaviours.ts';
import type { ApiModel, Header, Response } from '../../model/model.ts';
import { isObject, listOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { resolvePointer } from '../../openapi/pointer.ts';
import { printKey, quote } from '../../util/literals.ts';

/** What the description shows of an answer. */
export interface DocumentedAnswer {
  /** As they are on the wire. */
  headers: Record<string, string>;
  /** Bodies by the name of the example. */
  examples: Record<string, Json>;
}

export interface DocumentedOperation {
  id: string;
  method: string;
  /** With `{name}` for parameters. */
  path: string;
  /** By status. */
  answers: Record<string, DocumentedAnswer>;
}

/** The documented answers of all operations; ranges of statuses stand for none. */
export function describeExamples(model: ApiModel): DocumentedOperation[] {
  return model.operations.map(({ id, method, path, responses, pagination }) => ({
    id,
    method,
    path,
    answers: Object.fromEntries(
      responses
        .filter(({ status }) => /^\d+$/.test(status))
        .map((response) => [response.status, describeAnswer(response, pagination)]),
    ),
  }));
}

function describeAnswer(
  { headers, content, status }: Response,
  pagination: Pagination | undefined,
): DocumentedAnswer {
  const json = content.find(({ mediaType }) => /[/+]json\b/.test(mediaType));
  const named = (json?.examples ?? []).map(({ name, value }) => [name, value]);
  const documented = headers.flatMap((header) => {
    const value = exampleOf(header);
    return value === undefined ? [] : [[header.name, value]];
  });
  const only = status.startsWith('2') ? describeOnlyPage(pagination, json?.examples[0]?.value) : [];
  return {
    headers: Object.fromEntries([...documented, ...only]),
    examples: Object.fromEntries(named),
  };
}

/** The example stands for the whole list: who reads on after an example that has more never ends. */
function describeOnlyPage(
  pagination: Pagination | undefined,
  body: Json | undefined,
): [string, string][] {
  if (pagination === undefined) return [];
  const { page, totalCount, totalPages, pageSize, hasMore } = pagination.headers;
  const rows = body === undefined ? undefined : resolvePointer(body, pagination.items ?? '');
  const count = String(listOf(rows).length);
  const said: [string | undefined, string][] = [
    [page, '1'],
    [totalCount, count],
    [pageSize, count],
    [totalPages, '1'],
    [hasMore, 'false'],
  ];
  return said.filter((one): one is [string, string] => one[0] !== undefined);
}

/** The example of a header; those that have none are not made up. */
function exampleOf({ examples, schema }: Header): string | undefined {
  const { examples: listed, const: fixed, default: usual } = isObject(schema) ? schema : {};
  const candidates = [examples[0]?.value, fixed, usual, listOf(listed)[0]];
  const found = candidates.find((value) => value !== undefined && value !== null);
  return found === undefined || typeof found === 'object' ? undefined : String(found);
}

/** Prints the examples by operation, status and name. Answers that many operations give stand once. */
export function printExamples(operations: DocumentedOperation[], header: string): string {
  const texts = operations.flatMap(({ answers }) => Object.values(answers).map(printAnswer));
  const repeated = [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
  const names = new Map(repeated.map((text, index) => [text, `shared${index + 1}`]));
  const shared = [...names].map(([text, name]) => `const ${name} = ${text} as const;\n`);
  const table = operations.map(({ id, method, path, answers }) => {
    const lines = Object.entries(answers).map(([status, answer]) => {
      const text = printAnswer(answer);
      return `      ${status}: ${names.get(text) ?? text},\n`;
    });
    return `  ${printKey(id)}: {
    method: ${quote(method.toLowerCase())},
    path: ${quote(toPattern(path))},
    answers: {\n${lines.join('')}    },\n  },\n`;
  });
  return `${header}

${shared.join('\n')}
/** Every documented answer: operation → status → headers, and bodies by the names of the examples. */
export const examples = {\n${table.join('')}} as const;
`;
}

function printAnswer({ headers, examples }: DocumentedAnswer): string {
  return JSON.stringify({ headers, examples })
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** On any host, `{name}` as `:name`; what is special in a pattern is escaped. */
function toPattern(path: string): string {
  let number = 0;
  return `*${path
    .split(/(\{[^}]+\})/)
    .map((part) =>
      part.startsWith('{') ? `:p${++number}` : part.replaceAll(/[:()*?+\\]/g, '\\$&'),
    )
    .join('')}`;
}
