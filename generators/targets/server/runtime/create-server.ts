import fastify from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allowOrigins } from './cors.ts';
import { createEnvelope, describeMalformed, Failure, findError } from './failure.ts';
import { describeLogging } from './logging.ts';
import { Operation } from './operation.ts';
import type { AnyHandler } from './operation.ts';
import type { AnyOptions } from './options.ts';
import { createThrottle } from './rate-limit.ts';
import { sendFailure } from './reply.ts';
import type { ReplyStyle } from './reply.ts';
import { createIdMaker, createRequestIds } from './request-id.ts';
import { buildRoutes, createMethodFinder, findTarget } from './routes.ts';
import type { Route } from './routes.ts';
import { createSchemaCompilers } from './schema-compilers.ts';
import { createGuard } from './security.ts';
import { drainOnClose } from './shutdown.ts';
import type { ApiSpec, OperationSpec } from './types.ts';
import { isUnimplemented } from './unimplemented.ts';
import { createUnknownAnswer, lacksHost } from './unknown.ts';
import type { AnswerUnknown } from './unknown.ts';
import { answerOddRequests, createWireErrorHandler } from './wire-errors.ts';

/** In milliseconds. */
const REQUEST_TIMEOUT = 60_000;
/** In bytes. */
const BODY_LIMIT = 1_048_576;

/**
 * Makes the server of an API. It is a Fastify instance: `inject()` it in tests, `listen()`,
 * `close()`. Of Fastify's hooks, those up to `preParsing` and from `onSend` on see the requests of
 * the API; in between, the description alone decides what happens.
 */
export async function createApiServer(api: ApiSpec, options: AnyOptions): Promise<FastifyInstance> {
  const handlers = collectHandlers(api, options.handlers);
  const style: ReplyStyle = {
    requestIdHeader: api.requestId?.header.toLowerCase(),
    writeEnvelope: createEnvelope(api),
    isClosing: () => isClosing(),
  };
  const wire = () => ({ style, makeRequestId, log: app.log });
  const makeRequestId = createIdMaker(options.sources);
  const app: FastifyInstance = fastify({
    ...describeLimits(options),
    ...describeLogging(api, options.logger ?? true),
    genReqId: createRequestIds(api, options.sources),
    trustProxy: options.trustProxy ?? false,
    // Requests that come while the server drains are answered like all others.
    return503OnClosing: false,
    schemaController: { compilersFactory: createSchemaCompilers() },
    // The description says how long a value may be.
    routerOptions: { maxParamLength: Number.MAX_SAFE_INTEGER },
    // Their types differ in a parameter that stands for what is the same here.
    frameworkErrors: (_error, request, reply) =>
      answerBadUrl(request as unknown as FastifyRequest, reply as unknown as FastifyReply),
    clientErrorHandler: createWireErrorHandler(api, wire),
  });
  const isClosing = drainOnClose(app, options.drainTimeout ?? 10_000);
  answerOddRequests(app.server, api, wire);
  app.decorateRequest('operationId', '');
  const { requestIdHeader } = style;
  if (options.cors) {
    if (requestIdHeader !== undefined) {
      app.addHook('onRequest', (request, reply, done) => {
        reply.header(requestIdHeader, request.id);
        done();
      });
    }
    await allowOrigins(app, api, options.cors);
  }

  const operations = handlers.map(({ spec, handler }) => ({
    spec,
    operation: new Operation(api, spec, {
      handler,
      guard: createGuard(api, spec, options.security ?? {}),
      throttle: createThrottle(api, spec, options.rateLimiter, options.environment),
      style,
      mode: options.responses ?? (process.env['NODE_ENV'] === 'production' ? 'report' : 'strict'),
      bodyLimit: options.bodyLimit ?? BODY_LIMIT,
    }),
  }));
  const routes = buildRoutes(operations);
  const answerUnknown = createUnknownAnswer(api, style, createMethodFinder(routes));
  const badUrl = new Failure(describeMalformed(api, 'The path is not properly percent-encoded'));
  const answerBadUrl: AnswerUnknown = (request, reply) => {
    if (request.raw.url === '*') answerUnknown(request, reply);
    else sendFailure(style, reply, badUrl);
  };
  app.addHook('onRequest', (request, reply, done) => {
    // Before a body is read, and before plugins have a say.
    if (request.is404 || lacksHost(request) || isPlainOptions(request))
      answerUnknown(request, reply);
    else done();
  });
  app.setNotFoundHandler(answerUnknown);
  app.setErrorHandler(createErrorHandler(api, style));
  for (const route of routes) addRoute(app, route, answerUnknown);
  reportUnimplemented(app, handlers);
  return app;
}

