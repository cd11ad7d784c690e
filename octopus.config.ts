import { defineConfig } from '@octopus-cards/toolkit';
import toolkit from './generators/package.json' with { type: 'json' };

// All packages are released together, with one version.
const { version } = toolkit;

export default defineConfig({
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
  },
});
