import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeCheck } from '../../../tests/support/type-check.ts';
import type { ApiModel } from '../../model/model.ts';
import { emitServer, LIBRARY, readModel, writeServer } from './testing/emit.ts';

/**
 * Handlers with one mistake in each file, whose first line says what the compiler must say. They are
 * compiled against the server of the library.
 */
const fixtures = fileURLToPath(new URL('./fixtures/handlers/', import.meta.url));
const mistakes = readdirSync(fixtures).filter((name) => name !== 'correct.ts');

const folder = mkdtempSync(join(tmpdir(), 'octopus-handlers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** File → what the compiler said about it, each with the lines that explain it. */
const said = new Map<string, string[]>();

beforeAll(async () => {
  cpSync(fixtures, folder, { recursive: true });
  const model = readModel(LIBRARY);
  await writeServer(join(folder, 'server'), model);
  writeFileSync(
    join(folder, 'readme.ts'),
    (await findExample(model)).replace("'server'", "'./server/index.ts'"),
  );
  const output = typeCheck(folder);
  for (const message of output.split(/\n(?=\S)/).filter((text) => text.trim() !== '')) {
    const [, file = '?', text = message] =
      /([^/\s]+(?:\/[^/\s]+)?\.ts)\(\d+,\d+\): error (.*)/s.exec(message) ?? [];
    const name = file.replace(/^octopus-handlers-[^/]+\//, '');
    said.set(name, [...(said.get(name) ?? []), text]);
  }
});

/** The code in the README, with what it leaves to the reader. */
async function findExample(model: ApiModel): Promise<string> {
  const readme = (await emitServer(model)).get('README.md') ?? '';
  const [, code = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  return `import { handlers } from './correct.ts';
import type { Reader } from './correct.ts';
declare function findCaller(credentials: object): Reader | undefined;
${code}`;
}

describe('the types of a server', () => {
  it('take handlers that are right, and the example of the README', () => {
    const others = [...said].filter(([file]) => !mistakes.includes(file));
    expect(others).toEqual([]);
  });

  it('know more than a dozen mistakes', () => {
    expect(mistakes.length).toBeGreaterThan(12);
  });

  it.each(mistakes)('refuse %s', (file) => {
    const [first = ''] = readFileSync(join(fixtures, file), 'utf8').split('\n');
    const [, code = '?', part = '?'] = /^\/\/ (TS\d+) (.+)$/.exec(first) ?? [];
    const messages = said.get(file) ?? [];
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`${code}: `);
    expect(messages[0]?.replaceAll(/\s+/g, ' ')).toContain(part);
  });
});
