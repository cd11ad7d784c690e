import { defineConfig } from './generators/config/config.ts';

export default defineConfig({
  descriptions: {
    api: {
      input: 'openapi/openapi.yaml',
      output: 'generated',
      targets: {
        spec: {},
        types: {},
        mock: {},
      },
    },
  },
});
