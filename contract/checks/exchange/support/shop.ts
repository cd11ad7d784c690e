import { buildModel } from '@octopus-cards/toolkit/compile';
import type { JsonObject } from '@octopus-cards/toolkit';
import { createValidateTool } from '../../../tools/validate.ts';
import type { Pool, Tools } from '../../../types.ts';

const error = (description: string, headers: JsonObject = {}): JsonObject => ({
  description,
  headers: { 'X-Trace': { $ref: '#/components/headers/Trace' }, ...headers },
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
});

/** A description with something for every check to judge. */
export const SHOP: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1.0.0' },
  security: [{ token: [] }],
  paths: {
    '/things': {
      get: {
        operationId: 'listThings',
        parameters: [
          { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
          {
            name: 'limit',
            in: 'query',
            schema: { type: 'integer', maximum: 50 },
            'x-messages': { maximum: 'limit must be at most 50' },
          },
        ],
        responses: {
          '200': {
            description: 'The things.',
            headers: {
              'X-Trace': { $ref: '#/components/headers/Trace' },
              'X-Count': { required: true, schema: { type: 'integer', minimum: 0 } },
            },
            content: {
              'application/json': {
                schema: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
              },
            },
          },
          '400': error('The question is wrong.'),
          '401': error('Who is there?'),
        },
      },
      post: {
        operationId: 'createThing',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/NewThing' } } },
        },
        responses: {
          '201': {
            description: 'It is there.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
          },
          '204': { description: 'There is nothing to say.' },
          '400': {
            ...error('The thing is wrong.'),
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
                examples: {
                  soldOut: {
                    value: { name: 'Invalid', code: 'INVALID', message: 'extra.size is sold out' },
                  },
                  unknownColour: {
                    value: { name: 'Invalid', code: 'INVALID', message: '"sea" is no colour' },
                  },
                },
              },
            },
          },
        },
      },
    },
    '/things/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        operationId: 'getThing',
        'x-rate-limit': { class: 'read' },
        responses: {
          '200': {
            description: 'The thing.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
          },
          '404': error('There is none.'),
          '429': error('Slowly.', {
            'Retry-After': { required: true, schema: { type: 'integer' } },
          }),
        },
      },
    },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    headers: { Trace: { required: true, schema: { type: 'string' } } },
    schemas: {
      Thing: {
        type: 'object',
        required: ['id', 'name'],
        properties: {
          id: { type: 'integer' },
          name: { type: 'string' },
          secret: { type: 'string', writeOnly: true },
        },
      },
      NewThing: {
        type: 'object',
        required: ['name'],
        properties: {
          name: {
            type: 'string',
            maxLength: 5,
            'x-messages': { required: 'name is required', maxLength: 'name is too long' },
          },
          password: { type: 'string', format: 'password' },
        },
      },
      Error: {
        type: 'object',
        required: ['name', 'code', 'message'],
        properties: {
          name: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
  'x-rate-limit': {
    window: 60,
    per: 'client',
    classes: { read: { bucket: 'class', limits: { test: 10 } } },
  },
  'x-protocol-errors': {
    envelope: { schema: 'Error', name: '/name', code: '/code', message: '/message' },
    requestId: 'X-Trace',
    validation: { status: 400, name: 'Invalid', code: 'INVALID' },
    errors: {
      unknownPath: { status: 404, name: 'Unknown', code: 'UNKNOWN', message: 'No such path' },
      methodNotAllowed: {
        status: 405,
        name: 'Method',
        code: 'METHOD',
        message: 'No such method',
        headers: ['Allow'],
      },
      unsupportedMediaType: { status: 415, name: 'Media', code: 'MEDIA', message: 'JSON, please' },
      payloadTooLarge: {
        status: 413,
        name: 'Large',
        code: 'LARGE',
        message: 'Too much',
        headers: ['X-Most'],
      },
      tooManyRequests: {
        status: 429,
        name: 'Slow',
        code: 'SLOW',
        message: 'Wait {seconds} seconds',
        headers: ['Retry-After'],
      },
    },
  },
};

const EMPTY: Pool = { add() {}, find: () => undefined };

/** What checks need beside an exchange, for a description in memory. */
export function createTools(document: JsonObject = SHOP): Tools {
  const model = buildModel(document);
  return {
    description: {
      model,
      source: 'shop.json',
      operation: (id) => model.operations.find((one) => one.id === id),
      locate: () => undefined,
    },
    validate: createValidateTool(document),
    seed: 1,
    pool: EMPTY,
  };
}
