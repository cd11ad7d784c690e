import { expect, it } from 'vitest';
import { writeGreeting } from './greeting.ts';

const URL = 'http://127.0.0.1:1';
const answers = { responses: { 200: {}, 404: {} } };
const needed = { name: 'a', in: 'query', required: true };

const cases: [name: string, document: object, lines: string[]][] = [
  ['nothing that can be called', { paths: { '/a/{id}': { get: answers }, '/b': {} } }, []],
  [
    'what needs nothing',
    { paths: { '/a': { post: {} }, '/b': { get: answers } } },
    [`curl -i '${URL}/b'`, `curl -i '${URL}/b' -H 'Prefer: code=404'`],
  ],
  [
    'what asks for credentials',
    { security: [{ token: [] }], paths: { '/b': { get: { responses: { 200: {} } } } } },
    [`curl -i '${URL}/b' -H 'Authorization: Bearer any'`],
  ],
  [
    'a parameter that is required, behind a reference too',
    {
      components: { parameters: { A: needed } },
      paths: {
        '/a': { parameters: [needed], get: answers },
        '/b': { get: { ...answers, parameters: [{ $ref: '#/components/parameters/A' }] } },
      },
    },
    [],
  ],
];

it.each(cases)('%s', (_name, document, lines) => {
  const text = writeGreeting(URL, 'api.yaml', document);
  expect(text.startsWith(`Mock: ${URL}\nFrom: api.yaml\n`)).toBe(true);
  expect(text.match(/curl .*/g) ?? []).toEqual(lines);
});
