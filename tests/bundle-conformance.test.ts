import { fileURLToPath } from 'node:url';
import { bundle as bundleWithRedocly, createConfig } from '@redocly/openapi-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { isObject } from '../generators/openapi/json.ts';
import type { Json, JsonObject } from '../generators/openapi/json.ts';
import { decodeFragment, resolvePointer } from '../generators/openapi/pointer.ts';
import { bundle } from '../generators/pipeline/bundle.ts';
import { SourceStore } from '../generators/pipeline/source.ts';

const ROOT = fileURLToPath(new URL('../openapi/openapi.yaml', import.meta.url));

/** What every tool must read the same, however a bundler names the components. */
const PARTS = ['info', 'servers', 'tags', 'security', 'paths', 'webhooks'];

describe('the bundle, with every reference followed', () => {
  let ours: JsonObject;
  let theirs: JsonObject;

  beforeAll(async () => {
    const { document, diagnostics } = bundle(new SourceStore(), ROOT);
    expect(diagnostics).toEqual([]);
    ours = document;
    const config = await createConfig({});
    const result = await bundleWithRedocly({ ref: ROOT, config, dereference: true });
    expect(result.problems).toEqual([]);
    theirs = result.bundle.parsed as JsonObject;
  });

  it.each(PARTS)("is the same as Redocly's: %s", (part) => {
    expect(theirs[part]).toBeDefined();
    expect(dereference(ours[part], ours)).toEqual(theirs[part]);
  });

  it('holds nothing at its root that Redocly has not', () => {
    const keys = (document: JsonObject) => Object.keys(document).sort();
    expect(keys(ours)).toEqual(keys(theirs));
  });
});

/** The value with every local reference replaced by what it leads to; siblings of it stay. */
function dereference(value: Json | undefined, document: JsonObject): Json | undefined {
  if (Array.isArray(value)) return value.map((one) => dereference(one, document) ?? null);
  if (!isObject(value)) return value;
  const { $ref, ...beside } = value;
  if (typeof $ref === 'string' && $ref.startsWith('#/')) {
    const target = resolvePointer(document, decodeFragment($ref.slice(1)));
    expect(isObject(target), $ref).toBe(true);
    return dereference({ ...(isObject(target) ? target : {}), ...beside }, document);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, dereference(child, document) ?? null]),
  );
}
