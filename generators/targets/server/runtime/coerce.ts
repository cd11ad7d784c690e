import type { TextKind } from './types.ts';

const INTEGER = /^-?(?:0|[1-9][0-9]*)$/;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/**
 * Reads a text as the first of the kinds that it can be. A text that can be none of them stays a
 * text, so that its validator refuses it. The numbers are those of JSON: `0x10`, ` 1`, `01` and the
 * empty text are none, and `1e2` is no integer.
 */
export function coerceText(text: string, kinds: readonly TextKind[]): unknown {
  for (const kind of kinds) {
    switch (kind) {
      case 'string':
        return text;
      case 'integer': {
        // An integer that a double cannot hold would silently become another one.
        const value = INTEGER.test(text) ? Number(text) : Number.NaN;
        if (Number.isSafeInteger(value)) return value + 0;
        break;
      }
      case 'number': {
        const value = NUMBER.test(text) ? Number(text) : Number.NaN;
        if (Number.isFinite(value)) return value + 0;
        break;
      }
      case 'boolean':
        if (text === 'true') return true;
        if (text === 'false') return false;
        break;
      case 'null':
        if (text === 'null') return null;
        break;
      case 'json': {
        const value = parseJson(text);
        if (value !== undefined) return value;
        break;
      }
    }
  }
  return text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
