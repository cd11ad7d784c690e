import type { ErrorAdvice } from '../../model/behaviours.ts';
import type { ApiModel, Example, Operation, Response } from '../../model/model.ts';
import { isObject, textOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { resolvePointer } from '../../openapi/pointer.ts';
import { Anchors, slugify } from './content/anchors.ts';

/** One way in which a call can fail. */
export interface ErrorCase extends ErrorAdvice {
  /** `404`, `4XX` or `default`. */
  status: string;
  name: string | undefined;
  code: string | undefined;
  message: string | undefined;
  /** On the page of errors. */
  anchor: string;
  /** operationIds, in the order of the description. */
  operations: string[];
  /** Can any request be answered with it, whatever it asks for? */
  anywhere: boolean;
}

/** Cases with one code; where the description has none, with one status. */
export interface ErrorGroup {
  title: string;
  anchor: string;
  cases: ErrorCase[];
}

/** Every error of the description. */
export interface ErrorCatalogue {
  groups: ErrorGroup[];
  byOperation: Map<string, ErrorCase[]>;
  /** Anchors of the page of errors. */
  anchors: Anchors;
}

/** Is this the status of a refusal or a failure? */
export function isError(status: string): boolean {
  return /^[45]|^default$/.test(status);
}

/** Collects what the examples of error responses show, and what any path can answer. */
export function collectErrors(model: ApiModel): ErrorCatalogue {
  const cases = new Map<string, ErrorCase>();
  const byOperation = new Map<string, ErrorCase[]>();
  for (const operation of model.operations) {
    const own = new Set<ErrorCase>();
    for (const response of operation.responses) {
      if (!isError(response.status)) continue;
      for (const found of listCases(model, response)) {
        const key = [found.status, found.code, found.message, found.summary].join('\n');
        const known = cases.get(key) ?? found;
        cases.set(key, known);
        if (!known.operations.includes(operation.id)) known.operations.push(operation.id);
        own.add(known);
      }
    }
    byOperation.set(operation.id, [...own]);
  }
  addProtocolErrors(model, cases);
  return { ...groupCases([...cases.values()]), byOperation };
}

function listCases(model: ApiModel, response: Response): ErrorCase[] {
  const examples = response.content.flatMap((content) => content.examples);
  const { status, description } = response;
  if (examples.length > 0)
    return examples.map((example) => makeCase(model, status, example, description));
  return [
    {
      status,
      name: undefined,
      code: undefined,
      message: undefined,
      ...(description === '' ? {} : { summary: description }),
      anchor: '',
      operations: [],
      anywhere: false,
    },
  ];
}

function makeCase(
  model: ApiModel,
  status: string,
  example: Example,
  description: string,
): ErrorCase {
  const { summary = description, description: advice, fix } = example;
  return {
    status,
    ...readError(model, example.value),
    summary,
    ...(advice === undefined ? {} : { description: advice }),
    ...(fix === undefined ? {} : { fix }),
    anchor: '',
    operations: [],
    anywhere: false,
  };
}

/** Name, code and message of an error body: by the envelope, or where most APIs have them. */
export function readError(
  { protocolErrors }: ApiModel,
  value: Json,
): Pick<ErrorCase, 'name' | 'code' | 'message'> {
  if (protocolErrors !== undefined) {
    const { envelope } = protocolErrors;
    const read = (pointer: string) => textOf(resolvePointer(value, pointer));
    return {
      name: read(envelope.name),
      code: read(envelope.code),
      message: read(envelope.message),
    };
  }
  const holder = isObject(value) && isObject(value['error']) ? value['error'] : value;
  if (!isObject(holder)) return { name: undefined, code: undefined, message: textOf(holder) };
  const { code } = holder;
  return {
    name: textOf(holder['name']),
    code: typeof code === 'number' ? String(code) : textOf(code),
    message: textOf(holder['message']) ?? textOf(holder['error']),
  };
}

/** What any path can answer joins the same error of an operation, if one shows it. */
function addProtocolErrors(model: ApiModel, cases: Map<string, ErrorCase>): void {
  for (const [kind, error] of Object.entries(model.protocolErrors?.errors ?? {})) {
    const status = String(error.status);
    const { code, name, message, summary, description, fix } = error;
    const same = [...cases.values()].filter(
      (known) => known.status === status && known.code === code && fits(known.message, message),
    );
    if (same.length > 0) {
      for (const known of same) known.anywhere = true;
      continue;
    }
    cases.set(kind, {
      status,
      name,
      code,
      message,
      ...(summary === undefined ? {} : { summary }),
      ...(description === undefined ? {} : { description }),
      ...(fix === undefined ? {} : { fix }),
      anchor: '',
      operations: [],
      anywhere: true,
    });
  }
}

/** `{seconds}` in the message stands for a number. */
function fits(shown: string | undefined, message: string): boolean {
  return shown?.replaceAll(/\d+/g, '#') === message.replaceAll('{seconds}', '#');
}

/** Groups in the order of their lowest status, cases by status within each. */
function groupCases(cases: ErrorCase[]): Pick<ErrorCatalogue, 'groups' | 'anchors'> {
  const anchors = new Anchors();
  const groups = new Map<string, ErrorGroup>();
  const sorted = cases.toSorted((a, b) => (a.status < b.status ? -1 : a.status > b.status ? 1 : 0));
  for (const one of sorted) {
    const title = one.code ?? `Status ${one.status}`;
    const group = groups.get(title) ?? { title, anchor: '', cases: [] };
    group.cases.push(one);
    groups.set(title, group);
  }
  for (const group of groups.values()) {
    const [first] = group.cases;
    group.anchor = anchors.take(first?.code ?? slugify(group.title));
  }
  for (const { cases } of groups.values()) {
    for (const one of cases)
      one.anchor = anchors.take(slugify(one.message ?? `status-${one.status}`));
  }
  return { groups: [...groups.values()], anchors };
}

/** The anchor of an error with this message that the operation can answer; else of any with it. */
export function findMessage(
  { groups, byOperation }: ErrorCatalogue,
  operation: Operation['id'],
  message: string,
): string | undefined {
  const own = byOperation.get(operation)?.find((one) => one.message === message);
  const any = own ?? groups.flatMap(({ cases }) => cases).find((one) => one.message === message);
  return any?.anchor;
}
