import type { ApiModel } from '../../model/model.ts';
import { printComment } from '../../util/comments.ts';
import { WIDTH } from '../../util/layout.ts';
import { printKey } from '../../util/literals.ts';
import type { Context } from './context.ts';
import { handlersType } from './module.ts';
import { kindOfScheme, listSchemes } from './security.ts';
import type { Vertical } from './verticals.ts';

/** Prints the module that a user of the server imports. */
export function printEntry(verticals: Vertical[], model: ApiModel, context: Context): string {
  const { header, extension, brand } = context;
  const schemes = printSchemes(model);
  const from = (path: string) => `from './${path}${extension}';\n`;
  const imports = verticals.map(({ handlers, file }) => {
    return `import type { ${handlers} } ${from(file)}`;
  });
  const exports = verticals.map(({ file }) => `export type * ${from(file)}`);
  const secured = verticals.some((vertical) => handlersType(vertical).includes('<'));
  const of = (argument: string) => (secured ? `<${argument}>` : '');
  const types = ['CommonOptions', 'StubOptions', ...schemes.types].sort();
  const bases = verticals.map(handlersType);
  const comment = (text: string) => printComment([text], [], '');
  const security =
    schemes.members === ''
      ? ''
      : `
${comment('For each security scheme: who calls, or `unauthorized()` or `forbidden()`.')}export interface SecurityHandlers<Principal> {
${schemes.members}}
`;
  const stubSecurity =
    schemes.members === ''
      ? ''
      : `
${comment('Makes security handlers that take any credentials, for stubs and tests.')}export function acceptAnyCredentials(): SecurityHandlers<unknown> {
  return createStubSecurity(api);
}
`;
  const functions = [
    'createApiServer',
    'createExampleHandlers',
    ...(schemes.members === '' ? [] : ['createStubSecurity']),
    'createUnimplemented',
  ];
  return `${header}

import type { FastifyInstance } from 'fastify';
${imports.join('')}import { api } ${from('operations')}import { ${functions.join(', ')} } ${from('runtime/index')}import type { ${types.join(', ')} } ${from('runtime/index')}
${exports.join('')}export { api } ${from('operations')}export { forbidden, serve, unauthorized } ${from('runtime/index')}export type * ${from('runtime/index')}export type { components, operations, paths } ${from('schema')}
${comment('A handler for each operation, by its id. One that is missing does not compile.')}${printHandlers(`Handlers${of('Principal')}`, bases)}${security}
${comment('Options of {@link createServer}.')}export interface ServerOptions${of('Principal')} extends CommonOptions {
  handlers: Handlers${of('Principal')};
${schemes.members === '' ? '' : `  security: SecurityHandlers<Principal>;\n`}}

${comment(
  `Makes a server of ${brand}: a Fastify instance that is ready for \`inject\` and \`listen\`, and that ends what is under way when it is closed.`,
)}export function createServer${of('Principal')}(options: ServerOptions${of('Principal')}): Promise<FastifyInstance> {
  return createApiServer(api, options);
}

/**
 * Stands in for handlers that are not written yet: \`{ ...unimplemented, ...handlers }\`. They answer
 * 501, and the server names them when it starts.
 */
export const unimplemented: Handlers${of('unknown')} = createUnimplemented(api);

${comment('Makes handlers that answer with the documented examples.')}export async function createStubHandlers(options: StubOptions = {}): Promise<Handlers${of('unknown')}> {
  const { examples } = await import('./examples${extension}');
  return createExampleHandlers(api, examples, options);
}
${stubSecurity}`;
}

/** The interface of all handlers, in lines as formatters write it. */
function printHandlers(name: string, bases: string[]): string {
  if (bases.length === 0) return `export type ${name} = Record<string, never>;\n`;
  const flat = `export interface ${name} extends ${bases.join(', ')} {}`;
  if (flat.length <= WIDTH) return `${flat}\n`;
  return `export interface ${name}\n  extends ${bases.join(',\n    ')} {}\n`;
}

const CREDENTIALS = {
  bearer: 'BearerCredentials',
  basic: 'BasicCredentials',
  apiKey: 'ApiKeyCredentials',
  other: 'OtherCredentials',
};

/** The members of the interface of the security handlers, and the types that they need. */
function printSchemes(model: ApiModel): { members: string; types: string[] } {
  const types = new Set<string>();
  const members = listSchemes(model).map((scheme) => {
    const credentials = CREDENTIALS[kindOfScheme(scheme)];
    types.add(credentials).add('SecurityHandler');
    const comment = printComment([scheme.description], [], '  ');
    return `${comment}  ${printKey(scheme.name)}: SecurityHandler<${credentials}, Principal>;\n`;
  });
  return { members: members.join('\n'), types: [...types] };
}
