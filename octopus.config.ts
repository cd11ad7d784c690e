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
      },
    },
  },
});
