import { LogController } from 'fastify';
import type {
  FastifyBaseLogger,
  FastifyReply,
  FastifyRequest,
  FastifyServerOptions,
} from 'fastify';
import type { LoggerOptions } from './options.ts';
import { decodeText } from './query.ts';
import { readTraceContext } from './trace-context.ts';
import type { ApiSpec } from './types.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The id of the operation that answers; empty for paths that are not of the API. */
    operationId: string;
  }
}

const REDACTED = '[redacted]';

/** One line for each request, when it is answered. */
class RequestLog extends LogController {
  override incomingRequest(): void {
    // The line at the end says all of it.
  }

  override routeNotFound(): void {
    // That line has the status.
  }

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const { operationId } = request;
    const line = {
      ...(operationId === '' ? {} : { operation: operationId }),
      req: request,
      res: reply,
      responseTime: reply.elapsedTime,
    };
    if (error) request.log.error({ ...line, err: error }, 'request broken off');
    else request.log.info(line, 'request answered');
  }
}

type Logging = Pick<
  FastifyServerOptions,
  'logger' | 'loggerInstance' | 'logController' | 'childLoggerFactory'
>;

/** Makes Fastify's options for the log: secrets are redacted, each line names request and trace. */
export function describeLogging(
  api: ApiSpec,
  logger: boolean | LoggerOptions | FastifyBaseLogger,
): Logging {
  if (logger === false) return { logger: false };
  const paths = listSecretPaths(api);
  const serializers = { req: createRequestSerializer(api) };
  const common: Logging = {
    logController: new RequestLog({ requestIdLogLabel: 'requestId' }),
    childLoggerFactory(parent, bindings, options, raw) {
      const trace = readTraceContext(raw.headers);
      if (trace === undefined) return parent.child(bindings, options);
      return parent.child({ ...bindings, traceId: trace.traceId }, options);
    },
  };
  if (isLogger(logger)) {
    const redact = { paths, censor: REDACTED };
    return { ...common, loggerInstance: logger.child({}, { redact, serializers }) };
  }
  const given: LoggerOptions = logger === true ? {} : logger;
  const options: LoggerOptions = {
    ...given,
    redact: mergeRedaction(given.redact, paths),
    serializers: { ...serializers, ...given.serializers },
  };
  return { ...common, logger: options };
}

function isLogger(logger: true | LoggerOptions | FastifyBaseLogger): logger is FastifyBaseLogger {
  return logger !== true && 'child' in logger && typeof logger.child === 'function';
}

function mergeRedaction(
  given: LoggerOptions['redact'],
  paths: string[],
): NonNullable<LoggerOptions['redact']> {
  if (given === undefined) return { paths, censor: REDACTED };
  if (Array.isArray(given)) return { paths: [...given, ...paths], censor: REDACTED };
  return { ...given, paths: [...given.paths, ...paths] };
}

/** Headers that carry credentials, whatever the API is. */
const SECRET_HEADERS = ['authorization', 'cookie', 'proxy-authorization', 'set-cookie'];

function listSecrets({ secretHeaders, securitySchemes }: ApiSpec): string[] {
  const keys = Object.values(securitySchemes).flatMap(({ name }) => name ?? []);
  const declared = [...secretHeaders, ...keys];
  const lower = declared.map((name) => name.toLowerCase());
  return [...new Set([...SECRET_HEADERS, ...declared, ...lower])];
}

/** Wherever in a line headers or bodies are likely to be: at the top, and up to two levels down. */
function listSecretPaths(api: ApiSpec): string[] {
  return listSecrets(api).flatMap((name) => {
    const key = `[${JSON.stringify(name)}]`;
    return [key, `*${key}`, `*.*${key}`];
  });
}

/** What the log says of a request: no headers, no body, and no secrets of its query. */
function createRequestSerializer(api: ApiSpec) {
  const secrets = new Set(listSecrets(api).map((name) => name.toLowerCase()));
  secrets.add('access_token');
  return (request: Partial<FastifyRequest>) => {
    const { method, url, ip } = request;
    // Handlers may log under that name what they like.
    if (method === undefined || url === undefined || ip === undefined) return { ...request };
    return { method, url: hideSecrets(url, secrets), remoteAddress: ip };
  };
}

function hideSecrets(url: string, secrets: ReadonlySet<string>): string {
  const question = url.indexOf('?');
  if (question === -1) return url;
  const pairs = url.slice(question + 1).split('&');
  const shown = pairs.map((pair) => {
    const [name = ''] = pair.split('=', 1);
    const isSecret = secrets.has((decodeText(name) ?? name).toLowerCase());
    return isSecret ? `${name}=${REDACTED}` : pair;
  });
  return `${url.slice(0, question)}?${shown.join('&')}`;
}
