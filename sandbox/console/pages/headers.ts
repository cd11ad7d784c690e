import type { FastifyInstance, FastifyRequest } from 'fastify';

const HEADERS: Readonly<Record<string, string>> = {
  // Nothing from elsewhere, no script or style in a page, and no page of others around ours.
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)',
};

/** The routes of the pages; all others belong to the API. */
export const PAGE_ROUTES: readonly string[] = ['/console', '/console/*'];

/**
 * Does a request ask for a page? Judged by the route that was found: a path can be written in several ways
 * (`/console/%61pi`), and all but the router would have to know them.
 */
export function asksForPage({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url !== undefined && PAGE_ROUTES.includes(routeOptions.url);
}

/** Tells browsers what no answer of the console may be used for, and that they keep none of its API. */
export function protectAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    reply.headers(HEADERS);
    if (!asksForPage(request)) reply.header('cache-control', 'no-store');
  });
}
