import path from 'node:path';
import type { APIRoute } from 'astro';
import { readText, repository } from '../lib/files.ts';

/** The whole description. */
export const getStaticPaths = () => ['yaml', 'json'].map((format) => ({ params: { format } }));

export const GET: APIRoute = ({ params }) =>
  new Response(readText(path.join(repository, 'generated', 'spec', `openapi.${params['format']}`)));
