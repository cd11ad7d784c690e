import fc from 'fast-check';
import type { Json, Operation } from '@octopus-cards/toolkit';
import type { Case, Tools, Violation } from '../../types.ts';
import { setAt } from '../json.ts';
import {
  coverRequest,
  draftRequest,
  encodeBody,
  fillOf,
  isComplete,
  isJson,
  nameInput,
  planRequest,
} from '../request.ts';
import type { BodyInput, Change, Draft, Input } from '../request.ts';
import { canBeSent, isHeaderText, isRefusable } from '../sendable.ts';
import { readPlace } from '../shape.ts';
import { chooseShape, listSites } from '../sites.ts';
import { arbitraryValue } from './arbitrary.ts';

/** A case but for what the phase adds to it. */
export type Parts = Omit<Case, 'phase'>;

/**
 * Random requests of an operation, valid and invalid; undefined: none can be made. A value of it
 * may be undefined too: what was made up is not what was wanted. Nothing is filtered, since a
 * filter that nothing passes never ends.
 */
export function arbitraryCase(
  tools: Tools,
  operation: Operation,
): fc.Arbitrary<Parts | undefined> | undefined {
  const draft = draftRequest(tools, operation);
  if (!isComplete(draft)) return undefined;
  const invalid = [...arbitraryWrongParameters(tools, draft), ...arbitraryWrongBody(tools, draft)];
  return fc.oneof(arbitraryValid(tools, draft), ...invalid);
}

/** Requests that the description allows. */
function arbitraryValid(tools: Tools, draft: Draft): fc.Arbitrary<Parts> {
  const inputs = fc.tuple(...draft.inputs.map((input) => arbitraryInput(tools, input)));
  const bodies = arbitraryBody(tools, draft);
  return fc.tuple(inputs, bodies).map(([values, body]) => {
    const parameters = new Map(draft.inputs.map((input, at) => [nameInput(input), values[at]]));
    const change: Change =
      body === undefined || draft.body === undefined
        ? { parameters }
        : { parameters, body: encodeBody(draft.body.content.mediaType, body) };
    // What a server makes of control characters, and of keys it was never told, nobody can say.
    const isPlain = [...values, body].every(isOrdinary) && !holdsOpenKeys(tools, draft.body, body);
    const request = planRequest(draft, change);
    return {
      request,
      expects: isPlain ? 'valid' : 'unknown',
      covers: coverRequest(tools, draft, request),
      title: 'random valid request',
    };
  });
}

function arbitraryInput(tools: Tools, input: Input): fc.Arbitrary<Json | undefined> {
  const { parameter, pointer, value } = input;
  const { document } = tools.description.model;
  const known = value === undefined ? [] : [fc.constant(value)];
  const random = arbitraryValue(document, [readPlace(document, pointer)]).map((one) => {
    const isValid = tools.validate(pointer, one).length === 0;
    return isValid && canBeSent(tools, input, { value: one, valid: true }) ? one : value;
  });
  if (parameter.required) {
    // An object that exists says more than one that does not.
    const isPath = parameter.in === 'path' && known.length > 0;
    return fc.oneof(...known.map((arbitrary) => ({ arbitrary, weight: isPath ? 4 : 1 })), random);
  }
  return fc.oneof({ withCrossShrink: true }, fc.constant(undefined), ...known, random);
}

function arbitraryBody(tools: Tools, { body }: Draft): fc.Arbitrary<Json | undefined> {
  if (body?.value === undefined) return fc.constant(undefined);
  const { document } = tools.description.model;
  const usual = body.value;
  const random = arbitraryValue(document, [readPlace(document, body.pointer)]).map((value) =>
    tools.validate(body.pointer, value).length === 0 ? value : usual,
  );
  return fc.oneof({ withCrossShrink: true }, fc.constant(body.value), random);
}

