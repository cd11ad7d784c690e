import type { APIRoute } from 'astro';
import { packEntries } from '../../search/pack.ts';
import { readEntries } from '../../search/source.ts';

/** The index of the search; asked for when somebody opens it. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(packEntries(readEntries())), {
    headers: { 'content-type': 'application/json' },
  });
