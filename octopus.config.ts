import { defineConfig } from '@octopus-cards/toolkit';

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
          factory: 'createOctopus',
          brand: 'Octopus Cards',
        },
        server: { package: '@octopus-cards/server', brand: 'Octopus Cards' },
        mock: {},
        react: {
          package: '@octopus-cards/react',
          client: '@octopus-cards/client',
          brand: 'Octopus Cards',
        },
        collections: {},
        msw: { package: '@octopus-cards/msw', brand: 'Octopus Cards' },
        zod: { package: '@octopus-cards/zod', brand: 'Octopus Cards' },
        docs: {
          package: '@octopus-cards/client',
          factory: 'createOctopus',
          brand: 'Octopus Cards',
        },
      },
    },
  },
});
