import { splitPointer } from '../openapi/pointer.ts';

/** `/components/schemas/Pet/properties/owner/properties/name/minLength` → `Pet.owner.name`. */
export function nameSchema(pointer: string): string {
  const tokens = splitPointer(pointer);
  const start = findSchema(tokens);
  return nameRoot(tokens.slice(0, start)) + namePath(tokens.slice(start));
}

/** Where the tokens begin that lie inside of a schema. */
function findSchema(tokens: string[]): number {
  if (tokens[0] === 'components' && tokens[1] === 'schemas') return 3;
  const at = tokens.indexOf('schema', tokens[0] === 'components' ? 3 : 2);
  return at === -1 ? tokens.length : at + 1;
}

/** Words between the parts of a document that a person need not read. */
const SILENT = new Set(['responses', 'content', 'schema', 'parameters', 'headers', 'components']);

function nameRoot(tokens: string[]): string {
  if (tokens[0] === 'components') return tokens[2] ?? '';
  if (tokens[0] === 'paths' || tokens[0] === 'webhooks') {
    const [section, path = '', method = '', ...rest] = tokens;
    const name = section === 'paths' ? `${method.toUpperCase()} ${path}` : `webhook ${path}`;
    const place = rest.filter((token) => !SILENT.has(token)).map(nameToken);
    return [name.trim(), ...place].join(' ');
  }
  return tokens.join(' ');
}

function nameToken(token: string): string {
  return token === 'requestBody' ? 'request body' : token;
}

function namePath(tokens: string[]): string {
  let path = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const next = tokens[at + 1];
    if (token === 'properties' && next !== undefined) {
      path += `.${next}`;
      at++;
    } else if (token === 'items') path += '[]';
    else if (token === 'additionalProperties' && next !== undefined) path += '.*';
    else if ((token === 'oneOf' || token === 'anyOf') && next !== undefined) {
      path += `<${Number(next) + 1}>`;
      at++;
    } else if (token === 'allOf') at++;
    else break;
  }
  return path;
}

/** How an operation is called in a list. */
export function nameOperation(method: string, path: string): string {
  return `${method.toUpperCase()} ${path}`;
}
