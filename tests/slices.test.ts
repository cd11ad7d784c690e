import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { compileDescription } from '../generators/pipeline/compile.ts';
import { SourceStore } from '../generators/pipeline/source.ts';
import { repo } from './support/project.ts';

const documents = globSync(join(repo, 'generated/spec/*.{yaml,json}')).sort();

it.each(documents.map((path) => [basename(path), path]))(
  '%s keeps the promises of its extensions on its own',
  (_, path) => {
    const { operations, webhooks } = compileDescription(new SourceStore(), path, () => {});
    expect(operations.length + webhooks.length).toBeGreaterThan(0);
  },
);

it('has a document for each vertical', () => {
  expect(documents.length).toBeGreaterThan(4);
});
