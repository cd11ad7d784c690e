import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EmittedClient, readModel } from './testing/bench.ts';
import { Recorder } from './testing/recorder.ts';

type Method = (...parameters: unknown[]) => Promise<unknown>;
type Group = { [name: string]: Method & Group };
interface Entry {
  createApi(options?: object): Group;
}

const FIXTURES = ['odd-names', 'no-operation-ids', 'media-types'];
const emitted = new Map<string, EmittedClient>();
let server: Recorder;

beforeAll(async () => {
  server = await Recorder.start();
  for (const name of FIXTURES) {
    const options = { package: name, factory: 'createApi' };
    emitted.set(name, await EmittedClient.emit(readModel(`${name}.yaml`), options));
  }
});

afterAll(async () => {
  for (const client of emitted.values()) client.remove();
  await server.stop();
});

function find(name: string): EmittedClient {
  const client = emitted.get(name);
  if (client === undefined) throw new Error(`${name} has not been emitted.`);
  return client;
}

async function open(name: string, options: object = {}): Promise<Group> {
  const { createApi } = await find(name).load<Entry>();
  return createApi({ baseUrl: server.url, ...options });
}

describe.each(FIXTURES)('%s', (name) => {
  test('passes TypeScript in strict mode, with the example of the README', () => {
    const example = /```ts\n(.*?)```/s.exec(find(name).files.get('README.md') ?? '')?.[1] ?? '';
    expect(example).toContain('createApi(');
    const declared = 'declare const process: { env: Record<string, string | undefined> };\n';
    find(name).write('generated/client/example.ts', declared + example);
    expect(find(name).typeCheck()).toBe('');
  });

  test('is in its final format and has nothing to lint', () => {
    expect(find(name).lint()).toBe('');
  });
});

describe('odd names', () => {
  test('every name arrives where it belongs', async () => {
    const { n3Wishes } = await open('odd-names');
    server.answer = {
      status: 200,
      headers: { 'Content-Type': "application/vnd.it's+json" },
      body: '{"a-b": 1}',
    };
    const path = ['class', 'x-y', 2, 'body', 'query', 'options', true, 'proto', 'a'];
    const body = { 'it\'s "odd"': "it's" };
    const answer = await n3Wishes?.['delete']?.(...path, body, { 'a&b=c': '&' });
    expect(answer).toEqual({ 'a-b': 1 });
    expect(server.last).toMatchObject({
      method: 'POST',
      path: '/class/class/x-y/2/body/query/options/true/proto/a',
      query: 'a%26b%3Dc=%26',
      headers: { 'content-type': "application/vnd.it's+json" },
    });
    expect(JSON.parse(server.last.body.toString())).toEqual(body);
    expect(globalThis).not.toHaveProperty('pwned');
  });

  test('a client is no promise, and its own members stay free', async () => {
    const api = await open('odd-names');
    expect(Object.keys(api)).toEqual([
      'n3Wishes',
      'http',
      'index',
      'índice日本',
      'baseUrl',
      'fetch',
      'notify',
    ]);
    expect(await Promise.resolve(api)).toBe(api);
    expect(await Promise.resolve(api['http'])).toBe(api['http']);
    expect(Object.keys(api['http'] ?? {})).toEqual(['then_', 'promise']);
  });

  test('an operation with a default answer only answers that', async () => {
    const api = await open('odd-names');
    server.answerJson(200, 'hello');
    expect(await api['index']?.['abcde']?.()).toBe('hello');
  });

  test.each<[string, string, string, unknown]>([
    ['JSON', 'application/problem+json; charset=utf-8', '{"a":1}', { a: 1 }],
    ['text', 'text/plain', 'abc', 'abc'],
    ['XML', 'application/atom+xml', '<a/>', '<a/>'],
  ])('an operation that declares no success answers what comes: %s', async (...row) => {
    const [, mediaType, body, want] = row;
    const api = await open('odd-names');
    server.answer = { status: 200, headers: { 'Content-Type': mediaType }, body };
    expect(await api['índice日本']?.['__']?.()).toEqual(want);
  });
});

