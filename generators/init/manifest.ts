import { createRequire } from 'node:module';
import { isObject } from '../openapi/json.ts';
import type { JsonObject } from '../openapi/json.ts';

// Its ESM build names its files without extensions, which Node.js does not find.
const { applyEdits, modify, parse, printParseErrorCode } = createRequire(import.meta.url)(
  'jsonc-parser',
) as typeof import('jsonc-parser');

/** Something that package.json says already, in other words. */
export interface Kept {
  /** `scripts.generate` */
  key: string;
  is: string;
  wanted: string;
}

export interface EditedManifest {
  text: string;
  kept: Kept[];
}

/** What init puts into package.json: section → name → value. */
export type Additions = Record<string, Record<string, string>>;

const DEPENDENCIES = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
];

/**
 * Reads a package.json; comments are let pass, as some package managers do.
 *
 * @throws SyntaxError that says what is wrong, and where
 */
export function readManifestText(text: string): JsonObject {
  const errors: import('jsonc-parser').ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) {
    const line = text.slice(0, error.offset).split('\n').length;
    throw new SyntaxError(
      `package.json cannot be read: ${printParseErrorCode(error.error)} in line ${line}.`,
    );
  }
  if (!isObject(value)) throw new SyntaxError('package.json must hold an object.');
  return value;
}

/**
 * Adds keys to the text of a package.json and leaves everything else as it stands: order, indent,
 * comments, the newline at the end.
 *
 * @param force also replaces the scripts that say something else; versions are never changed
 */
export function addToManifest(text: string, additions: Additions, force: boolean): EditedManifest {
  const manifest = readManifestText(text);
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const kept: Kept[] = [];
  let edited = text;
  for (const [section, entries] of Object.entries(additions)) {
    for (const [name, wanted] of Object.entries(entries)) {
      const isPackage = DEPENDENCIES.includes(section);
      const places = isPackage ? DEPENDENCIES : [section];
      const present = places.flatMap((place) => {
        const held = manifest[place];
        const value = isObject(held) ? held[name] : undefined;
        return value === undefined ? [] : [String(value)];
      })[0];
      if (present === wanted || (present !== undefined && isPackage)) continue;
      if (present !== undefined && !force) {
        kept.push({ key: `${section}.${name}`, is: present, wanted });
        continue;
      }
      const edits = modify(edited, [section, name], wanted, { formattingOptions });
      edited = applyEdits(edited, edits);
    }
  }
  return { text: edited, kept };
}
