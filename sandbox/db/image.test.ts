import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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

  test('leaves the three of its kind that were used last, and everything else', async () => {
    const others = ['schema-0.tar', 'schema-1.tar', 'schema-2.tar', 'schema-3.tar', 'schema-4.tar'];
    for (const [index, name] of [...others, 'catalogue-0.tar', 'notes.txt'].entries()) {
      writeFileSync(join(folder, name), 'x');
      utimesSync(join(folder, name), 1_000 + index, 1_000 + index);
    }
    await load({ OCTOPUS_SANDBOX_CACHE: folder });
    const left = readdirSync(folder).sort();
    expect(left.filter((name) => !/^schema-[0-9a-f]{20}\.tar$/.test(name))).toEqual([
      'catalogue-0.tar',
      'notes.txt',
      'schema-2.tar',
      'schema-3.tar',
      'schema-4.tar',
    ]);
    expect(left).toHaveLength(6);
  });

  test('is used again, which keeps it young', async () => {
    await load({ OCTOPUS_SANDBOX_CACHE: folder });
    const [name = ''] = readdirSync(folder);
    utimesSync(join(folder, name), 1_000, 1_000);
    const { told } = await load({ OCTOPUS_SANDBOX_CACHE: folder });
    expect(told).toEqual([]);
    expect(statSync(join(folder, name)).mtimeMs).toBeGreaterThan(1_000_000);
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
