import { buildModel } from '../../../model/build.ts';
import type { ApiModel, Operation } from '../../../model/model.ts';
import type { Json, JsonObject } from '../../../openapi/json.ts';

/** The model of a small document: its paths, and what else it says at the root. */
export function modelOf(paths: JsonObject, root: JsonObject = {}): ApiModel {
  const info = { title: 'Test', version: '1.2.3' };
  return buildModel({ openapi: '3.1.0', info, paths, ...root });
}

/** The only operation of a document: `POST /x` with these fields. */
export function operationOf(fields: JsonObject, path = '/x', method = 'post'): Operation {
  const [operation] = modelOf({
    [path]: { [method]: { operationId: 'run', ...fields } },
  }).operations;
  if (operation === undefined) throw new Error('There is no operation.');
  return operation;
}

/** Content of these media types, each with a schema that allows everything. */
export function contentOf(...mediaTypes: string[]): JsonObject {
  return Object.fromEntries(mediaTypes.map((mediaType): [string, Json] => [mediaType, {}]));
}
