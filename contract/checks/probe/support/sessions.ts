import type { Operation, SecurityScheme, Session } from '@octopus-cards/toolkit';
import type { Case, Courier, Exchange, Tools } from '../../../types.ts';
import { isSuccess, listSelected, valueAt } from './answers.ts';
import { planCase } from './plan.ts';

/** A way to log in, with its operations. */
export interface SessionScheme {
  scheme: SecurityScheme;
  session: Session;
  login: Operation;
  refresh: Operation | undefined;
  logout: Operation | undefined;
  /** JSON Pointer to the session in the description. */
  pointer: string;
}

/** The tokens of a session that was just begun. */
export interface Tokens {
  exchange: Exchange;
  access: string;
  refresh: string | undefined;
}

/** The declared session, when there is one. */
export function readSessionScheme({ description }: Tools): SessionScheme | undefined {
  for (const scheme of description.model.securitySchemes) {
    const { session } = scheme;
    const login = session && description.operation(session.login.operation);
    if (session === undefined || login === undefined) continue;
    return {
      scheme,
      session,
      login,
      refresh: session.refresh && description.operation(session.refresh.operation),
      logout: session.logout && description.operation(session.logout.operation),
      pointer: `/components/securitySchemes/${scheme.name}/x-session`,
    };
  }
  return undefined;
}

/** Begins a session beside the one that the courier uses. */
export async function begin(courier: Courier, told: SessionScheme): Promise<Tokens | undefined> {
  const exchange = await courier.logIn?.();
  return exchange && readTokens(told, exchange);
}

/** The tokens in the answer to a login or refresh. */
export function readTokens({ session }: SessionScheme, exchange: Exchange): Tokens | undefined {
  const access = isSuccess(exchange) ? valueAt(exchange, session.tokens.access) : undefined;
  if (typeof access !== 'string') return undefined;
  const refresh = session.tokens.refresh && valueAt(exchange, session.tokens.refresh);
  return { exchange, access, refresh: typeof refresh === 'string' ? refresh : undefined };
}

/** The request that trades in a refresh token. */
export function planRefresh(tools: Tools, told: SessionScheme, token: string): Case | undefined {
  const { refresh, session } = told;
  if (refresh === undefined || session.refresh === undefined) return undefined;
  const body = { [session.refresh.token]: token };
  return planCase(tools, refresh, {
    title: 'trade in the refresh token',
    body,
    credentials: 'none',
  });
}

/** A request that does nothing, with a given access token. */
export function planProtected(tools: Tools, told: SessionScheme, token: string): Case | undefined {
  const { name } = told.scheme;
  for (const operation of [...listSelected(tools), ...tools.description.model.operations]) {
    const asks = operation.security.length > 0 && operation.security.every((one) => name in one);
    if (operation.method !== 'get' || !asks || operation.path.includes('{')) continue;
    const plan = planWith(tools, told, operation, token);
    if (plan !== undefined) return plan;
  }
  return undefined;
}

/** A request of an operation with a given access token instead of the session of the courier. */
export function planWith(
  tools: Tools,
  { scheme }: SessionScheme,
  operation: Operation,
  token: string,
): Case | undefined {
  const isKey = scheme.type === 'apiKey' && scheme.in === 'header';
  const header: [string, string] = isKey
    ? [scheme.parameter ?? 'Authorization', token]
    : ['Authorization', `Bearer ${token}`];
  return planCase(tools, operation, {
    title: 'with a token of its own',
    headers: [header],
    credentials: 'none',
  });
}
