import type { Operation, SecurityScheme } from '@octopus-cards/toolkit';
import type { Description, SentRequest } from '../types.ts';
import type { Secrets } from './secrets.ts';

/** How an account shows who it is. What is not given is not sent. */
export interface AccountOptions {
  /** For bearer, OAuth and API key schemes. */
  token?: string | undefined;
  /** `user:password` */
  basic?: string | undefined;
  /** Sent with every request of the account. */
  headers?: readonly (readonly [name: string, value: string])[] | undefined;
  /** What `x-session` asks for to log in, by the names it gives there. */
  session?: Readonly<Record<string, string>> | undefined;
}

/** What credentials add to a request. */
export interface Attached {
  headers: SentRequest['headers'];
  query: [name: string, value: string][];
  /** The token that was used; undefined: it cannot be renewed. */
  token: string | undefined;
}

/** Behind a secret, this makes it a wrong one in each encoding that secrets are written in. */
const SPOILT = 'xx';

/** Makes a header that holds secrets a wrong one: of several cookies, each. */
function spoilHeader(name: string, value: string): string {
  const each = name.toLowerCase() === 'cookie' ? value.replaceAll(';', `${SPOILT};`) : value;
  return `${each}${SPOILT}`;
}

/**
 * The schemes of which one alternative of an operation needs all: the first alternative for which
 * the account has everything, or else the first.
 */
function schemesOf(description: Description, operation: Operation): SecurityScheme[][] {
  const byName = new Map(description.model.securitySchemes.map((one) => [one.name, one]));
  return operation.security.map((requirement) =>
    Object.keys(requirement).flatMap((name) => byName.get(name) ?? []),
  );
}

/** Does an operation ask for credentials? */
export function needsCredentials(operation: Operation): boolean {
  return (
    operation.security.length > 0 &&
    !operation.security.some((requirement) => Object.keys(requirement).length === 0)
  );
}

/** Can the account satisfy what an operation asks for? */
export function canSatisfy(
  account: AccountOptions,
  description: Description,
  operation: Operation,
): boolean {
  if (!needsCredentials(operation)) return true;
  return schemesOf(description, operation).some((schemes) =>
    schemes.every((scheme) => holdsFor(account, scheme)),
  );
}

function holdsFor(account: AccountOptions, scheme: SecurityScheme): boolean {
  if (scheme.type === 'mutualTLS') return true;
  const header = headerOf(scheme);
  if (header !== undefined && givenHeader(account, header)) return true;
  if (scheme.scheme?.toLowerCase() === 'basic') return account.basic !== undefined;
  return account.token !== undefined || (scheme.session !== undefined && hasSession(account));
}

function hasSession({ session }: AccountOptions): boolean {
  return session !== undefined && Object.keys(session).length > 0;
}

function givenHeader({ headers = [] }: AccountOptions, name: string): boolean {
  return headers.some(([each]) => each.toLowerCase() === name);
}

/** The header (in lowercase) in which a scheme's secret travels; undefined: in none. */
function headerOf(scheme: SecurityScheme): string | undefined {
  if (scheme.type !== 'apiKey') return 'authorization';
  if (scheme.in === 'cookie') return 'cookie';
  return scheme.in === 'header' ? scheme.parameter?.toLowerCase() : undefined;
}

/** Headers whose names say that they hold secrets, though the description does not know them. */
const SECRETIVE = /key|token|secret|auth|passw|session|signature/i;

/** Headers in which the description or HTTP expects secrets. */
function secretHeaders(description: Description): Set<string> {
  const named = description.model.securitySchemes.flatMap((scheme) => headerOf(scheme) ?? []);
  return new Set(['authorization', 'cookie', ...named]);
}

/**
 * What an account adds to a request for an operation.
 *
 * @param token the token of the account at this moment
 * @param broken make every secret a wrong one
 */
