/**
 * The second door of the toolkit: reading a description, for programs that do not generate. It is
 * apart from `index.ts`, which a configuration imports on every run.
 */
export { checkAndBuild } from './checks/index.ts';
export type { CommandLine } from './commands/command-line.ts';
export { UsageError, readUsage } from './commands/usage.ts';
export type { Config } from './config/config.ts';
export { CONFIG_FILES, loadConfig, validateConfig } from './config/load.ts';
export { DiagnosticsError } from './diagnostics/diagnostic.ts';
export type { Diagnostic, Place } from './diagnostics/diagnostic.ts';
export { Locator } from './diagnostics/locate.ts';
export { renderPlain, resolveDiagnostics, showPath } from './diagnostics/render.ts';
export { buildModel } from './model/build.ts';
export { upgradeDocument } from './model/schemas.ts';
export { isObject, listOf, objectOf, textOf, textsOf } from './openapi/json.ts';
export type { Json, JsonObject } from './openapi/json.ts';
export { METHODS } from './openapi/kinds.ts';
export {
  decodeFragment,
  encodeFragment,
  joinPointer,
  resolvePointer,
  splitPointer,
} from './openapi/pointer.ts';
export { walk } from './openapi/walk.ts';
export type { OverlayFile } from './overlays/read.ts';
export { bundle } from './pipeline/bundle.ts';
export { bundleWith, compileDescription } from './pipeline/compile.ts';
export type { Origins } from './pipeline/origins.ts';
export { SourceStore } from './pipeline/source.ts';
export { prepareDocument } from './targets/mock/prepare.ts';
export { didYouMean } from './util/names.ts';
