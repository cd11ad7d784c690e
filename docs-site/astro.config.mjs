import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

// Where the site will stand. Any host and any base path work: both are known only here.
const site = process.env.DOCS_SITE ?? 'https://octopuscards.io';
const base = process.env.DOCS_BASE ?? '/';

export default defineConfig({
  site,
  base,
  // Two builds at the same time, for two base paths, must not share one.
  ...(process.env.DOCS_CACHE === undefined ? {} : { cacheDir: process.env.DOCS_CACHE }),
  trailingSlash: 'always',
  prefetch: false,
  devToolbar: { enabled: false },
  integrations: [
    // Stands in the place of the integration that Starlight adds: src/pages/sitemap.xml.ts writes the sitemap.
    { name: '@astrojs/sitemap', hooks: {} },
    starlight({
      title: 'Octopus Cards API',
      description: 'Vouchers, topups and eSIM plans by one API: guides, reference and tools.',
      favicon: '/favicon.svg',
      customCss: ['./src/styles/index.css'],
      // Code is highlighted by src/lib/highlight.ts, in classes, which weigh less than styles.
      expressiveCode: false,
      pagefind: false,
      disable404Route: true,
      credits: false,
      pagination: true,
      routeMiddleware: './src/middleware/route.ts',
      components: {
        Header: './src/components/Header.astro',
        Footer: './src/components/Footer.astro',
        PageTitle: './src/components/PageTitle.astro',
        PageSidebar: './src/components/PageSidebar.astro',
        Pagination: './src/components/Pagination.astro',
        MarkdownContent: './src/components/MarkdownContent.astro',
        ThemeSelect: './src/components/ThemeSelect.astro',
        ThemeProvider: './src/components/ThemeProvider.astro',
        Sidebar: './src/components/Sidebar.astro',
      },
    }),
  ],
});
