/**
 * Writes tables.ts, the types of the tables, from the migrations. Run it after changing one:
 *
 *   node sandbox/db/write-tables.ts           writes it
 *   node sandbox/db/write-tables.ts --check   only says whether it is up to date; exit code 1 if not
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describeTables } from './describe-tables.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';

const FILE = new URL('tables.ts', import.meta.url);

const { db, close } = await openDatabase();
try {
  await migrate(db);
  const text = await describeTables(db);
  if (readFileSync(FILE, 'utf8') === text) {
    console.log('sandbox/db/tables.ts is up to date.');
  } else if (process.argv.includes('--check')) {
    console.error('sandbox/db/tables.ts is not up to date: run `node sandbox/db/write-tables.ts`.');
    process.exitCode = 1;
  } else {
    writeFileSync(FILE, text);
    console.log('Wrote sandbox/db/tables.ts.');
  }
} finally {
  await close();
}
