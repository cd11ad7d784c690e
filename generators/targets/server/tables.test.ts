import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { describeApi } from './describe-api.ts';
import { describeOperation } from './describe-operation.ts';
import { Code, printValue } from './print-value.ts';
import type { Value } from './print-value.ts';
import { LIBRARY, modelOf, readModel } from './testing/emit.ts';
import { printApi, printOperations } from './tables.ts';
import { collectValidators } from './validators/collect.ts';
import { listVerticals } from './verticals.ts';

const context = { header: '// x', extension: '.js', brand: 'The Library' };

/** What the server is told about an operation of the library; validators by name. */
function describeById(id: string, model = readModel(LIBRARY)): Record<string, unknown> {
  const validators = collectValidators(model);
  for (const [operation, own] of validators.operations) {
    if (operation.id === id) return plain(describeOperation(operation, own, model));
  }
  throw new Error(`There is no operation ${id}.`);
}

function describeRoot(root: JsonObject): Record<string, unknown> {
  const run = { operationId: 'run', responses: {} };
  const model = modelOf({ '/x': { get: run } }, root);
  return plain(describeApi(model, collectValidators(model), 'Title', []));
}

/** As a reader sees it: without what is left out, code as text. */
function plain(value: Value): Record<string, unknown> {
  const codeAsText = (_key: string, inner: unknown) =>
    inner instanceof Code ? `code ${inner.text}` : inner;
  return JSON.parse(JSON.stringify(value, codeAsText));
}

describe('describeOperation', () => {
  it('tells all about a list', () => {
    const spec = describeById('listBooks');
    expect(spec).toMatchObject({
      id: 'listBooks',
      method: 'GET',
      path: '/books',
      tag: 'Books',
      validate: { query: 'code request.listBooksQuery' },
      security: [{ readerCard: [] }],
      rateClass: 'read',
      pagination: { page: 'page', size: 'per_page', headers: { hasMore: 'X-Has-More' } },
      conditional: false,
    });
    expect(spec).not.toHaveProperty('body');
    expect(spec['parameters']).toEqual([
      { name: 'page', in: 'query', required: false, kinds: ['integer'], messages: {} },
      {
        name: 'per_page',
        in: 'query',
        required: false,
        kinds: ['integer'],
        messages: { '*': { message: 'per_page must be an integer between 1 and 100' } },
      },
      { name: 'shelf', in: 'query', required: false, kinds: ['string'], messages: {} },
    ]);
  });

  it('tells who may call, and what they must have proved', () => {
    const guarded = {
      operationId: 'removeAll',
      responses: {},
      'x-roles': ['owner'],
      'x-step-up': { status: 403, code: 'PROVE_IT' },
    };
    const model = modelOf({
      '/x': { delete: guarded, get: { operationId: 'listAll', responses: {} } },
    });
    expect(describeById('removeAll', model)).toMatchObject({
      roles: ['owner'],
      stepUp: { status: 403, code: 'PROVE_IT' },
    });
    const open = describeById('listAll', model);
    expect([open['roles'], open['stepUp']]).toEqual([undefined, undefined]);
  });

  it('tells which answers there are', () => {
    expect(describeById('removeBook')['responses']).toEqual([
      { status: '204', mediaTypes: [], headerNames: [] },
      {
        status: '404',
        mediaTypes: ['application/json'],
        body: 'code response.problem',
        headerNames: [],
      },
      {
        status: '4XX',
        mediaTypes: ['application/json'],
        body: 'code response.problem',
        headerNames: [],
      },
    ]);
    const [first] = JSON.parse(JSON.stringify(describeById('getBook')['responses']));
    expect(first).toMatchObject({ status: '200', headerNames: ['ETag'] });
    expect(describeById('getBook')['conditional']).toBe(true);
  });

  it('tells what is said of each field of a body, in the order of the description', () => {
    const body = describeById('addBook')['body'];
    expect(body).toEqual({
      required: true,
      mediaTypes: ['application/json'],
      messages: { type: { message: 'The book must be an object' } },
      fields: {
        '/title': {
          required: { message: 'title is missing' },
          pattern: { message: 'title must begin with a capital' },
          minLength: { message: 'title is empty' },
        },
        '/isbn': {
          pattern: { message: 'isbn must be digits' },
          '*': { message: 'isbn is too short' },
        },
        ...Object.fromEntries(
          ['', '/parts/*', '/parts/*/parts/*', '/parts/*/parts/*/parts/*']
            .map((owner) => `/parts/*${owner}/name`)
            .map((pointer) => [pointer, { required: { message: 'a part needs a name' } }]),
        ),
      },
    });
    expect(JSON.stringify(body)).toMatch(/"required":.*"pattern":.*"minLength":/);
  });

  it('knows no body where none has a meaning', () => {
    const run = { operationId: 'run', requestBody: { content: {} }, responses: {} };
    const model = modelOf({ '/x': { get: run } });
    expect(describeById('run', model)).not.toHaveProperty('body');
  });
});

