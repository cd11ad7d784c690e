import type { Content, Json, Operation, Parameter } from '@octopus-cards/toolkit';
import type { Body, Covered, RequestPlan, Tools } from '../types.ts';
import { keyOf } from './json.ts';
import { locateBodySchema, locateParameter, locateParameterSchema } from './locate.ts';
import { writeParameter, writeScalar } from './serialise.ts';
import { readPlace } from './shape.ts';
import { chooseShape, findValid, listSatisfied } from './sites.ts';
import type { Fill } from './value.ts';

/** A parameter with all that is needed to send a value of it. */
export interface Input {
  parameter: Parameter;
  /** Of the parameter itself. */
  at: string;
  /** Of its schema. */
  pointer: string;
  mediaType: string | undefined;
  /** A valid value; undefined when none was found. */
  value: Json | undefined;
}

/** A request body in one media type. */
export interface BodyInput {
  content: Content;
  pointer: string;
  value: Json | undefined;
}

/** A valid request of an operation, in parts that can be exchanged. */
export interface Draft {
  operation: Operation;
  inputs: Input[];
  body: BodyInput | undefined;
}

/** Names that OpenAPI leaves to other parts of a description (section 4.8.12.1). */
const RESERVED = new Set(['accept', 'content-type', 'authorization']);

/** What to fill in by default: everything that may be sent. */
export function fillOf(tools: Tools): Fill {
  return { document: tools.description.model.document, full: true, readOnly: false };
}

/**
 * A valid request of an operation: what was seen in answers goes before examples, and those before
 * what is made up.
 */
export function draftRequest(tools: Tools, operation: Operation): Draft {
  const inputs = listInputs(tools, operation).map((input) => {
    const seen = input.parameter.in === 'path' ? findSeen(tools, operation, input) : undefined;
    return seen === undefined ? input : { ...input, value: seen };
  });
  return { operation, inputs, body: draftBody(tools, operation) };
}

/** The parameters of an operation, each with its first valid example or a value made up. */
export function listInputs(tools: Tools, operation: Operation): Input[] {
  const { document } = tools.description.model;
  return operation.parameters
    .filter(({ name, in: place }) => place !== 'header' || !RESERVED.has(name.toLowerCase()))
    .map((parameter) => {
      const at = locateParameter(document, operation, parameter);
      const { pointer, mediaType } = locateParameterSchema(document, operation, parameter);
      const [example] = listExamples(tools, parameter, pointer);
      const value = example ?? findValid(tools, pointer, fillOf(tools));
      return { parameter, at, pointer, mediaType, value };
    });
}

/** The examples of a parameter or body that are valid, each once. */
export function listExamples(
  tools: Tools,
  { examples }: Pick<Parameter, 'examples'>,
  pointer: string,
): Json[] {
  const valid = examples.filter(({ value }) => tools.validate(pointer, value).length === 0);
  return [...new Map(valid.map(({ value }) => [keyOf(value), value])).values()];
}

function findSeen(tools: Tools, operation: Operation, input: Input): Json | undefined {
  const seen = tools.pool.find(operation, input.parameter.name);
  if (seen === undefined || tools.validate(input.pointer, seen).length > 0) return undefined;
  return seen;
}

/** The body of an operation in its first media type that can be written, JSON before others. */
export function draftBody(tools: Tools, operation: Operation): BodyInput | undefined {
  const contents = operation.requestBody?.content ?? [];
  const content = contents.find(({ mediaType }) => isJson(mediaType)) ?? contents[0];
  if (content === undefined) return undefined;
  const { document } = tools.description.model;
  const pointer = locateBodySchema(document, operation, content.mediaType);
  const [example] = listExamples(tools, content, pointer);
  const value = example ?? findValid(tools, pointer, fillOf(tools));
  return { content, pointer, value };
}

/** `application/json`, and everything that ends in `+json`. */
export function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(mediaType);
}

/** What one parameter or the body is to be, in place of what the draft has. */
export interface Change {
  /** Values by parameter, as `in name`; undefined: it is left out. */
  parameters?: ReadonlyMap<string, Json | undefined>;
  /** Texts by parameter, sent as they are. */
  texts?: ReadonlyMap<string, string>;
  body?: Body | undefined;
}

/** How a parameter is named in a {@link Change}: two may share a name in different places. */
export function nameInput({ parameter }: Input): string {
  return `${parameter.in} ${parameter.name}`;
}

