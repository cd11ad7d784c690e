import type { JsonObject } from '@octopus-cards/toolkit';
import { etagWellFormed } from './etag-well-formed.ts';
import { headersPresent } from './headers-present.ts';
import { headersValid } from './headers-valid.ts';
import { locationValid } from './location-valid.ts';
import { noBodyAllowed } from './no-body-allowed.ts';
import { requestIdEchoed } from './request-id-echoed.ts';
import { retryAfter } from './retry-after.ts';
import { singletonHeaders } from './singleton-headers.ts';
import { wwwAuthenticate } from './www-authenticate.ts';
import { describeCheck } from './support/describe-check.ts';
import { createTools, SHOP } from './support/shop.ts';

/** A description without extensions. */
const PLAIN: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'Plain', version: '1' },
  paths: {
    '/things': {
      get: { operationId: 'getThing', responses: { '200': { description: 'Fine.' } } },
    },
  },
};

const get = { operation: 'getThing' };
const list = { operation: 'listThings' };
const create = { operation: 'createThing' };

describeCheck(headersPresent, {
  case: list,
  passes: [
    { status: 200, headers: { 'x-count': '1', 'X-Trace': 'a' }, body: [] },
    // The request id has a check of its own.
    { status: 200, headers: { 'X-Count': '1' }, body: [] },
    { case: get, answer: { status: 429 } },
  ],
  fails: [
    {
      answer: { status: 200, body: [] },
      expected: 'the header X-Count',
      actual: '200 without X-Count',
      cause: '200 x-count',
      pointer: '/paths/~1things/get/responses/200/headers/X-Count',
    },
    {
      answer: { status: 413 },
      expected: 'the header X-Most',
      actual: '413 without X-Most',
      cause: '413 x-most',
      pointer: '/x-protocol-errors/errors',
    },
  ],
});

describeCheck(headersValid, {
  case: list,
  passes: [{ status: 200, headers: { 'X-Count': '0' } }, { status: 200 }],
  fails: [
    {
      answer: { status: 200, headers: { 'X-Count': '-1' } },
      expected: 'X-Count must be >= 0 (minimum)',
      actual: '200 with X-Count: -1',
      cause: '200 x-count minimum',
      pointer: '/paths/~1things/get/responses/200/headers/X-Count/schema/minimum',
    },
    {
      answer: { status: 200, headers: { 'X-Count': 'many' } },
      expected: 'X-Count must be integer (type)',
      actual: '200 with X-Count: many',
      cause: '200 x-count type',
    },
    {
      answer: { status: 200, headers: { 'X-Count': '01' } },
      expected: 'X-Count must be integer (type)',
      actual: '200 with X-Count: 01',
      cause: '200 x-count type',
    },
  ],
});

describeCheck(singletonHeaders, {
  case: get,
  passes: [{ status: 200, headers: { ETag: '"a"', Vary: ['a', 'b'] } }],
  fails: [
    {
      answer: { status: 200, headers: { ETag: ['"a"', '"b"'] } },
      expected: 'one ETag',
      actual: '2 of them: "a" and "b"',
      cause: 'etag',
    },
    {
      answer: { status: 200, headers: { 'x-trace': ['a', 'b', 'c'] } },
      expected: 'one X-Trace',
      actual: '3 of them: a and b and c',
      cause: 'x-trace',
    },
  ],
});

describeCheck(noBodyAllowed, {
  case: create,
  passes: [{ status: 204 }, { status: 200, body: 'text' }],
  fails: [
    {
      answer: (_, response) => {
        response.socket?.end('HTTP/1.1 205 Reset\r\nContent-Length: 2\r\n\r\n{}');
      },
      expected: '205 without a body',
      actual: 'the body {}',
      cause: '205',
    },
    {
      answer: (_, response) => {
        response.socket?.end('HTTP/1.1 204 None\r\nContent-Length: 2\r\n\r\n');
      },
      expected: '204 without a body',
      actual: 'Content-Length: 2',
      cause: '204',
    },
  ],
});

describeCheck(wwwAuthenticate, {
  case: list,
  passes: [
    { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } },
    { status: 401, headers: { 'WWW-Authenticate': 'Bearer realm="shop", error="invalid_token"' } },
    { status: 403 },
  ],
  fails: [
    {
      answer: { status: 401 },
      expected: '401 with WWW-Authenticate and a scheme, such as Bearer',
      actual: '401 without WWW-Authenticate',
      cause: 'missing',
      pointer: '/paths/~1things/get/responses/401',
    },
    {
      answer: { status: 401, headers: { 'WWW-Authenticate': '"please"' } },
      expected: '401 with WWW-Authenticate and a scheme, such as Bearer',
      actual: 'WWW-Authenticate: "please"',
      cause: 'malformed',
    },
  ],
});

