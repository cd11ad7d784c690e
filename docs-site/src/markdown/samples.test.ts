import { expect, test } from 'vitest';
import type { Sample } from '../../../generators/targets/docs/types.ts';
import { createSampleFence } from './samples.ts';

const sample = (example: string, language: Sample['language'], code: string): Sample => {
  return { operation: 'createOrder', example, title: `Title of ${example}`, language, code };
};

const source = {
  operations: ['createOrder', 'getOrder', 'listOrders'],
  readSamples: () => [
    sample('gaming', 'curl', 'curl -d "<a>" https://api.example\n'),
    sample('gaming', 'typescript', 'await api.orders.create();'),
    sample('mobile', 'curl', 'curl mobile'),
  ],
  readAnswers: () => [
    {
      operation: 'createOrder',
      status: '200',
      example: 'pending',
      title: 'Accepted',
      mediaType: 'application/json',
      body: '{\n  "id": 1\n}',
    },
  ],
};

const render = (body: string) =>
  createSampleFence(source).render(body, { file: 'guide.md', line: 10 }, 'sample');

test('all languages of one example, and the answer', () => {
  const { html = '', markdown } = render(
    'operation: createOrder\nexample: gaming\nanswer: 200 pending',
  );
  expect(html.match(/type="radio"/g)).toHaveLength(2);
  expect(html.match(/ checked/g)).toHaveLength(1);
  expect(html).toContain('data-language="typescript"');
  expect(html).toContain('aria-label="Title of gaming"');
  expect(html).toContain('<span class="status status-2">200</span> Accepted');
  expect(html).not.toContain('<a>');
  expect(markdown).toBe(
    'curl:\n\n```sh\ncurl -d "<a>" https://api.example\n```\n\nTypeScript:\n\n```ts\nawait api.orders.create();\n```\n\nAnswer 200, Accepted:\n\n```json\n{\n  "id": 1\n}\n```',
  );
});

test('the first example, and the first answer of a status, when none is named', () => {
  const { markdown } = render('operation: createOrder\nanswer: 200');
  expect(markdown).toContain('api.example');
  expect(markdown).toContain('Answer 200');
});

test('two samples of one page are two choices', () => {
  const fence = createSampleFence(source);
  const names = [1, 2].map(
    (line) =>
      /name="([^"]+)"/.exec(
        fence.render('operation: createOrder', { file: 'a.md', line }, 'sample').html ?? '',
      )?.[1],
  );
  expect(new Set(names).size).toBe(2);
});

test.each([
  [
    'operation: createOrdr',
    'guide.md:10: There is no operation "createOrdr"; near: createOrder, getOrder, listOrders.',
  ],
  ['example: gaming', 'guide.md:10: A sample names its operation: "operation: <operationId>".'],
  [
    'operation: createOrder\nexample: gamng',
    'guide.md:10: createOrder has no example "gamng"; near: gaming, mobile.',
  ],
  [
    'operation: createOrder\nanswer: 200 delivered',
    'guide.md:10: createOrder has no documented answer "200 delivered"; near: 200 pending.',
  ],
  [
    'operation: createOrder\nlanguage: go',
    'guide.md:12: "language: go" says nothing here; a sample has operation, example and answer, each "name: value".',
  ],
])('%s is refused with the place', (body, message) => {
  expect(() => render(body)).toThrow(new Error(message));
});
