import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import { createServer } from 'node:http';
import * as OpenApiValidator from 'express-openapi-validator';
import { answerOrder, isKnown, listen, readDescription } from './support.ts';

const app = express();
app.use(express.json());
app.use(
  OpenApiValidator.middleware({
    apiSpec: readDescription() as never,
    validateApiSpec: false,
    validateRequests: true,
    validateResponses: true,
    validateSecurity: {
      handlers: { bearerAuth: ({ headers }: Request) => isKnown(headers.authorization) },
    },
  }),
);
app.post('/api/v1/topups/orders', (request: Request, response: Response) => {
  response.json(answerOrder(request.body));
});
app.use(
  (error: Error & { status?: number }, _: Request, response: Response, _next: NextFunction) => {
    response.status(error.status ?? 500).json({ error: error.message });
  },
);
listen(createServer(app));
