import { listOf, objectOf, textOf } from '../../openapi/json.ts';
import { didYouMean } from '../../util/names.ts';
import type { FoundOperation } from '../context.ts';
import type { Lookup } from '../lookup.ts';
import { failWith } from './fail.ts';

/** The headers of Standard Webhooks 1.0. */
const STANDARD = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];

/** `x-signature`: every header it speaks of is declared on every webhook, every field in its body. */
export function checkSignature(lookup: Lookup): void {
  const signature = lookup.rootExtension('x-signature');
  if (signature === undefined) return;
  const fail = failWith(lookup, 'signature-unverified', signature);
  const { node } = signature;
  const headers = [
    { field: 'header', name: textOf(node['header']) },
    ...['timestamp', 'dedupe', 'type'].map((part) => ({
      field: `${part}.header`,
      name: textOf(objectOf(node[part])['header']),
    })),
    ...listOf(node['secretHeaders']).map((header, index) => ({
      field: `secretHeaders.${index}`,
      name: textOf(header),
    })),
    ...(node['standard'] === true ? STANDARD : []).map((name) => ({ field: 'standard', name })),
  ];
  for (const webhook of lookup.context.operations.filter((operation) => operation.webhook)) {
    for (const { field, name } of headers) {
      if (name !== undefined) checkHeader(lookup, webhook, field, name, fail);
    }
    for (const part of ['dedupe', 'type']) {
      const body = textOf(objectOf(node[part])['body']);
      if (body === undefined || lookup.at(lookup.bodySchema(webhook), body) !== undefined) continue;
      fail(`${part}.body`, `The body of the webhook "${webhook.path}" has no "${body}".`);
    }
  }
}

function checkHeader(
  lookup: Lookup,
  webhook: FoundOperation,
  field: string,
  name: string,
  fail: (field: string, message: string) => void,
): void {
  const declared = lookup.parameterNames(webhook, 'header');
  if (declared.some((header) => header.toLowerCase() === name.toLowerCase())) return;
  const near = didYouMean(name, declared);
  fail(field, `The webhook "${webhook.path}" has no header "${name}".${near}`);
}
