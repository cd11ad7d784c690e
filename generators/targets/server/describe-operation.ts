import type { ApiModel, Operation, Parameter } from '../../model/model.ts';
import type { Messages } from '../../model/behaviours.ts';
import { isConditional, listHeaders } from './headers.ts';
import { collectMessages, mergeMessages } from './messages.ts';
import { describeParameter, listParameters, takesBody } from './parameters.ts';
import { isJsonType } from './runtime/media-types.ts';
import { Code } from './print-value.ts';
import type { Value, ValueRecord } from './print-value.ts';
import type { OperationValidators, ValidatorRef } from './validators/collect.ts';

/** Says what the server has to know about an operation, as an OperationSpec to be written down. */
export function describeOperation(
  operation: Operation,
  validators: OperationValidators,
  model: ApiModel,
): ValueRecord {
  return {
    id: operation.id,
    method: operation.method.toUpperCase(),
    path: operation.path,
    tag: operation.tag,
    parameters: listParameters(operation, model).map((one) => describe(one, model)),
    validate: Object.fromEntries(
      Object.entries(validators.request).map(([place, ref]) => [place, nameOf('request', ref)]),
    ),
    body: describeBody(operation, model),
    responses: operation.responses.map((response) => {
      const checks = validators.responses.get(response.status);
      return {
        status: response.status,
        mediaTypes: response.content.map(({ mediaType }) => mediaType),
        body: nameOf('response', checks?.body),
        headers: nameOf('response', checks?.headers),
        headerNames: listHeaders(response).map(({ name }) => name),
      };
    }),
    security: operation.security,
    messages: describeMessages(operation.messages),
    rateClass: operation.rateClass,
    pagination: describePagination(operation),
    roles: operation.roles,
    stepUp: operation.stepUp && { status: operation.stepUp.status, code: operation.stepUp.code },
    conditional: isConditional(operation),
  };
}

function nameOf(module: 'request' | 'response', ref: ValidatorRef | undefined): Code | undefined {
  return ref === undefined ? undefined : new Code(`${module}.${ref.name}`);
}

function describe(parameter: Parameter, { document }: ApiModel): Value {
  const { messages, ...spec } = describeParameter(parameter, document);
  const inSchema = collectMessages(parameter.schema, document)[''] ?? {};
  return { ...spec, messages: describeMessages(mergeMessages(messages, inSchema)) };
}

function describeBody(
  { requestBody, method }: Operation,
  { document }: ApiModel,
): Value | undefined {
  if (requestBody === undefined || !takesBody(method)) return undefined;
  const json = requestBody.content.find(({ mediaType }) => isJsonType(mediaType));
  const { '': whole = {}, ...fields } = collectMessages(json?.schema, document);
  return {
    required: requestBody.required,
    mediaTypes: requestBody.content.map(({ mediaType }) => mediaType),
    messages: describeMessages(mergeMessages(requestBody.messages, whole)),
    fields: Object.fromEntries(
      Object.entries(fields).map(([pointer, messages]) => [pointer, describeMessages(messages)]),
    ),
  };
}

function describeMessages(messages: Messages): Value {
  return Object.fromEntries(
    Object.entries(messages).map(([kind, { message, name, code }]) => [
      kind,
      { message, name, code },
    ]),
  );
}

function describePagination({ pagination }: Operation): Value | undefined {
  if (pagination === undefined) return undefined;
  const { page, size, headers, items } = pagination;
  const { page: current, perPage, totalCount, totalPages, pageSize, hasMore } = headers;
  return {
    page,
    size,
    headers: { page: current, perPage, totalCount, totalPages, pageSize, hasMore },
    items,
  };
}
