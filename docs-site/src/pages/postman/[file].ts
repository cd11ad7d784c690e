import path from 'node:path';
import type { APIRoute } from 'astro';
import { listFiles, readText, repository } from '../../lib/files.ts';

const folder = path.join(repository, 'generated', 'collections', 'postman');

/** The requests of the reference to import into Postman, or into Bruno: `/postman/collection.json`. */
export const getStaticPaths = () =>
  listFiles(folder, '.json').map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) =>
  new Response(readText(path.join(folder, params['file'] ?? '')));