interface Handled {
  spec: OperationSpec;
  handler: AnyHandler;
  /** Is the handler still to be written? */
  missing: boolean;
}

function collectHandlers({ operations }: ApiSpec, handlers: object): Handled[] {
  const found: Handled[] = [];
  const missing: string[] = [];
  for (const spec of operations) {
    const handler: unknown = Reflect.get(handlers, spec.id);
    if (!isHandler(handler)) missing.push(spec.id);
    // Bound, since handlers may be methods of an object with a state of its own.
    else found.push({ spec, handler: handler.bind(handlers), missing: isUnimplemented(handler) });
  }
  if (missing.length === 0) return found;
  throw new TypeError(`These operations have no handler: ${missing.join(', ')}.`);
}

function isHandler(value: unknown): value is AnyHandler {
  return typeof value === 'function';
}

function describeLimits(options: AnyOptions) {
  const { requestTimeout = REQUEST_TIMEOUT, headersTimeout = requestTimeout } = options;
  return {
    requestTimeout,
    keepAliveTimeout: options.keepAliveTimeout ?? 72_000,
    // For routes that are added beside those of the API.
    bodyLimit: options.bodyLimit ?? BODY_LIMIT,
    http: {
      maxHeaderSize: options.maxHeaderSize ?? 16_384,
      requestTimeout,
      headersTimeout,
      // How often Node looks for requests that are late.
      connectionsCheckingInterval: Math.max(20, Math.min(5000, requestTimeout / 4)),
      requireHostHeader: false,
    },
  };
}

/** The answer to `OPTIONS *`, the route by which the CORS plugin lets preflights in. */
function isPlainOptions(request: FastifyRequest): boolean {
  return request.raw.method === 'OPTIONS' && request.routeOptions.url === '*';
}

/**
 * Fastify's own parsing, validation and handling never begin: the operation does all of that, in the
 * order that the API promises and without the cost of doing it in general.
 */
function addRoute(
  app: FastifyInstance,
  route: Route<Operation>,
  answerUnknown: AnswerUnknown,
): void {
  const { url, methods, refused } = route;
  app.route({
    method: methods,
    url,
    preParsing: (request, reply, payload) => {
      const target = findTarget(route, request.raw.method ?? '', request.params);
      if (target === undefined) {
        answerUnknown(request, reply);
        return;
      }
      const { operation, path } = target;
      request.operationId = operation.spec.id;
      void operation.answer(request, reply, path, payload);
    },
    handler: neverReached,
  });
  if (refused.length === 0) return;
  app.route({ method: refused, url, onRequest: answerUnknown, handler: neverReached });
}

function neverReached(): void {
  throw new Error('The request was to be answered before.');
}

/** Errors of hooks, plugins and routes that are added beside those of the API. */
function createErrorHandler(api: ApiSpec, style: ReplyStyle) {
  const kinds: Record<number, Failure> = {
    400: new Failure(findError(api, 'malformedBody')),
    404: new Failure(findError(api, 'unknownPath')),
    413: new Failure(findError(api, 'payloadTooLarge')),
    415: new Failure(findError(api, 'unsupportedMediaType')),
  };
  const internalError = new Failure(findError(api, 'internalError'));
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const failure = kinds[error.statusCode ?? 500] ?? internalError;
    if (failure === internalError) request.log.error({ err: error }, 'the request failed');
    sendFailure(style, reply, failure);
  };
}

function reportUnimplemented(app: FastifyInstance, handlers: readonly Handled[]): void {
  const operations = handlers.filter(({ missing }) => missing).map(({ spec }) => spec.id);
  if (operations.length === 0) return;
  app.log.warn({ operations }, `not implemented, answered with 501: ${operations.join(', ')}`);
}
