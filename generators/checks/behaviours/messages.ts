import { objectOf, textOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import type { Found } from '../context.ts';
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
  for (const kind of ['operation', 'securityScheme'] as const) {
    for (const found of byKind(kind)) checkKeys(lookup, found, (key) => ON_SECURITY.has(key));
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
    const lacking = new Set<string>();
    for (const use of all) {
      if (use.key === 'required' && !use.required) continue;
      const status = use.status ?? String(validation['status'] ?? 400);
      const response = lookup.response(use.operation, status);
      const shown = response === undefined ? [] : readErrors(lookup, response);
      const wanted = readMessage(use.value, use.status === undefined ? validation : {});
      if (!shown.some((error) => agrees(error, wanted))) {
        lacking.add(`${status} response of ${nameOf(use)}`);
      }
    }
    const [first] = all;
    if (lacking.size === 0 || first === undefined) continue;
    const { message, code } = readMessage(
      first.value,
      first.status === undefined ? validation : {},
    );
    const coded = code === undefined ? '' : ` with the code "${code}"`;
    lookup.context.report(
      'messages-undocumented',
      pointer,
      `"${message}"${coded} is in no example of the ${[...lacking].join(', ')}.`,
    );
  }
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

function nameOf({ operation }: MessageUse): string {
  const { method, path, node } = operation;
  return textOf(node['operationId']) ?? `${method.toUpperCase()} ${path}`;
}
