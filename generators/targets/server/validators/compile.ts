import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AnySchemaObject, Options } from 'ajv/dist/core.js';
import { buildSync } from 'esbuild';
import { isObject } from '../../../openapi/json.ts';
import type { Json, JsonObject } from '../../../openapi/json.ts';
import type { Context } from '../context.ts';
import { nameInPool, poolReference } from './schema-pool.ts';
import type { ValidatorSet } from './schema-pool.ts';

// Ajv is CommonJS, and what a default import of it gives depends on who loads it.
const require = createRequire(import.meta.url);
const { default: Core } = require('ajv/dist/core.js') as typeof import('ajv/dist/core.js');
const { default: standaloneCode } =
  require('ajv/dist/standalone/index.js') as typeof import('ajv/dist/standalone/index.js');
const { default: draft2020 } =
  require('ajv/dist/vocabularies/draft2020.js') as typeof import('ajv/dist/vocabularies/draft2020.js');
const { default: addFormats } = require('ajv-formats') as typeof import('ajv-formats');

/** What generated code would load, and the name that stands for it instead. */
const LOADED: [string, string][] = [
  ['require("ajv/dist/runtime/ucs2length").default', 'ucs2length'],
  ['require("ajv/dist/runtime/equal").default', 'equal'],
  ['require("ajv-formats/dist/formats").fullFormats.int32', 'int32'],
  ['require("ajv-formats/dist/formats").fullFormats.int64', 'int64'],
  ['require("ajv-formats/dist/formats").fullFormats', 'fullFormats'],
];

/** What the names stand for; the bundle holds only what is used. */
const STANDS_FOR: Record<string, string> = {
  ucs2length: `
    function ucs2length(text) {
      let length = text.length;
      for (let i = text.length - 2; i >= 0; i--) {
        const pair = (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
        if (pair) length--;
      }
      return length;
    }`,
  equal: "import equal from 'fast-deep-equal';",
  int32:
    'const int32 = { validate: (x) => Number.isInteger(x) && x >= -0x80000000 && x <= 0x7fffffff };',
  // What is beyond is no 64-bit integer, and would be refused by the first database at the latest.
  int64:
    'const int64 = { validate: (x) => Number.isInteger(x) && x >= -(2 ** 63) && x < 2 ** 63 };',
  fullFormats: "import { fullFormats } from 'ajv-formats/dist/formats.js';",
};

/**
 * A pattern that is none with the \`u\` flag is meant without it. The code of the function stands in
 * the module, since patterns become regular expressions when it is loaded.
 */
const compilePattern = Object.assign(
  (pattern: string, flags: string): RegExp => {
    try {
      return new RegExp(pattern, flags);
    } catch {
      return new RegExp(pattern);
    }
  },
  { code: '((p, f) => { try { return new RegExp(p, f); } catch { return new RegExp(p); } })' },
);

/** Ajv for JSON Schema 2020-12 without dynamic references, which the pool has none of. */
class Ajv extends Core {
  override _addVocabularies(): void {
    super._addVocabularies();
    for (const vocabulary of draft2020) this.addVocabulary(vocabulary);
  }
}

/**
 * Prints a module of validators: JavaScript that imports nothing and compiles nothing.
 *
 * @param useDefaults whether what is missing and has a default is filled in
 * @param header a comment for the first line
 */
export function printValidators(set: ValidatorSet, useDefaults: boolean, header: string): string {
  const options: Options = {
    strict: false,
    logger: false,
    meta: false,
    validateSchema: false,
    inlineRefs: false,
    useDefaults,
    // 0.07 is a multiple of 0.01, although it is not in binary fractions.
    multipleOfPrecision: 9,
    ...readNeeds(set),
    code: { source: true, esm: true, lines: true, regExp: compilePattern },
  };
  const ajv = new Ajv(options);
  addFormats(ajv);
  const add = (schema: JsonObject | boolean, id: string) =>
    ajv.addSchema(schema as AnySchemaObject, id);
  for (const [name, schema] of Object.entries(set.definitions)) add(schema, poolReference(name));
  const ids: Record<string, string> = {};
  for (const [name, schema] of set.exports) {
    const shared = nameInPool(schema);
    // No definition has such a name.
    const id = poolReference(shared ?? `-${name}`);
    if (shared === undefined) add(schema, id);
    ids[name] = id;
  }
  const code = minify(standaloneCode(ajv, ids));
  // Its types stand beside it.
  return code === '' ? `${header}\n` : `${header}\n// @ts-nocheck\n${code}`;
}

/** Prints the types of a module of validators. */
export function printDeclarations({ exports }: ValidatorSet, context: Context): string {
  const { header, extension } = context;
  if (exports.size === 0) return `${header}\n\nexport {};\n`;
  const lines = [...exports.keys()].map((name) => `export const ${name}: Validator;\n`);
  return `${header}

import type { Validator } from '../runtime/types${extension}';

${lines.join('')}`;
}

/** Options that cost time and space, and that only some schemas need. */
function readNeeds({ definitions, exports }: ValidatorSet): Partial<Options> {
  const needs = { unevaluated: false, ownProperties: false };
  const visit = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'unevaluatedProperties' || key === 'unevaluatedItems') needs.unevaluated = true;
      // Every object seems to have these, unless its own properties are told apart.
      if (key in Object.prototype) needs.ownProperties = true;
      visit(inner);
    }
  };
  visit(Object.values(definitions));
  visit([...exports.values()]);
  return needs;
}

function minify(code: string): string {
  // A quote within a text is escaped, so that none of these can stand in a text.
  let contents = code.replace('"use strict";', '').replaceAll(/schemaPath:"(?:[^"\\]|\\.)*",/g, '');
  for (const [loaded, name] of LOADED) {
    if (!contents.includes(loaded)) continue;
    contents = `${STANDS_FOR[name]}\n${contents.replaceAll(loaded, name)}`;
  }
  const { outputFiles } = buildSync({
    stdin: {
      contents,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    charset: 'ascii',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
