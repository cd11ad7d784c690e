import type { ApiModel, SecurityScheme } from '../../model/model.ts';
import type { SecuritySchemeSpec } from './runtime/types.ts';

/** The security schemes that operations name. */
export function listSchemes({ operations, securitySchemes }: ApiModel): SecurityScheme[] {
  const used = new Set(operations.flatMap(({ security }) => security.flatMap(Object.keys)));
  return securitySchemes.filter(({ name }) => used.has(name));
}

/** How the server reads the credentials of a scheme. */
export function kindOfScheme({ type, scheme }: SecurityScheme): SecuritySchemeSpec['type'] {
  if (type === 'apiKey') return 'apiKey';
  if (type === 'oauth2' || type === 'openIdConnect') return 'bearer';
  const known = type === 'http' ? scheme?.toLowerCase() : undefined;
  return known === 'bearer' || known === 'basic' ? known : 'other';
}
