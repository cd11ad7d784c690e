import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { loadDocs } from './lib/loader.ts';

export const collections = {
  // Starlight looks for words of ours, and complains on finding none. These are its own.
  i18n: defineCollection({
    loader: () => [{ id: 'en', 'skipLink.label': 'Skip to content' }],
    schema: i18nSchema(),
  }),
  docs: defineCollection({
    loader: loadDocs(),
    schema: docsSchema({
      extend: z.object({
        kind: z.enum(['landing', 'guide', 'reference', 'other']).default('other'),
        operations: z.array(z.string()).default([]),
      }),
    }),
  }),
};
