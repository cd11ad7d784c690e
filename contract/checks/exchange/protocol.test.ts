import { allowHeader } from './allow-header.ts';
import { errorEnvelope } from './error-envelope.ts';
import { headLikeGet } from './head-like-get.ts';
import { noSecretLeaked } from './no-secret-leaked.ts';
import { noStackTrace } from './no-stack-trace.ts';
import { optionsAnswered } from './options-answered.ts';
import { describeCheck } from './support/describe-check.ts';
import type { FixtureCase } from './support/serve.ts';

const ask = (method: string, path = '/things'): FixtureCase => ({
  expects: 'unknown',
  request: { method, path },
});
const error = (name: string, code: string, message: string) => ({ name, code, message });

describeCheck(allowHeader, {
  case: ask('PUT'),
  passes: [
    { status: 405, headers: { Allow: 'GET, HEAD, POST' } },
    { status: 405, headers: { Allow: 'post,get,options' } },
    { status: 404 },
    { case: ask('OPTIONS'), answer: { status: 204 } },
  ],
  fails: [
    {
      answer: { status: 405 },
      expected: '405 with Allow: GET, POST',
      actual: '405 without Allow',
      cause: 'missing',
      pointer: '/paths/~1things',
    },
    {
      answer: { status: 405, headers: { Allow: 'GET' } },
      expected: 'Allow: GET, POST',
      actual: 'Allow: GET; POST is missing',
      cause: 'incomplete',
    },
    {
      case: ask('OPTIONS'),
      answer: { status: 204, headers: { Allow: 'GET, POST, DELETE, TRACE' } },
      expected: 'Allow: GET, POST',
      actual: 'Allow: GET, POST, DELETE, TRACE; DELETE or TRACE is not documented',
      cause: 'hidden',
    },
  ],
});

describeCheck(headLikeGet, {
  case: ask('HEAD'),
  passes: [
    { status: 200 },
    { status: 401 },
    { status: 413 },
    { case: ask('GET'), answer: { status: 405 } },
  ],
  fails: [
    {
      answer: { status: 405 },
      expected: 'the status of GET, without the body',
      actual: 'HEAD answered with 405 without a body',
      cause: '405',
      pointer: '/paths/~1things/get',
    },
    {
      answer: { status: 204 },
      expected: 'the status of GET, without the body',
      actual: 'HEAD answered with 204 without a body',
      cause: '204',
    },
  ],
});

describeCheck(optionsAnswered, {
  case: ask('OPTIONS'),
  passes: [
    { status: 204 },
    { status: 405 },
    { case: ask('OPTIONS', '/no'), answer: { status: 404 } },
  ],
  fails: [
    {
      answer: { status: 404, body: 'none' },
      expected: '2xx, or 405 with Allow',
      actual: 'OPTIONS answered with 404 with the body none',
      cause: '404',
    },
  ],
});

describeCheck(errorEnvelope, {
  case: ask('PUT'),
  passes: [
    { status: 405, body: error('Method', 'METHOD', 'No such method') },
    {
      case: ask('GET', '/no'),
      answer: { status: 404, body: error('Unknown', 'UNKNOWN', 'No such path') },
    },
    {
      case: { operation: 'getThing' },
      answer: { status: 429, body: error('Slow', 'SLOW', 'Wait a little') },
    },
    // What the operation documents is held against that.
    { case: { operation: 'getThing' }, answer: { status: 404, body: {} } },
    { case: ask('HEAD'), answer: { status: 404 } },
    { status: 503 },
  ],
  fails: [
    {
      answer: { status: 405, body: 'No', headers: { 'Content-Type': 'text/plain' } },
      expected: 'the error body Error as JSON',
      actual: '405 with the body No, text/plain',
      cause: '405 no envelope',
      pointer: '/components/schemas/Error',
    },
    {
      answer: { status: 405, body: { name: 'Method', code: 405, message: 'No such method' } },
      expected: '/code must be string (type)',
      actual: '405 with the body {"name":"Method","code":405,"message":"No such method"}',
      cause: '405 /code type',
      pointer: '/components/schemas/Error/properties/code/type',
    },
    {
      answer: { status: 405, body: error('Method', 'METHOD', 'No') },
      expected: 'Method METHOD "No such method"',
      actual: '405 with Method METHOD "No"',
      cause: '405 name',
      pointer: '/x-protocol-errors/errors',
    },
    {
      case: { operation: 'getThing' },
      answer: { status: 429, body: error('Slow', 'FAST', 'Wait 3 seconds') },
      expected: 'Slow SLOW',
      actual: '429 with Slow FAST',
      cause: '429 name',
    },
  ],
});

