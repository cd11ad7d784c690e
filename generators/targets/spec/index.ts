import yaml from 'js-yaml';
import { sliceDocument } from '../../model/slice.ts';
import type { JsonObject } from '../../openapi/json.ts';
import type { CommonOptions, GeneratedFile, Target } from '../target.ts';

export interface SpecOptions extends CommonOptions {
  /** Also a document for each vertical (tag). Default: true. */
  verticals?: boolean;
  /** Default: both. */
  formats?: ('yaml' | 'json')[];
}

/** The bundled description, whole and one document for each vertical, as YAML and JSON. */
export const specTarget: Target<SpecOptions> = {
  name: 'spec',
  summary: 'the bundled description, whole and per vertical, as YAML and JSON',
  emit(model, options) {
    const files = printDocument('openapi', model.document, options);
    if (options.verticals === false) return files;
    const used = new Set([...model.operations, ...model.webhooks].map(({ tag }) => tag));
    const tags = model.tags.filter(({ name }) => used.has(name));
    if (tags.length < 2) return files;
    for (const tag of tags) {
      const slice = sliceDocument(model.document, [tag.name]);
      files.push(
        ...printDocument(tag.slug === 'openapi' ? 'openapi-tag' : tag.slug, slice, options),
      );
    }
    return files;
  },
};

function printDocument(
  name: string,
  document: JsonObject,
  { formats = ['yaml', 'json'] }: SpecOptions,
): GeneratedFile[] {
  return formats.map((format) => ({
    path: `${name}.${format}`,
    content: format === 'yaml' ? printYaml(document) : printJson(document),
  }));
}

/** YAML 1.2 with long lines left whole, so that the same document always gives the same text. */
export function printYaml(value: JsonObject): string {
  return yaml.dump(value, { noRefs: true, lineWidth: -1, schema: yaml.CORE_SCHEMA });
}

export function printJson(value: JsonObject): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
