import { expect } from 'vitest';
import { bodyDocumented } from './body-documented.ts';
import { bodyWellFormed } from './body-well-formed.ts';
import { contentTypeDocumented } from './content-type-documented.ts';
import { noServerError } from './no-server-error.ts';
import { createResponseTimeCheck } from './response-time.ts';
import { serverAnswers } from './server-answers.ts';
import { statusDocumented } from './status-documented.ts';
import { describeCheck } from './support/describe-check.ts';

const get = { operation: 'getThing' };
const THING = { id: 1, name: 'one' };
const right = { status: 200, body: THING };
const unknownMethod = {
  request: { method: 'PURGE', path: '/things' },
  expects: 'invalid',
} as const;

describeCheck(noServerError, {
  case: get,
  passes: [right, { status: 404 }, { case: unknownMethod, answer: { status: 501 } }],
  fails: [
    {
      answer: { status: 500, body: 'Oops' },
      expected: 'a status below 500',
      actual: '500 with the body Oops',
      cause: '500',
      pointer: '/paths/~1things~1{id}/get',
    },
    {
      answer: { status: 501 },
      expected: 'a status below 500',
      actual: '501 without a body',
      cause: '501',
    },
    {
      case: unknownMethod,
      answer: { status: 502 },
      expected: 'a status below 500',
      actual: '502 without a body',
      cause: '502',
      pointer: '/paths/~1things',
    },
  ],
});

describeCheck(serverAnswers, {
  case: get,
  passes: [right],
  fails: [
    {
      answer: { status: 200, breaks: true },
      expected: 'an answer',
      actual: 'the connection ended before the answer was whole',
      cause: 'reset',
    },
    {
      answer: (_, response) => {
        response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: none\r\n\r\n');
      },
      expected: 'an answer',
      actual: 'an answer that breaks the rules of HTTP',
      cause: 'malformed',
    },
  ],
});

describeCheck(statusDocumented, {
  case: get,
  passes: [
    right,
    { status: 404 },
    // Declared for every path.
    { status: 413 },
    // Another check's affair.
    { status: 503 },
    { case: { operation: 'listThings' }, answer: { status: 429 } },
  ],
  fails: [
    {
      answer: { status: 202, body: THING },
      expected: 'one of the documented statuses: 200, 404 or 429',
      actual: '202 with the body {"id":1,"name":"one"}',
      cause: '202',
      pointer: '/paths/~1things~1{id}/get/responses',
    },
    {
      answer: { status: 410 },
      expected: 'one of the documented statuses: 200, 404 or 429',
      actual: '410 without a body',
      cause: '410',
    },
  ],
});

describeCheck(contentTypeDocumented, {
  case: get,
  passes: [
    right,
    { status: 200, body: '{}', headers: { 'Content-Type': 'Application/JSON; charset=utf-8' } },
    { status: 200 },
    { status: 409, body: 'text', headers: { 'Content-Type': 'text/plain' } },
  ],
  fails: [
    {
      answer: { status: 200, body: '{}', headers: { 'Content-Type': 'text/html; charset=utf-8' } },
      expected: 'application/json',
      actual: 'Content-Type: text/html; charset=utf-8',
      cause: '200 text/html',
      pointer: '/paths/~1things~1{id}/get/responses/200/content',
    },
    {
      answer: { status: 404, body: '{}' },
      expected: 'application/json',
      actual: 'no Content-Type',
      cause: '404 missing',
    },
    {
      answer: { status: 200, body: '{}', headers: { 'Content-Type': 'json' } },
      expected: 'application/json',
      actual: 'Content-Type: json',
      cause: '200 malformed',
    },
  ],
});

const json = { 'Content-Type': 'application/json' };

describeCheck(bodyWellFormed, {
  case: get,
  passes: [
    right,
    { status: 200, body: 'null', headers: json },
    // The answer quotes what was sent.
    {
      case: { ...get, request: { pathParameters: { id: '\uFFFD' } } },
      answer: { status: 404, body: { message: 'no \uFFFD' } },
    },
    { case: { operation: 'createThing' }, answer: { status: 204 } },
  ],
  fails: [
    {
      answer: { status: 200 },
      expected: 'a body of well-formed JSON in UTF-8',
      actual: 'no body',
      cause: '200 missing',
      pointer: '/paths/~1things~1{id}/get/responses/200/content',
    },
    {
      answer: { status: 200, body: '{"id":1,}', headers: json },
      expected: 'a body of well-formed JSON in UTF-8',
      actual: 'text that is no JSON: {"id":1,}',
      cause: '200 malformed',
    },
    {
      answer: (_, response) => {
        response.writeHead(200, json);
        response.end(Buffer.from('{"name":"M\xFCller"}', 'latin1'));
      },
      expected: 'a body of well-formed JSON in UTF-8',
      actual: 'bytes that are no UTF-8: {"name":"M\uFFFDller"}',
      cause: '200 encoding',
    },
  ],
});

describeCheck(bodyDocumented, {
  case: get,
  passes: [
    right,
    { status: 200, body: { ...THING, more: true } },
    // Not documented for it: other checks.
    { status: 409, body: 1 },
    { status: 500, body: 1 },
  ],
  fails: [
    {
      answer: { status: 200, body: { id: '1', name: 'one' } },
      expected: '/id must be integer (type)',
      actual: '200 with /id "1"',
      cause: '200 /id type',
      pointer: '/components/schemas/Thing/properties/id/type',
    },
    {
      answer: { status: 200, body: { id: 1 } },
      expected: "the body must have required property 'name' (required)",
      actual: '200 with the body {"id":1}',
      cause: "200  required must have required property 'name'",
      pointer: '/components/schemas/Thing/required',
    },
    {
      case: { operation: 'listThings' },
      answer: { status: 200, body: [THING, { id: 2.5, name: 'two' }] },
      expected: '/1/id must be integer (type)',
      actual: '200 with /1/id 2.5',
      cause: '200 /*/id type',
    },
  ],
});

describeCheck(createResponseTimeCheck(5000), { case: get, passes: [right], fails: [] });
describeCheck(createResponseTimeCheck(-1), {
  case: get,
  passes: [],
  fails: [
    {
      answer: right,
      expected: 'an answer within -1 ms',
      actual: expect.stringMatching(/^\d+ ms$/),
      cause: 'slow',
    },
  ],
});
