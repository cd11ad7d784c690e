import path from 'node:path';
import type { APIRoute } from 'astro';
import { listFiles, readText, repository } from '../../lib/files.ts';

const folder = path.join(repository, 'generated', 'spec');

/** The description of one vertical each: `/openapi/topups.yaml`. */
export const getStaticPaths = () =>
  [...listFiles(folder, '.yaml'), ...listFiles(folder, '.json')]
    .filter((part) => !part.startsWith('openapi.'))
    .map((part) => ({ params: { part } }));

export const GET: APIRoute = ({ params }) =>
  new Response(readText(path.join(folder, params['part'] ?? '')));
