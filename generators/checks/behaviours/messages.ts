import { objectOf, textOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import type { Found, FoundOperation } from '../context.ts';
import type { Lookup } from '../lookup.ts';
import { readErrors } from './envelope.ts';
import type { ShownError } from './envelope.ts';
import { collectMessageUses } from './message-uses.ts';
import type { MessageUse } from './message-uses.ts';

/** Violations that stand for no single keyword. */
const GENERAL = new Set(['*', 'required', 'x-assumed']);
const ON_BODY = new Set([...GENERAL, 'type', 'syntax']);
const ON_SECURITY = new Set(['missing', 'invalid', 'x-assumed']);

const KINDS = ['parameter', 'schema', 'requestBody', 'operation', 'securityScheme'] as const;

/** `x-messages`: a message is for what can happen at its place, and readers are shown it. */
export function checkMessages(lookup: Lookup): void {
  const { byKind } = lookup.context;
  const declared = ({ node }: Found) => Object.hasOwn(node, 'x-messages');
  if (!KINDS.some((kind) => byKind(kind).some(declared))) return;
  for (const found of byKind('parameter')) {
    const schema = found.node['schema'];
    checkKeys(lookup, found, (key) => GENERAL.has(key) || hasKeyword(lookup, schema, key));
  }
  for (const found of byKind('schema')) {
    checkKeys(lookup, found, (key) => GENERAL.has(key) || hasKeyword(lookup, found.node, key));
  }
  for (const found of byKind('requestBody')) checkKeys(lookup, found, (key) => ON_BODY.has(key));
  for (const found of byKind('securityScheme')) {
    checkKeys(lookup, found, (key) => ON_SECURITY.has(key));
  }
  for (const operation of lookup.context.operations) {
    const asks = lookup.security(operation).length > 0;
    checkKeys(lookup, operation, (key) => asks && ON_SECURITY.has(key));
  }
  const uses = collectMessageUses(lookup);
  checkRequired(lookup, uses);
  checkExamples(lookup, uses);
}

function hasKeyword(lookup: Lookup, schema: Json | undefined, keyword: string): boolean {
  return lookup.keyword(schema, keyword) !== undefined;
}

function checkKeys(lookup: Lookup, found: Found, can: (key: string) => boolean): void {
  const messages = lookup.extension(found, 'x-messages');
  if (messages === undefined) return;
  for (const key of Object.keys(messages.node)) {
    if (can(key)) continue;
    const at = joinPointer(messages.pointer, key);
    lookup.context.report('messages-unverified', at, `Nothing here can violate "${key}".`);
  }
}

/** Where nothing is required, nothing can be missing. */
function checkRequired(lookup: Lookup, uses: Map<string, MessageUse[]>): void {
  for (const [pointer, all] of uses) {
    if (all[0]?.key !== 'required' || all.some((use) => use.required)) continue;
    const message = 'Nothing here can violate "required": it may be left out.';
    lookup.context.report('messages-unverified', pointer, message);
  }
}

/** Each message is in an example of the response that carries it, for every operation. */
function checkExamples(lookup: Lookup, uses: Map<string, MessageUse[]>): void {
  const protocol = lookup.rootExtension('x-protocol-errors');
  const validation = objectOf(protocol?.node['validation']);
  for (const [pointer, all] of uses) {
    const [first] = all;
    if (first === undefined) continue;
    const status = first.status ?? String(validation['status'] ?? 400);
    const wanted = readMessage(first.value, first.status === undefined ? validation : {});
    const lacking = all
      .filter((use) => use.required || use.key !== 'required')
      .filter(({ operation }) => !shows(lookup, operation, status, wanted))
      .map(({ operation }) => nameOf(operation));
    if (lacking.length === 0) continue;
    const coded = wanted.code === undefined ? '' : ` with the code "${wanted.code}"`;
    const where = `the ${status} response of ${[...new Set(lacking)].join(', ')}`;
    const message = `"${wanted.message}"${coded} is in no example of ${where}.`;
    lookup.context.report('messages-undocumented', pointer, message);
  }
}

function shows(
  lookup: Lookup,
  operation: FoundOperation,
  status: string,
  wanted: ShownError,
): boolean {
  const response = lookup.response(operation, status);
  if (response === undefined) return false;
  return readErrors(lookup, response).some((shown) => agrees(shown, wanted));
}

/** A text alone has the name and the code of ordinary validation. */
function readMessage(value: Json, validation: { [key: string]: Json }): ShownError {
  const own = typeof value === 'string' ? { ...validation, message: value } : objectOf(value);
  return { name: textOf(own['name']), code: textOf(own['code']), message: textOf(own['message']) };
}

function agrees(shown: ShownError, wanted: ShownError): boolean {
  return (['name', 'code', 'message'] as const).every(
    (field) => wanted[field] === undefined || wanted[field] === shown[field],
  );
}

function nameOf({ method, path, node }: FoundOperation): string {
  return textOf(node['operationId']) ?? `${method.toUpperCase()} ${path}`;
}