/** Can this be sent at all? Without a value for its path there is no address. */
export function isComplete({ operation, inputs, body }: Draft): boolean {
  const hasInputs = inputs.every(
    ({ parameter, value }) => !parameter.required || value !== undefined,
  );
  return hasInputs && (body?.value !== undefined || operation.requestBody?.required !== true);
}

/** Writes a request as it is sent. */
export function planRequest(
  draft: Draft,
  change: Change = {},
  include: (input: Input) => boolean = () => true,
): RequestPlan {
  const { operation } = draft;
  const plan: RequestPlan = {
    operation,
    method: operation.method.toUpperCase(),
    path: operation.path,
    pathParameters: {},
    query: [],
    headers: [],
    body: 'body' in change ? change.body : writeBody(draft.body),
    credentials: 'own',
  };
  const cookies: string[] = [];
  for (const input of draft.inputs) {
    const key = nameInput(input);
    const { parameter, mediaType } = input;
    const isChanged = change.parameters?.has(key) === true;
    const value = isChanged ? change.parameters?.get(key) : input.value;
    const text = change.texts?.get(key);
    if (text === undefined && value === undefined) continue;
    if (text === undefined && !isChanged && !parameter.required && !include(input)) continue;
    const written: [string, string][] =
      text === undefined
        ? writeParameter(parameter, value ?? null, mediaType)
        : [[parameter.name, text]];
    for (const [name, one] of written) {
      if (parameter.in === 'path') plan.pathParameters[name] = one;
      if (parameter.in === 'query') plan.query.push([name, one]);
      if (parameter.in === 'header') plan.headers.push([name, one]);
      if (parameter.in === 'cookie') cookies.push(`${name}=${encodeURIComponent(one)}`);
    }
  }
  if (cookies.length > 0) plan.headers.push(['Cookie', cookies.join('; ')]);
  return plan;
}

/** A body as it is sent: JSON, or the pairs of a form. */
export function writeBody(body: BodyInput | undefined): Body | undefined {
  if (body?.value === undefined) return undefined;
  return encodeBody(body.content.mediaType, body.value);
}

/** A value in a media type; what is neither JSON nor a form is text. */
export function encodeBody(mediaType: string, value: Json): Body {
  if (isJson(mediaType)) return { mediaType, value };
  if (/^application\/x-www-form-urlencoded/i.test(mediaType)) {
    const pairs = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const texts = pairs.flatMap(([name, part]) =>
      (Array.isArray(part) ? part : [part]).map((one): [string, string] => [
        name,
        writeScalar(one),
      ]),
    );
    return { mediaType, raw: new URLSearchParams(texts).toString() };
  }
  return { mediaType, raw: writeScalar(value) };
}

/** Every keyword that a valid request satisfies. */
export function coverRequest(tools: Tools, draft: Draft, plan: RequestPlan): Covered[] {
  const { operation, inputs, body } = draft;
  const fill = fillOf(tools);
  const cover = (subject: string, pointer: string, value: Json): Covered[] => {
    const shape = chooseShape(fill, [readPlace(fill.document, pointer)], value);
    return listSatisfied(operation.id, subject, fill, shape, value);
  };
  const sent = inputs.filter((input) => isSent(plan, input));
  return [
    ...sent.flatMap((input) => [
      {
        operation: operation.id,
        subject: input.parameter.name,
        keyword: 'present',
        satisfied: true,
      },
      ...(input.value === undefined ? [] : cover(input.parameter.name, input.pointer, input.value)),
    ]),
    ...(plan.body?.value === undefined || body === undefined
      ? []
      : [
          ...['present', 'syntax', 'media-type'].map((keyword) => ({
            operation: operation.id,
            subject: 'body',
            keyword,
            satisfied: true,
          })),
          ...cover('body', body.pointer, plan.body.value),
        ]),
  ];
}

function isSent(plan: RequestPlan, { parameter, value, mediaType }: Input): boolean {
  const { name, in: place } = parameter;
  if (place === 'path') return Object.hasOwn(plan.pathParameters, name);
  if (place === 'header') return plan.headers.some(([header]) => header === name);
  if (place === 'cookie') return plan.headers.some(([header]) => header === 'Cookie');
  const written = writeParameter(parameter, value ?? null, mediaType);
  return plan.query.some(([key]) => written.some(([wanted]) => wanted === key));
}
