import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { encodeFragment, objectOf, textOf, textsOf } from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject } from '@octopus-cards/toolkit';
import { follow } from './document.ts';

/** Something on the wire that the description does not allow. */
export interface WireFault {
  /** `query limit`, `body/items/0`, `header Accept`, `path`, `credentials`, `status`. */
  at: string;
  message: string;
  /** Where the description says what was expected. */
  pointer: string;
}

/** Judges values by the schemas of a document. */
export interface SchemaJudge {
  /** What is wrong with a value, judged by the schema at a pointer; empty: nothing. */
  findFaults(pointer: string, value: Json): { at: string; message: string }[];
  /** The types that a schema allows, as far as it says so itself or behind references. */
  typesAt(pointer: string): Set<string>;
}

const BASE = 'urn:x:wire';

/** A validator of its own, shared with neither the clients nor the servers that it judges. */
export function createSchemaJudge(document: JsonObject): SchemaJudge {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateFormats: true,
    multipleOfPrecision: 9,
    logger: false,
  });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: BASE }, undefined, undefined, false);
  return {
    findFaults(pointer, value) {
      const $ref = `${BASE}#${encodeFragment(pointer)}`;
      const validate = ajv.getSchema($ref) ?? ajv.compile({ $ref });
      if (validate(value) === true) return [];
      return (validate.errors ?? []).map(({ instancePath, keyword, message, params }) => ({
        at: instancePath,
        message: `${message ?? 'is wrong'}${nameProperty(keyword, params)}`,
      }));
    },
    typesAt: (pointer) => collectTypes(document, pointer, new Set()),
  };
}

/** Ajv's message for an unknown property does not name it. */
function nameProperty(keyword: string, params: Record<string, unknown>): string {
  const name = params['additionalProperty'] ?? params['unevaluatedProperty'];
  if (name !== undefined) return `: ${String(name)}`;
  return keyword === 'enum' ? `: ${JSON.stringify(params['allowedValues'])}` : '';
}

function collectTypes(document: JsonObject, at: string, seen: Set<string>): Set<string> {
  const { node, pointer } = follow(document, at);
  if (seen.has(pointer)) return new Set();
  seen.add(pointer);
  const schema = objectOf(node);
  const types = new Set([...textsOf(schema['type'])]);
  const type = textOf(schema['type']);
  if (type !== undefined) types.add(type);
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const parts = Array.isArray(schema[keyword]) ? schema[keyword].length : 0;
    for (let index = 0; index < parts; index++) {
      for (const each of collectTypes(document, `${pointer}/${keyword}/${index}`, seen)) {
        types.add(each);
      }
    }
  }
  return types;
}
