import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { upgradeDocument } from '../model/schemas.ts';
import { objectOf } from '../openapi/json.ts';
import type { JsonObject } from '../openapi/json.ts';
import { parseText } from '../pipeline/parse.ts';
import { diffDocuments } from './diff.ts';
import { SIDES } from './types.ts';

/** The folder of the fixtures: one folder a kind, with two small documents and what is found. */
export const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));

/** The kinds that have a fixture. */
export function listFixtures(): string[] {
  return readdirSync(FIXTURES).sort();
}

/** What is found in a fixture, one change a line. */
export function runFixture(kind: string): string {
  const changes = diffDocuments(readDocument(kind, 'old'), readDocument(kind, 'new'));
  return changes
    .map(({ kind: found, subject, classes, from, to, old, new: now, operations }) =>
      [
        found,
        `  ${subject}`,
        `  ${SIDES.flatMap((side) => (classes[side] === undefined ? [] : [`${side} ${classes[side]}`])).join(', ')}`,
        ...(old === undefined ? [] : [`  old ${old}`]),
        ...(now === undefined ? [] : [`  new ${now}`]),
        ...(from === undefined ? [] : [`  from ${JSON.stringify(from)}`]),
        ...(to === undefined ? [] : [`  to ${JSON.stringify(to)}`]),
        ...(operations.length === 0 ? [] : [`  in ${operations.join(', ')}`]),
        '',
      ].join('\n'),
    )
    .join('');
}

/** The text that a fixture expects; undefined when it has none. */
export function readExpected(kind: string): string | undefined {
  const path = join(FIXTURES, kind, 'expected.txt');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function readDocument(kind: string, name: 'old' | 'new'): JsonObject {
  const path = join(FIXTURES, kind, `${name}.yaml`);
  const parsed = parseText(path, readFileSync(path, 'utf8'));
  if ('fault' in parsed) throw new Error(`${path}: ${parsed.fault.message}`);
  return upgradeDocument(objectOf(parsed.value));
}
