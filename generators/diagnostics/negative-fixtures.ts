import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A description (or a configuration) that is refused, and what is said about it. */
export interface NegativeFixture {
  name: string;
  folder: string;
  /** The diagnostics, rendered without colour. */
  expected: string;
  /** The arguments behind `octopus`, for faults of the configuration and the command line. */
  command: string[] | undefined;
}

/** The folder of the fixtures. */
export const NEGATIVE = fileURLToPath(new URL('../fixtures/negative/', import.meta.url));

/** Every fixture, in order of name. */
export function listNegativeFixtures(): NegativeFixture[] {
  return readdirSync(NEGATIVE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(NEGATIVE, name);
      const command = join(folder, 'command.txt');
      return {
        name,
        folder,
        expected: readFileSync(join(folder, 'expected.txt'), 'utf8'),
        command: existsSync(command) ? readFileSync(command, 'utf8').trim().split(' ') : undefined,
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((fixture) => ({ ...fixture, command: fixture.command?.slice(1) }));
}

/** The codes in a text of rendered diagnostics. */
export function codesIn(expected: string): string[] {
  return [...expected.matchAll(/^(?:\S+ )?error ([a-z-]+)$/gm)].map((match) => match[1] ?? '');
}
