import type { Json } from '@octopus-cards/toolkit';
import type { Body, Case, Covered, Tools, Violation } from '../types.ts';
import { locateBody } from './locate.ts';
import type { CaseMaker } from './make-case.ts';
import { coverRequest, encodeBody, fillOf, isJson, planRequest } from './request.ts';
import type { BodyInput, Draft } from './request.ts';
import { listOptions, listSatisfied, listVariants } from './sites.ts';
import type { Variant } from './sites.ts';

/** Every limit of the body; no body, one that is no JSON, and one in another media type. */
export function* listBodyCases(tools: Tools, maker: CaseMaker, draft: Draft): Generator<Case> {
  const { operation, body } = draft;
  if (body?.value === undefined) return;
  yield* listBrokenBodies(tools, maker, draft, body);
  if (!isJson(body.content.mediaType)) return;
  const fill = fillOf(tools);
  const suggest = (at: string): Json | undefined => tools.pool.find(operation, `body${at}`);
  for (const base of listBases(tools, body)) {
    if (base.value !== body.value) yield makeOptionCase(tools, maker, draft, body, base.value);
    for (const variant of listVariants(tools, body.pointer, base.value, fill, suggest)) {
      yield makeVariantCase(tools, maker, draft, body, variant);
    }
  }
}

/** The body itself, and one for each other option of a choice. */
function* listBases(tools: Tools, body: BodyInput): Generator<{ value: Json }> {
  if (body.value === undefined) return;
  yield { value: body.value };
  const options = [...listOptions(tools, body.pointer, fillOf(tools))];
  // With one way only, what the body lacks is put in property by property.
  if (options.length > 1) yield* options;
}

function makeOptionCase(
  tools: Tools,
  maker: CaseMaker,
  draft: Draft,
  body: BodyInput,
  value: Json,
): Case {
  const fill = fillOf(tools);
  const option = [...listOptions(tools, body.pointer, fill)].find((one) => one.value === value);
  const shape = option?.shape;
  const chosen = shape?.chosen.map((rule) => `option ${String(rule.value)} of ${rule.keyword}`);
  return maker.make({
    request: planRequest(draft, { body: encodeBody(body.content.mediaType, value) }),
    expects: 'valid',
    covers:
      shape === undefined ? [] : listSatisfied(draft.operation.id, 'body', fill, shape, value),
    title: `body with ${chosen?.join(', ') ?? 'another option'}`,
  });
}

function makeVariantCase(
  tools: Tools,
  maker: CaseMaker,
  draft: Draft,
  body: BodyInput,
  { value, at, mutation, valid, open }: Variant,
): Case {
  const { keyword, pointer, detail } = mutation;
  const name = at === '' ? 'body' : at.slice(1);
  const violation: Violation = { in: 'body', at, keyword, pointer, detail: `${name}: ${detail}` };
  const request = planRequest(
    draft,
    { body: encodeBody(body.content.mediaType, value) },
    () => false,
  );
  return maker.make({
    request,
    expects: valid ? (open ? 'unknown' : 'valid') : 'invalid',
    ...(valid ? {} : { violation }),
    covers: valid
      ? coverRequest(tools, draft, request)
      : [{ operation: draft.operation.id, subject: `body${at}`, keyword, satisfied: false }],
    title: `${name} ${detail}`,
  });
}

/** Bodies that stand for no value, in the words of their fault. */
const MALFORMED: [raw: string, detail: string][] = [
  ['{"a":', 'JSON that breaks off'],
  ['{"a":1,}', 'JSON with a comma too many'],
  ["{'a':1}", 'JSON in single quotes'],
  ['{} {}', 'two JSON values'],
];

/** What each fault violates, as the coverage matrix names it. */
const GOALS = new Map([
  ['body missing', 'present'],
  ['body malformed', 'syntax'],
  ['media-type unknown', 'media-type'],
]);

const OTHER_TYPES: [mediaType: string, raw: string][] = [
  ['text/plain', 'text'],
  ['application/xml', '<a/>'],
  ['application/octet-stream', 'bytes'],
];

function* listBrokenBodies(
  tools: Tools,
  maker: CaseMaker,
  draft: Draft,
  { content }: BodyInput,
): Generator<Case> {
  const { operation } = draft;
  const pointer = locateBody(tools.description.model.document, operation);
  const make = (
    body: Body | undefined,
    place: 'body' | 'media-type',
    keyword: string,
    detail: string,
  ): Case => {
    const goal = GOALS.get(`${place} ${keyword}`) ?? keyword;
    const covers: Covered[] = [
      { operation: operation.id, subject: 'body', keyword: goal, satisfied: false },
    ];
    return maker.make({
      request: planRequest(draft, { body }, () => false),
      expects: 'invalid',
      violation: { in: place, at: '', keyword, pointer, detail },
      covers,
      title: detail,
    });
  };
  if (operation.requestBody?.required === true) {
    yield make(undefined, 'body', 'missing', 'no body although one is required');
  }
  const { mediaType } = content;
  if (isJson(mediaType)) {
    for (const [raw, detail] of MALFORMED) {
      yield make({ mediaType, raw }, 'body', 'malformed', `body is ${detail}`);
    }
  }
  const taken = operation.requestBody?.content.map((one) => one.mediaType) ?? [];
  for (const [other, raw] of OTHER_TYPES) {
    if (taken.some((type) => covers(type, other))) continue;
    yield make({ mediaType: other, raw }, 'media-type', 'unknown', `body is sent as ${other}`);
  }
}

/** Does a declared media type or range include another? */
function covers(declared: string, mediaType: string): boolean {
  const [type = ''] = declared.toLowerCase().split(';');
  const [kind = ''] = mediaType.split('/');
  return type === '*/*' || type.trim() === mediaType || type.trim() === `${kind}/*`;
}
