/** Queries that are a request line, a path or a whole URL. */

const methods = /^(get|post|put|patch|delete|head|options)\b\s*/i;

/** A path that somebody looks for, cut into its parts. */
export interface PathQuery {
  method: string | undefined;
  parts: string[];
}

/** Reads `POST /api/v1/orders`, `/orders/1234`, `https://host/orders?status=PENDING`; not words with a slash. */
export function parsePath(query: string): PathQuery | undefined {
  const trimmed = readCurl(query.trim());
  const method = methods.exec(trimmed)?.[1]?.toUpperCase();
  const rest = trimmed
    .replace(methods, '')
    .replace(/^["']|["']$/g, '')
    .replace(/^[a-z]+:\/\/[^/\s]+/i, '')
    .replace(/[?#].*$/, '')
    .trim();
  if (!rest.includes('/') || /\s/.test(rest)) return undefined;
  const parts = rest.split('/').filter((part) => part !== '');
  return parts.length === 0
    ? undefined
    : { method, parts: parts.map((part) => part.toLowerCase()) };
}

/** A curl line is the request that it sends. */
function readCurl(query: string): string {
  if (!/^curl\s/.test(query)) return query;
  const url = /https?:\/\/[^\s"']+/.exec(query)?.[0] ?? '';
  const method = /\s(?:-X\s*|--request[\s=])(\w+)/.exec(query)?.[1];
  const sends = /\s(?:-d|--data\S*|--json)\b/.test(query);
  return `${method ?? (sends ? 'POST' : 'GET')} ${url}`;
}

/**
 * How well an operation (`GET /api/v1/orders/{id}`) answers to a path: 1 for the whole path, less for its end or
 * its beginning, little for another method, 0 for another path.
 */
export function matchPath(query: PathQuery, operation: string): number {
  const [method = '', path = ''] = operation.split(' ');
  const other = query.method !== undefined && query.method !== method;
  return matchParameters(query, path) * (other ? 0.3 : 1);
}

function matchParameters(query: PathQuery, path: string): number {
  const template = path
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  const skipped = template.length - query.parts.length;
  if (skipped >= 0 && matchParts(query.parts, template.slice(skipped))) {
    return 1 - 0.05 * skipped;
  }
  // Somebody is still typing: the path goes on.
  for (let start = 0; start + query.parts.length <= template.length; start++) {
    if (matchParts(query.parts, template.slice(start), true)) {
      return 0.7 - 0.05 * start - 0.04 * (template.length - query.parts.length - start);
    }
  }
  return 0;
}

function matchParts(parts: readonly string[], template: readonly string[], open = false): boolean {
  return parts.every((part, index) => {
    const wanted = template[index] ?? '';
    if (isParameter(wanted)) return isParameter(part) || isId(part);
    const last = open && index === parts.length - 1;
    return last ? wanted.startsWith(part) : wanted === part;
  });
}

function isParameter(part: string): boolean {
  return /^\{.*\}?$|^:|^<.*>$|^\$|^\*$/.test(part);
}

/** Words are names of resources; what has a digit in it stands for one of them. */
function isId(part: string): boolean {
  return /\d/.test(part) || part === 'id';
}
