import type { ApiSpec, Messages, OperationSpec, ResponseSpec } from '../runtime/types.ts';
import * as check from './check.ts';

/**
 * The API of a library of books, as generated tables describe one: small, and with one of
 * everything that the runtime has to deal with.
 */
export const book = check.object({
  id: { check: check.typed('integer'), required: true },
  title: { check: check.typed('string'), required: true },
});

const REQUEST_ID = 'X-Request-Id';

export function response(status: string, more: Partial<ResponseSpec> = {}): ResponseSpec {
  const mediaTypes = status === '204' || status === '304' ? [] : ['application/json'];
  return { status, mediaTypes, headerNames: [REQUEST_ID], ...more };
}

export function operation(
  id: string,
  method: string,
  path: string,
  more: Partial<OperationSpec> = {},
): OperationSpec {
  return {
    id,
    method,
    path,
    tag: 'Books',
    parameters: [],
    validate: {},
    responses: [response('200')],
    security: [],
    messages: {},
    conditional: false,
    ...more,
  };
}

const SECURED: OperationSpec['security'] = [{ bearerAuth: [] }];
const PAGE_HEADERS = {
  page: 'X-Page',
  perPage: 'X-Per-Page',
  totalCount: 'X-Total-Count',
  totalPages: 'X-Total-Pages',
  pageSize: 'X-Page-Size',
  hasMore: 'X-Has-More',
};
const idParameter = {
  name: 'id',
  in: 'path',
  required: true,
  kinds: ['integer'],
  messages: say({ '*': 'id must be a positive integer' }),
} satisfies OperationSpec['parameters'][number];
const validateId = check.createValidator(
  check.object({ id: { check: check.typed('integer', check.minimum(1)), required: true } }),
);

const OPERATIONS: OperationSpec[] = [
  operation('listBooks', 'GET', '/books', {
    security: SECURED,
    rateClass: 'read',
    parameters: [
      { name: 'page', in: 'query', required: false, kinds: ['integer'], messages: {} },
      { name: 'per_page', in: 'query', required: false, kinds: ['integer'], messages: {} },
      {
        name: 'status',
        in: 'query',
        required: false,
        kinds: ['string'],
        messages: say({ enum: 'status must be one of IN, OUT' }),
      },
      {
        name: 'tag',
        in: 'query',
        required: false,
        kinds: ['string'],
        list: 'repeat',
        messages: {},
      },
    ],
    validate: {
      query: check.createValidator(
        check.object({
          page: { check: check.typed('integer', check.minimum(1)), usual: 1 },
          per_page: {
            check: check.typed('integer', check.minimum(1), check.maximum(500)),
            usual: 50,
          },
          status: { check: check.typed('string', check.oneOf('IN', 'OUT')) },
          tag: {
            check: check.typed('array', check.items(check.typed('string', check.maxLength(5)))),
          },
        }),
      ),
    },
    pagination: { page: 'page', size: 'per_page', headers: PAGE_HEADERS },
    responses: [
      response('200', {
        body: check.createValidator(check.typed('array', check.items(book))),
        headers: check.createValidator(
          check.object({
            [REQUEST_ID]: { check: check.typed('string', check.pattern('^[0-9A-Za-z]{1,63}$')) },
            'X-Page': { check: check.typed('integer', check.minimum(1)), required: true },
            'X-Total-Count': { check: check.typed('integer', check.minimum(0)), required: true },
            'X-Has-More': { check: check.typed('boolean'), required: true },
          }),
        ),
        headerNames: [REQUEST_ID, ...Object.values(PAGE_HEADERS)],
      }),
    ],
  }),
  operation('createBook', 'POST', '/books', {
    security: SECURED,
    rateClass: 'write',
    body: {
      required: true,
      mediaTypes: ['application/json'],
      messages: say({
        required: 'No book was sent',
        type: 'A book is an object',
        syntax: 'Not JSON',
      }),
      fields: {
        '/title': say({ required: 'title is required', '*': 'title must be a short text' }),
        '/authors/*/name': say({ type: 'an author has a name' }),
        '/details': say({ '*': 'details must be texts' }),
      },
    },
    validate: {
      body: check.createValidator(
        check.object({
          title: { check: check.typed('string', check.maxLength(20)), required: true },
          copies: { check: check.typed('integer', check.minimum(1)), usual: 1 },
          authors: {
            check: check.typed(
              'array',
              check.items(check.object({ name: { check: check.typed('string') } })),
            ),
          },
          details: { check: check.object({ size: { check: check.typed('string') } }) },
        }),
      ),
    },
    responses: [
      response('201', { body: check.createValidator(book) }),
      response('400'),
      response('4XX'),
      response('429', {
        headers: check.createValidator(
          check.object({ 'Retry-After': { check: check.typed('integer'), required: true } }),
        ),
        headerNames: [REQUEST_ID, 'Retry-After'],
      }),
    ],
  }),
  operation('searchBooks', 'GET', '/books/search'),
  operation('getBook', 'GET', '/books/{id}', {
    parameters: [idParameter],
    validate: { path: validateId },
    conditional: true,
    responses: [
      response('200', { body: check.createValidator(book), headerNames: [REQUEST_ID, 'ETag'] }),
      response('304', { headerNames: [REQUEST_ID, 'ETag'] }),
      response('404'),
    ],
  }),
  operation('deleteBook', 'DELETE', '/books/{id}', {
    parameters: [idParameter],
    validate: { path: validateId },
    security: [{ bearerAuth: ['write'] }, { password: [], apiKey: [] }],
    responses: [response('204')],
  }),
  operation('compareBooks', 'GET', '/compare/{base}...{head}', {
    parameters: ['base', 'head'].map((name) => ({
      name,
      in: 'path',
      required: true,
      kinds: ['string'],
      messages: {},
    })),
  }),
  operation('putCover', 'PUT', '/covers/{id}', {
    parameters: [{ ...idParameter, kinds: ['string'] }],
    body: { required: false, mediaTypes: ['image/*', 'text/plain'], messages: {}, fields: {} },
    responses: [response('200', { mediaTypes: ['image/png', 'application/json', 'text/csv'] })],
  }),
  operation('login', 'POST', '/login', { responses: [response('200'), response('401')] }),
];

