import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../model/build.ts';
import type { JsonObject } from '../../../openapi/json.ts';
import type { SampleLanguage } from '../types.ts';
import { makeSamples } from './index.ts';

const LANGUAGES: SampleLanguage[] = ['curl', 'typescript', 'python', 'go', 'php'];
const OPTIONS = { package: '@acme/pets', factory: 'createPets' };

/** A description of one operation. */
function describeApi(path: string, method: string, operation: JsonObject, more: JsonObject = {}) {
  return buildModel({
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1.0.0' },
    servers: [{ url: 'https://pets.test/v1/' }],
    paths: { [path]: { [method]: { responses: { 200: { description: 'Done.' } }, ...operation } } },
    ...more,
  });
}

/** The samples of the only operation, in one language, by example. */
function print(
  language: SampleLanguage,
  ...api: Parameters<typeof describeApi>
): Record<string, string> {
  const model = describeApi(...api);
  return Object.fromEntries(
    model.operations
      .flatMap((operation) => makeSamples(model, operation, OPTIONS))
      .filter((sample) => sample.language === language)
      .map(({ example, code }) => [example, code]),
  );
}

const query = (name: string, schema: JsonObject, more: JsonObject = {}) => ({
  name,
  in: 'query',
  schema,
  ...more,
});
const json = (examples: JsonObject): JsonObject => ({
  required: true,
  content: { 'application/json': { schema: { type: 'object' }, examples } },
});

describe('which samples there are', () => {
  const create: Parameters<typeof describeApi> = [
    '/pets',
    'post',
    {
      operationId: 'createPet',
      summary: 'Add a pet',
      requestBody: json({
        dog: { summary: 'A dog', value: { name: 'Rex' } },
        cat: { value: { name: 'Tom' } },
      }),
    },
  ];

  test('one for each example of the body in each language, by example', () => {
    const model = describeApi(...create);
    const samples = model.operations.flatMap((one) => makeSamples(model, one, OPTIONS));
    expect(samples.map(({ example, language, title }) => [example, language, title])).toEqual([
      ...LANGUAGES.map((language) => ['dog', language, 'A dog']),
      ...LANGUAGES.map((language) => ['cat', language, 'Add a pet']),
    ]);
  });

  test('none of TypeScript without a client', () => {
    const model = describeApi(...create);
    const samples = model.operations.flatMap((one) => makeSamples(model, one, {}));
    expect(new Set(samples.map(({ language }) => language))).not.toContain('typescript');
  });

  test('a second one where the query narrows the answer, with two parameters at most', () => {
    const parameters = [
      query('kind', { type: 'string' }, { example: 'dog' }),
      query('age', { type: 'integer' }),
      query('old', { type: 'string' }, { example: 'x', deprecated: true }),
      query('home', { type: 'string' }, { example: 'Ulm' }),
      query('name', { type: 'string' }, { example: 'Rex' }),
    ];
    expect(print('curl', '/pets', 'get', { parameters })).toEqual({
      example: 'curl --fail-with-body https://pets.test/v1/pets\n',
      filtered: "curl --fail-with-body \\\n  'https://pets.test/v1/pets?kind=dog&home=Ulm'\n",
    });
  });

  test('what is required and has no example is made up', () => {
    const parameters = [
      { name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 7 } },
      query('day', { type: 'string', format: 'date' }, { required: true }),
      { name: 'X-Kind', in: 'header', required: true, schema: { enum: ['a', 'b'] } },
    ];
    expect(print('curl', '/pets/{id}', 'delete', { parameters })).toEqual({
      example: `curl --fail-with-body -X DELETE \\
  'https://pets.test/v1/pets/7?day=2025-01-31' \\
  -H 'X-Kind: a'
`,
    });
  });

  test.each([
    [
      '/a b/{pet id}',
      { name: 'pet id', in: 'path', required: true, example: 'x/y', schema: {} },
      '/a%20b/x%2Fy',
    ],
    ['/pets/{id}', { name: 'id', in: 'path', required: true, example: '', schema: {} }, '/pets/id'],
    [
      '/pets/{id}',
      { name: 'id', in: 'path', required: true, example: '..', schema: {} },
      '/pets/id',
    ],
    ['/pets/{forgot}', query('kind', {}), '/pets/forgot'],
  ])('the path %s', (path, parameter, expected) => {
    expect(print('curl', path, 'get', { parameters: [parameter] })['example']).toBe(
      `curl --fail-with-body https://pets.test/v1${expected}\n`,
    );
  });

  test('a schema within itself has an end', () => {
    const schema = { $ref: '#/components/schemas/Node' };
    const node = { type: 'object', required: ['next'], properties: { next: schema } };
    const requestBody = { required: true, content: { 'application/json': { schema } } };
    const more = { components: { schemas: { Node: node } } };
    expect(print('curl', '/nodes', 'put', { requestBody }, more)['example']).toContain(
      `-d '{ "next": null }'`,
    );
  });
});

