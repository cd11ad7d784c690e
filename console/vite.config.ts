import { defineConfig } from 'vite';
import { bringDescription } from './description.ts';

// An object: with the address alone, Vite changes `Host`, and the back end takes pages for those of others.
const proxy = { '/console/api': { target: process.env['CONSOLE_API'] ?? 'http://127.0.0.1:4030' } };

export default defineConfig({
  base: '/console/',
  plugins: [bringDescription()],
  server: {
    host: '127.0.0.1',
    proxy,
    // Where a sandbox builds the pages.
    watch: { ignored: ['**/.cache/**'] },
  },
  preview: { host: '127.0.0.1', proxy },
  build: {
    target: 'es2023',
    // A picture or a font as a data: address would be refused by the policy of the server.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // `use client` of libraries means nothing here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
