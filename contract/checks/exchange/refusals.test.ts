import type { Violation } from '../../types.ts';
import { invalidRefused } from './invalid-refused.ts';
import { malformedBodyRefused } from './malformed-body-refused.ts';
import { mediaTypeRefused } from './media-type-refused.ts';
import { methodRefused } from './method-refused.ts';
import { refusalMessage } from './refusal-message.ts';
import { requiredBody } from './required-body.ts';
import { requiredHeader } from './required-header.ts';
import { requiredParameter } from './required-parameter.ts';
import { requiredProperty } from './required-property.ts';
import { unknownPathRefused } from './unknown-path-refused.ts';
import { validAccepted } from './valid-accepted.ts';
import { describeCheck } from './support/describe-check.ts';
import type { FixtureCase } from './support/serve.ts';

const LIMIT = '/paths/~1things/get/parameters/1/schema/maximum';
const NAME = '/components/schemas/NewThing/properties/name';
const error = (code: string, message: string, name = 'Invalid') => ({ name, code, message });

/** A request to an operation that is wrong in one way. */
function breakIn(
  place: Violation['in'],
  at: string,
  keyword: string,
  operation = 'listThings',
  more: FixtureCase = {},
): FixtureCase {
  const detail = `${at} ${keyword}`.trim();
  const violation: Violation = { in: place, at, keyword, pointer: LIMIT, detail };
  return { operation, expects: 'invalid', violation, ...more };
}

const body = { request: { body: { mediaType: 'application/json', value: {} } } };

describeCheck(invalidRefused, {
  case: breakIn('query', 'limit', 'maximum'),
  passes: [
    { status: 400 },
    { status: 401 },
    { status: 500 },
    // Nobody knows whether these are wrong, or another check does.
    { case: { operation: 'listThings', expects: 'unknown' }, answer: { status: 200 } },
    { case: breakIn('query', 'limit', 'missing'), answer: { status: 200 } },
    { case: breakIn('body', '', 'malformed'), answer: { status: 200 } },
    { case: breakIn('path', 'id', 'pattern', 'getThing'), answer: { status: 404 } },
  ],
  fails: [
    {
      answer: { status: 200, body: [] },
      expected: 'a refusal with 400: limit maximum',
      actual: '200 with the body []',
      cause: 'query limit accepted',
      pointer: LIMIT,
    },
    {
      answer: { status: 404 },
      expected: 'a refusal with 400: limit maximum',
      actual: '404 without a body',
      cause: 'query limit 404',
    },
  ],
});

describeCheck(requiredParameter, {
  case: breakIn('query', 'limit', 'missing'),
  passes: [{ status: 400 }],
  fails: [
    {
      answer: { status: 200 },
      expected: 'a refusal with 400: limit missing',
      actual: '200 without a body',
      cause: 'query limit accepted',
    },
  ],
});

describeCheck(requiredHeader, {
  case: breakIn('header', 'X-Version', 'missing'),
  passes: [{ status: 400 }],
  fails: [
    {
      answer: { status: 200 },
      expected: 'a refusal with 400: X-Version missing',
      actual: '200 without a body',
      cause: 'header X-Version accepted',
    },
  ],
});

describeCheck(requiredBody, {
  case: breakIn('body', '', 'missing', 'createThing'),
  passes: [{ status: 400 }, { status: 415 }],
  fails: [
    {
      answer: { status: 201 },
      expected: 'a refusal with 400 or 415: missing',
      actual: '201 without a body',
      cause: 'body  accepted',
    },
  ],
});

describeCheck(requiredProperty, {
  case: breakIn('body', '/name', 'required', 'createThing', body),
  passes: [{ status: 400 }],
  fails: [
    {
      answer: { status: 201 },
      expected: 'a refusal with 400: /name required',
      actual: '201 without a body',
      cause: 'body /name accepted',
    },
  ],
});

describeCheck(malformedBodyRefused, {
  case: breakIn('body', '', 'malformed', 'createThing'),
  passes: [{ status: 400 }],
  fails: [
    {
      answer: { status: 201 },
      expected: 'a refusal with 400: malformed',
      actual: '201 without a body',
      cause: 'body  accepted',
    },
    {
      answer: { status: 404 },
      expected: 'a refusal with 400: malformed',
      actual: '404 without a body',
      cause: 'body  404',
    },
  ],
});

describeCheck(mediaTypeRefused, {
  case: breakIn('media-type', '', 'unknown', 'createThing'),
  passes: [{ status: 415 }],
  fails: [
    {
      answer: { status: 201 },
      expected: 'a refusal with 415: unknown',
      actual: '201 without a body',
      cause: 'media-type  accepted',
    },
    {
      answer: { status: 400 },
      expected: 'a refusal with 415: unknown',
      actual: '400 without a body',
      cause: 'media-type  400',
    },
  ],
});