describe('no operationIds', () => {
  test('lists repeat their parameter', async () => {
    const api = await open('no-operation-ids');
    server.answerJson(200, []);
    expect(await api['default']?.['getPets']?.({ tags: ['a', 'b'], limit: 2 })).toEqual([]);
    expect(server.last.query).toBe('tags=a&tags=b&limit=2');
  });

  test('an answer without a body is undefined', async () => {
    const api = await open('no-operation-ids');
    for (const headers of [{}, { 'Content-Length': '0' }]) {
      server.answer = { status: 202, headers };
      expect(await api['default']?.['postPets']?.({ name: 'Tom' })).toBeUndefined();
    }
    server.answer = { status: 204 };
    expect(await api['default']?.['deletePetsByPetId']?.(7)).toBeUndefined();
    expect(server.last).toMatchObject({ method: 'DELETE', path: '/pets/7' });
    server.answer = { status: 200 };
    expect(await api['default']?.['headPetsByPetId']?.(7)).toBeUndefined();
    expect(server.last.method).toBe('HEAD');
  });

  test('without an envelope, the status speaks', async () => {
    const api = await open('no-operation-ids');
    server.answerJson(418, { error: { name: 'Teapot', message: 'short and stout' } });
    await expect(api['default']?.['getPets']?.()).rejects.toMatchObject({
      status: 418,
      name: 'ApiError',
      message: "I'm a Teapot",
      code: undefined,
      requestId: undefined,
      operation: 'getPets',
    });
  });
});

describe('media types', () => {
  test('a form is sent as one, and text comes back', async () => {
    const { forms } = await open('media-types');
    server.answer = { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<p>' };
    const fields = { name: 'a&b', tags: ['x', 'y'], left: undefined };
    expect(await forms?.['send']?.(['1', '2'], fields)).toBe('<p>');
    const { path, headers, body } = server.last;
    expect(path).toBe('/forms/;id=1;id=2');
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(headers['accept']).toBe('text/html');
    expect(body.toString()).toBe('name=a%26b&tags=x&tags=y');
    await forms?.['send']?.(['1'], new URLSearchParams({ name: 'own' }));
    expect(server.last.body.toString()).toBe('name=own');
  });

  test('files go into multipart forms, and bytes come back', async () => {
    const { forms } = await open('media-types');
    server.answer = { status: 200, body: Buffer.from([0, 255, 1]) };
    const file = new File(['content'], 'name.txt', { type: 'text/plain' });
    const answer = await forms?.['files']?.['send']?.({ file, note: 'n', more: { a: 1 } });
    if (!(answer instanceof Blob)) throw new Error('The answer is no Blob.');
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, 1]);
    const { headers, body } = server.last;
    const form = await new Response(new Uint8Array(body), {
      headers: { 'Content-Type': headers['content-type'] ?? '' },
    }).formData();
    const sent = form.get('file');
    if (!(sent instanceof File)) throw new Error('The file did not arrive.');
    expect([sent.name, await sent.text()]).toEqual(['name.txt', 'content']);
    expect([form.get('note'), form.get('more')]).toEqual(['n', '{"a":1}']);
  });

  test.each<[string, unknown, string]>([
    ['bytes', new Uint8Array([1, 2]), 'application/octet-stream'],
    ['a Blob with a type', new Blob(['\u0001\u0002'], { type: 'image/webp' }), 'image/webp'],
    ['a stream', streamOf([1, 2]), 'application/octet-stream'],
  ])('a body of any other kind goes as it is: %s', async (_, body, mediaType) => {
    const { forms } = await open('media-types', { accessToken: 'secret' });
    server.answer = { status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'ok' };
    expect(await forms?.['raw']?.(body, { headers: { 'If-Match': '"1"' } })).toBe('ok');
    expect([...server.last.body]).toEqual([1, 2]);
    expect(server.last.headers).toMatchObject({
      'content-type': mediaType,
      accept: 'text/plain, image/png',
      'if-match': '"1"',
    });
    expect(server.last.headers).not.toHaveProperty('authorization');
  });

  test('of several answers, the one that comes decides', async () => {
    const { forms } = await open('media-types');
    server.answer = { status: 200, headers: { 'Content-Type': 'image/png' }, body: 'png' };
    expect(await forms?.['raw']?.(undefined, { headers: { 'If-Match': '"1"' } })).toBeInstanceOf(
      Blob,
    );
    expect(server.last.headers).not.toHaveProperty('content-type');
  });

  test('styles of parameters are kept, and JSON of any kind is JSON', async () => {
    const { forms } = await open('media-types');
    server.answerJson(207, { ok: true });
    const query = { ids: [1, 2], filter: { a: 'b' } };
    expect(await forms?.['merge']?.({ a: null }, query)).toEqual({ ok: true });
    const { query: sent, headers, body } = server.last;
    expect(sent).toBe('ids=1,2&filter%5Ba%5D=b');
    expect(headers['content-type']).toBe('application/merge-patch+json');
    expect(headers['accept']).toBe('application/json');
    expect(body.toString()).toBe('{"a":null}');
  });

  test('types allow what the description allows, and nothing else', () => {
    const client = find('media-types');
    client.write('use.ts', USE);
    expect(client.typeCheck()).toBe('');
  });
});

