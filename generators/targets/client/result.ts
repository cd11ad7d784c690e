import type { Operation, Response } from '../../model/model.ts';
import { quote } from '../../util/literals.ts';
import { resultKindOf } from './media.ts';
import type { ResultKind } from './media.ts';
import { nameResult } from './named-types.ts';
import type { TypeNames } from './named-types.ts';
import { isJson } from './runtime/body.ts';

/** What a successful call answers. */
export interface Result {
  /** The TypeScript type. */
  type: string;
  kind: ResultKind;
  /** The `Accept` header. */
  accept: string;
}

const JSON_TYPE = 'application/json';

/**
 * The result of an operation: what its 2xx answers hold, or its default answer if it has no other.
 *
 * @param alias name of the operation's type
 * @param names names of types
 */
export function describeResult(
  operation: Operation,
  alias: string,
  names: TypeNames = new Map(),
): Result {
  if (operation.method === 'head') return { type: 'void', kind: 'none', accept: '*/*' };
  const answers = chooseAnswers(operation.responses);
  // Nothing but redirects and errors is declared: what comes is up to the server.
  if (answers.length === 0) return { type: 'unknown', kind: 'any', accept: '*/*' };
  const contents = answers.flatMap(({ status, content }) =>
    preferJson(content.map(({ mediaType }) => mediaType)).map((mediaType) => {
      return { status, mediaType, kind: resultKindOf(mediaType) };
    }),
  );
  if (contents.length === 0) return { type: 'void', kind: 'none', accept: JSON_TYPE };
  const kinds = new Set(contents.map(({ kind }) => kind));
  const [kind = 'any'] = kinds;
  const types = new Set<string>();
  for (const [mediaType, statuses] of groupStatuses(contents)) {
    types.add(printType(alias, mediaType, statuses));
  }
  if (answers.some(({ content }) => content.length === 0)) types.add('undefined');
  return {
    type: nameResult(operation, names) ?? [...types].join(' | '),
    kind: kinds.size > 1 ? 'any' : kind,
    accept: [...new Set(contents.map(({ mediaType }) => mediaType))].join(', '),
  };
}

function chooseAnswers(responses: Response[]): Response[] {
  const successes = responses.filter(({ status }) => /^2(\d\d|XX)$/.test(status));
  const answers = successes.length > 0 ? successes : responses.filter(isDefault);
  // What is said about the content of these two can never be sent.
  return answers.map((answer) =>
    answer.status === '204' || answer.status === '205' ? { ...answer, content: [] } : answer,
  );
}

/** One JSON type is enough; without any, the server chooses from what there is. */
function preferJson(mediaTypes: string[]): string[] {
  const json = mediaTypes.find((one) => one === JSON_TYPE) ?? mediaTypes.find(isJson);
  return json === undefined ? mediaTypes : [json];
}

function isDefault({ status }: Response): boolean {
  return status === 'default';
}

function groupStatuses(contents: { status: string; mediaType: string }[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { status, mediaType } of contents) {
    groups.set(mediaType, [...(groups.get(mediaType) ?? []), status]);
  }
  return groups;
}

function printType(alias: string, mediaType: string, statuses: string[]): string {
  const kind = resultKindOf(mediaType);
  if (kind === 'text') return 'string';
  if (kind === 'blob') return 'Blob';
  const keys = statuses.map((status) => (/^\d+$/.test(status) ? status : quote(status)));
  return `${alias}['responses'][${keys.join(' | ')}]['content'][${quote(mediaType)}]`;
}
