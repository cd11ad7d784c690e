import { buildModel } from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject } from '@octopus-cards/toolkit';
import { createValidateTool } from '../tools/validate.ts';
import type { Case, Description, Exchange, Tools } from '../types.ts';
import { createPool } from './pool.ts';

/** The tools of a run against a document, for tests. */
export function makeTools(document: JsonObject, seed = 1): Tools {
  const model = buildModel(document);
  const description: Description = {
    model,
    source: 'test',
    operation: (id) => model.operations.find((operation) => operation.id === id),
    locate: () => undefined,
  };
  const validate = createValidateTool(document);
  return { description, validate, seed, pool: createPool(description) };
}

/** A document with one operation, `create`, that takes a body of this schema. */
export function documentOfBody(schema: Json, more: JsonObject = {}): JsonObject {
  return documentOf({
    '/things': {
      post: {
        operationId: 'create',
        requestBody: { required: true, content: { 'application/json': { schema, ...more } } },
        responses: { '201': { description: 'Created' } },
      },
    },
  });
}

/** A document with one operation, `list`, that takes this parameter. */
export function documentOfParameter(parameter: JsonObject, path = '/things'): JsonObject {
  return documentOf({
    [path]: {
      get: {
        operationId: 'list',
        parameters: [parameter],
        responses: { '200': { description: 'Things' } },
      },
    },
  });
}

export function documentOf(paths: JsonObject, more: JsonObject = {}): JsonObject {
  return { openapi: '3.1.0', info: { title: 'Test', version: '1' }, paths, ...more };
}

/** An exchange with a JSON answer, as if the case had been sent. */
export function answerWith(sent: Case, status: number, json: Json): Exchange {
  return {
    number: 1,
    at: new Date(0),
    case: sent,
    request: {
      method: sent.request.method,
      url: 'http://localhost/',
      headers: [],
      body: undefined,
    },
    answer: { status, headers: [], text: JSON.stringify(json), json, duration: 1 },
  };
}
