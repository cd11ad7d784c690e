import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { OpenAPIBackend } from 'openapi-backend';
import type { Context, Document } from 'openapi-backend';
import { answerOrder, isKnown, listen, readDescription } from './support.ts';

/** On `node:http` directly, which is the least that it needs. */
const api = new OpenAPIBackend({
  definition: readDescription() as Document,
  // It checks its input with a schema of OpenAPI 3.0 and 3.1 only when it is told to be strict.
  quick: true,
  customizeAjv: (_ajv, options) => {
    const ajv = new Ajv2020({ ...options, strict: false });
    addFormats.default(ajv);
    return ajv;
  },
  handlers: {
    createTopupOrder: ({ request }: Context) => answerOrder(request.requestBody),
    notFound: (_context: Context, _request: IncomingMessage, response: ServerResponse) =>
      write(response, 404, { error: 'not found' }),
    unauthorizedHandler: (_context: Context, _request: IncomingMessage, response: ServerResponse) =>
      write(response, 401, { error: 'unauthorized' }),
    validationFail: (context: Context, _request: IncomingMessage, response: ServerResponse) =>
      write(response, 400, { error: context.validation.errors }),
    postResponseHandler: (
      context: Context,
      _request: IncomingMessage,
      response: ServerResponse,
    ) => {
      if (response.headersSent) return;
      const body = context.response;
      const { errors } = context.api.validateResponse(body, context.operation, 200);
      if (errors) write(response, 500, { error: errors });
      else write(response, 200, body);
    },
  },
  securityHandlers: {
    bearerAuth: ({ request }: Context) => isKnown(String(request.headers['authorization'])),
  },
});

function write(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

await api.init();
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method = 'GET', url = '/' } = request;
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
    const headers = request.headers as Record<string, string>;
    void api.handleRequest({ method, path: url, body, headers }, request, response);
  });
});
listen(server);
