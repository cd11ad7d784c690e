/**
 * The parts of openapi-typescript that are reachable by path; its declarations name them only from
 * the package's main entry, which would load a linter and a bundler as well.
 */
declare module 'openapi-typescript/dist/transform/index.mjs' {
  export { transformSchema as default } from 'openapi-typescript';
}
declare module 'openapi-typescript/dist/lib/utils.mjs' {
  export { scanDiscriminators, resolveRef } from 'openapi-typescript';
}
declare module 'openapi-typescript/dist/lib/ts.mjs' {
  export { astToString } from 'openapi-typescript';
}
