import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { repo } from '../../../tests/support/project.ts';
import type { ApiModel } from '../../model/model.ts';
import { LIBRARY, modelOf, readModel, writeServer } from './testing/emit.ts';

const folder = mkdtempSync(join(tmpdir(), 'octopus-format-'));
symlinkSync(join(repo, 'node_modules'), join(folder, 'node_modules'));
copyFileSync(join(repo, 'biome.json'), join(folder, 'biome.json'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the formatter and linter of this repo say about a server; nothing when all is well. */
async function lint(model: ApiModel): Promise<string> {
  const server = join(folder, 'generated/server');
  rmSync(server, { recursive: true, force: true });
  await writeServer(server, model);
  rmSync(join(server, 'runtime'), { recursive: true });
  const biome = join(repo, 'node_modules/@biomejs/biome/bin/biome');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'check', '--error-on-warnings', 'generated/server'],
    { cwd: folder, encoding: 'utf8' },
  );
  return status === 0 ? '' : stdout + stderr;
}

/** An API whose names and texts are too long for any line. */
function longModel(): ApiModel {
  const name = (index: number) => `aVeryLongNameThatGoesOnAndOnAndOn${index}`;
  const many = Array.from({ length: 15 }, (_, index) => name(index));
  const schema = { type: 'string', enum: many };
  const header = { required: true, schema: { type: 'integer' } };
  const headers = Object.fromEntries(many.map((one) => [`X-${one}`, header]));
  const text = 'lorem ipsum '.repeat(40);
  const value = {
    id: 1,
    text,
    list: [
      [1, 2],
      [3, 4],
    ],
    objects: [
      { a: 1, b: { c: text } },
      { a: 2, b: null },
    ],
  };
  const content = { 'application/json': { schema: { type: 'object' }, example: value } };
  const operation = (id: string) => ({
    operationId: id,
    summary: text,
    tags: [id],
    security: [{ [name(1)]: many, [name(2)]: many }],
    parameters: many.map((one) => ({ name: one, in: 'query', description: text, schema })),
    requestBody: {
      required: true,
      content,
      'x-messages': { required: text, type: text, syntax: text },
    },
    responses: { 200: { description: text, headers, content }, default: { description: text } },
  });
  const paths = many.map((one) => [`/${one}`, { post: operation(one) }]);
  const scheme = { type: 'http', scheme: 'bearer', description: text };
  return modelOf(Object.fromEntries(paths), {
    components: { securitySchemes: { [name(1)]: scheme, [name(2)]: scheme } },
  });
}

it.each([
  ['small', readModel(LIBRARY)],
  ['empty', modelOf({})],
  ['wide', longModel()],
])('a server that is %s is in its final format and has nothing to lint', async (_name, model) => {
  expect(await lint(model)).toBe('');
});
