import type { Json, Operation } from '@octopus-cards/toolkit';
import type { Case, Covered, Tools, Violation } from '../types.ts';
import type { CaseMaker } from './make-case.ts';
import { listBodyCases } from './coverage-body.ts';
import { listMethodCases } from './coverage-methods.ts';
import { sortOperations } from './order.ts';
import {
  coverRequest,
  draftRequest,
  fillOf,
  isComplete,
  nameInput,
  planRequest,
} from './request.ts';
import type { Draft, Input } from './request.ts';
import { canBeSent, isRefusable } from './sendable.ts';
import { listOptions, listVariants } from './sites.ts';
import type { Variant } from './sites.ts';

/** Every limit of every parameter and body property, at, just inside and just outside it. */
export function* listCoverage(tools: Tools, maker: CaseMaker): Generator<Case> {
  for (const operation of sortOperations(tools.description.model)) {
    yield* listOperationCases(tools, maker, operation);
  }
  yield* listMethodCases(tools, maker);
}

/** The cases of one operation, thought up only now: the pool has more in it than at the start. */
export function* listOperationCases(
  tools: Tools,
  maker: CaseMaker,
  operation: Operation,
): Generator<Case> {
  const draft = draftRequest(tools, operation);
  if (!isComplete(draft)) return;
  yield* listWholeCases(tools, maker, draft);
  for (const input of draft.inputs) yield* listParameterCases(tools, maker, draft, input);
  yield* listUnknownQuery(maker, draft);
  yield* listBodyCases(tools, maker, draft);
}

/** With all that may be sent, and with only what must be. */
function* listWholeCases(tools: Tools, maker: CaseMaker, draft: Draft): Generator<Case> {
  const least = planRequest(draft, {}, () => false);
  const full = planRequest(draft);
  const cover = (request: typeof full): Covered[] => coverRequest(tools, draft, request);
  yield maker.make({
    request: least,
    expects: 'valid',
    covers: cover(least),
    title: 'only what is required',
  });
  if (draft.inputs.some(({ parameter, value }) => !parameter.required && value !== undefined)) {
    yield maker.make({
      request: full,
      expects: 'valid',
      covers: cover(full),
      title: 'with every parameter',
    });
  }
}

function* listParameterCases(
  tools: Tools,
  maker: CaseMaker,
  draft: Draft,
  input: Input,
): Generator<Case> {
  const { operation } = draft;
  const { parameter, at } = input;
  const { name, in: place } = parameter;
  if (parameter.required && place !== 'path') {
    yield maker.make({
      request: planRequest(
        draft,
        { parameters: new Map([[nameInput(input), undefined]]) },
        () => false,
      ),
      expects: 'invalid',
      violation: {
        in: place,
        at: name,
        keyword: 'missing',
        pointer: at,
        detail: `${place} parameter ${name} is missing`,
      },
      covers: [{ operation: operation.id, subject: name, keyword: 'present', satisfied: false }],
      title: `${name} missing although it is required`,
    });
  }
  const fill = fillOf(tools);
  for (const start of listStarts(tools, input)) {
    for (const variant of listVariants(tools, input.pointer, start, fill)) {
      if (!canBeSent(tools, input, variant)) continue;
      yield makeParameterCase(maker, draft, input, variant, {
        parameters: new Map([[nameInput(input), variant.value]]),
      });
    }
  }
  yield* listTextCases(tools, maker, draft, input);
}

/** A valid value for each option of a choice; one is enough where there is no choice. */
function listStarts(tools: Tools, input: Input): Json[] {
  const options = [...listOptions(tools, input.pointer, fillOf(tools))].map(({ value }) => value);
  if (input.value === undefined) return options;
  return options.length > 1 ? [input.value, ...options] : [input.value];
}

/** Texts that no value of a number or boolean parameter is written as. */
function* listTextCases(
  tools: Tools,
  maker: CaseMaker,
  draft: Draft,
  input: Input,
): Generator<Case> {
  if (input.mediaType !== undefined || typeof input.value === 'object') return;
  if (typeof input.value === 'string') return;
  for (const text of ['not-a-number', '12abc', '1.5', 'true', '{}']) {
    if (!isRefusable(tools, input, text)) continue;
    const mutation = {
      value: text,
      at: [],
      keyword: 'type',
      pointer: `${input.pointer}/type`,
      satisfied: false,
      detail: `${JSON.stringify(text)} for ${typeof input.value}`,
    };
    const variant = { value: text, at: '', mutation, valid: false, open: false };
    yield makeParameterCase(maker, draft, input, variant, {
      texts: new Map([[nameInput(input), text]]),
    });
  }
}

function makeParameterCase(
  maker: CaseMaker,
  draft: Draft,
  input: Input,
  { at, mutation, valid }: Variant,
  change: Parameters<typeof planRequest>[1],
): Case {
  const { name, in: place } = input.parameter;
  const { keyword, pointer, detail } = mutation;
  const violation: Violation = {
    in: place,
    at: name,
    keyword,
    pointer,
    detail: `${name}: ${detail}`,
  };
  return maker.make({
    request: planRequest(draft, change, () => false),
    expects: valid ? 'valid' : 'invalid',
    ...(valid ? {} : { violation }),
    covers: [{ operation: draft.operation.id, subject: name + at, keyword, satisfied: valid }],
    title: `${name}${at} ${detail}`,
  });
}

/** A query parameter that nobody has heard of: neither allowed nor forbidden by OpenAPI. */
function* listUnknownQuery(maker: CaseMaker, draft: Draft): Generator<Case> {
  const request = planRequest(draft, {}, () => false);
  if (request.method !== 'GET') return;
  yield maker.make({
    request: { ...request, query: [...request.query, ['unknownParameter', 'unknown']] },
    expects: 'unknown',
    covers: [],
    title: 'with a query parameter that is not described',
  });
}
