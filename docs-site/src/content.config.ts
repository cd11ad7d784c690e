import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { loadDocs } from './lib/loader.ts';

export const collections = {
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
