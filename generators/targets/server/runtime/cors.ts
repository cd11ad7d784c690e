import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CorsOptions } from './options.ts';
import type { ApiSpec } from './types.ts';

/** Lets pages of the given origins call the API and read its headers. */
export async function allowOrigins(
  app: FastifyInstance,
  api: ApiSpec,
  { origins, credentials = false, maxAge }: CorsOptions,
): Promise<void> {
  // Loaded only by servers that need it.
  const { default: cors } = await import('@fastify/cors');
  const methods = [...new Set(api.operations.map(({ method }) => method.toUpperCase()))];
  if (methods.includes('GET') && !methods.includes('HEAD')) methods.push('HEAD');
  const options = {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: methods.sort(),
    credentials,
    // By the date, a page knows how far its own clock is off.
    exposedHeaders: ['Date', ...api.exposedHeaders],
    ...(maxAge === undefined ? {} : { maxAge }),
    strictPreflight: false,
  };
  await app.register(cors, {
    // An OPTIONS that no browser sent is answered like that of any server.
    delegator: (request: FastifyRequest, done) =>
      done(null, { ...options, preflight: isPreflight(request) }),
  });
}

function isPreflight({ raw }: FastifyRequest): boolean {
  const { origin } = raw.headers;
  return origin !== undefined && raw.headers['access-control-request-method'] !== undefined;
}
