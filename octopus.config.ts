import { defineConfig } from '@octopus-cards/toolkit';
import toolkit from './generators/package.json' with { type: 'json' };

// All packages are released together, with one version.
const { version } = toolkit;

export default defineConfig({
  default: 'api',
  descriptions: {
    api: {
      input: 'openapi/openapi.yaml',
      output: 'generated',
      targets: {
        spec: {},
        types: {},
        client: {
          package: '@octopus-cards/client',
          version,
          factory: 'createOctopus',
          brand: 'Octopus Cards',
        },
        server: { package: '@octopus-cards/server', version, brand: 'Octopus Cards' },
        mock: {},
        react: {
          package: '@octopus-cards/react',
          version,
          client: '@octopus-cards/client',
          brand: 'Octopus Cards',
        },
        collections: {},
        msw: { package: '@octopus-cards/msw', version, brand: 'Octopus Cards' },
        zod: { package: '@octopus-cards/zod', version, brand: 'Octopus Cards' },
        docs: {
          package: '@octopus-cards/client',
          factory: 'createOctopus',
          brand: 'Octopus Cards',
        },
      },
    },
    console: {
      input: 'openapi/console/openapi.yaml',
      output: 'generated/console',
      targets: {
        spec: { verticals: false },
        types: {},
        client: {
          package: '@octopus-cards/console-client',
          private: true,
          factory: 'createConsole',
          brand: 'Octopus Cards Console',
        },
        server: {
          package: '@octopus-cards/console-server',
          private: true,
          brand: 'Octopus Cards Console',
        },
        react: {
          package: '@octopus-cards/console-react',
          private: true,
          client: '@octopus-cards/console-client',
          brand: 'Octopus Cards Console',
        },
      },
    },
  },
});
