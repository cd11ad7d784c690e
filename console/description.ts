import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const DESCRIPTION = new URL('../generated/console/spec/openapi.json', import.meta.url);

/** Modules that say what the description says, so that no page repeats it. Their types: src/*.d.ts. */
const MODULES: Record<string, (document: unknown) => string> = {
  'virtual:operation-roles': (document) =>
    `export const operationRoles = ${JSON.stringify(collectRoles(document))};`,
  'virtual:operation-summaries': (document) =>
    `export const operationSummaries = ${JSON.stringify(collectSummaries(document))};`,
  'virtual:enum-words': (document) =>
    `export const enumWords = ${JSON.stringify(collectWords(document))};`,
};

/** Makes modules of what the description says. */
export function bringDescription(): Plugin {
  return {
    name: 'description',
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    async load(id) {
      const write = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (write === undefined) return undefined;
      const document: unknown = JSON.parse(await readFile(DESCRIPTION, 'utf8'));
      return write(document);
    },
  };
}

/** The roles of each operation; one that everybody may call is left out. */
function collectRoles(node: unknown, found: Record<string, unknown> = {}): Record<string, unknown> {
  if (typeof node !== 'object' || node === null) return found;
  if ('operationId' in node && 'x-roles' in node) {
    const { operationId, 'x-roles': roles } = node;
    if (Array.isArray(roles) && roles.length > 0) found[String(operationId)] = roles;
    return found;
  }
  for (const child of Object.values(node)) collectRoles(child, found);
  return found;
}

/** What each operation does, in a few words. */
function collectSummaries(
  node: unknown,
  found: Record<string, unknown> = {},
): Record<string, unknown> {
  if (typeof node !== 'object' || node === null) return found;
  if ('operationId' in node && 'summary' in node) {
    found[String(node.operationId)] = node.summary;
    return found;
  }
  for (const child of Object.values(node)) collectSummaries(child, found);
  return found;
}

/** What each value of an enum means, by the name of its schema. */
function collectWords(
  node: unknown,
  name = '',
  found: Record<string, unknown> = {},
): Record<string, unknown> {
  if (typeof node !== 'object' || node === null) return found;
  if ('x-enumDescriptions' in node && !(name in found)) found[name] = node['x-enumDescriptions'];
  for (const [key, child] of Object.entries(node)) collectWords(child, key, found);
  return found;
}
