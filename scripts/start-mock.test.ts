import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Answer } from '../contract/mock/index.ts';
import { startMock } from './start-mock.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-mock-'));
const document = join(folder, 'openapi.json');
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(
  document,
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Things', version: '1' },
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: {
      '/things/{id}': {
        get: {
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
          responses: {
            200: {
              description: 'Found',
              content: { 'application/json': { schema: {}, examples: { one: { value: 1 } } } },
            },
            400: { description: 'Refused', content: { 'application/json': { example: 'no' } } },
          },
        },
      },
    },
  }),
);

const withToken = { headers: { Authorization: 'Bearer any' } };

it('answers, tells of each answer, and stops', async () => {
  const answers: Answer[] = [];
  const mock = await startMock({ document, onAnswer: (answer) => answers.push(answer) });
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(`${mock.url}/things/1`, withToken)).json()).toBe(1);
  expect((await fetch(`${mock.url}/things/x?a=1`, withToken)).status).toBe(400);
  await mock.close();
  expect(answers).toEqual([
    { method: 'GET', target: '/things/1', status: 200, violations: [] },
    {
      method: 'GET',
      target: '/things/x?a=1',
      status: 400,
      violations: ['Request path parameter id must be integer'],
    },
  ]);
  await expect(fetch(`${mock.url}/things/1`, withToken)).rejects.toThrow();
});

it.each([
  [true, 401],
  [false, 200],
])('asks for a token: %s', async (auth, status) => {
  const mock = await startMock({ document, auth });
  expect((await fetch(`${mock.url}/things/1`)).status).toBe(status);
  await mock.close();
});

it('says that the port is taken', async () => {
  const mock = await startMock({ document });
  const port = Number(new URL(mock.url).port);
  await expect(startMock({ document, port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken: stop what uses it, or choose another with --port.`,
  );
  await mock.close();
});

it('says that there is no document yet', async () => {
  const missing = join(folder, 'missing.json');
  await expect(startMock({ document: missing })).rejects.toThrow(
    `There is no ${missing}: run npm run generate.`,
  );
});