describeCheck(requestIdEchoed, {
  case: list,
  passes: [
    { status: 200, headers: { 'X-Trace': 'any' } },
    {
      case: { ...list, request: { headers: [['X-Trace', 'abcdef123456']] } },
      answer: { status: 400, headers: { 'X-Trace': 'abcdef123456' } },
    },
    // What is unusable is replaced.
    {
      case: { ...list, request: { headers: [['X-Trace', 'a b']] } },
      answer: { status: 200, headers: { 'X-Trace': 'new' } },
    },
    // This operation takes none.
    {
      case: { ...get, request: { headers: [['X-Trace', 'abcdef123456']] } },
      answer: { status: 200, headers: { 'X-Trace': 'new' } },
    },
  ],
  fails: [
    {
      answer: { status: 404 },
      expected: 'X-Trace',
      actual: '404 without X-Trace',
      cause: 'missing',
      pointer: '/x-protocol-errors/requestId',
    },
    {
      case: { ...list, request: { headers: [['X-Trace', 'abcdef123456']] } },
      answer: { status: 200, headers: { 'X-Trace': 'ABCDEF123456' } },
      expected: 'X-Trace: abcdef123456, as it was sent',
      actual: '200 with X-Trace: ABCDEF123456',
      cause: 'not echoed',
    },
  ],
});

describeCheck(retryAfter, {
  case: get,
  passes: [
    { status: 429, headers: { 'Retry-After': '60' } },
    { status: 429, headers: { 'Retry-After': 'Sat, 21 Nov 2026 16:32:31 GMT' } },
    { status: 200 },
  ],
  fails: [
    {
      answer: { status: 429 },
      expected: '429 with Retry-After in seconds, at most 60',
      actual: '429 without Retry-After',
      cause: 'missing',
      pointer: '/paths/~1things~1{id}/get/responses/429',
    },
    {
      answer: { status: 429, headers: { 'Retry-After': '61' } },
      expected: '429 with Retry-After in seconds, at most 60',
      actual: 'Retry-After: 61',
      cause: 'too long',
    },
    {
      answer: { status: 429, headers: { 'Retry-After': '1.5' } },
      expected: '429 with Retry-After in seconds, at most 60',
      actual: 'Retry-After: 1.5',
      cause: 'malformed',
    },
  ],
});

describeCheck(
  retryAfter,
  {
    case: get,
    // Nobody has said that there is one.
    passes: [{ status: 429 }, { status: 429, headers: { 'Retry-After': '3600' } }],
    fails: [
      {
        answer: { status: 429, headers: { 'Retry-After': 'soon' } },
        expected: '429 with Retry-After in seconds',
        actual: 'Retry-After: soon',
        cause: 'malformed',
      },
    ],
  },
  createTools(PLAIN),
);

describeCheck(locationValid, {
  case: create,
  passes: [
    { status: 201, headers: { Location: '/v1/things/7' } },
    { status: 201, headers: { Location: 'https://elsewhere.test/any' } },
    { status: 201 },
    { status: 303, headers: { Location: '/anywhere' } },
  ],
  fails: [
    {
      answer: { status: 201, headers: { Location: '/thing/7' } },
      expected: 'Location with a URI reference to something that can be read',
      actual: '201 with Location: /thing/7 (no documented path with GET)',
      cause: '201 no documented path with GET',
    },
    {
      answer: { status: 201, headers: { Location: '/things/{id}' } },
      expected: 'Location with a URI reference to something that can be read',
      actual: '201 with Location: /things/{id} (no URI reference)',
      cause: '201 no URI reference',
    },
    {
      answer: { status: 302 },
      expected: '302 with Location',
      actual: '302 without Location',
      cause: '302 missing',
    },
  ],
});

describeCheck(etagWellFormed, {
  case: get,
  passes: [
    { status: 200, headers: { ETag: '"abc"' } },
    { status: 304, headers: { ETag: 'W/"abc"' } },
    { status: 200 },
  ],
  fails: [
    {
      answer: { status: 200, headers: { ETag: 'abc' } },
      expected: 'ETag: "…" or ETag: W/"…"',
      actual: '200 with ETag: abc',
      cause: 'malformed',
    },
  ],
});

/** Where the description says how long it may be, the window does not. */
const PATIENT: JsonObject = {
  ...PLAIN,
  'x-rate-limit': SHOP['x-rate-limit'] ?? null,
  paths: {
    '/things': {
      get: {
        operationId: 'getThing',
        responses: {
          '429': {
            description: 'Slowly.',
            headers: { 'Retry-After': { schema: { type: 'integer', maximum: 900 } } },
          },
        },
      },
    },
  },
};

describeCheck(
  retryAfter,
  { case: get, passes: [{ status: 429, headers: { 'Retry-After': '900' } }], fails: [] },
  createTools(PATIENT),
);
