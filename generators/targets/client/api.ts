import type { ApiModel, Operation, SecurityScheme, Server } from '../../model/model.ts';
import { printComment } from '../../util/comments.ts';
import { layOut } from '../../util/layout.ts';
import { printKey, quote } from '../../util/literals.ts';

/** The servers a client can be told to use. */
export interface Servers {
  /** Those with an environment, each once. */
  named: (Server & { environment: string })[];
  /** The base URL of a client that chooses none. */
  usual: string | undefined;
}

/** Chooses from the servers of a description; addresses that are incomplete are left out. */
export function chooseServers({ servers }: ApiModel): Servers {
  const complete = servers.filter(({ url }) => /^https?:\/\/[^{}]+$/.test(url));
  const named = new Map<string, Server & { environment: string }>();
  for (const server of complete) {
    const { environment } = server;
    if (environment === undefined || named.has(environment)) continue;
    named.set(environment, { ...server, environment });
  }
  const usual = named.size === 0 ? complete[0]?.url : undefined;
  return { named: [...named.values()], usual };
}

/** Prints the module that says what the client knows of the API beside its types. */
export function printApi(model: ApiModel, header: string, extension: string): string {
  const { named, usual } = chooseServers(model);
  const servers = named.map(({ environment, url, description }) => {
    const comment = description === undefined ? '' : printComment([description], [], '    ');
    return `${comment}    ${printKey(environment)}: ${quote(url)},\n`;
  });
  const { envelope, requestId } = model.protocolErrors ?? {};
  const pointers = (['name', 'code', 'message'] as const).map(
    (part) => `${part}: ${quote(envelope?.[part] ?? '')}`,
  );
  const errors =
    envelope === undefined
      ? 'undefined'
      : layOut({ before: '', brackets: '{}', items: pointers }, '  ', ',', 'errors: ');
  const open = findOpenOperations(model).map(
    ({ method, path }) => `${quote(`${method.toUpperCase()} ${path}`)}`,
  );
  return `${header}

import type { Api } from './runtime/index${extension}';

/** What the client knows of the API beside its types. */
export const api = {
  servers: {${servers.length === 0 ? '' : `\n${servers.join('')}  `}},
  baseUrl: ${usual === undefined ? 'undefined' : quote(usual)},
  errors: ${errors},
  requestIdHeader: ${requestId === undefined ? 'undefined' : quote(requestId)},
  open: ${layOut({ before: '', brackets: '[]', items: open }, '  ', ',', 'open: ')},
} as const satisfies Api;
`;
}

/**
 * Operations that take no access token. A description that declares no scheme for one says nothing
 * about it, so that a token goes everywhere then.
 */
function findOpenOperations({ operations, securitySchemes }: ApiModel): Operation[] {
  const bearers = new Set(securitySchemes.filter(isBearer).map(({ name }) => name));
  if (bearers.size === 0) return [];
  return operations.filter(
    ({ security }) => !security.some((one) => Object.keys(one).some((name) => bearers.has(name))),
  );
}

function isBearer({ type, scheme }: SecurityScheme): boolean {
  if (type === 'http') return scheme?.toLowerCase() === 'bearer';
  return type === 'oauth2' || type === 'openIdConnect';
}
