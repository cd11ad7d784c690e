import { expect, test } from 'vitest';
import { fillFacts } from './facts.ts';

const description = {
  'x-rate-limit': { classes: { login: { limits: { sandbox: 30, production: 1000 } } } },
  paths: {
    '/orders': {
      parameters: [{ name: 'limit', in: 'query', schema: { $ref: '#/components/schemas/Limit' } }],
      post: {
        operationId: 'createOrder',
        requestBody: { content: { json: { schema: { $ref: '#/components/schemas/Order' } } } },
      },
    },
  },
  components: {
    schemas: {
      Limit: { maximum: 500 },
      Key: { maxLength: 255, pattern: 'x' },
      Order: {
        allOf: [{ properties: { key: { $ref: '#/components/schemas/Key' } } }],
        properties: { form: { properties: { age: { minimum: 18 } } } },
      },
    },
  },
};

const fill = (text: string) => fillFacts(text, { file: 'page.md', firstLine: 4 }, description);

test.each([
  ['{{limit login sandbox}} or {{limit login production}}', '30 or 1,000'],
  ['{{maximum createOrder.query.limit}}', '500'],
  ['{{maxLength createOrder.body.key}}', '255'],
  ['{{ minimum createOrder.body.form.age }}', '18'],
  ['```yaml\n{{ secrets.KEY }}\n```', '```yaml\n{{ secrets.KEY }}\n```'],
])('%s', (text, filled) => {
  expect(fill(text)).toBe(filled);
});

test.each([
  ['a\n{{limit log sandbox}}', 'page.md:5: There is no "log" to take a number from; near: login.'],
  [
    '{{limit login test}}',
    'page.md:4: There is no "test" to take a number from; near: sandbox, production.',
  ],
  [
    '{{maxLength createOrders.body.key}}',
    'page.md:4: There is no "createOrders" to take a number from; near: createOrder.',
  ],
  [
    '{{maximum createOrder.body.key}}',
    'page.md:4: There is no "maximum" to take a number from; near: maxLength, pattern.',
  ],
  [
    '{{pattern createOrder.body.key}}',
    'page.md:4: "pattern" of "pattern createOrder.body.key" is no number.',
  ],
])('%s is refused', (text, message) => {
  expect(() => fill(text)).toThrow(new Error(message));
});
