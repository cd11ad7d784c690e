import type { ApiModel, Operation, SecurityScheme } from '../../../model/model.ts';
import { findSession } from '../../client/api.ts';
import { nameVariable } from './values.ts';
import type { SampleText } from './values.ts';

/** How a request says who sends it. */
export interface Access {
  headers: { name: string; value: SampleText }[];
  basic: boolean;
  /** A key in the query. */
  key: { name: string; variable: string } | undefined;
  /** Properties of the body that carry credentials → variables of the environment. */
  variables: Record<string, string>;
}

/** The credentials of an operation: those of the first of its alternatives that names any. */
export function chooseAccess(model: ApiModel, operation: Operation): Access {
  const requirement = operation.security.find((one) => Object.keys(one).length > 0) ?? {};
  const access: Access = {
    headers: [],
    basic: false,
    key: undefined,
    variables: nameCredentials(model, operation),
  };
  for (const scheme of model.securitySchemes) {
    if (Object.hasOwn(requirement, scheme.name)) addScheme(access, scheme);
  }
  return access;
}

function addScheme(access: Access, { type, scheme, in: place, parameter }: SecurityScheme): void {
  const add = (name: string, text: string, variable: string) => {
    access.headers.push({ name, value: { text, variable } });
  };
  if (type === 'http' && scheme?.toLowerCase() === 'basic') access.basic = true;
  else if (type === 'apiKey') {
    const name = parameter ?? 'key';
    const variable = nameVariable(name);
    if (place === 'query') access.key = { name, variable };
    else if (place === 'cookie') add('Cookie', `${name}=`, variable);
    else add(name, '', variable);
  } else if (['http', 'oauth2', 'openIdConnect'].includes(type)) {
    add('Authorization', 'Bearer ', 'TOKEN');
  }
}

/** What one logs in with, and what renews a session, is nobody's example. */
function nameCredentials(model: ApiModel, { id }: Operation): Record<string, string> {
  const session = findSession(model);
  if (session?.login.operation === id) {
    const entries = Object.entries(session.login.credentials);
    return Object.fromEntries(entries.map(([option, field]) => [field, nameVariable(option)]));
  }
  if (session?.refresh?.operation !== id) return {};
  const { token } = session.refresh;
  return { [token]: nameVariable(token) };
}
