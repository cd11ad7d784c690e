import path from 'node:path';
import { readText, repository } from './files.ts';

/** How a page logs in: what the description declares under x-session. */
export interface LoginRules {
  method: string;
  path: string;
  /** Names of the fields that take the key and the secret. */
  keyField: string;
  secretField: string;
  /** JSON Pointer of the token in the answer. */
  token: string;
}

interface Session {
  login: { operation: string; credentials: Record<string, string> };
  tokens: { access: string };
}

interface Description {
  paths: Record<string, Record<string, { operationId?: string }>>;
  components: { securitySchemes: Record<string, { 'x-session'?: Session }> };
}

/** Reads the login from the description. */
export function readLoginRules(): LoginRules {
  const file = path.join(repository, 'generated', 'spec', 'openapi.json');
  const description: Description = JSON.parse(readText(file));
  const schemes = Object.values(description.components.securitySchemes);
  const session = schemes.find((scheme) => scheme['x-session'] !== undefined)?.['x-session'];
  const [keyField, secretField] = Object.values(session?.login.credentials ?? {});
  for (const [address, item] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (operation.operationId !== session?.login.operation) continue;
      if (session === undefined || keyField === undefined || secretField === undefined) break;
      const token = session.tokens.access;
      return { method: method.toUpperCase(), path: address, keyField, secretField, token };
    }
  }
  throw new Error(`${file}: No security scheme has an x-session that names its login operation.`);
}
