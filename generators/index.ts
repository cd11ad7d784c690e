/**
 * The public door of the toolkit. It stays light: a configuration imports it on every run, also on
 * one that has nothing to do.
 */
export { defineConfig } from './config/config.ts';
export type { Config, DescriptionConfig } from './config/config.ts';
export type * from './model/behaviours.ts';
export type * from './model/model.ts';
export type { Json, JsonObject } from './openapi/json.ts';
export type { CommonOptions, GeneratedFile, Target } from './targets/target.ts';
export type { TargetName, TargetOptions } from './targets/index.ts';
