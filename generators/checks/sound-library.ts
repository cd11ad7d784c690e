import type { JsonObject } from '../openapi/json.ts';

const head = { openapi: '3.1.0', info: { title: 'Library', version: '1.0.0' } };

const json = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  content: { 'application/json': { schema, ...more } },
});

/** A description with every extension, each said in the least usual way that keeps its promises. */
export function describeLibrary(): JsonObject {
  const ref = (section: string, name: string) => ({ $ref: `#/components/${section}/${name}` });
  const headers = { 'x-request-id': ref('headers', 'Id') };
  const problem = (...messages: string[]): JsonObject => ({
    description: 'Refused.',
    headers,
    ...json(ref('schemas', 'Problem'), {
      examples: Object.fromEntries(
        messages.map((message, index) => [
          `e${index}`,
          { value: { name: 'E', code: 'E', message } },
        ]),
      ),
    }),
  });
  const tooMany = { ...problem(), headers: { ...headers, 'retry-after': ref('headers', 'Count') } };
  const answer = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
    description: 'Done.',
    headers: { ...headers, ...more },
    ...json(schema),
  });
  const rate = { 'x-rate-limit': { class: 'all' }, 'x-roles': [] };
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const page = { type: 'integer', default: 1 };
  return {
    ...head,
    servers: [{ url: 'https://example.com', 'x-environment': 'production' }],
    security: [{ bearer: [] }],
    'x-roles': { reader: 'Borrows books.' },
    paths: {
      '/sessions': {
        post: {
          operationId: 'login',
          'x-sdk': { group: 'sessions', method: 'open' },
          ...rate,
          // With a token or without: whoever has none can log in.
          security: [{ bearer: [] }, {}],
          requestBody: json({ allOf: [{ properties: { card: { type: 'string' } } }] }),
          responses: {
            201: answer({
              allOf: [
                { required: ['data'] },
                { properties: { data: { oneOf: [ref('schemas', 'Tokens')] } } },
              ],
            }),
            401: problem('No card', 'Bad token'),
            429: tooMany,
          },
        },
      },
      '/loans': {
        parameters: [
          { name: 'page', in: 'query', schema: page },
          { name: 'size', in: 'query', schema: { $ref: '#/components/schemas/Size' } },
          { name: 'reference', in: 'query', schema: { type: 'string' } },
        ],
        get: {
          operationId: 'listLoans',
          'x-sdk': { group: 'loans', method: 'list' },
          ...rate,
          'x-roles': ['reader'],
          'x-pagination': {
            page: 'page',
            size: 'size',
            headers: { hasMore: 'X-More' },
            order: { by: '/book/id', direction: 'ascending' },
          },
          responses: {
            200: answer(
              { allOf: [{ type: 'array' }, { items: ref('schemas', 'Loan') }] },
              { 'x-more': { schema: { type: ['boolean'] } } },
            ),
            '4XX': problem('Bad token', 'No token', 'Size is wrong'),
            429: tooMany,
            default: problem(),
          },
        },
        post: {
          operationId: 'createLoan',
          'x-sdk': { group: 'loans', method: 'create' },
          ...rate,
          'x-step-up': { status: 401, code: 'E' },
          'x-messages': { missing: 'Show your card' },
          'x-idempotency': {
            key: 'reference',
            duplicate: { status: 409, code: 'E', message: 'Used before' },
            lookup: { operation: 'listLoans', parameter: 'reference' },
            read: { operation: 'getLoan', parameter: 'id', from: '/id' },
            match: [{ request: '/book/id', response: '/book/id', normalized: 'phone' }],
            quote: {
              operation: 'priceLoan',
              pass: ['book'],
              match: [{ quote: '/book/id', response: '/book/id' }],
            },
          },
          // Asked for by nothing, told by the loan itself, and never given back.
          'x-price': { quote: { operation: 'getLoan', total: '/before/fee' }, debit: '/before/id' },
          'x-scenarios': [
            { at: '/reference', suffix: '~refused', leadsTo: 'refused' },
            { at: '/reference', suffix: '~used', refuses: 409 },
          ],
          'x-lifecycle': {
            status: '/status',
            initial: ['asked'],
            // A loan that was given out has served its purpose, and ends later.
            transitions: {
              asked: ['given', 'refused'],
              given: ['returned'],
              refused: [],
              returned: [],
            },
            terminal: ['refused', 'returned'],
            success: ['given'],
            poll: {
              operation: 'getLoan',
              parameter: 'id',
              from: '/id',
              cadence: [
                { every: 60, until: 30 },
                { every: 1, until: 31 },
              ],
            },
          },
          requestBody: {
            required: true,
            'x-messages': { required: 'No body' },
            ...json(ref('schemas', 'LoanRequest')),
          },
          responses: {
            202: answer(ref('schemas', 'Loan')),
            400: problem('Size is wrong', 'No body', 'No book', 'Bad book'),
            401: problem('Show your card', 'Bad token'),
            409: problem('Used before'),
            429: tooMany,
          },
        },
      },
      '/prices': {
        post: {
          operationId: 'priceLoan',
          'x-sdk': { group: 'loans', method: 'price' },
          ...rate,
          requestBody: json(ref('schemas', 'LoanRequest')),
          responses: {
            200: answer(ref('schemas', 'LoanRequest')),
            400: problem('No book', 'Bad book'),
            401: problem('Show your card', 'Bad token', 'No token'),
            429: tooMany,
          },
        },
      },
      '/loans/{id}': {
        parameters: [id],
        get: {
          operationId: 'getLoan',
          'x-sdk': { group: 'loans', method: 'get' },
          ...rate,
          responses: {
            200: answer(ref('schemas', 'Loan')),
            401: problem('No token', 'Bad token'),
            429: tooMany,
          },
        },
      },
    },
    webhooks: { returned: { post: { responses: { 204: { description: 'Thanks.' } } } } },
    components: {
      headers: {
        Id: { schema: { type: 'string' } },
        Count: { schema: { type: 'integer' } },
      },
      schemas: {
        Size: { type: 'integer', default: 20, 'x-messages': { type: 'Size is wrong' } },
        Problem: {
          properties: Object.fromEntries(
            ['name', 'code', 'message'].map((field) => [field, { type: 'string' }]),
          ),
        },
        Tokens: {
          required: ['access', 'until'],
          properties: {
            access: { type: 'string' },
            until: { type: 'string', format: 'date-time' },
          },
        },
        Loan: {
          properties: {
            id: { type: 'string' },
            status: { ...ref('schemas', 'Status'), 'x-enum-extensibility': 'closed' },
            book: ref('schemas', 'Book'),
            before: ref('schemas', 'Loan'),
            fee: { type: 'number' },
          },
        },
        Status: { enum: ['asked', 'given', 'refused', 'returned'] },
        LoanRequest: {
          required: ['book'],
          allOf: [
            { properties: { book: ref('schemas', 'Book'), reference: { type: 'string' } } },
            { properties: { more: { type: 'array', items: ref('schemas', 'LoanRequest') } } },
          ],
        },
        Book: {
          properties: { id: { type: 'string' } },
          type: 'object',
          'x-messages': { required: 'No book', type: 'Bad book' },
        },
      },
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          'x-messages': { missing: 'No token', invalid: 'Bad token' },
          'x-session': {
            login: { operation: 'login', credentials: { card: 'card' } },
            tokens: { access: '/data/access', accessExpiresAt: '/data/until' },
          },
        },
      },
    },
    'x-ledger': {
      accounts: { operation: 'listLoans', id: '/id', balance: '/fee' },
      entries: {
        operation: 'listLoans',
        id: '/id',
        account: '/book/id',
        amount: '/fee',
        // Any words will do where there is no enum.
        direction: { at: '/before/id', debit: 'out', credit: 'in' },
      },
    },
    'x-rate-limit': {
      window: 60,
      per: 'client',
      classes: { all: { bucket: 'class', limits: { production: 10 } } },
    },
    'x-protocol-errors': {
      envelope: { schema: 'Problem', name: '/name', code: '/code', message: '/message' },
      requestId: 'X-Request-Id',
      validation: { status: 400, name: 'E', code: 'E' },
      errors: {},
    },
  };
}
