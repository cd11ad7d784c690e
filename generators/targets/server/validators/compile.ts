import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AnySchemaObject, Options } from 'ajv/dist/core.js';
import { buildSync } from 'esbuild';
import { isObject } from '../../../openapi/json.ts';
import type { Json, JsonObject } from '../../../openapi/json.ts';
import type { Context } from '../context.ts';
import { compilePattern } from './helpers.ts';
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

/** What generated code would load, and the helper that stands for it instead. */
const LOADED: [string, string][] = [
  ['require("ajv/dist/runtime/ucs2length").default', 'countCharacters'],
  ['require("ajv/dist/runtime/equal").default', 'isEqual'],
  ['require("ajv-formats/dist/formats").fullFormats.int32', 'int32'],
  ['require("ajv-formats/dist/formats").fullFormats.int64', 'int64'],
  ['require("ajv-formats/dist/formats").fullFormats', 'fullFormats'],
];

const HELPERS = ['countCharacters', 'isEqual', 'int32', 'int64', 'compilePattern'];

/** Begins the names of exports until the names of the code have been shortened: none can clash. */
const EXPORT = 'export$';

/** Patterns become regular expressions when the module is loaded. */
const PATTERNS = Object.assign(compilePattern, { code: 'compilePattern' });

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
    // JSON can say 1e999, and a handler can answer NaN: neither is a number for the other side.
    strictNumbers: true,
    logger: false,
    meta: false,
    validateSchema: false,
    inlineRefs: false,
    useDefaults,
    // 0.07 is a multiple of 0.01, although it is not in binary fractions.
    multipleOfPrecision: 9,
    ...readNeeds(set),
    code: { source: true, esm: true, lines: true, regExp: PATTERNS },
  };
  const ajv = new Ajv(options);
  addFormats(ajv);
  const add = (schema: JsonObject | boolean, id: string) =>
    ajv.addSchema(schema as AnySchemaObject, id);
  for (const [name, schema] of Object.entries(set.definitions)) add(schema, poolReference(name));
  const ids: Record<string, string> = {};
  const names = [...set.exports.keys()];
  for (const [index, [name, schema]] of [...set.exports].entries()) {
    const shared = nameInPool(schema);
    // No definition has such a name.
    const id = poolReference(shared ?? `-${name}`);
    if (shared === undefined) add(schema, id);
    ids[`${EXPORT}${index}`] = id;
  }
  const code = minify(standaloneCode(ajv, ids), names);
  // Its types stand beside it.
  return `${header}\n// @ts-nocheck\n${code}`;
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

function minify(code: string, names: string[]): string {
  // A quote within a text is escaped, so that none of these can stand in a text.
  let contents = code.replace('"use strict";', '').replaceAll(/schemaPath:"(?:[^"\\]|\\.)*",/g, '');
  for (const [loaded, name] of LOADED) contents = contents.replaceAll(loaded, name);
  contents = contents.replaceAll(/^export (?=const export\$)/gm, '');
  contents += `export { ${names.map((name, index) => `${EXPORT}${index} as ${name}`).join(', ')} };\n`;
  contents += `import { ${HELPERS.join(', ')} } from './helpers.ts';\n`;
  // Of these, all or none are in the bundle.
  if (contents.includes('fullFormats')) {
    contents += "import { fullFormats } from 'ajv-formats/dist/formats.js';\n";
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
