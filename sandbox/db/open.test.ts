import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { POSTGRES_MISSING, startPostgres } from '../tests/support/postgres.ts';
import type { TestPostgres } from '../tests/support/postgres.ts';
import { loadImage } from './image.ts';
import { openDatabase } from './open.ts';
import type { OpenDatabase } from './open.ts';

let folder: string;
const opened: OpenDatabase[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octopus-open-'));
});
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(...args: Parameters<typeof openDatabase>): Promise<OpenDatabase> {
  const database = await openDatabase(...args);
  opened.push(database);
  return database;
}

describe('a folder of data', () => {
  const image = () => loadImage(undefined, { catalogue: false });

  test('begins with the image, and keeps what is written', async () => {
    const dataDir = join(folder, 'deep', 'data');
    const first = await open({ dataDir, image: await image() });
    await sql`insert into settings (key, value) values ('kept', '1')`.execute(first.db);
    await first.close();

    const second = await open({ dataDir, image: await image() });
    expect(await second.db.selectFrom('settings').selectAll().execute()).toEqual([
      { key: 'kept', value: 1 },
    ]);
  });

  test('keeps what is committed when the process is killed', async () => {
    const dataDir = join(folder, 'data');
    const program = `
      import { openDatabase } from ${JSON.stringify(new URL('open.ts', import.meta.url).href)};
      import { loadImage } from ${JSON.stringify(new URL('image.ts', import.meta.url).href)};
      const { pglite } = await openDatabase({
        dataDir: ${JSON.stringify(dataDir)}, image: await loadImage(undefined, { catalogue: false }),
      });
      await pglite.exec("insert into settings (key, value) values ('kept', '1')");
      console.log('written');
      setInterval(() => {}, 1000);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    // While it lives, nobody else gets in.
    await expect(openDatabase({ dataDir })).rejects.toThrow(
      `The data in ${dataDir} are in use by another sandbox: stop that one, or choose another folder.`,
    );
    child.kill('SIGKILL');
    await once(child, 'exit');

    const { db } = await open({ dataDir });
    expect(await db.selectFrom('settings').select('key').execute()).toEqual([{ key: 'kept' }]);
  });

  test('is for one at a time, in the same process too', async () => {
    const dataDir = join(folder, 'data');
    const first = await open({ dataDir, image: await image() });
    await expect(openDatabase({ dataDir })).rejects.toThrow(/are in use by another sandbox/);
    await first.close();
    await expect(open({ dataDir })).resolves.toMatchObject({ dialect: 'pglite' });
  });

  test('is made anew when it was not finished', async () => {
    const dataDir = join(folder, 'data');
    mkdirSync(dataDir);
    mkdirSync(`${dataDir}.new`);
    writeFileSync(join(`${dataDir}.new`, 'PG_VERSION'), '18\n');
    const { db } = await open({ dataDir, image: await image() });
    expect(await db.selectFrom('settings').selectAll().execute()).toEqual([]);
    expect(existsSync(`${dataDir}.new`)).toBe(false);
  });

  test('is refused when it holds something else, which stays', async () => {
    writeFileSync(join(folder, 'diary.txt'), 'Dear diary');
    await expect(openDatabase({ dataDir: folder })).rejects.toThrow(
      `The folder ${folder} holds something else: choose an empty one.`,
    );
    expect(readdirSync(folder)).toEqual(['diary.txt']);
    rmSync(`${folder}.lock`);
  });

  test('is refused when it cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(openDatabase({ dataDir: join(folder, 'file', 'data') })).rejects.toThrow(
      /^Cannot make the folder .+\/file: .+\. Choose one that may be written to\.$/,
    );
  });

  test('is refused when it is damaged, and free again', async () => {
    const dataDir = join(folder, 'data');
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'PG_VERSION'), '12\n');
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(openDatabase({ dataDir })).rejects.toThrow(
        /^Cannot open the database in .+\/data: .+\. If it was written by another version or is damaged, move the folder away to begin anew\.$/s,
      );
    }
  });
});

describe('a URL', () => {
  test.each(['mysql://localhost/x', 'localhost:5432', '', 'postgres://'])(
    '%j is refused',
    async (url) => {
      await expect(openDatabase({ url })).rejects.toThrow(/^The (URL of the )?database /);
    },
  );

  test('of nobody says where, and not the password', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    probe.close();
    await once(probe, 'close');
    if (address === null || typeof address === 'string') throw new Error('no port');
    await expect(
      openDatabase({ url: `postgres://bob:secret@127.0.0.1:${address.port}/shop` }),
    ).rejects.toThrow(
      `The database "shop" on 127.0.0.1:${address.port} cannot be used: nothing listens there. Start the server, or correct host and port.`,
    );
  });
});

const describeOnPostgres = POSTGRES_MISSING === undefined ? describe : undefined;
describeOnPostgres?.('a PostgreSQL server', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  test('is refused for an unknown database', async () => {
    await expect(openDatabase({ url: server.url('shop') })).rejects.toThrow(
      `The database "shop" on 127.0.0.1:${server.port} cannot be used: there is no such database. Create it with createdb, or correct its name.`,
    );
  });

  test('is refused for an unknown user', async () => {
    const url = server.url().replace('postgres@', 'bob:secret@');
    await expect(openDatabase({ url })).rejects.toThrow(
      `The database "postgres" on 127.0.0.1:${server.port} cannot be used: it refuses the user. Correct the user, or let it in with pg_hba.conf.`,
    );
  });

  test('has as many connections as it was told to', async () => {
    const { db } = await open({ url: server.url(), connections: 3 });
    const backends = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const { rows } = await sql<{
          pid: number;
        }>`select pg_backend_pid() as pid, pg_sleep(0.01)`.execute(db);
        return rows[0]?.pid;
      }),
    );
    expect(new Set(backends).size).toBe(3);
  });

  test('may go down: who asked is told, and afterwards all is well again', async () => {
    const { db } = await open({ url: await server.createDatabase('crash') });
    await sql`create table kept (id integer)`.execute(db);
    await sql`insert into kept values (1)`.execute(db);
    const asked = sql`select pg_sleep(60)`.execute(db);
    const told = expect(asked).rejects.toThrow();
    await sql`select 1`.execute(db);
    await server.kill9();
    await told;
    await server.restart();
    const { rows } = await sql`select id from kept`.execute(db);
    expect(rows).toEqual([{ id: 1 }]);
  });
});
