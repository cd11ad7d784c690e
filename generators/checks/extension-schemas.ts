import { createRequire } from 'node:module';
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import assumedSchema from '../../openapi/extensions/x-assumed.schema.json' with { type: 'json' };
import docsSchema from '../../openapi/extensions/x-docs.schema.json' with { type: 'json' };
import enumSchema from '../../openapi/extensions/x-enum-extensibility.schema.json' with {
  type: 'json',
};
import environmentSchema from '../../openapi/extensions/x-environment.schema.json' with {
  type: 'json',
};
import fixSchema from '../../openapi/extensions/x-fix.schema.json' with { type: 'json' };
import idempotencySchema from '../../openapi/extensions/x-idempotency.schema.json' with {
  type: 'json',
};
import lifecycleSchema from '../../openapi/extensions/x-lifecycle.schema.json' with {
  type: 'json',
};
import ledgerSchema from '../../openapi/extensions/x-ledger.schema.json' with { type: 'json' };
import messagesSchema from '../../openapi/extensions/x-messages.schema.json' with { type: 'json' };
import paginationSchema from '../../openapi/extensions/x-pagination.schema.json' with {
  type: 'json',
};
import priceSchema from '../../openapi/extensions/x-price.schema.json' with { type: 'json' };
import protocolSchema from '../../openapi/extensions/x-protocol-errors.schema.json' with {
  type: 'json',
};
import rateSchema from '../../openapi/extensions/x-rate-limit.schema.json' with { type: 'json' };
import rolesSchema from '../../openapi/extensions/x-roles.schema.json' with { type: 'json' };
import scenariosSchema from '../../openapi/extensions/x-scenarios.schema.json' with {
  type: 'json',
};
import sdkSchema from '../../openapi/extensions/x-sdk.schema.json' with { type: 'json' };
import sessionSchema from '../../openapi/extensions/x-session.schema.json' with { type: 'json' };
import signatureSchema from '../../openapi/extensions/x-signature.schema.json' with {
  type: 'json',
};
import stepUpSchema from '../../openapi/extensions/x-step-up.schema.json' with { type: 'json' };
import type { Kind } from '../openapi/kinds.ts';

/** Where an extension can stand; `other` is all that the table of kinds does not tell apart. */
export type Place = Kind | 'server' | 'other';

export interface Extension {
  schema: { $id: string };
  /** The places it may stand on. */
  places: readonly Place[] | 'anything';
  /** Where it takes another form at each place: the names of the forms in `$defs`. */
  forms?: Partial<Record<Place, string>>;
  /** How to mend a value in the wrong form, where its schema does not tell. */
  fix?: string;
}

/** The documented extensions. */
export const EXTENSIONS: Readonly<Record<string, Extension>> = {
  'x-assumed': {
    schema: assumedSchema,
    places: 'anything',
    fix: 'Write one or two sentences of plain text on one line (in YAML, behind `>-`).',
  },
  'x-docs': { schema: docsSchema, places: ['document'] },
  'x-enum-extensibility': { schema: enumSchema, places: ['schema'] },
  'x-environment': { schema: environmentSchema, places: ['server'] },
  'x-fix': {
    schema: fixSchema,
    places: ['example'],
    fix: 'Write request, session, account, wait or server.',
  },
  'x-idempotency': { schema: idempotencySchema, places: ['operation'] },
  'x-ledger': { schema: ledgerSchema, places: ['document'] },
  'x-lifecycle': { schema: lifecycleSchema, places: ['operation'] },
  'x-messages': {
    schema: messagesSchema,
    places: ['parameter', 'schema', 'requestBody', 'securityScheme', 'operation'],
  },
  'x-pagination': { schema: paginationSchema, places: ['operation'] },
  'x-price': { schema: priceSchema, places: ['operation'] },
  'x-protocol-errors': { schema: protocolSchema, places: ['document'] },
  'x-rate-limit': {
    schema: rateSchema,
    places: ['document', 'operation'],
    forms: { document: 'root', operation: 'operation' },
  },
  'x-roles': {
    schema: rolesSchema,
    places: ['document', 'operation'],
    forms: { document: 'root', operation: 'operation' },
  },
  'x-scenarios': { schema: scenariosSchema, places: ['operation'] },
  'x-sdk': { schema: sdkSchema, places: ['operation'] },
  'x-session': { schema: sessionSchema, places: ['securityScheme'] },
  'x-signature': { schema: signatureSchema, places: ['document'] },
  'x-step-up': { schema: stepUpSchema, places: ['operation'] },
};

/** Ajv is loaded when the first extension is met: plain OpenAPI documents never need it. */
export class ExtensionValidators {
  readonly #compiled = new Map<string, ValidateFunction>();
  #ajv: Ajv2020 | undefined;

  /** The validator of an extension at a place. */
  get({ schema, forms }: Extension, place: Place): ValidateFunction {
    const form = forms?.[place];
    const id = form === undefined ? schema.$id : `${schema.$id}#/$defs/${form}`;
    let validate = this.#compiled.get(id);
    if (validate === undefined) {
      validate = this.#load().compile({ $ref: id });
      this.#compiled.set(id, validate);
    }
    return validate;
  }

  #load(): Ajv2020 {
    if (this.#ajv === undefined) {
      const require = createRequire(import.meta.url);
      const ajv = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
      this.#ajv = new ajv.Ajv2020({
        allErrors: true,
        strict: false,
        validateSchema: false,
        verbose: true,
      });
      // They refer to each other, so all are known before the first is compiled.
      this.#ajv.addSchema(Object.values(EXTENSIONS).map((extension) => extension.schema));
    }
    return this.#ajv;
  }
}
