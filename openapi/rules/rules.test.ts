import * as fs from 'node:fs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Document, Spectral } from '@stoplight/spectral-core';
import type { Ruleset } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { bundleAndLoadRuleset } from '@stoplight/spectral-ruleset-bundler/with-loader';
import { describe, expect, test } from 'vitest';
import { ALPHA_2, ALPHA_3 } from './functions/lib/countries.js';

const here = import.meta.dirname;
const fixtures = join(here, 'fixtures');
const readme = readFileSync(join(here, 'README.md'), 'utf8');
const paragraphs = [...readme.matchAll(/^### (octopus-\S+)\n\n(.+)/gm)];

// Bundled as the `spectral` command and the editor plugins do it: the tests run what they run.
const ruleset: Ruleset = await bundleAndLoadRuleset(join(here, 'spectral.yaml'), { fs, fetch });
const spectral = new Spectral();
spectral.setRuleset(ruleset);

const rules = Object.values(ruleset.rules);
const own = rules.filter(({ name }) => name.startsWith('octopus-'));
const structure = 'oas3-schema';

/** Lints one fixture with the given rules only. */
async function lintFixture(name: string, file: string, ...enabled: string[]): Promise<string[]> {
  for (const rule of rules) rule.enabled = enabled.includes(rule.name);
  const folder = join(fixtures, name);
  const path = join(folder, file);
  const document = new Document(readFileSync(path, 'utf8'), Yaml, path);
  const results = await spectral.run(document);
  return results.map(
    ({ message, range, source }) =>
      `${relative(folder, source ?? path)}:${range.start.line + 1} ${message}`,
  );
}

describe('fixtures', () => {
  const structural = ruleset.rules[structure];
  if (structural) structural.severity = 'error';

  test.each(own.map(({ name }) => name))('%s', async (name) => {
    const expected = readFileSync(join(fixtures, name, 'expected.txt'), 'utf8');
    expect(await lintFixture(name, 'pass.yaml', name, structure)).toEqual([]);
    expect(await lintFixture(name, 'fail.yaml', name)).toEqual(expected.trim().split('\n'));
  });

  test('each folder belongs to a rule', () => {
    expect(readdirSync(fixtures).sort()).toEqual(own.map(({ name }) => name).sort());
  });
});

describe('rules', () => {
  test.each(own.map((rule) => [rule.name, rule] as const))('%s is complete', (name, rule) => {
    expect(rule.description).toMatch(/^[A-Z].*\.$/);
    expect(rule.message).toMatch(/\.$/);
    expect(rule.severity).toBe(0);
    expect(rule.documentationUrl).toMatch(new RegExp(`/openapi/rules/README\\.md#${name}$`));
    expect(paragraphs.filter(([, described]) => described === name)).toHaveLength(1);
    for (const file of ['pass.yaml', 'fail.yaml', 'expected.txt']) {
      expect(existsSync(join(fixtures, name, file)), file).toBe(true);
    }
  });

  test('the README describes no rule that is gone', () => {
    const described = paragraphs.map(([, name]) => name).sort();
    expect(described).toEqual(own.map(({ name }) => name).sort());
  });
});

describe('countries', () => {
  test('are known to the runtime', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(ALPHA_2.filter((code) => names.of(code) === undefined)).toEqual([]);
    expect(new Set(ALPHA_2).size).toBe(249);
    expect(new Set(ALPHA_3).size).toBe(249);
  });
});
