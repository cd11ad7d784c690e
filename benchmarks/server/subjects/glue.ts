import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { AnySchema, ValidateFunction } from 'ajv/dist/2020.js';
import fastify from 'fastify';
import type { FastifyError, FastifyRequest, RouteOptions } from 'fastify';
import glue from 'fastify-openapi-glue';
import { answerOrder, isKnown, readDescription, sayPort } from './support.ts';

/** Fastify itself does not check answers: here as its plugin for that does, before they are written. */
function checkResponses(route: RouteOptions): void {
  const validators = new Map<number, ValidateFunction>();
  const responses = (route.schema?.response ?? {}) as Record<string, DocumentedResponse>;
  for (const [status, { content }] of Object.entries(responses)) {
    const schema = content?.['application/json']?.schema;
    if (schema !== undefined) validators.set(Number(status), ajv.compile(schema));
  }
  route.preSerialization = (_request, reply, payload, done) => {
    const validate = validators.get(reply.statusCode);
    if (validate === undefined || validate(payload)) done(null, payload);
    else done(new Error(ajv.errorsText(validate.errors)));
  };
}

interface DocumentedResponse {
  content?: Record<string, { schema?: AnySchema }>;
}

const ajv = new Ajv2020({ strict: false, useDefaults: true, coerceTypes: true });
addFormats.default(ajv);
const app = fastify({ logger: false });
app.setValidatorCompiler(({ schema }) => ajv.compile(schema as AnySchema));
app.addHook('onRoute', checkResponses);
// Its own errors do not fit the documented envelope; what it would write is of no interest here.
app.setErrorHandler((error: FastifyError, _request, reply) => {
  const text = JSON.stringify({ error: error.message });
  void reply
    .code(error.statusCode ?? 500)
    .type('application/json')
    .send(text);
});
await app.register(glue, {
  specification: readDescription(),
  serviceHandlers: {
    createTopupOrder: async ({ body }: FastifyRequest) => answerOrder(body as object),
  },
  securityHandlers: {
    bearerAuth: async ({ headers }: FastifyRequest) => {
      if (!isKnown(headers.authorization))
        throw Object.assign(new Error('Unknown'), { statusCode: 401 });
    },
  },
});
await app.listen({ host: '127.0.0.1', port: 0 });
sayPort(app.server);
