import { expect, it } from 'vitest';
import { listCases } from '../cases/index.ts';
import { answerWith, documentOf, makeTools } from '../cases/testing.ts';
import { createCoverage } from './index.ts';

const document = documentOf({
  '/things': {
    post: {
      operationId: 'create',
      parameters: [{ name: 'dry', in: 'query', schema: { type: 'boolean' } }],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['n'],
              properties: {
                n: { type: 'integer', minimum: 1, maximum: 9 },
                s: { type: 'string', maxLength: 3 },
              },
            },
          },
        },
      },
      responses: { '201': { description: 'Created' }, '4XX': { description: 'Refused' } },
    },
  },
});

it('lists everything that is asked, before anything is sent', () => {
  const [row] = createCoverage(makeTools(document).description).read().operations;
  const goals = row?.subjects.flatMap(({ subject, keywords }) =>
    keywords.map(({ keyword }) => `${subject} ${keyword}`),
  );
  expect(goals).toEqual([
    'dry present',
    'dry type',
    'body present',
    'body syntax',
    'body media-type',
    'body type',
    'body/n required',
    'body/n type',
    'body/n minimum',
    'body/n maximum',
    'body/s type',
    'body/s maxLength',
  ]);
  expect(row?.statuses).toEqual([
    { status: '201', documented: true, seen: 0 },
    { status: '4XX', documented: true, seen: 0 },
  ]);
});

it('is full after the coverage phase', () => {
  const tools = makeTools(document);
  const counter = createCoverage(tools.description);
  for (const sent of listCases(tools.description, 'coverage', tools)) {
    counter.add(answerWith(sent, sent.expects === 'invalid' ? 422 : 201, {}));
  }
  const { operations, total } = counter.read();
  expect(total).toEqual({
    operations: { reached: 1, of: 1 },
    statuses: { reached: 2, of: 2 },
    satisfied: { reached: 12, of: 12 },
    violated: { reached: 11, of: 11 },
  });
  const maximum = operations[0]?.subjects.find(({ subject }) => subject === 'body/n');
  expect(maximum?.keywords.find(({ keyword }) => keyword === 'maximum')).toMatchObject({
    pointer:
      '/paths/~1things/post/requestBody/content/application~1json/schema/properties/n/maximum',
    violated: 1,
    declared: true,
  });
});

it('shows statuses that are not documented, and counts nothing without an answer', () => {
  const tools = makeTools(document);
  const counter = createCoverage(tools.description);
  const [sent] = listCases(tools.description, 'coverage', tools);
  if (sent === undefined) throw new Error('There is a first case.');
  counter.add(answerWith(sent, 500, {}));
  counter.add({ ...answerWith(sent, 200, {}), answer: undefined, failure: 'timeout' });
  const [row] = counter.read().operations;
  expect(row?.requests).toBe(2);
  expect(row?.statuses.at(-1)).toEqual({ status: '500', documented: false, seen: 1 });
  expect(
    row?.subjects.flatMap(({ keywords }) => keywords).find(({ keyword }) => keyword === 'minimum')
      ?.satisfied,
  ).toBe(1);
});
