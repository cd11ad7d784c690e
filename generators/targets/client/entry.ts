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
export const TAKEN_BY_ENTRY = `AccessToken ApiError CallOptions ClientOptions ReturnType
  ServerChoice api components connect operations paths`.split(/\s+/);

/** What a factory makes: `createPetstore` → `Petstore`. */
export function clientType(factory: string): string {
  const made = factory.replace(/^create(?=[A-Z_$])/, '');
  const type = toIdentifier(made.charAt(0).toUpperCase() + made.slice(1));
  return type === factory ? `${type}Client` : type;
}

/** Prints the module that a user of the client imports. */
export function printEntry(
  {
    factory,
    brand,
    header,
    extension,
  }: Record<'factory' | 'brand' | 'header' | 'extension', string>,
  { named, usual }: Servers,
  groups: GroupModule[],
): string {
  const name = createNamer([...TAKEN_BY_ENTRY, factory, ...groups.map((one) => one.functionName)]);
  const type = name(clientType(factory));
  const options = name(`${type}Options`);
  const imports = groups.map(
    ({ functionName, file }) => `import { ${functionName} } from './${file}${extension}';\n`,
  );
  const members = groups.map((one) => `    ${printKey(one.name)}: ${one.functionName}(call),\n`);
  const choice =
    named.length > 0
      ? 'ServerChoice<keyof typeof api.servers>'
      : `{ baseUrl${usual === undefined ? ': string' : '?: string | undefined'} }`;
  const shared = named.length > 0 ? 'ClientOptions, ServerChoice' : 'ClientOptions';
  const needsOptions = named.length > 0 || usual === undefined;
  const comment = (text: string) => printComment([text], [], '');
  return `${header}

import { api } from './api${extension}';
${imports.join('')}import { connect } from './runtime/index${extension}';
import type { ${shared} } from './runtime/index${extension}';
import type { paths } from './schema${extension}';

export { ApiError } from './runtime/index${extension}';
export type { AccessToken, CallOptions } from './runtime/index${extension}';
export type { components, operations, paths } from './schema${extension}';

${comment(`Options of {@link ${factory}}.`)}export type ${options} = ClientOptions & ${choice};

${comment(`A client of ${brand}, as {@link ${factory}} makes it.`)}export type ${type} = ReturnType<typeof ${factory}>;

${comment(`Makes a client of ${brand}. Its methods answer the body of a success and throw an ApiError for anything else.`)}export function ${factory}(options: ${options}${needsOptions ? '' : ' = {}'}) {
  const { ${groups.length === 0 ? 'http' : 'http, call'} } = connect<paths>(api, options);
  return {
${members.join('')}    /** The openapi-fetch client underneath, for headers and the \`{ data, error, response }\` style. */
    http,
  };
}
`;
}