export function attachCredentials(
  account: AccountOptions,
  description: Description,
  operation: Operation | undefined,
  token: string | undefined,
  broken: boolean,
): Attached {
  const spoil = (secret: string) => (broken ? `${secret}${SPOILT}` : secret);
  const hidden = secretHeaders(description);
  const attached: Attached = { headers: [], query: [], token: undefined };
  for (const [name, value] of account.headers ?? []) {
    const secret = hidden.has(name.toLowerCase());
    if (secret && operation?.security.length === 0) continue;
    attached.headers.push([name, secret && broken ? spoilHeader(name, value) : value]);
  }
  for (const scheme of chooseSchemes(account, description, operation, token)) {
    const header = headerOf(scheme);
    if (header !== undefined && givenHeader(account, header)) continue;
    if (scheme.scheme?.toLowerCase() === 'basic') {
      if (account.basic === undefined) continue;
      attached.headers.push(['Authorization', `Basic ${btoa(spoil(account.basic))}`]);
    } else if (token !== undefined) {
      attached.token = token;
      attachToken(attached, scheme, spoil(token));
    }
  }
  return attached;
}

function attachToken(attached: Attached, scheme: SecurityScheme, token: string): void {
  const name = scheme.parameter ?? '';
  if (scheme.type !== 'apiKey') attached.headers.push(['Authorization', `Bearer ${token}`]);
  else if (scheme.in === 'query') attached.query.push([name, token]);
  else if (scheme.in === 'cookie') attached.headers.push(['Cookie', `${name}=${token}`]);
  else attached.headers.push([name, token]);
}

/** A path that is not described gets what most operations get. */
function chooseSchemes(
  account: AccountOptions,
  description: Description,
  operation: Operation | undefined,
  token: string | undefined,
): SecurityScheme[] {
  const usual = operation ?? description.model.operations.find((one) => one.security.length > 0);
  const alternatives = usual === undefined ? [] : schemesOf(description, usual);
  const held = { ...account, token: token ?? account.token };
  const chosen = alternatives.find(
    (schemes) => schemes.length > 0 && schemes.every((scheme) => holdsFor(held, scheme)),
  );
  if (chosen !== undefined) return chosen;
  // A description that forgets to speak of security is tested with what was given all the same.
  return description.model.securitySchemes.length === 0 && account.token !== undefined
    ? [BEARER]
    : (alternatives[0] ?? []);
}

const BEARER: SecurityScheme = {
  name: 'bearer',
  type: 'http',
  scheme: 'bearer',
  in: undefined,
  parameter: undefined,
  description: undefined,
  session: undefined,
  messages: {},
};

/** The headers that go out also without credentials: those that hold no secret. */
export function attachPlainHeaders(
  account: AccountOptions,
  description: Description,
): SentRequest['headers'] {
  const hidden = secretHeaders(description);
  return (account.headers ?? [])
    .filter(([name]) => !hidden.has(name.toLowerCase()))
    .map(([name, value]) => [name, value]);
}

/** Tells the register of secrets what an account was given. */
export function registerSecrets(
  account: AccountOptions,
  description: Description,
  secrets: Secrets,
  prefix: string,
): void {
  const add = (value: string, name: string) => {
    secrets.add(value, `$${name}`);
    secrets.add(`${value}${SPOILT}`, `\${${name}}${SPOILT}`);
  };
  if (account.token !== undefined) add(account.token, `${prefix}TOKEN`);
  if (account.basic !== undefined) {
    secrets.add(account.basic, `$${prefix}BASIC`);
    secrets.add(btoa(account.basic), `$(printf %s "$${prefix}BASIC" | base64)`);
    secrets.add(
      btoa(`${account.basic}${SPOILT}`),
      `$(printf %s "\${${prefix}BASIC}${SPOILT}" | base64)`,
    );
  }
  const hidden = secretHeaders(description);
  for (const [name, value] of account.headers ?? []) {
    if (!hidden.has(name.toLowerCase()) && !SECRETIVE.test(name)) continue;
    const variable = `${prefix}${nameVariable(name)}`;
    add(value, variable);
    const spoilt = spoilHeader(name, value);
    if (spoilt !== `${value}${SPOILT}`) {
      secrets.add(spoilt, `$(printf %s "$${variable}" | sed 's/;/${SPOILT};/g')${SPOILT}`);
    }
  }
  for (const [name, value] of Object.entries(account.session ?? {})) {
    add(value, `${prefix}${nameVariable(name)}`);
  }
}

/** Registers a token that a session brought. */
export function registerToken(secrets: Secrets, token: string, name: string): void {
  secrets.add(token, `$${name}`);
  secrets.add(`${token}${SPOILT}`, `\${${name}}${SPOILT}`);
}

/** `apiKey`, `X-Api-Key` → `API_KEY`, `X_API_KEY` */
export function nameVariable(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
}
