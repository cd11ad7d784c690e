import type { FastifyBaseLogger } from 'fastify';

/** A log that nobody reads. */
export const silentLog: FastifyBaseLogger = {
  level: 'silent',
  fatal() {},
  error() {},
  warn() {},
  info() {},
  debug() {},
  trace() {},
  silent() {},
  child: () => silentLog,
};
