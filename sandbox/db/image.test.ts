import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { loadImage } from './image.ts';
import { openDatabase } from './open.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octopus-image-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function load(env: NodeJS.ProcessEnv): Promise<{ image: Blob; told: string[] }> {
  const told: string[] = [];
  const image = await loadImage((text) => told.push(text), { catalogue: false, env });
  return { image, told };
}

describe('the image of a database', () => {
  test('is made once, and read from the cache afterwards', async () => {
    const env = { OCTOPUS_SANDBOX_CACHE: join(folder, 'cache') };
    const first = await load(env);
    expect(first.told).toEqual(['Preparing an empty database, once']);
    const files = readdirSync(join(folder, 'cache'));
    expect(files).toEqual([expect.stringMatching(/^schema-[0-9a-f]{20}\.tar$/)]);

    const second = await load(env);
    expect(second.told).toEqual([]);
    const [a, b] = [await first.image.arrayBuffer(), await second.image.arrayBuffer()];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);

    // It is up to date, small, and without the templates of createdb.
    expect(second.image.size).toBeLessThan(20_000_000);
    const { db, pglite, close } = await openDatabase({ image: second.image });
    await migrate(db);
    const { rows } = (await pglite?.query('select datname from pg_database')) ?? { rows: [] };
    expect(rows).toEqual([{ datname: 'postgres' }]);
    await close();
  });

  test('takes the place of older ones of its kind, and of nothing else', async () => {
    for (const name of ['schema-0.tar', 'catalogue-0.tar', 'notes.txt']) {
      writeFileSync(join(folder, name), 'x');
    }
    await load({ OCTOPUS_SANDBOX_CACHE: folder });
    expect(readdirSync(folder).sort()).toEqual([
      'catalogue-0.tar',
      'notes.txt',
      expect.stringMatching(/^schema-[0-9a-f]{20}\.tar$/),
    ]);
  });

  test('goes to the cache folder of the user', async () => {
    await load({ XDG_CACHE_HOME: folder, OCTOPUS_SANDBOX_CACHE: '' });
    expect(readdirSync(folder)).toEqual(['octopus-cards-sandbox']);
    expect(readdirSync(join(folder, 'octopus-cards-sandbox'))).toHaveLength(1);
  });

  test('is made each time where nothing can be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'x');
    const { image, told } = await load({ OCTOPUS_SANDBOX_CACHE: join(file, 'cache') });
    expect(told).toHaveLength(1);
    expect(image.size).toBeGreaterThan(1_000_000);
    expect(readFileSync(file, 'utf8')).toBe('x');
  });
});