const put = breakIn('method', 'PUT', 'unknown', '', {
  request: { method: 'PUT', path: '/things' },
});

describeCheck(methodRefused, {
  case: put,
  passes: [{ status: 405 }, { status: 501 }],
  fails: [
    {
      answer: { status: 404 },
      expected: 'a refusal with 405 or 501: PUT unknown',
      actual: '404 without a body',
      cause: 'method PUT 404',
    },
    {
      answer: { status: 200, body: {} },
      expected: 'a refusal with 405 or 501: PUT unknown',
      actual: '200 with the body {}',
      cause: 'method PUT accepted',
    },
  ],
});

describeCheck(unknownPathRefused, {
  case: { request: { path: '/hidden' }, expects: 'invalid' },
  passes: [{ status: 404 }, { status: 401 }, { case: put, answer: { status: 200 } }],
  fails: [
    {
      answer: { status: 200, body: 'found' },
      expected: '404',
      actual: '200 with the body found',
      cause: 'path',
      pointer: '/paths',
    },
  ],
});

const create: FixtureCase = { operation: 'createThing', expects: 'valid', ...body };

describeCheck(validAccepted, {
  case: create,
  passes: [
    { status: 201 },
    { status: 404 },
    // A rule of business has a code of its own, or a message that is no schema's.
    { status: 400, body: error('SOLD_OUT', 'There are none left') },
    { status: 400, body: error('INVALID', 'extra.colour is sold out') },
    { status: 400, body: error('INVALID', '"deep blue" is no colour') },
    { case: { ...create, expects: 'unknown' }, answer: { status: 400 } },
  ],
  fails: [
    {
      answer: { status: 400, body: error('INVALID', 'name is too long') },
      expected: 'the request is taken: a request of the test',
      actual: '400 with the body {"name":"Invalid","code":"INVALID","message":"name is too long"}',
      cause: '400 name is too long',
    },
    {
      answer: { status: 400, body: error('INVALID', 'I do not like it') },
      expected: 'the request is taken: a request of the test',
      actual: '400 with the body {"name":"Invalid","code":"INVALID","message":"I do not like it"}',
      cause: '400 I do not like it',
    },
    {
      answer: { status: 415 },
      expected: 'the request is taken: a request of the test',
      actual: '415 without a body',
      cause: '415',
    },
  ],
});

const tooLong = {
  ...breakIn('body', '/name', 'maxLength', 'createThing', body),
  violation: {
    in: 'body',
    at: '/name',
    keyword: 'maxLength',
    pointer: `${NAME}/maxLength`,
    detail: 'name: 6 characters',
  },
} satisfies FixtureCase;
const absent = {
  ...tooLong,
  violation: {
    ...tooLong.violation,
    keyword: 'required',
    pointer: '/components/schemas/NewThing/required',
  },
} satisfies FixtureCase;

describeCheck(refusalMessage, {
  case: tooLong,
  passes: [
    { status: 400, body: error('INVALID', 'name is too long') },
    // It may break several keywords at once.
    { status: 400, body: error('INVALID', 'name is required') },
    { status: 404, body: error('UNKNOWN', 'none') },
    { case: absent, answer: { status: 400, body: error('INVALID', 'name is required') } },
    {
      case: { ...tooLong, violation: { ...tooLong.violation, keyword: 'type' } },
      answer: { status: 400, body: error('INVALID', 'name is no text') },
    },
    {
      case: breakIn('query', 'limit', 'maximum'),
      answer: { status: 400, body: error('INVALID', 'limit must be at most 50') },
    },
  ],
  fails: [
    {
      answer: { status: 400, body: error('INVALID', 'name is wrong') },
      expected:
        'name: 6 characters: Invalid INVALID "name is required" or Invalid INVALID "name is too long"',
      actual: 'Invalid INVALID "name is wrong"',
      cause: 'INVALID name is wrong',
      pointer: `${NAME}/x-messages`,
    },
    {
      case: breakIn('query', 'limit', 'maximum'),
      answer: { status: 400, body: error('BAD', 'limit must be at most 50') },
      expected: 'limit maximum: Invalid INVALID "limit must be at most 50"',
      actual: 'Invalid BAD "limit must be at most 50"',
      cause: 'BAD Invalid',
      pointer: '/paths/~1things/get/parameters/1/x-messages',
    },
    {
      case: absent,
      answer: { status: 400, body: error('INVALID', 'there is no name') },
      expected:
        'name: 6 characters: Invalid INVALID "name is required" or Invalid INVALID "name is too long"',
      actual: 'Invalid INVALID "there is no name"',
      cause: 'INVALID there is no name',
    },
  ],
});
