import { Variable } from './values.ts';
import type { SampleValue } from './values.ts';

/** A field of a form: its text, or where that comes from. */
export interface Field {
  name: string;
  value: string | Variable | Upload;
}

/** A file that the sample reads where it runs. */
export class Upload {
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }
}

/** The file that a sample sends where the body is one. */
export const BODY_FILE = 'body.bin';

/**
 * The fields of a form. A list gives one field for each item; what is deeper is written as JSON.
 *
 * @param files names of the fields that take a file
 */
export function listFields(value: SampleValue, files: ReadonlySet<string> = new Set()): Field[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) || value instanceof Variable) return [];
  return Object.entries(value).flatMap(([name, field]): Field[] => {
    if (files.has(name)) return [{ name, value: new Upload(`${name.replaceAll(/\W/g, '_')}.bin`) }];
    const items = Array.isArray(field) ? field : [field];
    return items.map((item) => ({ name, value: writeField(item) }));
  });
}

function writeField(value: SampleValue): string | Variable {
  if (value instanceof Variable) return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
