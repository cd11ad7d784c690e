import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { makePage } from './pages.ts';
import { NO_VALUES } from './parameters.ts';
import type { ParameterValues } from './parameters.ts';
import { readTraceContext } from './trace-context.ts';
import type { AnyInput, AnyReply, OperationSpec, TraceContext } from './types.ts';
import type { Values } from './values.ts';

/** What a handler gets. What not every handler asks for is made when it is. */
export class Input implements AnyInput, ParameterValues {
  readonly operation: string;
  readonly request: FastifyRequest;
  principal: unknown = undefined;
  params: Values = NO_VALUES;
  query: Values = NO_VALUES;
  headers: Values = NO_VALUES;
  cookies: Values = NO_VALUES;
  body: unknown = undefined;
  readonly #spec: OperationSpec;

  constructor(spec: OperationSpec, request: FastifyRequest) {
    this.operation = spec.id;
    this.request = request;
    this.#spec = spec;
  }

  get log(): FastifyBaseLogger {
    return this.request.log;
  }

  get trace(): TraceContext | undefined {
    return readTraceContext(this.request.raw.headers);
  }

  /** A getter, since handlers take their input apart. */
  get page(): (body: unknown, total: number) => AnyReply {
    const { pagination, id } = this.#spec;
    if (pagination === undefined) throw new TypeError(`${id} has no pages.`);
    return (body, total) => makePage(pagination, this.query, body, total);
  }
}
