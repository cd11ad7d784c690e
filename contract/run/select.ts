import type { Operation } from '@octopus-cards/toolkit';
import { didYouMean } from '@octopus-cards/toolkit/compile';
import { ContractError } from './options.ts';

/**
 * The operations that are tested: those that one of `include` names (all, when there is none), but
 * for those that one of `exclude` names. A selector is an operationId (`listOrders`), a tag
 * (`tag:Orders`), a method (`method:get`), a path (`path:/orders`, with `*` for any text), or
 * method and path (`GET /orders/*`). Several with `+` between must all hold.
 *
 * @throws ContractError when a selector names nothing
 */
export function selectOperations(
  operations: readonly Operation[],
  include: readonly string[],
  exclude: readonly string[],
): Operation[] {
  const chosen = new Set(include.length === 0 ? operations : []);
  for (const selector of include) for (const one of match(operations, selector)) chosen.add(one);
  for (const selector of exclude) for (const one of match(operations, selector)) chosen.delete(one);
  const selected = operations.filter((operation) => chosen.has(operation));
  if (selected.length > 0) return selected;
  throw new ContractError(
    operations.length === 0
      ? 'The description has no operations.'
      : 'No operation is left to test: --exclude takes out all that --include names.',
  );
}

function match(operations: readonly Operation[], selector: string): Operation[] {
  const tests = selector.split('+').map((part) => createTest(part.trim()));
  const found = operations.filter((operation) => tests.every((test) => test(operation)));
  if (found.length > 0) return found;
  const near = didYouMean(
    selector,
    operations.map(({ id }) => id),
  );
  throw new ContractError(
    `"${selector}" names no operation.${near} A selector is an operationId, tag:NAME, method:NAME, path:/PATH* or "METHOD /PATH*".`,
  );
}

function createTest(part: string): (operation: Operation) => boolean {
  const [, kind, rest = ''] = /^(tag|method|path|id):(.*)$/s.exec(part) ?? [];
  const [, method = '', path = ''] = /^([A-Za-z]+)\s+(\/.*)$/s.exec(part) ?? [];
  const same = (one: string, two: string) => one.toLowerCase() === two.toLowerCase();
  if (kind === 'tag') return (operation) => same(operation.tag, rest);
  if (kind === 'method') return (operation) => same(operation.method, rest);
  if (kind === 'path') return (operation) => matchGlob(operation.path, rest);
  if (path !== '') {
    return (operation) => same(operation.method, method) && matchGlob(operation.path, path);
  }
  const id = kind === 'id' ? rest : part;
  if (id.startsWith('/')) return (operation) => matchGlob(operation.path, id);
  return (operation) => matchGlob(operation.id, id);
}

/** Does the text match, with `*` for any text and `?` for nothing but itself? */
function matchGlob(text: string, glob: string): boolean {
  const parts = glob.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}
