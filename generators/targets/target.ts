import type { ApiModel } from '../model/model.ts';

/** A file that a target makes; the pipeline alone puts it on disk. */
export interface GeneratedFile {
  /** Path below the target's own folder, with forward slashes. */
  path: string;
  content: string;
}

/** What every target can be told in the configuration, beside its own options. */
export interface CommonOptions {
  /** Folder below the output folder; by default the name of the target. */
  folder?: string;
}

/**
 * A target: the model in, files out. An emitter writes them itself and is pure: no disk, no clock,
 * no randomness. An adapter hands the document to somebody else's generator and returns its files
 * in the same form.
 */
export interface Target<Options extends CommonOptions = CommonOptions> {
  name: string;
  /** One line for `--help`. */
  summary: string;
  emit(model: ApiModel, options: Options): GeneratedFile[] | Promise<GeneratedFile[]>;
}
