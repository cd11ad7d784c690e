import type { TestProject } from 'vitest/node';
import { POSTGRES_MISSING } from '../../support/postgres.ts';

/**
 * Says by which seed a run chooses.
 *
 * @throws Error when PostgreSQL is not installed: there is nothing that these tests could do without it
 */
export default function announce(project: TestProject): void {
  if (POSTGRES_MISSING !== undefined) {
    throw new Error(
      'The races need the programs of PostgreSQL 15 or newer, and there is no initdb on PATH or in ' +
        '/usr/lib/postgresql/*/bin. Install them: apt install postgresql',
    );
  }
  const { seed } = project.getProvidedContext();
  process.stdout.write(`Seed: ${seed} (again: RACES_SEED=${seed} npm run test:races)\n`);
}

declare module 'vitest' {
  interface ProvidedContext {
    seed: string;
  }
}
