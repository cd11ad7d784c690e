import type { TargetOptions } from '../targets/index.ts';

/** One description and what is generated from it. */
export interface DescriptionConfig {
  /** The root document, relative to the configuration. */
  input: string;
  /** The folder that holds a folder for each target, relative to the configuration. */
  output: string;
  /** Overlays (OpenAPI Overlay 1.0) laid over it in this order, relative to the configuration. */
  overlays?: string[];
  /** Only these verticals (slugs of tags); all when absent. */
  verticals?: string[];
  /** The targets to run, each with its options. */
  targets: { [Name in keyof TargetOptions]?: TargetOptions[Name] };
}

/** What `octopus.config.ts` exports. */
export interface Config {
  /** By a name of your choice, which `--description` and messages use. */
  descriptions: Record<string, DescriptionConfig>;
  /** The description that is meant by commands which work with one, when nobody names it. */
  default?: string;
}

/** Gives a configuration its type; returns it unchanged. */
export function defineConfig(config: Config): Config {
  return config;
}
