import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listPages, PAGES } from './find-pages.ts';

const PREFIX = '/console/';
const YEAR = 365 * 24 * 60 * 60 * 1000;

/** What is shown where nothing has been built. */
const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>The console has not been built</title>
<h1>The console has not been built</h1>
<p>Stop the sandbox, run <code>npm ci</code> in the folder of the repository, and start it again with
<code>npx octopus sandbox</code>: it builds these pages when it starts, and says so when that fails.</p>
`;

/**
 * Adds the pages to the server of the console. Every path that names no file shows the first page, which
 * reads the path itself.
 *
 * @param folder of the built pages
 */
export async function addPages(app: FastifyInstance, folder: string = PAGES): Promise<void> {
  const names = listPages(folder);
  if (names !== undefined) {
    await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true });
  }
  const answer = (request: FastifyRequest, reply: FastifyReply) => {
    if (/^\/console\/api(?![^/?])/.test(request.url)) return reply.callNotFound();
    if (names === undefined) {
      return reply.code(503).type('text/html').header('cache-control', 'no-store').send(NOT_BUILT);
    }
    const name = readName(request.url);
    if (name.startsWith('assets/')) {
      // Looked for on the disk, not among the names: another process may have built newer pages since. An old
      // page may ask for what they do not have: that is not the first page.
      if (!/^assets\/[\w.-]+$/.test(name)) return reply.callNotFound();
      // Vite puts a hash of the content into these names.
      return reply.sendFile(name, { maxAge: YEAR, immutable: true });
    }
    reply.header('cache-control', 'no-cache');
    return reply.sendFile(names.has(name) ? name : 'index.html', { cacheControl: false });
  };
  app.get('/console', async (_request, reply) => reply.redirect(PREFIX, 302));
  app.get('/console/*', answer);
}

/** What follows /console/, without the query. Names of built files hold nothing that is encoded. */
function readName(url: string): string {
  return url.slice(PREFIX.length).replace(/\?.*$/s, '');
}
