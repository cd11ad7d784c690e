import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { isObject, listOf, objectOf, textOf } from '../generators/openapi/json.ts';
import type { Json, JsonObject } from '../generators/openapi/json.ts';
import { METHODS } from '../generators/openapi/kinds.ts';
import { repo } from './support/project.ts';

const folder = join(repo, 'generated/spec');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

function readSpec(name: string): JsonObject {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

function operationsOf(document: JsonObject): { id: string; tag: string }[] {
  return Object.values(objectOf(document['paths'])).flatMap((item) =>
    METHODS.map((method) => objectOf(item)[method])
      .filter(isObject)
      .map((operation) => ({
        id: textOf(operation['operationId']) ?? '',
        tag: textOf(listOf(operation['tags'])[0]) ?? '',
      })),
  );
}

describe('the bundled description', () => {
  const whole = readSpec('openapi');

  it('has every operation, webhook and server of the API', () => {
    const byTag = Map.groupBy(operationsOf(whole), ({ tag }) => tag);
    expect(Object.fromEntries([...byTag].map(([tag, list]) => [tag, list.length]))).toEqual({
      Authentication: 3,
      Vouchers: 8,
      Topups: 10,
      eSIM: 9,
      Wallets: 4,
      'Reference Data': 7,
    });
    expect(Object.keys(objectOf(whole['webhooks']))).toEqual([
      'order.delivered',
      'order.partially_delivered',
      'order.failed',
      'order.cancelled',
      'wallet.credited',
      'wallet.debited',
    ]);
    expect(listOf(whole['servers']).map((server) => objectOf(server)['url'])).toEqual([
      'https://sandbox-api.octopuscards.io',
      'https://api.octopuscards.io',
    ]);
  });

  it('is split into one document for each vertical, which together hold every operation', () => {
    expect(names).toEqual([
      'authentication',
      'esim',
      'openapi',
      'reference-data',
      'topups',
      'vouchers',
      'wallets',
      'webhooks',
    ]);
    const inSlices = names
      .filter((name) => name !== 'openapi')
      .flatMap((name) => operationsOf(readSpec(name)).map(({ id }) => id));
    expect(new Set(inSlices)).toEqual(new Set(operationsOf(whole).map(({ id }) => id)));
  });

  it('has the operations of its behaviours in a slice, and nothing of the other verticals', () => {
    const ids = operationsOf(readSpec('topups')).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['login', 'refresh', 'logout', 'createTopupOrder']));
    expect(ids).toHaveLength(13);
    const schemas = Object.keys(objectOf(objectOf(readSpec('topups')['components'])['schemas']));
    expect(schemas.filter((name) => /Voucher|Esim/.test(name))).toEqual([]);
    expect(Object.keys(objectOf(readSpec('vouchers')['webhooks']))).toContain('order.delivered');
  });
});

describe.each(names)('generated/spec/%s', (name) => {
  const document = readSpec(name);

  it('says the same as YAML and as JSON', () => {
    const text = readFileSync(join(folder, `${name}.yaml`), 'utf8');
    expect(yaml.load(text, { schema: yaml.CORE_SCHEMA })).toEqual(document);
  });

  it('is a valid document that stands alone', async () => {
    const config = await createConfig({
      extends: ['spec', 'minimal'],
      rules: { 'no-unused-components': 'error' },
    });
    const problems = await lintFromString({ source: JSON.stringify(document), config });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    expect(externalReferences(document)).toEqual([]);
  });
});

function externalReferences(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(externalReferences);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === '$ref' && typeof child === 'string' && !child.startsWith('#/components/')
      ? [child]
      : externalReferences(child),
  );
}
