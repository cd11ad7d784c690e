/** What every package has at its root. */
const ALWAYS = ['LICENSE', 'README.md', 'package.json'];

/** Modules and their declarations, in these folders and below. */
const code = (...folders: string[]) => [
  '*.{js,d.ts}',
  ...folders.map((folder) => `${folder}/**/*.{js,d.ts}`),
];

/**
 * What may be in each package, as globs. A file that none of them names fails the check, and so does
 * a glob that names nothing: whoever adds a folder says so here.
 */
export const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '@octopus-cards/toolkit': [
    ...ALWAYS,
    ...code('checks', 'commands', 'config', 'diagnostics', 'diff', 'doctor', 'model', 'openapi'),
    ...['init', 'overlays', 'pipeline', 'util'].map((name) => `${name}/**/*.{js,d.ts}`),
    'overlays/overlay.schema.json',
    'releases/*.json',
    'targets/**/*.{js,d.ts}',
    'config/config.schema.json',
    'description/openapi.{json,yaml}',
    'openapi/extensions/x-*.schema.json',
    'openapi/extensions/README.md',
    // Copied into what is generated.
    'targets/{client,server}/runtime/**/*.ts',
    'targets/server/validators/helpers.ts',
  ],
  '@octopus-cards/client': [...ALWAYS, ...code('runtime')],
  '@octopus-cards/server': [...ALWAYS, ...code('operations', 'runtime', 'validators')],
  '@octopus-cards/react': [...ALWAYS, ...code()],
  '@octopus-cards/zod': [...ALWAYS, ...code()],
  '@octopus-cards/msw': [...ALWAYS, ...code()],
  '@octopus-cards/contract': [
    ...ALWAYS,
    ...code('cases', 'checks', 'commands', 'courier', 'coverage', 'description', 'findings'),
    ...['mock', 'net', 'proxy', 'report', 'run', 'tools'].map((name) => `${name}/**/*.{js,d.ts}`),
    'docs/reports.md',
    'docs/checks/*.md',
  ],
  '@octopus-cards/sandbox': [
    ...ALWAYS,
    ...code('auth', 'catalogue', 'charges', 'commands', 'control', 'crypto', 'db', 'fulfilment'),
    ...['mail', 'money', 'net', 'orders', 'setup', 'wallets', 'webhooks', 'worker'].map(
      (name) => `${name}/**/*.{js,d.ts}`,
    ),
    'console/**/*.{js,d.ts}',
    'console-server/**/*.{js,d.ts}',
    'console/dist/{index.html,stamp.json,icon.svg,theme.js}',
    'console/dist/*.br',
    'console/dist/assets/*.{js,css}',
    'console/dist/assets/*.br',
    'db/migrations/*.sql',
    'openapi/magic-values.{yaml,schema.json}',
  ],
};

/** What is never meant to be published, wherever it stands. */
export const FORBIDDEN: readonly string[] = [
  '**/*.test.*',
  '**/*.map',
  '**/{test-*,fixtures,testing,tests,node_modules}/**',
  '**/test-*.{js,d.ts}',
];