describe('describeApi', () => {
  it('tells what the description declares', () => {
    const model = readModel(LIBRARY);
    expect(plain(describeApi(model, collectValidators(model), 'Title', []))).toEqual({
      title: 'Title',
      version: '2.0.0',
      envelope: { name: '/error/name', code: '/error/code', message: '/error/message' },
      requestId: { header: 'X-Request-Id', validate: 'code response.requestId' },
      validation: { status: 400, name: 'InvalidRequest', code: 'INVALID_REQUEST' },
      errors: {
        unknownPath: {
          status: 404,
          name: 'NotFound',
          code: 'NOT_FOUND',
          message: 'Nothing is here',
        },
      },
      securitySchemes: {
        readerCard: { type: 'bearer', messages: { missing: { message: 'Show your card' } } },
      },
      rateLimits: {
        window: 60,
        classes: { read: { bucket: 'class', limits: { production: 100 } } },
      },
      exposedHeaders: [
        'X-Request-Id',
        'X-Page',
        'X-Per-Page',
        'X-Total-Count',
        'X-Total-Pages',
        'X-Page-Size',
        'X-Has-More',
        'WWW-Authenticate',
        'Retry-After',
        'Location',
        'ETag',
      ],
      secretHeaders: [],
      operations: [],
    });
  });

  it('has something to say for a description that declares nothing', () => {
    expect(describeRoot({})).toEqual({
      title: 'Title',
      version: '1.0.0',
      envelope: 'code undefined',
      requestId: 'code undefined',
      validation: { status: 400, name: 'ValidationError', code: 'VALIDATION_ERROR' },
      errors: {},
      securitySchemes: {},
      rateLimits: 'code undefined',
      exposedHeaders: [],
      secretHeaders: [],
      operations: [],
    });
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['bearer', { type: 'http', scheme: 'Bearer' }, { type: 'bearer' }],
    ['basic', { type: 'http', scheme: 'basic' }, { type: 'basic' }],
    ['another of HTTP', { type: 'http', scheme: 'digest' }, { type: 'other' }],
    ['OAuth', { type: 'oauth2', flows: {} }, { type: 'bearer' }],
    ['OpenID', { type: 'openIdConnect', openIdConnectUrl: 'x' }, { type: 'bearer' }],
    ['a certificate', { type: 'mutualTLS' }, { type: 'other' }],
    [
      'a key',
      { type: 'apiKey', in: 'cookie', name: 'k' },
      { type: 'apiKey', in: 'cookie', name: 'k' },
    ],
  ])('reads credentials of the scheme: %s', (_name, scheme, want) => {
    const { securitySchemes } = describeRoot({ components: { securitySchemes: { s: scheme } } });
    expect(securitySchemes).toEqual({ s: { ...want, messages: {} } });
  });

  it('keeps keys and signatures secret', () => {
    const { secretHeaders } = describeRoot({
      'x-signature': { secretHeaders: ['X-Secret'] },
      components: {
        securitySchemes: {
          a: { type: 'apiKey', in: 'header', name: 'X-Key' },
          b: { type: 'apiKey', in: 'query', name: 'key' },
        },
      },
    });
    expect(secretHeaders).toEqual(['X-Secret', 'X-Key']);
  });
});

describe('the tables', () => {
  const model = readModel(LIBRARY);
  const verticals = listVerticals(model);
  const validators = collectValidators(model);

  it('import the validators that they name', () => {
    const imports = verticals.map((vertical) => {
      const text = printOperations(vertical, validators, model, context);
      return [vertical.file, [...text.matchAll(/import .* from '(.*)'/g)].map(([, path]) => path)];
    });
    expect(imports).toEqual([
      ['books', ['../runtime/types.js', '../validators/request.js', '../validators/response.js']],
      ['health', ['../runtime/types.js']],
    ]);
  });

  it('put all verticals together', () => {
    const text = printApi(verticals, validators, model, context);
    expect(text).toContain("import { operations as books } from './operations/books.js';");
    expect(text).toContain('operations: [...books, ...health],');
    expect(printValue(new Code('x'), '', 0)).toBe('x');
  });
});
