import { createRequire } from 'node:module';
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import sdkSchema from '../../openapi/extensions/x-sdk.schema.json' with { type: 'json' };
import assumedSchema from '../../openapi/extensions/x-assumed.schema.json' with { type: 'json' };
import enumSchema from '../../openapi/extensions/x-enum-extensibility.schema.json' with {
  type: 'json',
};
import environmentSchema from '../../openapi/extensions/x-environment.schema.json' with {
  type: 'json',
};
import idempotencySchema from '../../openapi/extensions/x-idempotency.schema.json' with {
  type: 'json',
};
import lifecycleSchema from '../../openapi/extensions/x-lifecycle.schema.json' with {
  type: 'json',
};
import messagesSchema from '../../openapi/extensions/x-messages.schema.json' with { type: 'json' };
import paginationSchema from '../../openapi/extensions/x-pagination.schema.json' with {
  type: 'json',
};
import protocolSchema from '../../openapi/extensions/x-protocol-errors.schema.json' with {
  type: 'json',
};
import rateSchema from '../../openapi/extensions/x-rate-limit.schema.json' with { type: 'json' };
import sessionSchema from '../../openapi/extensions/x-session.schema.json' with { type: 'json' };
import signatureSchema from '../../openapi/extensions/x-signature.schema.json' with {
  type: 'json',
};
import { isObject, listOf } from '../openapi/json.ts';
import type { JsonObject } from '../openapi/json.ts';
import { FIELDS } from '../openapi/kinds.ts';
import type { Kind } from '../openapi/kinds.ts';
import { escapeToken } from '../openapi/pointer.ts';
import type { CheckContext } from './context.ts';

type Place = Kind | 'server' | 'anywhere';

/** The documented extensions: their JSON Schema, and the kinds of object they may stand on. */
const EXTENSIONS: Record<string, { schema: object; places: Place[] }> = {
  'x-assumed': { schema: assumedSchema, places: ['anywhere'] },
  'x-enum-extensibility': { schema: enumSchema, places: ['schema'] },
  'x-environment': { schema: environmentSchema, places: ['server'] },
  'x-idempotency': { schema: idempotencySchema, places: ['operation'] },
  'x-lifecycle': { schema: lifecycleSchema, places: ['operation'] },
  'x-messages': {
    schema: messagesSchema,
    places: ['parameter', 'schema', 'requestBody', 'securityScheme', 'operation'],
  },
  'x-pagination': { schema: paginationSchema, places: ['operation'] },
  'x-protocol-errors': { schema: protocolSchema, places: ['document'] },
  'x-rate-limit': { schema: rateSchema, places: ['document', 'operation'] },
  'x-sdk': { schema: sdkSchema, places: ['operation'] },
  'x-session': { schema: sessionSchema, places: ['securityScheme'] },
  'x-signature': { schema: signatureSchema, places: ['document'] },
};

/**
 * Every documented extension has the form of its JSON Schema and stands where it means something.
 * Extensions that are not ours are left alone.
 *
 * @returns false when one was refused, so that what it says must not be relied on
 */
export function checkExtensions(context: CheckContext): boolean {
  const validators = new Validators();
  let valid = true;
  const check = (node: JsonObject, place: Kind | 'server', pointer: string) => {
    for (const name in node) {
      if (!name.startsWith('x-')) continue;
      const extension = Object.hasOwn(EXTENSIONS, name) ? EXTENSIONS[name] : undefined;
      if (extension === undefined) continue;
      const at = `${pointer}/${escapeToken(name)}`;
      const { places } = extension;
      if (!places.includes('anywhere') && !places.includes(place)) {
        valid = false;
        const fix = `Move it to: ${places.join(', ')}.`;
        context.report('extension-misplaced', at, `${name} does not belong on a ${place}.`, fix);
        continue;
      }
      const validate = validators.get(extension.schema);
      if (validate(node[name])) continue;
      valid = false;
      reportErrors(context, name, at, validate.errors ?? []);
    }
  };
  for (const kind of Object.keys(FIELDS) as Kind[]) {
    for (const { node, pointer } of context.byKind(kind)) check(node, kind, pointer);
  }
  listOf(context.document['servers']).forEach((server, index) => {
    if (isObject(server)) check(server, 'server', `/servers/${index}`);
  });
  return valid;
}

/** Ajv is loaded when the first extension is met: plain OpenAPI documents never need it. */
class Validators {
  #ajv: Ajv2020 | undefined;

  get(schema: object): ValidateFunction {
    if (this.#ajv === undefined) {
      const require = createRequire(import.meta.url);
      const ajv = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
      this.#ajv = new ajv.Ajv2020({ allErrors: true, strict: false });
      // They refer to each other, so all are known before the first is compiled.
      this.#ajv.addSchema(Object.values(EXTENSIONS).map((extension) => extension.schema));
    }
    // Ajv finds what it has compiled already by the identity of the schema.
    return this.#ajv.compile(schema);
  }
}

/** The most telling errors: of a failed choice (`oneOf`), only those of its branches. */
function reportErrors(
  { report }: CheckContext,
  name: string,
  pointer: string,
  errors: ErrorObject[],
): void {
  const telling = errors.filter(
    ({ keyword }) => !['oneOf', 'anyOf', 'if', 'not'].includes(keyword),
  );
  const seen = new Set<string>();
  for (const error of telling.length > 0 ? telling : errors) {
    const at = pointer + error.instancePath;
    const message = `${name}${error.instancePath} ${describe(error)}.`;
    if (seen.has(message)) continue;
    seen.add(message);
    report('extension-invalid', at, message);
  }
}

function describe(error: ErrorObject): string {
  const params: Record<string, unknown> = error.params;
  if (error.keyword === 'additionalProperties') {
    return `has no field "${String(params['additionalProperty'])}"`;
  }
  if (error.keyword === 'enum') {
    return `must be one of ${listOf(params['allowedValues']).map(String).join(', ')}`;
  }
  return error.message ?? 'is not valid';
}