/** A valid body with any other JSON at one of its places. */
function arbitraryWrongBody(tools: Tools, draft: Draft): fc.Arbitrary<Parts | undefined>[] {
  const { body } = draft;
  if (body?.value === undefined || !isJson(body.content.mediaType)) return [];
  const fill = fillOf(tools);
  const place = readPlace(fill.document, body.pointer);
  const wrong = fc
    .tuple(arbitraryBody(tools, draft), fc.nat({ max: 1_000 }), fc.jsonValue({ maxDepth: 2 }))
    .map(([base, number, junk]) => {
      const whole = base ?? null;
      const sites = [...listSites(fill, chooseShape(fill, [place], whole), whole)];
      const at = sites[number % sites.length]?.at ?? '';
      const value = setAt(whole, at, plain(junk)) ?? null;
      return { value, fault: tools.validate(body.pointer, value)[0] };
    })
    .map(({ value, fault }): Parts | undefined => {
      if (fault === undefined) return undefined;
      const { at, keyword, message } = fault;
      const violation = {
        in: 'body' as const,
        at,
        keyword,
        pointer: body.pointer,
        detail: `${at === '' ? 'body' : at.slice(1)} ${message}`,
      };
      return makeInvalid(
        draft,
        { body: encodeBody(body.content.mediaType, value) },
        violation,
        `body${at}`,
      );
    });
  return [wrong];
}

/** Any text for a parameter that cannot be read as a valid value. */
function arbitraryWrongParameters(tools: Tools, draft: Draft): fc.Arbitrary<Parts | undefined>[] {
  return draft.inputs.flatMap((input) => {
    const { parameter, pointer, mediaType, value } = input;
    if (mediaType !== undefined || typeof value === 'object') return [];
    const ascii = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' });
    const texts = fc.oneof(ascii, fc.integer().map(String), fc.double({ noNaN: true }).map(String));
    return [
      texts.map((text): Parts | undefined => {
        if (!isUsable(input, text) || !isRefusable(tools, input, text)) return undefined;
        const [fault] = tools.validate(pointer, text);
        const violation = {
          in: parameter.in,
          at: parameter.name,
          keyword: fault?.keyword ?? 'type',
          pointer,
          detail: `${parameter.name}: ${JSON.stringify(text)} ${fault?.message ?? 'is wrong'}`,
        };
        return makeInvalid(
          draft,
          { texts: new Map([[nameInput(input), text]]) },
          violation,
          parameter.name,
        );
      }),
    ];
  });
}

function makeInvalid(draft: Draft, change: Change, violation: Violation, subject: string): Parts {
  const { keyword, detail } = violation;
  return {
    request: planRequest(draft, change, () => false),
    expects: 'invalid',
    violation,
    // What is missing is found at its owner, and is no keyword of the owner itself.
    covers:
      keyword === 'required'
        ? []
        : [{ operation: draft.operation.id, subject, keyword, satisfied: false }],
    title: `random: ${detail}`,
  };
}

function isUsable({ parameter }: Input, text: string): boolean {
  if (parameter.in === 'header' && !isHeaderText(text)) return false;
  return parameter.in !== 'path' || !/^\.*$|[/?#\\]/.test(text);
}

/** What JSON makes of it: no `undefined`, no negative zero. */
function plain(value: unknown): Json {
  const copy: Json = JSON.parse(JSON.stringify(value ?? null));
  return copy;
}

function isOrdinary(value: Json | undefined): boolean {
  return value === undefined || !/\p{C}/u.test(textsOf(value).join(''));
}

function textsOf(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsOf(part)]);
}

function holdsOpenKeys(
  tools: Tools,
  body: BodyInput | undefined,
  value: Json | undefined,
): boolean {
  if (body === undefined || value === undefined) return false;
  const fill = fillOf(tools);
  const shape = chooseShape(fill, [readPlace(fill.document, body.pointer)], value);
  return [...listSites(fill, shape, value)].some(({ open }) => open);
}