const USE = `
import { ApiError, createApi } from './generated/client/index.ts';
import { createHttp } from './generated/client/http.ts';
import type { Api, ApiOptions, CallOptions, components } from './generated/client/index.ts';

const options: ApiOptions = { environment: 'production', accessToken: async () => 'token' };
const api: Api = createApi(options);
createApi({ environment: 'production', baseUrl: undefined, fetch: (url, init) => fetch(url, init) });
createApi({ baseUrl: 'https://here.example', headers: { 'X-One': 1, 'X-Many': ['a'], 'X-None': null } });
// @ts-expect-error there is no such environment
createApi({ environment: 'sandbox' });
// @ts-expect-error a client needs a server
createApi({});

const text: string = await api.forms.send(['1'], { name: 'a' });
// @ts-expect-error the name is required
await api.forms.send(['1'], { tags: [] });
// @ts-expect-error a list is asked for
await api.forms.send('1', { name: 'a' });
await api.forms.send(['1'], new URLSearchParams());

const blob: Blob = await api.forms.files.send({ file: new Blob([]), note: 'n' });
await api.forms.files.send(new FormData());
// @ts-expect-error the file is required
await api.forms.files.send({ note: 'n' });

const either: string | Blob = await api.forms.raw(undefined, { headers: { 'If-Match': '1' } });
await api.forms.raw(new Uint8Array(1), { headers: { 'If-Match': '1', Other: 2 }, signal: AbortSignal.timeout(1) });
// @ts-expect-error the header is required
await api.forms.raw('text');
// @ts-expect-error the header is required
await api.forms.raw('text', { headers: {} });

const merged: { ok: boolean } = await api.forms.merge(undefined, { ids: [1] });
const call: CallOptions = { requestId: 'one', headers: { 'If-Match': '1' }, cache: 'no-store' };
await api.forms.merge({ a: null }, { ids: [1], filter: { a: 'x' } }, call);
// @ts-expect-error the query is required
await api.forms.merge({ a: null });
// @ts-expect-error the answer has no such field
merged.okay;

const { data, error, response } = await createHttp(api).PATCH('/patch', { params: { query: { ids: [1] } }, body: { a: 'b' } });
const failure: components['schemas']['Failure'] = {};
try {
  console.log(text, blob, either, data, error, response.headers, failure);
} catch (caught) {
  if (caught instanceof ApiError) {
    const { status, name, code, message, requestId, operation, response: answered, body } = caught;
    const numbers: number[] = [status];
    const texts: (string | undefined)[] = [name, code, message, requestId, operation];
    console.log(numbers, texts, answered.headers, body);
  }
}
`;

function streamOf(bytes: number[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  });
}
