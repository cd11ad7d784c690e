import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../openapi/json.ts';
import { clientTarget } from './index.ts';
import { EmittedClient } from './testing/bench.ts';
import { modelOf } from './testing/models.ts';

const SIGNATURE: JsonObject = {
  algorithm: 'hmac-sha256',
  encoding: 'hex',
  header: 'X-Sign',
  signed: 'body',
  type: { header: 'X-Type', body: '/type' },
};
const text = (values: JsonObject = {}): JsonObject => ({ type: 'string', ...values });
const object = (properties: JsonObject, ...required: string[]): JsonObject => ({
  type: 'object',
  required,
  properties,
});
const refer = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const PETS: JsonObject = {
  Envelope: object({ id: text(), type: text() }, 'id', 'type'),
  Sold: { allOf: [refer('Envelope'), object({ type: text({ const: 'pet.sold' }) }, 'type')] },
  Lost: { allOf: [refer('Envelope'), object({ type: text({ enum: ['pet.lost'] }) }, 'type')] },
};

function model(signature: JsonObject | undefined, webhooks: Record<string, Json>) {
  const hook = (schema: Json): JsonObject => ({
    post: {
      summary: 'It happened */ twice',
      requestBody: { content: { 'application/json': { schema } } },
      responses: { 200: { description: '' } },
    },
  });
  return modelOf(
    { '/webhooks': { get: { tags: ['webhooks'], responses: { 204: { description: '' } } } } },
    {
      ...(signature === undefined ? {} : { 'x-signature': signature }),
      webhooks: Object.fromEntries(
        Object.entries(webhooks).map(([name, schema]) => [name, hook(schema)]),
      ),
      components: { schemas: PETS },
    },
  );
}

async function emit(of: ReturnType<typeof model>) {
  const files = await clientTarget.emit(of, { package: 'p', factory: 'createPets' });
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** The declaration of a name in the module of webhooks. */
async function printed(signature: JsonObject, webhooks: Record<string, Json>) {
  const file = (await emit(model(signature, webhooks))).get('webhooks.ts') ?? '';
  const events = /^export (?:interface|type) Events (?:\{\n[\s\S]*?\n\}|= .*;)$/m.exec(file)?.[0];
  const unknown = /^export type UnknownEvent = (.*);$/m.exec(file)?.[1];
  const rules = /^const rules: WebhookRules = ([^;]*);$/m.exec(file)?.[1];
  return { events, unknown, rules };
}

test.each<[string, JsonObject | undefined, Record<string, Json>]>([
  ['signature', undefined, { sold: refer('Sold') }],
  ['webhook', SIGNATURE, {}],
])('without a %s there is nothing of webhooks', async (_, signature, webhooks) => {
  const files = await emit(model(signature, webhooks));
  expect([...files.keys()].filter((path) => /webhooks(\.ts|\/)/.test(path))).toEqual([]);
  expect(files.get('package.json')).not.toContain('./webhooks"');
  expect(files.get('README.md')).not.toContain('## Webhooks');
});

test('with both there is an entry of its own, and a group of that name makes way', async () => {
  const files = await emit(model(SIGNATURE, { sold: refer('Sold') }));
  expect(JSON.parse(files.get('package.json') ?? '').exports).toEqual({
    '.': './index.ts',
    './connect': './connect.ts',
    './enums': './enums.ts',
    './http': './http.ts',
    './transport': './transport.ts',
    './types': './types.ts',
    './webhooks-2': './webhooks-2.ts',
    './webhooks': './webhooks.ts',
    './package.json': './package.json',
  });
  expect(files.get('index.ts')).not.toContain('./webhooks.ts');
  expect(files.get('README.md')).toContain("'pet.sold': (event) => queue.add(event),");
});

describe('events', () => {
  test('go by the type in their body, and begin alike', async () => {
    const { events, unknown } = await printed(SIGNATURE, { a: refer('Sold'), b: refer('Lost') });
    expect(events).toBe(`export interface Events {
  /** It happened *\\/ twice */
  'pet.sold': components['schemas']['Sold'];
  /** It happened *\\/ twice */
  'pet.lost': components['schemas']['Lost'];
}`);
    expect(unknown).toBe("Omit<components['schemas']['Envelope'], 'type'> & { type: UnknownType }");
  });

  test.each<[string, Json]>([
    ['no schema', {}],
    ['any type', refer('Envelope')],
    ['several types', object({ type: text({ enum: ['a', 'b'] }) }, 'type')],
  ])('with %s go by the name of the webhook', async (_, schema) => {
    const { events, unknown } = await printed(SIGNATURE, { 'pet-sold': schema });
    expect(events).toMatch(/'pet-sold': Omit<.*, 'type'> & \{ type: 'pet-sold' \};/);
    expect(unknown).toMatch(/& \{ type: UnknownType \}$/);
  });

  test('of one type are told apart by what is in them', async () => {
    const other = { allOf: [refer('Sold'), object({ price: { type: 'number' } })] };
    const { events } = await printed(SIGNATURE, { a: refer('Sold'), b: other });
    expect(events).toContain(
      "'pet.sold': components['schemas']['Sold'] | NonNullable<webhooks['b']['post']['requestBody']>['content']['application/json'];",
    );
  });

  test('without a type are all the same', async () => {
    const { type: _, ...bare } = SIGNATURE;
    const { events, unknown } = await printed(bare, { a: refer('Sold'), b: refer('Lost') });
    expect(events).toBe('export type Events = Record<never, never>;');
    expect(unknown).toBe("components['schemas']['Sold'] | components['schemas']['Lost']");
  });
});

test('the rules hold all that the description says', async () => {
  const { rules } = await printed(
    {
      ...SIGNATURE,
      timestamp: { header: 'X-Time', signed: true, tolerance: 60 },
      dedupe: { header: 'X-Id', body: '/meta/id' },
      secretHeaders: ["X-It's"],
      standard: true,
    },
    { a: refer('Sold') },
  );
  expect(rules).toBe(`{
  header: 'X-Sign',
  encoding: 'hex',
  timestamp: { header: 'X-Time', signed: true, tolerance: 60 },
  id: { header: 'X-Id', body: '/meta/id' },
  type: { header: 'X-Type', body: '/type' },
  secretHeaders: ["X-It's"],
  standard: true,
}`);
});

const SHAPES: [string, JsonObject, Record<string, Json>][] = [
  ['of two types', SIGNATURE, { a: refer('Sold'), b: refer('Lost') }],
  ['that say nothing', SIGNATURE, { a: {}, "it's": {} }],
  [
    'with a type deep inside',
    { ...SIGNATURE, type: { header: 'X-Type', body: '/meta/type' } },
    { a: object({ meta: object({ type: text({ const: 'x' }) }, 'type') }, 'meta'), b: {} },
  ],
  ['without a type', { ...SIGNATURE, type: undefined as unknown as Json }, { a: refer('Sold') }],
];
test.each(SHAPES)(
  'events %s pass TypeScript, formatter and linter',
  async (_, signature, hooks) => {
    const options = { package: 'p', factory: 'createPets' };
    const kept = JSON.parse(JSON.stringify(signature)) as JsonObject;
    const emitted = await EmittedClient.emit(model(kept, hooks), options);
    try {
      expect(emitted.typeCheck()).toBe('');
      expect(emitted.lint()).toBe('');
    } finally {
      emitted.remove();
    }
  },
);
