import type { WireOperation } from './document.ts';

/** The operation that a request is meant for, with the texts of its path parameters. */
export interface Match {
  operation: WireOperation;
  /** Still percent-encoded. */
  path: Record<string, string>;
}

/**
 * Finds the operation of a request. A segment that is written out goes before one that is a
 * parameter, as OpenAPI asks.
 *
 * @param pathname as on the wire, without the query
 */
export function matchOperation(
  operations: readonly WireOperation[],
  method: string,
  pathname: string,
): Match | undefined {
  let best: (Match & { rank: string }) | undefined;
  for (const operation of operations) {
    if (operation.method !== method) continue;
    const path = matchPath(operation.path, pathname);
    if (path === undefined) continue;
    const rank = rankPath(operation.path);
    if (best === undefined || rank < best.rank) best = { operation, path, rank };
  }
  return best && { operation: best.operation, path: best.path };
}

/** Methods that a path knows, in capitals; empty: there is no such path. */
export function listMethods(operations: readonly WireOperation[], pathname: string): string[] {
  return operations
    .filter(({ path }) => matchPath(path, pathname) !== undefined)
    .map(({ method }) => method);
}

function matchPath(template: string, pathname: string): Record<string, string> | undefined {
  const wanted = template.split('/');
  const given = pathname.split('/');
  if (wanted.length !== given.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const text = given[index] ?? '';
    const names = [...part.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
    if (names.length === 0) {
      if (part !== text) return undefined;
      continue;
    }
    const values = new RegExp(`^${patternOf(part)}$`).exec(text);
    if (values === null) return undefined;
    names.forEach((name, at) => {
      found[name] = values[at + 1] ?? '';
    });
  }
  return found;
}

/** `{a}.{b}` as a pattern: each parameter takes at least one character. */
function patternOf(part: string): string {
  return part
    .split(/\{[^}]+\}/)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(.+?)');
}

/** Sorts before what is less exact: `0` for a written segment, `1` for one with parameters. */
function rankPath(template: string): string {
  return template
    .split('/')
    .map((part) => (part.includes('{') ? 1 : 0))
    .join('');
}
