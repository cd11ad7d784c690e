import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@octopus-cards/toolkit';
import type { ReceivedAnswer, SentRequest } from '../types.ts';
import { createWireJudge } from './judge.ts';

const list = { type: 'array', items: { type: 'integer', maximum: 9 } };
const point = {
  type: 'object',
  properties: { x: { type: 'integer' }, y: { type: 'string' } },
  additionalProperties: false,
};
const json = (schema: JsonObject) => ({ 'application/json': { schema } });
const query = (name: string, schema: JsonObject, rest: JsonObject = {}) => ({
  name,
  in: 'query',
  schema,
  ...rest,
});

const document: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer' },
      password: { type: 'http', scheme: 'basic' },
      key: { type: 'apiKey', in: 'query', name: 'api_key' },
      badge: { type: 'apiKey', in: 'cookie', name: 'badge' },
      grant: { type: 'oauth2', flows: {} },
    },
    parameters: { Size: query('size', { $ref: '#/components/schemas/Size' }) },
    schemas: { Size: { type: ['integer', 'null'], minimum: 1 } },
    responses: { Gone: { description: 'Gone' } },
  },
  'x-protocol-errors': { errors: { unsupported: { status: 415 } } },
  paths: {
    '/things/special': { get: { operationId: 'special', responses: { default: {} } } },
    '/things/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: {
        operationId: 'read',
        parameters: [
          { name: 'X-Count', in: 'header', required: true, schema: { type: 'integer' } },
          { name: 'lang', in: 'cookie', schema: { enum: ['en', 'de'] } },
        ],
        responses: {
          200: {
            headers: {
              'X-More': { required: true, schema: { type: 'boolean' } },
              'X-Left': { schema: { type: 'integer' } },
            },
            content: json({ type: 'object', required: ['id'] }),
          },
          204: { description: 'None' },
          410: { $ref: '#/components/responses/Gone' },
          '5XX': { content: { 'text/*': {} } },
        },
      },
    },
    '/things': {
      get: {
        operationId: 'list',
        parameters: [
          { $ref: '#/components/parameters/Size' },
          query('many', list),
          query('few', list, { explode: false }),
          query('piped', list, { style: 'pipeDelimited', explode: false }),
          query('at', point, { style: 'deepObject', explode: true }),
          { name: 'json', in: 'query', content: json(point) },
          query('code', { type: 'string', pattern: '^[0-9]+$' }),
        ],
        responses: { 200: {} },
      },
      post: {
        operationId: 'create',
        security: [{ token: [] }, { password: [], key: [] }, { badge: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { type: 'object', required: ['a'], properties: { a: { multipleOf: 0.01 } } },
            },
            'application/x-www-form-urlencoded': {},
          },
        },
        responses: { 201: {} },
      },
      delete: { operationId: 'clear', security: [{ grant: [] }, {}], responses: { 200: {} } },
    },
    '/files/{name}.{type}': {
      get: {
        operationId: 'file',
        security: [{ grant: [] }],
        parameters: [
          { name: 'name', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'type', in: 'path', required: true, schema: { enum: ['png'] } },
        ],
        responses: { 200: {} },
      },
    },
  },
};

const judge = createWireJudge(document);
const JSON_TYPE: [string, string] = ['Content-Type', 'application/json; charset=utf-8'];
const TOKEN: [string, string] = ['authorization', 'bearer any'];

/** `GET /things` → what is wrong with it, as `where: what`. */
function judgeRequest(line: string, headers: SentRequest['headers'] = [], body?: string) {
  const [method = '', url = ''] = line.split(' ');
  const { operation, faults } = judge.judgeRequest({ method, url, headers, body });
  return [operation, ...faults.map(({ at, message }) => `${at}: ${message}`)];
}

