import { isObject, listOf, objectOf, textOf } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import { didYouMean } from '../../util/names.ts';
import type { Lookup } from '../lookup.ts';
import { hasHeader } from './pagination.ts';

/** `x-signature`: every header it speaks of is declared on every webhook, every field in its body. */
export function checkSignature(lookup: Lookup): void {
  const { document, operations, report } = lookup.context;
  const signature = document['x-signature'];
  if (!isObject(signature)) return;
  const named = [
    { field: 'header', header: textOf(signature['header']), body: undefined },
    ...['timestamp', 'dedupe', 'type'].map((field) => ({
      field: `${field}/header`,
      header: textOf(objectOf(signature[field])['header']),
      body: textOf(objectOf(signature[field])['body']),
    })),
    ...listOf(signature['secretHeaders']).map((header, index) => ({
      field: `secretHeaders/${index}`,
      header: textOf(header),
      body: undefined,
    })),
  ];
  const webhooks = operations.filter((operation) => operation.webhook);
  for (const { field, header, body } of named) {
    for (const webhook of webhooks) {
      const headers = lookup.parameterNames(webhook, 'header');
      if (header !== undefined && !hasHeader(headers, header)) {
        const message = `The webhook "${webhook.path}" has no header "${header}".${didYouMean(header, headers)}`;
        report('signature-unverified', `/x-signature/${field}`, message);
      }
      if (body !== undefined && lookup.at(lookup.bodySchema(webhook), body) === undefined) {
        const message = `The body of the webhook "${webhook.path}" has no "${body}".`;
        report('signature-unverified', `/x-signature/${field}`, message);
      }
    }
  }
}

/** `x-rate-limit`: classes exist, and limits are given for environments that servers have. */
export function checkRateLimits(lookup: Lookup): void {
  const { document, operations, report } = lookup.context;
  const classes = objectOf(objectOf(document['x-rate-limit'])['classes']);
  for (const operation of operations) {
    const name = textOf(objectOf(operation.node['x-rate-limit'])['class']);
    if (name === undefined || Object.hasOwn(classes, name)) continue;
    const pointer = joinPointer(operation.pointer, 'x-rate-limit', 'class');
    const message = `There is no rate class "${name}".${didYouMean(name, Object.keys(classes))}`;
    report('rate-limit-unverified', pointer, message);
  }
  const environments = listOf(document['servers'])
    .map((server) => textOf(objectOf(server)['x-environment']))
    .filter((name) => name !== undefined);
  for (const [name, rate] of Object.entries(classes)) {
    for (const environment of Object.keys(objectOf(objectOf(rate)['limits']))) {
      if (environments.includes(environment)) continue;
      const pointer = joinPointer('/x-rate-limit/classes', name, 'limits', environment);
      const message = `No server has the environment "${environment}".${didYouMean(environment, environments)}`;
      report('rate-limit-unverified', pointer, message);
    }
  }
}

/** `x-protocol-errors`: the envelope's schema is declared and has the fields it speaks of. */
export function checkProtocolErrors(lookup: Lookup): void {
  const { document, report } = lookup.context;
  const envelope = objectOf(document['x-protocol-errors'])['envelope'];
  if (!isObject(envelope)) return;
  const at = '/x-protocol-errors/envelope';
  const schemas = objectOf(objectOf(document['components'])['schemas']);
  const name = textOf(envelope['schema']) ?? '';
  const schema = schemas[name];
  if (schema === undefined) {
    const message = `There is no schema "${name}".${didYouMean(name, Object.keys(schemas))}`;
    report('protocol-errors-unverified', `${at}/schema`, message);
    return;
  }
  for (const field of ['name', 'code', 'message']) {
    const pointer = textOf(envelope[field]);
    if (pointer === undefined || lookup.at(schema, pointer) !== undefined) continue;
    report('protocol-errors-unverified', `${at}/${field}`, `"${name}" has no "${pointer}".`);
  }
}