describe('credentials', () => {
  const secured = (scheme: JsonObject): Parameters<typeof describeApi> => [
    '/pets',
    'get',
    { security: [{}, { door: [] }] },
    { components: { securitySchemes: { door: scheme } } },
  ];
  const table: [string, JsonObject, Record<SampleLanguage, string>][] = [
    [
      'a bearer token',
      { type: 'http', scheme: 'bearer' },
      {
        curl: '-H "Authorization: Bearer $TOKEN"',
        typescript: "createPets({ accessToken: process.env.TOKEN ?? '' })",
        python: `headers={"Authorization": f"Bearer {os.environ['TOKEN']}"}`,
        go: 'request.Header.Set("Authorization", "Bearer "+os.Getenv("TOKEN"))',
        php: "'Authorization: Bearer ' . getenv('TOKEN')",
      },
    ],
    [
      'a key in a header',
      { type: 'apiKey', in: 'header', name: 'X-API-Key' },
      {
        curl: '-H "X-API-Key: $X_API_KEY"',
        typescript: "createPets({ accessToken: process.env.TOKEN ?? '' })",
        python: 'headers={"X-API-Key": os.environ["X_API_KEY"]}',
        go: 'request.Header.Set("X-API-Key", os.Getenv("X_API_KEY"))',
        php: "'X-API-Key: ' . getenv('X_API_KEY')",
      },
    ],
    [
      'a key in the query',
      { type: 'apiKey', in: 'query', name: 'key' },
      {
        curl: '"https://pets.test/v1/pets?key=$KEY"',
        typescript: "createPets({ accessToken: process.env.TOKEN ?? '' })",
        python: `f"https://pets.test/v1/pets?key={os.environ['KEY']}"`,
        go: '"https://pets.test/v1/pets?key="+os.Getenv("KEY")',
        php: "'https://pets.test/v1/pets?key=' . getenv('KEY')",
      },
    ],
    [
      'name and password',
      { type: 'http', scheme: 'basic' },
      {
        curl: '-u "$USERNAME:$PASSWORD"',
        typescript: "createPets({ accessToken: process.env.TOKEN ?? '' })",
        python: 'auth=(os.environ["USERNAME"], os.environ["PASSWORD"])',
        go: 'request.SetBasicAuth(os.Getenv("USERNAME"), os.Getenv("PASSWORD"))',
        php: "CURLOPT_USERPWD => getenv('USERNAME') . ':' . getenv('PASSWORD')",
      },
    ],
  ];
  describe.each(table)('%s', (_, scheme, expected) => {
    test.each(LANGUAGES)('in %s', (language) => {
      expect(print(language, ...secured(scheme))['example']).toContain(expected[language]);
    });
  });
});

describe('forms and files', () => {
  const send = (mediaType: string, schema: JsonObject, example?: JsonObject | string) =>
    [
      '/pets',
      'post',
      {
        operationId: 'addPet',
        requestBody: {
          required: true,
          content: { [mediaType]: { schema, ...(example === undefined ? {} : { example }) } },
        },
      },
    ] satisfies Parameters<typeof describeApi>;
  const picture: JsonObject = {
    type: 'object',
    required: ['name', 'photo'],
    properties: { name: { type: 'string' }, photo: { type: 'string', format: 'binary' } },
  };
  const cases: [string, Parameters<typeof describeApi>, Record<SampleLanguage, string>][] = [
    [
      'a form',
      send('application/x-www-form-urlencoded', {}, { name: 'Rex & co', tags: ['a', 'b'] }),
      {
        curl: "--data-urlencode 'name=Rex & co' \\\n  --data-urlencode tags=a",
        typescript: "addPet({ name: 'Rex & co', tags: ['a', 'b'] })",
        python: 'data=[\n        ("name", "Rex & co"),\n        ("tags", "a"),',
        go: 'form.Add("name", "Rex & co")\n\tform.Add("tags", "a")',
        php: "'tags[0]' => 'a',",
      },
    ],
    [
      'a form with a file',
      send('multipart/form-data', picture),
      {
        curl: '--form-string name=name \\\n  -F photo=@photo.bin',
        typescript: "photo: await openAsBlob('photo.bin')",
        python: '("name", (None, "name")),\n        ("photo", open("photo.bin", "rb")),',
        go: 'form.CreateFormFile("photo", "photo.bin")',
        php: "'photo' => new CURLFile('photo.bin'),",
      },
    ],
    [
      'text',
      send('text/plain', { type: 'string' }, "it's $5"),
      {
        curl: "--data-raw 'it'\\''s $5'",
        typescript: 'addPet("it\'s $5")',
        python: 'data="it\'s $5".encode()',
        go: 'strings.NewReader("it\'s $5")',
        php: "$body = 'it\\'s $5';",
      },
    ],
    [
      'bytes',
      send('image/png', {}),
      {
        curl: '--data-binary @body.bin',
        typescript: "await openAsBlob('body.bin')",
        python: 'data=open("body.bin", "rb")',
        go: 'os.Open("body.bin")',
        php: "file_get_contents('body.bin')",
      },
    ],
  ];
  describe.each(cases)('%s', (_, api, expected) => {
    test.each(LANGUAGES)('in %s', (language) => {
      expect(print(language, ...api)['example']).toContain(expected[language]);
    });
  });
});

describe('a whole sample', () => {
  const patch: Parameters<typeof describeApi> = [
    '/pets/{id}',
    'patch',
    {
      operationId: 'changePet',
      parameters: [{ name: 'id', in: 'path', required: true, example: "a'b/c", schema: {} }],
      requestBody: json({ dog: { value: { name: "Rex's", tags: ['a', 'b'], owner: null } } }),
      responses: {
        200: {
          description: 'Done.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/ShopPet' } } },
        },
      },
    },
    { components: { schemas: { ShopPet: { type: 'object' } } } },
  ];
  test.each(LANGUAGES)('in %s', async (language) => {
    await expect(print(language, ...patch)['dog']).toMatchFileSnapshot(
      `./fixtures/change-pet.${language}.txt`,
    );
  });
});
