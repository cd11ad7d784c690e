import { joinPointer, objectOf, textOf } from '@octopus-cards/toolkit/compile';
import type { JsonObject } from '@octopus-cards/toolkit';
import { follow } from './document.ts';
import type { WireOperation } from './document.ts';
import { readCookies } from './judge-parameters.ts';
import type { WireFault } from './schema-judge.ts';

/** Where credentials stand in a request. */
export interface CredentialTexts {
  header(name: string): string[];
  query: URLSearchParams;
}

/** Names of query parameters that carry credentials of an operation. */
export function listCredentialNames(document: JsonObject, operation: WireOperation): Set<string> {
  const schemes = operation.security.flat().map((name) => readScheme(document, name));
  return new Set(
    schemes.filter((scheme) => scheme.in === 'query').map((scheme) => scheme.name ?? ''),
  );
}

/** Are the credentials there that the operation asks for? Whether they are right, a server knows. */
export function judgeCredentials(
  document: JsonObject,
  operation: WireOperation,
  texts: CredentialTexts,
): WireFault[] {
  const { security, pointer } = operation;
  const satisfied = security.some((all) =>
    all.every((name) => hasCredentials(readScheme(document, name), texts)),
  );
  if (security.length === 0 || satisfied) return [];
  const wanted = security.map((all) => all.join(' and ')).join(', or ');
  return [{ at: 'credentials', message: `are missing: ${wanted}`, pointer: `${pointer}/security` }];
}

interface Scheme {
  type: string | undefined;
  scheme: string | undefined;
  in: string | undefined;
  name: string | undefined;
}

function readScheme(document: JsonObject, name: string): Scheme {
  const { node } = follow(document, joinPointer('/components/securitySchemes', name));
  const scheme = objectOf(node);
  return {
    type: textOf(scheme['type']),
    scheme: textOf(scheme['scheme'])?.toLowerCase(),
    in: textOf(scheme['in']),
    name: textOf(scheme['name']),
  };
}

function hasCredentials({ type, scheme, in: place, name = '' }: Scheme, texts: CredentialTexts) {
  const authorization = texts.header('authorization');
  // What is known to the connection alone cannot be seen here.
  if (type === 'mutualTLS') return true;
  if (type === 'apiKey') {
    if (place === 'query') return texts.query.has(name);
    if (place === 'cookie') return readCookies(texts.header('cookie'), name).length > 0;
    return texts.header(name).length > 0;
  }
  const wanted = type === 'http' ? (scheme ?? '') : 'bearer';
  return authorization.some((text) => text.toLowerCase().startsWith(`${wanted} `));
}
