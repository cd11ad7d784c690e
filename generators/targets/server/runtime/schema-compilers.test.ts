import fastify from 'fastify';
import { expect, it } from 'vitest';
import { createSchemaCompilers } from './schema-compilers.ts';

it('checks the routes that are added beside those of an API as Fastify does', async () => {
  const app = fastify({ schemaController: { compilersFactory: createSchemaCompilers() } });
  app.post('/', {
    schema: {
      body: { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] },
      response: { 200: { type: 'object', properties: { n: { type: 'integer' } } } },
    },
    handler: async ({ body }) => ({ ...(body as object), secret: true }),
  });
  const good = await app.inject({ method: 'POST', url: '/', payload: { n: 1 } });
  expect([good.statusCode, good.body]).toEqual([200, '{"n":1}']);
  const bad = await app.inject({ method: 'POST', url: '/', payload: { n: 'x' } });
  expect([bad.statusCode, bad.json().message]).toEqual([400, 'body/n must be integer']);
  await app.close();
});
