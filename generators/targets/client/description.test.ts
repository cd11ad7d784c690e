import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { resolvePointer } from '../../openapi/pointer.ts';
import { findCommonHeaders } from './parameters.ts';
import { clientPaths } from './names.ts';
import { EmittedClient, readModel } from './testing/bench.ts';
import { Recorder } from './testing/recorder.ts';
import { sampleCall } from './testing/samples.ts';

// The description of this repo, whatever it describes: each of its operations is called once.
const model = readModel('openapi/openapi.yaml');
const errors = model.protocolErrors;
const common = findCommonHeaders(model.operations, errors?.requestId);
const operations = [...clientPaths(model)].map(([operation, path]) => ({
  operation,
  path,
  id: operation.id,
}));
const TOKEN = 'secret-token-of-the-test';

type Method = (...parameters: unknown[]) => Promise<unknown>;
interface Entry {
  createClient(options: object): Record<string, unknown>;
  ApiError: new (...parameters: never[]) => Error;
}

let emitted: EmittedClient;
let server: Recorder;
let entry: Entry;
let client: Record<string, unknown>;

beforeAll(async () => {
  emitted = await EmittedClient.emit(model, { package: 'client', factory: 'createClient' });
  server = await Recorder.start();
  entry = await emitted.load<Entry>();
  // One attempt each: what is sent again, and when, is for the tests of the runtime.
  client = entry.createClient({ baseUrl: server.url, accessToken: TOKEN, attempts: 1 });
});

beforeEach(() => {
  server.requests.length = 0;
});

afterAll(async () => {
  await server.stop();
  emitted.remove();
});

function methodOf(path: string[]): Method {
  const found = path.reduce<unknown>((node, name) => Object(node)[name], client);
  if (typeof found !== 'function') throw new Error(`${path.join('.')} is no method.`);
  return found as Method;
}

test('passes TypeScript in strict mode', () => {
  expect(emitted.typeCheck()).toBe('');
});

test('is in its final format and has nothing to lint', () => {
  expect(emitted.lint()).toBe('');
});

test('has exactly the methods of the operations', () => {
  const found: string[] = [];
  const collect = (node: unknown, path: string) => {
    for (const [name, value] of Object.entries(Object(node))) {
      if (typeof value === 'function') found.push(`${path}${name}`);
      else collect(value, `${path}${name}.`);
    }
  };
  collect({ ...client, baseUrl: {} }, '');
  const waits = operations.filter(({ operation: { lifecycle, id } }) => {
    return lifecycle !== undefined && lifecycle.poll.operation !== id;
  });
  const wanted = [
    ...operations.map(({ path }) => path.join('.')),
    ...waits.map(({ path }) => [...path.slice(0, -1), 'settle'].join('.')),
    ...['fetch', 'notify'],
  ];
  expect(found.toSorted()).toEqual(wanted.toSorted());
});

describe.each(operations)('$id', ({ operation, path }) => {
  const sample = sampleCall(operation, common);
  const success = operation.responses.find(({ status }) => status.startsWith('2'));
  const failures = operation.responses.filter((response) => response !== success);

  test('sends what the description says and answers the body', async () => {
    const body = success?.content[0]?.examples[0]?.value;
    server.answerJson(Number(success?.status), body);
    const answer = await methodOf(path)(...sample.parameters);
    expect(operation.pagination === undefined ? answer : Object(answer)['items']).toEqual(body);
    expect(body).toBeDefined();
    expect(server.requests).toHaveLength(1);
    const { method, query, headers, body: sent } = server.last;
    expect(`${method} ${server.last.path}`).toBe(
      `${operation.method.toUpperCase()} ${sample.path}`,
    );
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual(sample.query);
    for (const [name, value] of Object.entries(sample.headers)) {
      expect(headers[name.toLowerCase()]).toBe(value);
    }
    expect(headers['accept']).toBe('application/json');
    expect(headers['authorization']).toBe(
      operation.security.length === 0 ? undefined : `Bearer ${TOKEN}`,
    );
    expect(headers[errors?.requestId?.toLowerCase() ?? '']).toBe('trace0001');
    if (sample.body === undefined) {
      expect(sent).toHaveLength(0);
      expect(headers['content-type']).toBeUndefined();
    } else {
      expect(JSON.parse(sent.toString())).toEqual(sample.body);
      expect(headers['content-type']).toBe('application/json');
    }
  });

  test.each(failures)('throws $status as ApiError', async ({ status, content }) => {
    const examples = content[0]?.examples ?? [];
    for (const body of examples.length === 0 ? [undefined] : examples.map(({ value }) => value)) {
      const headers = { [errors?.requestId ?? '']: 'answered0002' };
      if (body === undefined) server.answer = { status: Number(status), headers };
      else server.answerJson(Number(status), body, headers);
      const failure = methodOf(path)(...sample.parameters);
      await expect(failure).rejects.toBeInstanceOf(entry.ApiError);
      const part = (of: 'name' | 'code' | 'message') =>
        resolvePointer(body, errors?.envelope[of] ?? '');
      await expect(failure).rejects.toMatchObject({
        status: Number(status),
        name: part('name') ?? 'ApiError',
        code: part('code'),
        message: part('message') ?? 'Not Modified',
        requestId: 'answered0002',
        operation: operation.id,
        body,
      });
    }
  });
});
