import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { describeErrors } from '../diagnostics/schema-errors.ts';
import type { Json } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';
import type { SourceStore } from '../pipeline/source.ts';

/** An overlay that was asked for: its file, and where it was asked for when a file says so. */
export interface OverlayFile {
  /** Absolute path. */
  path: string;
  /** What a person called it. */
  name: string;
  /** The entry in the configuration. */
  place?: Place;
}

/** One change: what is changed, and one of how. */
export interface Action {
  /** JSONPath (RFC 9535). */
  target: string;
  update?: Json;
  remove?: boolean;
  /** JSONPath of the one value that is merged in as `update` is (Overlay 1.1). */
  copy?: string;
  /** The target may match nothing. */
  optional: boolean;
  place: Place;
}

interface OverlayDocument {
  actions: {
    target: string;
    update?: Json;
    remove?: boolean;
    copy?: string;
    'x-optional'?: boolean;
  }[];
}

/** The actions of an overlay, in order; none when something is wrong with it, which is noted. */
export function readOverlay(
  store: SourceStore,
  { path, name, place }: OverlayFile,
  diagnostics: Diagnostic[],
): Action[] {
  const file = store.read(path);
  if (file === undefined) {
    const message = `There is no overlay "${name}".`;
    const where = place === undefined ? {} : { place };
    diagnostics.push({ code: 'overlay-missing', severity: 'error', message, ...where });
    return [];
  }
  // What is wrong with its text was noted by the store.
  if (file.value === undefined) return [];
  const { value } = file;
  if (!isOverlay(value, path, diagnostics)) return [];
  return value.actions.map(({ 'x-optional': optional = false, ...action }, index) => ({
    ...action,
    optional,
    place: { file: path, pointer: joinPointer('/actions', index) },
  }));
}

function isOverlay(
  value: Json,
  file: string,
  diagnostics: Diagnostic[],
): value is Json & OverlayDocument {
  const require = createRequire(import.meta.url);
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const schema: object = JSON.parse(
    readFileSync(new URL('./overlay.schema.json', import.meta.url), 'utf8'),
  );
  const options = { allErrors: true, strict: false, validateSchema: false, verbose: true };
  const validate = new Ajv2020(options).compile(schema);
  if (validate(value)) return true;
  const show = (pointer: string) => (pointer === '' ? 'The overlay' : pointer);
  for (const { path, key, message } of describeErrors(validate.errors ?? [], show)) {
    const place = { file, pointer: joinPointer('', ...path), key };
    diagnostics.push({ code: 'overlay-shape', severity: 'error', message, place });
  }
  return false;
}
