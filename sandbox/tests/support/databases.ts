import { loadImage } from '../../db/image.ts';
import { migrate } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import type { OpenDatabase } from '../../db/open.ts';
import { POSTGRES_MISSING, startPostgres } from './postgres.ts';

/** A kind of database that a suite runs on. */
export interface TestDatabase {
  name: 'PGlite' | 'PostgreSQL';
  /** Opens an empty one; closing it takes everything down with it. */
  open(migrated?: boolean): Promise<OpenDatabase>;
}

const PGLITE: TestDatabase = {
  name: 'PGlite',
  open: async (migrated = true) =>
    openDatabase(migrated ? { image: await loadImage(undefined, { catalogue: false }) } : {}),
};

const POSTGRES: TestDatabase = {
  name: 'PostgreSQL',
  async open(migrated = true) {
    // Not the zone of anything else here.
    const server = await startPostgres({ settings: ['timezone=Asia/Kathmandu'] });
    try {
      const database = await openDatabase({ url: server.url() });
      if (migrated) await migrate(database.db);
      return { ...database, close: () => database.close().finally(() => server.stop()) };
    } catch (error) {
      await server.stop();
      throw error;
    }
  },
};

/** Both kinds, for `describe.each`; PGlite alone, and a word about it, where PostgreSQL is not there. */
export const DATABASES: readonly TestDatabase[] =
  POSTGRES_MISSING === undefined ? [PGLITE, POSTGRES] : [PGLITE];

if (POSTGRES_MISSING !== undefined) console.warn(POSTGRES_MISSING);
