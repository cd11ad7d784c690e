import type { Session } from '../../model/behaviours.ts';
import { printComment } from '../../util/comments.ts';
import { createNamer, printKey, toIdentifier } from '../../util/literals.ts';
import type { Servers } from './api.ts';

/** A group at the top of a client, and the module it comes from. */
export interface GroupModule {
  name: string;
  functionName: string;
  file: string;
}

/** What the entry imports and exports: names that a factory cannot have. */
export const TAKEN_BY_ENTRY =
  `AccessToken ApiError ApiPromise BadRequestError CallOptions ClientError ClientOptions
  ConnectionError Creation DuplicateError ErrorCode ForbiddenError NotFoundError Page Pages PlainFetch
  Result ReturnType ServerChoice ServerError SettleOptions Sources TimeoutError TokenStore Tokens
  TooManyRequestsError Transport UnauthorizedError UnsettledError all api components connect
  connectApi createFetch createHttp createTransport notify operations paths toApiError
  wasRecovered`.split(/\s+/);

/** What a factory makes: `createPetstore` → `Petstore`. */
export function clientType(factory: string): string {
  const made = factory.replace(/^create(?=[A-Z_$])/, '');
  const type = toIdentifier(made.charAt(0).toUpperCase() + made.slice(1));
  return type === factory ? `${type}Client` : type;
}

interface Entry {
  factory: string;
  brand: string;
  header: string;
  extension: string;
}

/** Prints the module that connects a client: the options, and what its groups share. */
export function printConnect(
  { factory, brand, header, extension }: Entry,
  servers: Servers,
  session: Session | undefined,
  options: string,
): string {
  const { named, usual } = servers;
  const choice =
    named.length > 0
      ? 'ServerChoice<keyof typeof api.servers>'
      : `{ baseUrl${usual === undefined ? ': string' : '?: string | undefined'} }`;
  const shared =
    named.length > 0 ? 'ClientOptions, ServerChoice, Transport' : 'ClientOptions, Transport';
  const names = Object.keys(session?.login.credentials ?? {}).map(printKey);
  const credentials = names.length === 0 ? '' : ` & Credentials`;
  const declaration =
    names.length === 0
      ? ''
      : `/** What the client logs in with by itself; without it, give an \`accessToken\`. */
export interface Credentials {
${names.map((name) => `  ${name}?: string | undefined;\n`).join('')}}

`;
  const pass =
    names.length === 0
      ? 'connectApi(api, options)'
      : `connectApi(api, options, { ${names.map((name) => `${name}: options${access(name)}`).join(', ')} })`;
  return `${header}

import { api } from './api${extension}';
import { connect as connectApi } from './runtime/index${extension}';
import type { ${shared} } from './runtime/index${extension}';

${declaration}${printComment([`Options of a client of ${brand}; see {@link ${factory}}.`], [], '').replace(/; see \{@link [^}]*\}/, '')}export type ${options} = ClientOptions & ${choice}${credentials};

/** Makes what the parts of a client share: its server, its session, its patience. */
export function connect(options: ${options}${usually(servers)}): Transport {
  return ${pass};
}
`;
}

function access(key: string): string {
  return key.startsWith("'") ? `[${key}]` : `.${key}`;
}

const CLASSES = `ApiError, ApiPromise, BadRequestError, ClientError, ConnectionError, Creation,
DuplicateError, ForbiddenError, NotFoundError, Pages, ServerError, TimeoutError,
TooManyRequestsError, UnauthorizedError, UnsettledError, createFetch, notify, toApiError,
wasRecovered`.replaceAll('\n', ' ');

const TYPES =
  `AccessToken, CallOptions, ErrorCode, Page, PlainFetch, Result, SettleOptions, Sources,
TokenStore, Tokens, Transport`.replaceAll('\n', ' ');

/** Prints the module of those who bring their own requests. */
export function printTransport(
  { brand, header, extension }: Entry,
  options: string,
  servers: Servers,
): string {
  const runtime = `./runtime/index${extension}`;
  const comment = `Makes what a client of ${brand} sends with, and a \`fetch\` that sends as its methods do: for openapi-fetch, for generated hooks, for code of your own.`;
  return `${header}

import { connect } from './connect${extension}';
import type { ${options} } from './connect${extension}';
import { all } from './operations${extension}';
import { createFetch } from '${runtime}';
import type { PlainFetch, Transport } from '${runtime}';

export { toApiError, wasRecovered } from '${runtime}';
export type { PlainFetch, Transport } from '${runtime}';

${printComment([comment], [], '')}export function createTransport(options: ${options}${usually(servers)}): Transport & { fetch: PlainFetch } {
  const transport = connect(options);
  return Object.assign(transport, { fetch: createFetch(transport, all) });
}
`;
}

/** Prints the module of those who like openapi-fetch: nobody else bundles it. */
export function printHttp({ header, brand, extension }: Entry): string {
  const runtime = `./runtime/http${extension}`;
  const comment = `Makes an openapi-fetch client of ${brand} from a client or a transport: it sends as their methods do, with the same session and the same retries.`;
  return `${header}

import { createHttp as create } from '${runtime}';
import type { HttpClient, Sender } from '${runtime}';
import type { paths } from './schema${extension}';

export type { HttpClient, Sender } from '${runtime}';
export type { paths } from './schema${extension}';

${printComment([comment], [], '')}export function createHttp(sender: Sender): HttpClient<paths> {
  return create<paths>(sender);
}
`;
}

/** A client that has one server needs no options. */
function usually({ named, usual }: Servers): string {
  return named.length > 0 || usual === undefined ? '' : ' = {}';
}

/** Prints the module that a user of the client imports. */
export function printEntry(
  { factory, brand, header, extension }: Entry,
  servers: Servers,
  groups: GroupModule[],
  options: string,
): string {
  const name = createNamer([
    ...TAKEN_BY_ENTRY,
    factory,
    options,
    ...groups.map((one) => one.functionName),
  ]);
  const type = name(clientType(factory));
  const imports = groups.map(
    ({ functionName, file }) => `import { ${functionName} } from './${file}${extension}';\n`,
  );
  const members = groups.map(
    (one) => `    ${printKey(one.name)}: ${one.functionName}(transport),\n`,
  );
  const comment = (text: string) => printComment([text], [], '');
  const runtime = `./runtime/index${extension}`;
  return `${header}

${imports.join('')}import { connect } from './connect${extension}';
import type { ${options} } from './connect${extension}';
import { all } from './operations${extension}';
import { createFetch, notify } from '${runtime}';

export { connect } from './connect${extension}';
export type { ${options} } from './connect${extension}';
export { ${CLASSES} } from '${runtime}';
export type { ${TYPES} } from '${runtime}';
export type { components, operations, paths } from './schema${extension}';
export type * from './types${extension}';

${comment(`A client of ${brand}, as {@link ${factory}} makes it.`)}export type ${type} = ReturnType<typeof ${factory}>;

${comment(`Makes a client of ${brand}. Its methods answer the body of a success and throw an ApiError for any other answer.`)}export function ${factory}(options: ${options}${usually(servers)}) {
  const transport = connect(options);
  return {
${members.join('')}    /** Where it sends to. */
    baseUrl: transport.baseUrl,
    /** A \`fetch\` that sends as the methods do, for generated hooks and code of your own. */
    fetch: createFetch(transport, all),
    /** Tells those who wait for something of an event about it that a webhook brought; verify it first. */
    notify: (event: { type: string; data?: unknown }) => notify(transport, event),
  };
}
`;
}