describe('requests', () => {
  const plain: [line: string, want: (string | undefined)[]][] = [
    ['GET /things/special', ['special']],
    ['GET http://a.example:1/things/special', ['special']],
    ['GET /nothing', [undefined, 'path: No operation answers GET /nothing']],
    [
      'PUT /things?a=1',
      [undefined, 'method: No operation answers PUT /things; GET, POST, DELETE would'],
    ],
    ['GET /things', ['list']],
    ['GET /things?size=1', ['list']],
    ['GET /things?size=null', ['list']],
    ['GET /things?size=0', ['list', 'query size: must be >= 1']],
    ['GET /things?size=x', ['list', 'query size: must be integer,null']],
    ['GET /things?size=1&size=2', ['list', 'query size: stands there 2 times']],
    [
      'GET /things?size=1&Size=2&b=',
      ['list', 'query Size: is not described', 'query b: is not described'],
    ],
    ['GET /things?many=1&many=2', ['list']],
    ['GET /things?many=1&many=10', ['list', 'query many/1: must be <= 9']],
    ['GET /things?few=1,2', ['list']],
    ['GET /things?few=1,x', ['list', 'query few/1: must be integer']],
    ['GET /things?few=1&few=2', ['list', 'query few: stands there 2 times']],
    ['GET /things?piped=1|10', ['list', 'query piped/1: must be <= 9']],
    ['GET /things?at[x]=1&at[y]=1', ['list']],
    ['GET /things?at[x]=a', ['list', 'query at/x: must be integer']],
    ['GET /things?at[z]=a', ['list', 'query at: must NOT have additional properties: z']],
    ['GET /things?json=%7B%22x%22:1%7D', ['list']],
    ['GET /things?json=%7B%22x%22:%22%22%7D', ['list', 'query json/x: must be integer']],
    ['GET /things?code=007', ['list']],
    ['GET /things?code=12', ['list']],
    ['GET /things?code=a', ['list', 'query code: must match pattern "^[0-9]+$"']],
    ['DELETE /things', ['clear']],
    [
      'GET /files/a.b.png',
      [
        'file',
        'credentials: are missing: grant',
        'path type: must be equal to one of the allowed values: ["png"]',
      ],
    ],
  ];
  it.each(plain)('%s', (line, want) => expect(judgeRequest(line)).toEqual(want));

  const withHeaders: [line: string, headers: SentRequest['headers'], want: string[]][] = [
    ['GET /things/1', [['x-count', '3']], ['read']],
    ['GET /things/1', [], ['read', 'header X-Count: is missing']],
    ['GET /things/1', [['X-Count', 'x']], ['read', 'header X-Count: must be integer']],
    ['GET /things/a', [['X-Count', '3']], ['read', 'path id: must be integer']],
    ['GET /things/%zz', [['X-Count', '3']], ['read', 'path id: is badly percent-encoded']],
    [
      'GET /things/1',
      [
        ['X-Count', '3'],
        ['cookie', 'a=b; lang=de'],
      ],
      ['read'],
    ],
    [
      'GET /things/1',
      [
        ['X-Count', '3'],
        ['Cookie', 'lang=fr'],
      ],
      ['read', 'cookie lang: must be equal to one of the allowed values: ["en","de"]'],
    ],
  ];
  it.each(withHeaders)('%s %j', (line, headers, want) => {
    expect(judgeRequest(line, headers)).toEqual(want);
  });

  const bodies: [body: string | undefined, headers: SentRequest['headers'], want: string[]][] = [
    ['{"a":0.07}', [JSON_TYPE, TOKEN], []],
    ['{}', [JSON_TYPE, TOKEN], ["body: must have required property 'a'"]],
    ['{"a":0.001}', [JSON_TYPE, TOKEN], ['body/a: must be multiple of 0.01']],
    ['{', [JSON_TYPE, TOKEN], ['body: is no JSON']],
    [undefined, [TOKEN], ['body: is missing']],
    [
      '{"a":1}',
      [TOKEN],
      [
        'header Content-Type: is missing; described: application/json, application/x-www-form-urlencoded',
      ],
    ],
    [
      'a',
      [['content-type', 'text/plain'], TOKEN],
      [
        'header Content-Type: is text/plain; described: application/json, application/x-www-form-urlencoded',
      ],
    ],
    ['a=1', [['content-type', 'application/x-www-form-urlencoded'], TOKEN], []],
    ['{"a":1}', [JSON_TYPE], ['credentials: are missing: token, or password and key, or badge']],
    [
      '{"a":1}',
      [JSON_TYPE, ['Authorization', 'Basic any']],
      ['credentials: are missing: token, or password and key, or badge'],
    ],
    ['{"a":1}', [JSON_TYPE, ['Cookie', 'badge=7']], []],
  ];
  it.each(bodies)('POST %s %j', (body, headers, want) => {
    expect(judgeRequest('POST /things', headers, body)).toEqual(['create', ...want]);
  });

  it('a key in the query is described by its scheme', () => {
    const headers: SentRequest['headers'] = [JSON_TYPE, ['Authorization', 'Basic any']];
    expect(judgeRequest('POST /things?api_key=1', headers, '{"a":1}')).toEqual(['create']);
    expect(judgeRequest('GET /things?api_key=1')).toEqual([
      'list',
      'query api_key: is not described',
    ]);
  });

  it('a body where none is described', () => {
    expect(judgeRequest('DELETE /things', [JSON_TYPE], '{}')).toEqual([
      'clear',
      'body: is there, and none is described',
    ]);
  });

  it('tells where the description says it', () => {
    const { faults } = judge.judgeRequest({
      method: 'GET',
      url: '/things?size=0',
      headers: [],
      body: undefined,
    });
    expect(faults).toEqual([
      {
        at: 'query size',
        message: 'must be >= 1',
        pointer: '/components/parameters/Size/schema',
      },
    ]);
  });
});

describe('answers', () => {
  const more: [string, string] = ['x-more', 'true'];
  const cases: [
    status: number,
    headers: ReceivedAnswer['headers'],
    text: string,
    want: string[],
  ][] = [
    [200, [JSON_TYPE, more], '{"id":1}', []],
    [200, [JSON_TYPE, more], '{}', ["body: must have required property 'id'"]],
    [200, [JSON_TYPE], '{"id":1}', ['header X-More: is missing']],
    [200, [JSON_TYPE, ['X-More', '1']], '{"id":1}', ['header X-More: must be boolean']],
    [200, [JSON_TYPE, more, ['X-Left', 'a']], '{"id":1}', ['header X-Left: must be integer']],
    [200, [more], '{"id":1}', ['header Content-Type: is missing; described: application/json']],
    [204, [], '', []],
    [204, [], 'a', ['body: is there, which GET 204 cannot have']],
    [410, [], 'a', ['body: is there, and none is described']],
    [503, [['Content-Type', 'text/html']], 'a', []],
    [404, [], '', ['status: 404 is not described for read']],
    [415, [], '', []],
  ];
  it.each(cases)('%d %j %s', (status, headers, text, want) => {
    const faults = judge.judgeAnswer('read', 'GET', {
      status,
      headers,
      text,
      json: undefined,
      duration: 1,
    });
    expect(faults.map(({ at, message }) => `${at}: ${message}`)).toEqual(want);
  });

  it('of no operation are not judged', () => {
    const answer = { status: 404, headers: [], text: '', json: undefined, duration: 1 };
    expect(judge.judgeAnswer(undefined, 'GET', answer)).toEqual([]);
  });
});

it('reads 3.1 alone', () => {
  expect(() => createWireJudge({ openapi: '3.0.3' })).toThrow(
    'The judge reads OpenAPI 3.1, not 3.0.3: upgrade the document first.',
  );
});