export const library: ApiSpec = {
  title: 'Library',
  version: '1.0.0',
  envelope: { name: '/error/name', code: '/error/code', message: '/error/message' },
  requestId: { header: REQUEST_ID },
  validation: { status: 400, name: 'ValidationException', code: 'VALIDATION_FAILURE' },
  errors: {
    unauthorized: {
      status: 401,
      name: 'UnauthorizedError',
      code: 'UNAUTHORIZED',
      message: 'Authorization header required',
    },
    tooManyRequests: {
      status: 429,
      name: 'TooManyRequestsError',
      code: 'TOO_MANY_REQUESTS',
      message: 'Retry after {seconds} seconds.',
    },
    malformedBody: {
      status: 400,
      name: 'ValidationException',
      code: 'VALIDATION_FAILURE',
      message: 'Invalid request body',
    },
  },
  securitySchemes: {
    bearerAuth: { type: 'bearer', messages: say({ invalid: 'Invalid token' }) },
    password: { type: 'basic', messages: {} },
    apiKey: { type: 'apiKey', in: 'query', name: 'api_key', messages: {} },
  },
  rateLimits: {
    window: 60,
    classes: {
      read: { bucket: 'class', limits: { sandbox: 600, production: 300 } },
      write: { bucket: 'operation', limits: { sandbox: 60, production: 30 } },
    },
  },
  exposedHeaders: [REQUEST_ID, ...Object.values(PAGE_HEADERS)],
  secretHeaders: ['X-Shelf-Token'],
  operations: OPERATIONS,
};

function say(messages: Record<string, string>): Messages {
  const entries = Object.entries(messages).map(([kind, message]) => [kind, { message }]);
  return Object.fromEntries(entries);
}

const RED = { id: 1, title: 'Red' };

/** Handlers that answer what is documented. */
export const handlers = {
  listBooks: async ({ page }: { page(rows: unknown[], total: number): unknown }) => page([RED], 3),
  createBook: async ({ body }: { body: { title: string } }) => ({
    status: 201,
    body: { id: 2, title: body.title },
  }),
  searchBooks: async (): Promise<unknown> => ({ status: 200, body: [] }),
  getBook: async ({ params }: { params: { id: number } }): Promise<unknown> => ({
    status: 200,
    body: { ...RED, id: params.id },
  }),
  deleteBook: async (): Promise<unknown> => ({ status: 204 }),
  compareBooks: async ({ params }: { params: object }) => ({ status: 200, body: { ...params } }),
  putCover: async ({ body }: { body: unknown }): Promise<unknown> => ({
    status: 200,
    body: { type: typeof body, bytes: Buffer.isBuffer(body) ? body.length : undefined },
    headers: { 'Content-Type': 'application/json' },
  }),
  login: async (): Promise<unknown> => ({ status: 401, body: { error: 'no' } }),
};

/** Takes the token `good`, and forbids `blocked`. */
export const TOKEN = { authorization: 'Bearer good' };
