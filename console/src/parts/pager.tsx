import { useSearchParams } from 'wouter';
import { Button } from './button.tsx';

/** Properties of {@link Pager}. */
export interface PagerProps {
  /** What a generated list hook answers: its headers say which page it is. */
  query: { data: { headers: Record<string, string> } | undefined };
  onPage: (page: number) => void;
}

/** Leads to the page before and the one behind. Shows nothing where there is only one. */
export function Pager({ query, onPage }: PagerProps) {
  const headers = query.data?.headers;
  if (headers === undefined) return null;
  const page = Number(headers['x-page'] ?? 1);
  const total = headers['x-total-pages'];
  const hasMore = headers['x-has-more'] === 'true';
  if (page <= 1 && !hasMore) return null;
  return (
    <nav className="row" aria-label="Pages">
      <Button isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
        Previous
      </Button>
      <span role="status">
        Page {page}
        {total === undefined ? null : ` of ${total}`}
      </span>
      <Button isDisabled={!hasMore} onPress={() => onPage(page + 1)}>
        Next
      </Button>
    </nav>
  );
}

/** Filters of a page, kept in its address: they survive a reload, and the way back. */
export interface Filters {
  page: number;
  setPage: (page: number) => void;
  /** What is chosen; undefined when nothing is. */
  read: (name: string) => string | undefined;
  /** Chooses; an empty text takes a choice away. The list begins at its first page again. */
  set: (values: Record<string, string>) => void;
}

/** The page and the filters of a list, from the address. */
export function useFilters(): Filters {
  const [search, setSearch] = useSearchParams();
  const change = (values: Record<string, string>) => {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries(values)) {
        if (value === '') after.delete(name);
        else after.set(name, value);
      }
      return after;
    });
  };
  return {
    page: Math.max(1, Math.trunc(Number(search.get('page'))) || 1),
    setPage: (page) => change({ page: page === 1 ? '' : String(page) }),
    read: (name) => search.get(name) ?? undefined,
    set: (values) => change({ page: '', ...values }),
  };
}
