import { createRequire } from 'node:module';
import type { FastifyServerOptions } from 'fastify';

type Compilers = NonNullable<
  NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']
>;

/** What is called is Fastify's own; what it takes and answers is between Fastify and itself. */
type Build = (...given: unknown[]) => never;

/**
 * Fastify's own compilers of schemas, loaded when a route asks for them. The routes of the API never
 * do, and loading them takes as long as half of all the rest of the start.
 */
export function createSchemaCompilers(): Compilers {
  const validators: Build = (...given) => loadOfFastify('@fastify/ajv-compiler')(...given);
  const serializers: Build = (...given) =>
    loadOfFastify('@fastify/fast-json-stringify-compiler')(...given);
  return { buildValidator: validators, buildSerializer: serializers };
}

/** Makes the factory of a package that Fastify depends on, wherever it is installed. */
function loadOfFastify(name: string): Build {
  const fromHere = createRequire(import.meta.url);
  const load = createRequire(fromHere.resolve('fastify'));
  const createFactory: () => Build = load(name);
  return createFactory();
}
