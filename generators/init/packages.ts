import { createRequire } from 'node:module';
import type { TargetName } from '../targets/index.ts';
import type { Choices } from './choices.ts';

interface Manifest {
  name: string;
  version: string;
  peerDependencies?: Record<string, string>;
}

const TOOLKIT: Manifest = createRequire(import.meta.url)('../package.json');

/** The packages that belong to the toolkit are in its scope, and released with it. */
export const SCOPE = `${TOOLKIT.name.split('/')[0]}/`;
export const TOOLKIT_NAME = TOOLKIT.name;

const TYPES_OF_NODE = { '@types/node': '^24.0.0' };
const ORVAL = { orval: TOOLKIT.peerDependencies?.['orval'] ?? '*' };
const PRISM = '5.16.0';

/** What the code of a target needs in the project; a test compares it with what targets write. */
export const NEEDED_BY: Partial<
  Record<TargetName, { run?: Record<string, string>; develop?: Record<string, string> }>
> = {
  client: { run: { 'openapi-fetch': '^0.17.0' } },
  server: { run: { '@fastify/cors': '^11.4.3', fastify: '^5.12.8' } },
  react: {
    run: { '@tanstack/react-query': '^5.0.0', react: '^19.0.0' },
    develop: { '@types/react': '^19.0.0', ...ORVAL },
  },
  zod: { run: { zod: '^4.3.0' }, develop: ORVAL },
  msw: { develop: { msw: '^3.0.0', ...ORVAL } },
};

export interface Needed {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

/**
 * The packages that a project needs for what was chosen.
 *
 * @param mock is Prism wanted at once? `octopus mock` asks for it otherwise
 */
export function listPackages({ targets, bundled }: Choices, mock: boolean): Needed {
  const ours = [TOOLKIT_NAME, `${SCOPE}contract`, ...(bundled ? [`${SCOPE}sandbox`] : [])];
  const prism = ['cli', 'core', 'http-server'].map((name) => `@stoplight/prism-${name}`);
  const needed = targets.flatMap((name) => NEEDED_BY[name] ?? []);
  return {
    dependencies: sort(Object.assign({}, ...needed.map(({ run = {} }) => run))),
    devDependencies: sort(
      Object.assign(
        { typescript: '^5.9.3', ...TYPES_OF_NODE },
        Object.fromEntries(ours.map((name) => [name, `^${TOOLKIT.version}`])),
        mock ? Object.fromEntries(prism.map((name) => [name, PRISM])) : {},
        ...needed.map(({ develop = {} }) => develop),
      ),
    ),
  };
}

function sort(packages: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
}
