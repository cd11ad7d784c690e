import type { LoginRules } from '../../lib/session.ts';
import { checkBase, readPointer } from './request.ts';

/** Tokens of this page, by server and key. They are never written to the browser's storage. */
const tokens = new Map<string, string>();

export interface Credentials {
  base: string;
  key: string;
  secret: string;
}

/** A token for a key, from an earlier login of this page or a new one. */
export async function findToken(rules: LoginRules, credentials: Credentials): Promise<string> {
  const base = checkBase(credentials.base);
  const { key, secret } = credentials;
  if (key === '' || secret === '') throw new Error('Fill in the API key and the secret first.');
  const known = tokens.get(`${base} ${key} ${secret}`);
  if (known !== undefined) return known;
  const answer = await fetch(`${base}${rules.path}`, {
    method: rules.method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ [rules.keyField]: key, [rules.secretField]: secret }),
  });
  const text = await answer.text();
  const token = answer.ok ? readPointer(JSON.parse(text), rules.token) : undefined;
  if (token === undefined) throw new Error(`The login was answered with ${answer.status}: ${text}`);
  tokens.set(`${base} ${key} ${secret}`, token);
  return token;
}

/** After a 401 the next request logs in again. */
export function forgetTokens(): void {
  tokens.clear();
}
