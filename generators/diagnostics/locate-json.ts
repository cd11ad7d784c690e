/** A string, a bracket, or a run of anything else that is no space, comma or colon. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s,:[\]{}"]+/g;

/**
 * The offset of a place in a JSON text, found by reading tokens only as far as the place: a YAML
 * parser with positions takes seconds for a large document. Answers the nearest thing above a place
 * that is not there, and undefined when the text is no JSON.
 *
 * @param path the tokens of a JSON Pointer
 * @param wantKey point at the key of the last entry instead of at its value
 */
export function findJsonOffset(text: string, path: string[], wantKey: boolean): number | undefined {
  const tokens = text.matchAll(TOKEN);
  const next = () => tokens.next().value;
  let token = next();
  if (token === undefined) return undefined;
  let offset = token.index;
  for (const [depth, name] of path.entries()) {
    if (token === undefined) return undefined;
    const list = token[0] === '[';
    if (!list && token[0] !== '{') return offset;
    const found = findEntry(next, name, list);
    if (found === undefined) return offset;
    token = found.value;
    const structured = token[0] === '[' || token[0] === '{';
    const atKey = found.key !== undefined && (structured || (wantKey && depth === path.length - 1));
    offset = atKey && found.key !== undefined ? found.key.index : token.index;
  }
  return offset;
}

type Token = RegExpExecArray;

/** The entry of a list or mapping whose bracket has just been read; undefined when it has none. */
function findEntry(
  next: () => Token | undefined,
  name: string,
  list: boolean,
): { key?: Token; value: Token } | undefined {
  for (let index = 0; ; index++) {
    const first = next();
    if (first === undefined || first[0] === ']' || first[0] === '}') return undefined;
    if (list) {
      if (String(index) === name) return { value: first };
      skip(first, next);
      continue;
    }
    const value = next();
    if (value === undefined) return undefined;
    if (decode(first[0]) === name) return { key: first, value };
    skip(value, next);
  }
}

/** Reads on behind a value of which the first token has been read. */
function skip(first: Token, next: () => Token | undefined): void {
  let depth = 0;
  for (let token: Token | undefined = first; token !== undefined; token = next()) {
    if (token[0] === '[' || token[0] === '{') depth++;
    else if (token[0] === ']' || token[0] === '}') depth--;
    if (depth === 0) return;
  }
}

function decode(literal: string): unknown {
  try {
    return JSON.parse(literal);
  } catch {
    return undefined;
  }
}
