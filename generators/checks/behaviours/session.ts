import { isObject, objectOf, textOf } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import { didYouMean } from '../../util/names.ts';
import type { Lookup } from '../lookup.ts';
import { namedOperation } from './idempotency.ts';

/** `x-session`: the operations, the credentials in the body and the tokens in the answer exist. */
export function checkSessions(lookup: Lookup): void {
  for (const { node, pointer } of lookup.context.byKind('securityScheme')) {
    const session = node['x-session'];
    if (!isObject(session)) continue;
    const at = joinPointer(pointer, 'x-session');
    const fail = (field: string, message: string) =>
      lookup.context.report('session-unverified', joinPointer(at, ...field.split('.')), message);

    const login = objectOf(session['login']);
    const loginOperation = namedOperation(lookup, login, 'login', fail);
    if (loginOperation !== undefined) {
      const body = lookup.bodySchema(loginOperation);
      for (const [option, property] of Object.entries(objectOf(login['credentials']))) {
        if (typeof property !== 'string') continue;
        if (lookup.at(body, joinPointer('', property)) !== undefined) continue;
        const near = didYouMean(property, lookup.propertyNames(body));
        fail(`login.credentials.${option}`, `The login takes no "${property}".${near}`);
      }
      for (const { status, node: answer } of lookup.successes(loginOperation)) {
        for (const [token, from] of Object.entries(objectOf(session['tokens']))) {
          if (typeof from !== 'string') continue;
          if (lookup.at(lookup.jsonSchema(answer), from) !== undefined) continue;
          fail(`tokens.${token}`, `The ${status} answer of the login has no "${from}".`);
        }
      }
    }
    if (isObject(session['refresh'])) {
      const refresh = namedOperation(lookup, session['refresh'], 'refresh', fail);
      const token = textOf(session['refresh']['token']) ?? '';
      if (
        refresh !== undefined &&
        lookup.at(lookup.bodySchema(refresh), joinPointer('', token)) === undefined
      ) {
        fail('refresh.token', `The body of the refresh has no "${token}".`);
      }
    }
    if (isObject(session['logout'])) namedOperation(lookup, session['logout'], 'logout', fail);
  }
}
