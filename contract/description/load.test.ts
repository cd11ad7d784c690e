import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { discoverDescription } from './discover.ts';
import { loadDescription } from './load.ts';

const PETS = join(import.meta.dirname, '../tests/pets.yaml');

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'contract-load-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** Serves texts by path while something is done. */
async function serve<T>(
  files: Record<string, string>,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const server = createServer(({ url = '' }, response) => {
    const text = files[url];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

describe('loadDescription', () => {
  test('rewrites what 3.0 writes in another way', async () => {
    const { model, warnings } = await loadDescription(PETS, cwd);
    expect(model.document['openapi']).toBe('3.1.0');
    expect(model.schemas.get('Pet')).toMatchObject({
      properties: { name: { type: ['string', 'null'] } },
    });
    expect(warnings).toEqual([]);
  });

  test('lays overlays over, in their order', async () => {
    const overlay = (name: string, title: string) =>
      writeFileSync(
        join(cwd, name),
        JSON.stringify({
          overlay: '1.0.0',
          info: { title: 'Rename', version: '1' },
          actions: [{ target: '$.info', update: { title } }],
        }),
      );
    overlay('one.json', 'One');
    overlay('two.json', 'Two');
    const { model } = await loadDescription(PETS, cwd, ['one.json', 'two.json']);
    expect(model.title).toBe('Two');
    const reversed = await loadDescription(PETS, cwd, ['two.json', 'one.json']);
    expect(reversed.model.title).toBe('One');
  });

  test('refuses an overlay that does not fit', async () => {
    await expect(loadDescription(PETS, cwd, ['none.yaml'])).rejects.toThrow(
      'There is no overlay "none.yaml".',
    );
  });

  test('takes a folder', async () => {
    mkdirSync(join(cwd, 'spec'));
    writeFileSync(join(cwd, 'spec/openapi.yml'), readFileSync(PETS));
    const description = await loadDescription('spec', cwd);
    expect(description.operation('getPet')?.path).toBe('/pets/{id}');
    expect(description.operation('none')).toBeUndefined();
    expect(description.locate('/paths/~1pets/get')).toEqual({
      file: join(cwd, 'spec/openapi.yml'),
      line: 23,
      column: 5,
    });
  });

  test('follows references over the network, and says where things stand there', async () => {
    const local = "{ $ref: '#/components/schemas/Pet' }";
    const root = readFileSync(PETS, 'utf8').replace(local, "{ $ref: 'schemas/animal.json' }");
    const files = { '/v1/api': root, '/v1/schemas/animal.json': '{"type":"string"}' };
    await serve(files, async (url) => {
      const description = await loadDescription(`${url}/v1/api`, cwd);
      expect(description.model.schemas.get('Animal')).toEqual({ type: 'string' });
      expect(description.locate('/paths/~1pets')).toEqual({
        file: `${url}/v1/api`,
        line: 22,
        column: 3,
      });
      expect(description.locate('/components/schemas/Animal/type')?.file).toBe(
        `${url}/v1/schemas/animal.json`,
      );
    });
  });

  test('leaves faults of style alone, and tells of them', async () => {
    writeFileSync(
      join(cwd, 'openapi.yaml'),
      readFileSync(PETS, 'utf8').replace('title: Pets, version: 1.0.0', 'title: Pets'),
    );
    const { warnings, model } = await loadDescription('.', cwd);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('info.version must be a text.');
    expect(model.operations).toHaveLength(3);
  });

  test.each<[string, string, string]>([
    ['openapi: [', 'file-syntax', 'openapi.yaml:1:'],
    ['swagger: "2.0"', 'document-unsupported', 'Swagger 2.0'],
    ['- 1', 'document-shape', 'The root document is no mapping.'],
  ])('%s', async (text, code, message) => {
    writeFileSync(join(cwd, 'openapi.yaml'), text);
    const refused = loadDescription('openapi.yaml', cwd);
    await expect(refused).rejects.toThrow(/^openapi\.yaml cannot be tested against:/);
    await expect(loadDescription('openapi.yaml', cwd)).rejects.toThrow(code);
    await expect(loadDescription('openapi.yaml', cwd)).rejects.toThrow(message);
  });

  test('a URL that answers something else', async () => {
    await serve({}, async (url) => {
      await expect(loadDescription(`${url}/x.json`, cwd)).rejects.toThrow(
        `The description ${url}/x.json is answered 404.`,
      );
    });
  });
});

describe('discoverDescription', () => {
  test('first the configuration, then the usual places, then the server', async () => {
    await serve({ '/openapi.json': '{"openapi":"3.1.0"}' }, async (url) => {
      expect(await discoverDescription(url, cwd)).toBe(`${url}/openapi.json`);
      mkdirSync(join(cwd, 'openapi'));
      writeFileSync(join(cwd, 'openapi/openapi.yaml'), '');
      expect(await discoverDescription(url, cwd)).toBe('openapi/openapi.yaml');
      const descriptions = { api: { input: 'mine.yaml', output: 'out', targets: {} } };
      writeFileSync(join(cwd, 'octopus.config.json'), JSON.stringify({ descriptions }));
      expect(await discoverDescription(url, cwd)).toBe('mine.yaml');
    });
  });

  test('of several, the one that the configuration calls the usual one', async () => {
    await serve({}, async (url) => {
      const configure = (more: object) => {
        const one = (input: string) => ({ input, output: `out-${input}`, targets: {} });
        const descriptions = { api: one('mine.yaml'), console: one('other.yaml') };
        writeFileSync(join(cwd, 'octopus.config.json'), JSON.stringify({ descriptions, ...more }));
      };
      configure({ default: 'console' });
      expect(await discoverDescription(url, cwd)).toBe('other.yaml');
      for (const more of [{}, { default: 'nothing' }]) {
        configure(more);
        await expect(discoverDescription(url, cwd)).rejects.toThrow(
          'There are several descriptions: choose with --spec: mine.yaml (api), other.yaml (console).',
        );
      }
    });
  });

  test('nowhere', async () => {
    await serve({}, async (url) => {
      await expect(discoverDescription(url, cwd)).rejects.toThrow(
        `There is no description here, and none at ${url}/openapi.json: name a file, a folder or a URL with --spec.`,
      );
    });
  });
});