describeCheck(noStackTrace, {
  case: { operation: 'getThing' },
  passes: [
    {
      status: 404,
      body: error('Unknown', 'UNKNOWN', 'There is nothing at /things/1, look at 12:30:00'),
    },
    // A thing may be called anything.
    { status: 200, body: { name: 'Traceback (most recent call last)' } },
    {
      case: { operation: 'getThing', request: { pathParameters: { id: 'node_modules/a/b.js' } } },
      answer: { status: 404, body: error('Unknown', 'UNKNOWN', 'no node_modules/a/b.js') },
    },
  ],
  fails: [
    {
      answer: {
        status: 500,
        body: {
          message: 'x is not a function',
          stack: 'TypeError\n    at load (/app/src/load.js:3:17)',
        },
      },
      expected: 'an answer that tells nothing of the inside of the server',
      actual: '500 with a JavaScript stack trace: at load (/app/src/load.js:3:17)',
      cause: '500 a JavaScript stack trace',
    },
    {
      answer: { status: 400, body: 'Traceback (most recent call last):\n  File "a.py", line 3' },
      expected: 'an answer that tells nothing of the inside of the server',
      actual: '400 with a Python stack trace: Traceback (most recent call last)',
      cause: '400 a Python stack trace',
    },
    {
      answer: { status: 409, body: 'duplicate key value violates unique constraint "things_pkey"' },
      expected: 'an answer that tells nothing of the inside of the server',
      actual: '409 with an error of a database: duplicate key value violates unique constraint',
      cause: '409 an error of a database',
    },
    {
      answer: { status: 200, headers: { 'X-Debug': '/home/shop/server.rb:12:in `load' } },
      expected: 'an answer that tells nothing of the inside of the server',
      actual: '200 with a Ruby stack trace: /home/shop/server.rb:12:in `',
      cause: '200 a Ruby stack trace',
    },
  ],
});

const secret = {
  operation: 'createThing',
  request: {
    body: { mediaType: 'application/json', value: { name: 'one', password: 'open-sesame' } },
  },
} satisfies FixtureCase;

describeCheck(noSecretLeaked, {
  case: secret,
  passes: [
    { status: 201, body: { id: 1, name: 'one' } },
    { status: 400, body: error('Invalid', 'INVALID', 'name is too long') },
  ],
  fails: [
    {
      answer: { status: 400, body: error('Invalid', 'INVALID', 'open-sesame is too weak') },
      expected: 'an answer without /password of the request',
      actual: '400 with /password of the request',
      cause: 'request /password',
      pointer: '/components/schemas/NewThing/properties/password',
    },
    {
      answer: { status: 201, body: { id: 1, name: 'one', secret: 's' } },
      expected: 'an answer without /secret, which is writeOnly',
      actual: '201 with /secret, which is writeOnly',
      cause: 'answer /secret',
      pointer: '/components/schemas/Thing/properties/secret',
    },
    {
      answer: (request, response) => {
        response.writeHead(201, { 'X-Debug': request.headers.authorization ?? '' });
        response.end();
      },
      expected: 'an answer without the credentials of the request',
      actual: '201 with the credentials of the request',
      cause: 'credentials',
    },
  ],
});
