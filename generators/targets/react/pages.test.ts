import { describe, expect, it } from 'vitest';
import { modelOf } from '../client/testing/models.ts';
import { reactTarget } from './index.ts';

const pagination = { page: 'p', size: 's', headers: { hasMore: 'X-More' } };
const list = (operationId: string, more: object) => ({
  get: {
    operationId,
    parameters: [{ name: 'p', in: 'query', schema: { type: 'integer' } }],
    responses: { 200: { description: 'All', content: { 'application/json': { schema: {} } } } },
    ...more,
  },
});

async function emitHooks(client = '@x/client') {
  const paged = list('list_things', { 'x-pagination': pagination });
  const model = modelOf({ '/things': paged, '/others': list('listOthers', {}) });
  const files = await reactTarget.emit(model, { package: '@x/react', client });
  return new Map(files.map(({ path, content }) => [path, content]));
}

describe('the hooks', () => {
  it('read on by the declared header, where pages are declared', async () => {
    const text = (await emitHooks()).get('default.ts');
    expect(text).toContain('useListThingsInfinite');
    expect(text).not.toContain('useListOthersInfinite');
    expect(text).toContain("initialPageParam: 1, getNextPageParam: followPages('x-more'),");
    expect(text).toContain("pageParam ?? params?.['p'] ?? 1}");
    expect(text).toContain("import { followPages, send } from './transport.ts';");
  });

  it('read on below a path that has parameters, too', async () => {
    const id = (name: string) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'integer' },
    });
    const paged = list('listParts', { 'x-pagination': pagination });
    const path = { ...paged, parameters: [id('id'), id('part')] };
    const model = modelOf({ '/things/{id}/{part}': path });
    const files = await reactTarget.emit(model, { package: '@x/react', client: '@x/client' });
    const text = files.find(({ path: name }) => name === 'default.ts')?.content;
    expect(text).toContain("listParts(id,part,{...params, 'p': pageParam ?? params?.['p'] ?? 1}");
    expect(text).toContain("getNextPageParam: followPages('x-more'),");
  });

  it('try nothing again by themselves', async () => {
    const text = (await emitHooks()).get('default.ts') ?? '';
    expect(text.match(/return\s+\{ queryKey, queryFn,.*retry: false/g)).toHaveLength(3);
  });

  it.each([
    ['@x/client', '@x/client/transport', '"@x/client": "*"'],
    ['client/v1', 'client/v1/transport', '"client": "*"'],
    ['../client/index.ts', '../client/transport.ts', undefined],
  ])('send through %s', async (client, transport, peer) => {
    const files = await emitHooks(client);
    expect(files.get('transport.ts')).toContain(`import { toApiError } from '${transport}';`);
    expect(files.get('transport.ts')).toContain(`from '${client}';`);
    const manifest = files.get('package.json') ?? '';
    expect(manifest.includes('client"')).toBe(peer !== undefined);
    if (peer !== undefined) expect(manifest).toContain(peer);
  });
});
