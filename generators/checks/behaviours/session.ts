import { isObject, objectOf, textOf } from '../../openapi/json.ts';
import type { JsonObject } from '../../openapi/json.ts';
import { joinPointer, splitPointer } from '../../openapi/pointer.ts';
import { didYouMean } from '../../util/names.ts';
import type { FoundOperation } from '../context.ts';
import type { Lookup } from '../lookup.ts';
import { failWith, findOperation } from './fail.ts';
import type { Fail } from './fail.ts';

/** `x-session`: one can log in and refresh without a token, and the answers hold what they should. */
export function checkSessions(lookup: Lookup): void {
  for (const scheme of lookup.context.byKind('securityScheme')) {
    const session = lookup.extension(scheme, 'x-session');
    if (session === undefined) continue;
    const name = splitPointer(scheme.pointer).at(-1) ?? '';
    const fail = failWith(lookup, 'session-unverified', session);
    checkLogin(lookup, session.node, name, fail);
    checkRefresh(lookup, session.node, name, fail);
    const logout = session.node['logout'];
    if (isObject(logout)) findOperation(lookup, logout, 'logout', fail);
  }
}

function checkLogin(lookup: Lookup, session: JsonObject, scheme: string, fail: Fail): void {
  const login = objectOf(session['login']);
  const operation = findOperation(lookup, login, 'login', fail);
  if (operation === undefined) return;
  for (const [option, property] of Object.entries(objectOf(login['credentials']))) {
    if (typeof property === 'string') {
      checkProperty(lookup, operation, property, `login.credentials.${option}`, fail);
    }
  }
  checkOpen(lookup, operation, scheme, 'login', fail);
  checkTokens(lookup, operation, session, 'login', fail);
}

function checkRefresh(lookup: Lookup, session: JsonObject, scheme: string, fail: Fail): void {
  const refresh = session['refresh'];
  if (!isObject(refresh)) return;
  const operation = findOperation(lookup, refresh, 'refresh', fail);
  if (operation === undefined) return;
  checkProperty(lookup, operation, textOf(refresh['token']) ?? '', 'refresh.token', fail);
  checkOpen(lookup, operation, scheme, 'refresh', fail);
  checkTokens(lookup, operation, session, 'refresh', fail);
}

function checkProperty(
  lookup: Lookup,
  operation: FoundOperation,
  property: string,
  field: string,
  fail: Fail,
): void {
  const body = lookup.bodySchema(operation);
  if (lookup.at(body, joinPointer('', property)) !== undefined) return;
  const near = didYouMean(property, lookup.propertyNames(body));
  fail(field, `The body of "${nameOf(operation)}" has no property "${property}".${near}`);
}

/** Whoever has no token yet, or one that is no longer good, must be able to call the operation. */
function checkOpen(
  lookup: Lookup,
  operation: FoundOperation,
  scheme: string,
  field: string,
  fail: Fail,
): void {
  const security = lookup.security(operation);
  const asks = security.every((requirement) => Object.hasOwn(requirement, scheme));
  if (security.length === 0 || !asks) return;
  fail(
    `${field}.operation`,
    `"${nameOf(operation)}" asks for the very token that it gives; it needs \`security: []\`.`,
  );
}

/** Tokens and expiries are texts that every success holds. */
function checkTokens(
  lookup: Lookup,
  operation: FoundOperation,
  session: JsonObject,
  step: 'login' | 'refresh',
  fail: Fail,
): void {
  const successes = lookup.successes(operation);
  if (successes.length === 0) {
    fail(`${step}.operation`, `"${nameOf(operation)}" declares no success response.`);
  }
  for (const { status, node } of successes) {
    const body = lookup.jsonSchema(node);
    for (const [token, from] of Object.entries(objectOf(session['tokens']))) {
      if (typeof from !== 'string') continue;
      const where = `of the ${status} response of "${nameOf(operation)}"`;
      const schema = lookup.at(body, from);
      const field = `tokens.${token}`;
      if (schema === undefined) {
        fail(field, `There is no "${from}" in the body ${where}.`);
        continue;
      }
      if (!lookup.isRequiredAt(body, from))
        fail(field, `"${from}" is not required in the body ${where}.`);
      if (!lookup.hasType(schema, 'string'))
        fail(field, `"${from}" is no text in the body ${where}.`);
      if (token.endsWith('ExpiresAt') && lookup.keyword(schema, 'format') !== 'date-time') {
        fail(field, `"${from}" is no date-time in the body ${where}.`);
      }
    }
  }
}

function nameOf(operation: FoundOperation): string {
  return String(operation.node['operationId']);
}
