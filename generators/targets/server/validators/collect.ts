import type {
  ApiModel,
  Content,
  Header,
  Operation,
  Parameter,
  Response,
} from '../../../model/model.ts';
import type { JsonObject } from '../../../openapi/json.ts';
import { createNamer } from '../../../util/literals.ts';
import { lowerCamelCase } from '../../../util/names.ts';
import { isFilledByServer, isTextHeader, listHeaders } from '../headers.ts';
import { isJsonType } from '../runtime/media-types.ts';
import { listParameters, PLACES, takesBody } from '../parameters.ts';
import type { Place } from '../parameters.ts';
import { nameInPool, SchemaPool } from './schema-pool.ts';
import type { Direction, ValidatorSet } from './schema-pool.ts';

/** An exported validator; its name is known when all are collected. */
export interface ValidatorRef {
  name: string;
}

/** The validators of an operation; where anything is valid there is none. */
export interface OperationValidators {
  request: Partial<Record<Place | 'body', ValidatorRef>>;
  /** By status. */
  responses: Map<string, { body?: ValidatorRef; headers?: ValidatorRef }>;
}

export interface Validators {
  request: ValidatorSet;
  response: ValidatorSet;
  operations: Map<Operation, OperationValidators>;
  /** Checks the id of a request; it stands among the responses. */
  requestId: ValidatorRef | undefined;
}

/** Collects what has to be validated; schemas that say the same share a validator. */
export function collectValidators(model: ApiModel): Validators {
  const request = new Collector(model, 'request');
  const response = new Collector(model, 'response');
  const operations = new Map<Operation, OperationValidators>();
  for (const operation of model.operations) {
    operations.set(operation, {
      request: collectRequest(operation, model, request),
      responses: new Map(
        operation.responses.map((one) => [
          one.status,
          collectResponse(operation, one, model, response),
        ]),
      ),
    });
  }
  return {
    operations,
    requestId: collectRequestId(model, response),
    request: request.finish(),
    response: response.finish(),
  };
}

function collectRequest(operation: Operation, model: ApiModel, collector: Collector) {
  const parameters = listParameters(operation, model);
  const refs: OperationValidators['request'] = {};
  for (const place of PLACES) {
    const here = parameters.filter((parameter) => parameter.in === place);
    const ref = collector.add(describeParameters(here, collector), operation.id, place);
    if (ref !== undefined) refs[place] = ref;
  }
  if (takesBody(operation.method)) {
    const schema = describeBody(operation.requestBody?.content ?? [], collector);
    const body = collector.add(schema, operation.id, 'body');
    if (body !== undefined) refs.body = body;
  }
  return refs;
}

function describeParameters(parameters: Parameter[], { pool }: Collector): JsonObject | boolean {
  if (parameters.length === 0) return true;
  const properties = parameters.map(({ name, schema, messages }) => {
    const reduced = pool.reduce(schema, Object.keys(messages));
    return [name, isAnyText(reduced) ? true : reduced] as const;
  });
  return describeObject(
    properties,
    parameters.filter(({ required }) => required).map(({ name }) => name),
  );
}

/** JSON is checked; where several kinds of it are declared, it has to be one of them. */
function describeBody(content: Content[], { pool }: Collector): JsonObject | boolean {
  const alternatives = new Map<string, JsonObject | boolean>();
  for (const { mediaType, schema } of content) {
    if (!isJsonType(mediaType)) continue;
    const reduced = pool.reduce(schema);
    alternatives.set(JSON.stringify(reduced), reduced);
  }
  const [only = true, ...others] = alternatives.values();
  return others.length === 0 ? only : { anyOf: [...alternatives.values()] };
}

function collectResponse(
  operation: Operation,
  response: Response,
  model: ApiModel,
  collector: Collector,
): { body?: ValidatorRef; headers?: ValidatorRef } {
  const { status, content } = response;
  const headers = listHeaders(response);
  const owner = `${operation.id}-${status}`;
  const body = collector.add(describeBody(content, collector), owner, 'body');
  const checked = headers.filter((header) => isTextHeader(header, model));
  const properties = checked.map(
    ({ name, schema }) => [name, collector.pool.reduce(schema)] as const,
  );
  const required = headers.filter(
    (header) => header.required && !isFilledByServer(header.name, response, operation, model),
  );
  const names = required.map(({ name }) => name);
  const checks = collector.add(describeObject(properties, names), owner, 'headers');
  return {
    ...(body === undefined ? {} : { body }),
    ...(checks === undefined ? {} : { headers: checks }),
  };
}

/** The response header says which ids are usable; the request header usually leaves it open. */
function collectRequestId(model: ApiModel, collector: Collector): ValidatorRef | undefined {
  const wanted = model.protocolErrors?.requestId?.toLowerCase();
  const header = model.operations
    .flatMap(({ responses }) => responses.flatMap(({ headers }): Header[] => headers))
    .find(({ name }) => name.toLowerCase() === wanted);
  if (header === undefined) return undefined;
  return collector.add(collector.pool.reduce(header.schema), 'request', 'id');
}

function describeObject(
  properties: (readonly [string, JsonObject | boolean])[],
  required: string[],
): JsonObject | boolean {
  const checked = properties.filter(([, schema]) => !isOpen(schema));
  if (checked.length === 0 && required.length === 0) return true;
  const object: JsonObject = { type: 'object' };
  if (required.length > 0) object['required'] = required;
  if (checked.length > 0) object['properties'] = Object.fromEntries(checked);
  return object;
}

function isOpen(schema: JsonObject | boolean): boolean {
  return schema === true || (schema !== false && Object.keys(schema).length === 0);
}

/** Any text of a parameter is one: that need not be checked. */
function isAnyText(schema: JsonObject | boolean): boolean {
  return (
    typeof schema === 'object' && Object.keys(schema).length === 1 && schema['type'] === 'string'
  );
}

class Collector {
  readonly pool: SchemaPool;
  readonly #entries = new Map<string, Entry>();

  constructor({ document }: ApiModel, direction: Direction) {
    this.pool = new SchemaPool(document, direction);
  }

  /** Takes a schema in; answers its validator, or undefined if anything is valid. */
  add(schema: JsonObject | boolean, owner: string, role: string): ValidatorRef | undefined {
    if (isOpen(schema)) return undefined;
    const key = JSON.stringify(schema);
    const known = this.#entries.get(key);
    if (known !== undefined) {
      known.owners.push(owner);
      return known.ref;
    }
    const entry = { schema, owners: [owner], role, ref: { name: '' } };
    this.#entries.set(key, entry);
    return entry.ref;
  }

  /** Names the validators: after the component, else their operation, else what they are for. */
  finish(): ValidatorSet {
    const name = createNamer();
    const exports: ValidatorSet['exports'] = new Map();
    const counts = new Map<string, number>();
    for (const { schema, owners, role, ref } of this.#entries.values()) {
      const component = nameInPool(schema);
      const count = (counts.get(role) ?? 0) + 1;
      if (component === undefined && owners.length > 1) counts.set(role, count);
      const owner = owners.length > 1 ? `${role}${count}` : `${owners[0]}-${role}`;
      ref.name = name(lowerCamelCase(component ?? owner));
      exports.set(ref.name, schema);
    }
    return { definitions: this.pool.definitions, exports };
  }
}

interface Entry {
  schema: JsonObject | boolean;
  /** The operations, with a status or without, that use it. */
  owners: string[];
  role: string;
  ref: ValidatorRef;
}
