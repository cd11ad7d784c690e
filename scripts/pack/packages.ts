/** What of the repo becomes a package, and what it brings besides its modules. */
export interface PublicPackage {
  name: string;
  /** Folder of its sources, from the root of the repo. */
  folder: string;
  node: string;
  /** Modules that no import leads to from those in `exports`. */
  entries?: string[];
  /** JavaScript that is taken as it is. */
  plain?: string[];
  /** Files that are read when it runs: where they lie in the repo, and where in the package. */
  data?: { from: string; to: string }[];
  /** Packages that are never published by themselves: they are put into this one, and lose their name. */
  inner?: InnerPackage[];
  /** Subpaths of `exports` that are no modules. */
  exports?: Record<string, string>;
  /** Sentences of the README that are true in the repo only. */
  readme?: { find: string; say: string }[];
  sideEffects: boolean;
  /** An upper limit of the unpacked size, so that nothing big slips in. */
  kilobytes: number;
}

/** A package that lives in another one. */
export interface InnerPackage extends Pick<PublicPackage, 'name' | 'folder' | 'entries' | 'plain'> {
  /** Its folder in the package. */
  to: string;
}

const LIBRARY = '>=20';
const TOOL = '>=22.18';

const AS_TYPESCRIPT =
  'It comes as TypeScript whose types can be stripped: Deno, Bun and bundlers take it as it is, Node.js from 22.18 on where it is part of your own sources, but not below `node_modules`: bundle it for that. ';
const EXTENSIONS_NEEDED =
  " with `allowImportingTsExtensions` or a bundler; with another setup, generate the client with the option `importExtension` (`'.js'` or `''`)";

export const PACKAGES: readonly PublicPackage[] = [
  {
    name: '@octopus-cards/toolkit',
    folder: 'generators',
    node: TOOL,
    entries: ['cli.ts', 'targets/types/require-typescript.ts'],
    plain: ['bin.js'],
    data: [
      { from: 'generators/config/config.schema.json', to: 'config/config.schema.json' },
      // Written into generated clients and servers as they are.
      { from: 'generators/targets/client/runtime', to: 'targets/client/runtime' },
      { from: 'generators/targets/server/runtime', to: 'targets/server/runtime' },
      {
        from: 'generators/targets/server/validators/helpers.ts',
        to: 'targets/server/validators/helpers.ts',
      },
      { from: 'generators/overlays/overlay.schema.json', to: 'overlays/overlay.schema.json' },
      { from: 'openapi/releases', to: 'releases' },
      { from: 'openapi/extensions', to: 'openapi/extensions' },
      { from: 'generated/spec/openapi.json', to: 'description/openapi.json' },
      { from: 'generated/spec/openapi.yaml', to: 'description/openapi.yaml' },
    ],
    exports: {
      './openapi.json': './description/openapi.json',
      './openapi.yaml': './description/openapi.yaml',
      './config.schema.json': './config/config.schema.json',
    },
    sideEffects: false,
    // Each release adds a description of some 484 kB.
    kilobytes: 4200,
  },
  {
    name: '@octopus-cards/client',
    folder: 'generated/client',
    node: LIBRARY,
    readme: [
      { find: AS_TYPESCRIPT, say: '' },
      { find: EXTENSIONS_NEEDED, say: '' },
    ],
    sideEffects: false,
    kilobytes: 800,
  },
  {
    name: '@octopus-cards/server',
    folder: 'generated/server',
    node: TOOL,
    plain: ['validators/request.js', 'validators/response.js'],
    sideEffects: false,
    kilobytes: 1400,
  },
  {
    name: '@octopus-cards/react',
    folder: 'generated/react',
    node: LIBRARY,
    sideEffects: false,
    kilobytes: 700,
  },
  {
    name: '@octopus-cards/zod',
    folder: 'generated/zod',
    node: LIBRARY,
    sideEffects: false,
    kilobytes: 500,
  },
  {
    name: '@octopus-cards/msw',
    folder: 'generated/msw',
    node: LIBRARY,
    sideEffects: false,
    kilobytes: 650,
  },
  {
    name: '@octopus-cards/contract',
    folder: 'contract',
    node: TOOL,
    data: [{ from: 'contract/docs', to: 'docs' }],
    sideEffects: false,
    kilobytes: 1600,
  },
  {
    name: '@octopus-cards/sandbox',
    folder: 'sandbox',
    node: TOOL,
    inner: [
      {
        name: '@octopus-cards/console-server',
        folder: 'generated/console/server',
        to: 'console-server',
        plain: ['validators/request.js', 'validators/response.js'],
      },
    ],
    data: [
      { from: 'sandbox/db/migrations', to: 'db/migrations' },
      // The pages of the console, built.
      { from: 'console/dist', to: 'console/dist' },
      { from: 'openapi/magic-values.yaml', to: 'openapi/magic-values.yaml' },
      { from: 'openapi/magic-values.schema.json', to: 'openapi/magic-values.schema.json' },
    ],
    sideEffects: false,
    // The pages of the console are some 700 kB of it, each file also compressed.
    kilobytes: 3400,
  },
];

/** What a package is called in paths: `client` of `@octopus-cards/client`. */
export function shortName({ name }: Pick<PublicPackage, 'name'>): string {
  return name.slice(name.indexOf('/') + 1);
}
