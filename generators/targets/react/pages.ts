import type { ApiModel } from '../../model/model.ts';
import { quote } from '../../util/literals.ts';
import type { GeneratedFile } from '../target.ts';

const OPTIONS =
  /(export const get(\w+)InfiniteQueryOptions = [\s\S]*?)(\w+\((?:\w+, ?)*\{\.\.\.params, '([^']+)': pageParam \?\? params\?\.\['[^']+'\])(\}[\s\S]*?return\s+\{ queryKey, queryFn,)/g;

/**
 * orval leaves it to the caller how pages follow each other; the description says it. And a page
 * that nobody named is left out by orval as `undefined`, which is not the same as left out.
 */
export function followPages(file: GeneratedFile, { operations }: ApiModel): GeneratedFile {
  const headers = new Map(
    operations.flatMap(({ id, pagination }) =>
      pagination === undefined ? [] : [[plain(id), pagination.headers.hasMore] as const],
    ),
  );
  let found = false;
  const content = file.content.replaceAll(
    OPTIONS,
    (text, before: string, name: string, call: string, _page, after: string) => {
      const header = headers.get(plain(name));
      if (header === undefined) return text;
      found = true;
      const next = `followPages(${quote(header.toLowerCase())})`;
      return `${before}${call} ?? 1${after} initialPageParam: 1, getNextPageParam: ${next},`;
    },
  );
  if (!found) return file;
  return {
    ...file,
    content: content.replace(/^import \{ send \} from/m, 'import { followPages, send } from'),
  };
}

/** orval writes the ids of operations in its own way. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
