import { objectOf, textOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { didYouMean } from '../../util/names.ts';
import type { Found } from '../context.ts';
import type { FoundResponse, Lookup } from '../lookup.ts';

const CODE = 'protocol-errors-unverified';

/** `x-protocol-errors`: the envelope is declared, and every answer keeps to what it says. */
export function checkProtocolErrors(lookup: Lookup): void {
  const protocol = lookup.rootExtension('x-protocol-errors');
  if (protocol === undefined) return;
  const schema = findEnvelope(lookup, protocol);
  const requestId = textOf(protocol.node['requestId']);
  // A response that several operations share is told about once.
  const seen = new Set<string>();
  for (const operation of lookup.calls) {
    for (const response of lookup.responses(operation)) {
      if (seen.has(response.pointer)) continue;
      seen.add(response.pointer);
      if (schema !== undefined) checkBody(lookup, response, protocol, schema);
      if (requestId === undefined || lookup.header(response, requestId) !== undefined) continue;
      const message = `The ${response.status} response has no header "${requestId}".`;
      lookup.context.report(CODE, response.pointer, message);
    }
  }
}

/** The schema of the envelope, with what is wrong with its fields. */
function findEnvelope(lookup: Lookup, protocol: Found): Json | undefined {
  const { document, report } = lookup.context;
  const envelope = objectOf(protocol.node['envelope']);
  const at = `${protocol.pointer}/envelope`;
  const schemas = objectOf(objectOf(document['components'])['schemas']);
  const name = textOf(envelope['schema']) ?? '';
  if (!Object.hasOwn(schemas, name)) {
    const message = `There is no schema "${name}".${didYouMean(name, Object.keys(schemas))}`;
    report(CODE, `${at}/schema`, message);
    return undefined;
  }
  const schema = schemas[name];
  for (const field of ['name', 'code', 'message']) {
    const pointer = textOf(envelope[field]) ?? '';
    const found = lookup.at(schema, pointer);
    if (found === undefined) report(CODE, `${at}/${field}`, `"${name}" has no "${pointer}".`);
    else if (!lookup.hasType(found, 'string')) {
      report(CODE, `${at}/${field}`, `"${pointer}" of "${name}" is no text.`);
    }
  }
  return schema;
}

function checkBody(
  lookup: Lookup,
  { status, node, pointer }: FoundResponse,
  protocol: Found,
  schema: Json,
): void {
  if (!/^[45]|^default$/.test(status)) return;
  const { follow, report } = lookup.context;
  const body = lookup.jsonSchema(node);
  if (body !== undefined && follow(body) === follow(schema)) return;
  const name = String(objectOf(protocol.node['envelope'])['schema']);
  const message = `The body of the ${status} response is not the schema "${name}".`;
  report(CODE, pointer, message, `Refer to "${name}" as the schema of the response.`);
}
