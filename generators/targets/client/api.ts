import type { Session } from '../../model/behaviours.ts';
import type { ApiModel, Server } from '../../model/model.ts';
import { printComment } from '../../util/comments.ts';
import { layOut } from '../../util/layout.ts';
import { printKey, quote } from '../../util/literals.ts';
import type { OperationNames } from './operations.ts';

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
export function printApi(
  model: ApiModel,
  names: OperationNames,
  header: string,
  extension: string,
): string {
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
  const session = printSession(model, names);
  const needed =
    session === undefined ? '' : `import * as operations from './operations${extension}';\n`;
  return `${header}

${needed}import type { Api } from './runtime/index${extension}';

/** What the client knows of the API beside its types. */
export const api = {
  servers: {${servers.length === 0 ? '' : `\n${servers.join('')}  `}},
  baseUrl: ${usual === undefined ? 'undefined' : quote(usual)},
  errors: ${errors},
  requestIdHeader: ${requestId === undefined ? 'undefined' : quote(requestId)},
  session: ${session ?? 'undefined'},
} as const satisfies Api;
`;
}

/** The session that a client keeps: that of the first scheme that declares one. */
export function findSession({ securitySchemes }: ApiModel): Session | undefined {
  return securitySchemes.find(({ session }) => session !== undefined)?.session;
}

function printSession(model: ApiModel, names: OperationNames): string | undefined {
  const session = findSession(model);
  if (session === undefined) return undefined;
  const refer = (id: string) => {
    const operation = model.operations.find((one) => one.id === id);
    return `operations.${operation === undefined ? '' : names.get(operation)}`;
  };
  const { login, refresh, logout, tokens, refreshEarly } = session;
  const pairs = (values: Record<string, string | undefined>) =>
    Object.entries(values)
      .flatMap(([key, value]) => (value === undefined ? [] : [`${printKey(key)}: ${quote(value)}`]))
      .join(', ');
  const renewal =
    refresh === undefined
      ? 'undefined'
      : `{ operation: ${refer(refresh.operation)}, token: ${quote(refresh.token)} }`;
  return `{
    login: ${refer(login.operation)},
    credentials: { ${pairs(login.credentials)} },
    refresh: ${renewal},
    logout: ${logout === undefined ? 'undefined' : quote(logout.operation)},
    tokens: { ${pairs({ ...tokens })} },
    early: ${refreshEarly ?? 0},
  }`;
}
