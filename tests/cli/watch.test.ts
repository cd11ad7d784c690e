import { createInterface } from 'node:readline';
import { afterEach, expect, it } from 'vitest';
import { Project } from '../support/project.ts';

const project = new Project();
let stop: (() => Promise<unknown>) | undefined;
afterEach(async () => {
  await stop?.();
  project.remove();
});

it('generates again on a change that the description reaches, also after a refusal', async () => {
  const child = project.start('generate', '--watch', '--json');
  stop = () => {
    child.kill('SIGTERM');
    return new Promise((done) => child.once('exit', done));
  };
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? '{}');

  expect(await next()).toMatchObject({ ok: true, unchanged: 0 });

  project.edit(
    'api/schemas/book.yaml',
    'title: { type: string }',
    'title: { type: string, minLength: 1 }',
  );
  const edited = await next();
  expect(edited.written).toContain('generated/spec/books.yaml');
  expect(edited.written).not.toContain('generated/spec/loans.yaml');

  project.edit('api/schemas/book.yaml', 'minLength: 1', 'minLength: [');
  expect(await next()).toMatchObject({
    ok: false,
    diagnostics: [{ code: 'file-syntax', line: 5 }],
  });

  project.edit('api/schemas/book.yaml', 'minLength: [', 'minLength: 2');
  expect((await next()).written).toContain('generated/spec/books.yaml');

  // A file that nothing refers to yet is reached as soon as something does.
  project.write('api/schemas/author.yaml', 'type: string\n');
  project.edit('api/schemas/book.yaml', '  next:', '  author: { $ref: author.yaml }\n  next:');
  expect((await next()).ok).toBe(true);
  project.write('api/schemas/author.yaml', 'type: object\n');
  expect((await next()).written).toContain('generated/types/index.ts');

  // The cure of a refusal may be a file that nothing could read before.
  project.edit('api/schemas/book.yaml', 'author.yaml', 'writer.yaml');
  expect(await next()).toMatchObject({ ok: false, diagnostics: [{ code: 'ref-missing-file' }] });
  project.write('api/schemas/writer.yaml', 'type: string\n');
  expect((await next()).ok).toBe(true);

  const { library } = JSON.parse(project.read('octopus.config.json')).descriptions;
  delete library.targets.mock;
  project.write('octopus.config.json', JSON.stringify({ descriptions: { library } }));
  expect((await next()).deleted).toEqual(['generated/mock/openapi.json']);
});
