import '../../parts/data-table.css';
import './tools.css';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';

/** Properties of {@link Inbox}. */
export interface InboxProps<Row> {
  /** What is listed, for those who hear it: `E-mails`. */
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  item: (row: Row) => ReactNode;
  /** Shows the one that was opened. */
  reader: (row: Row) => ReactNode;
  /** What stands in place of the reader until one is opened. */
  hint: string;
  empty: string;
}

/** A list beside a reader; on a phone, one after the other. What is open stands in the address. */
export function Inbox<Row>({ label, rows, rowKey, item, reader, hint, empty }: InboxProps<Row>) {
  const [path] = useLocation();
  const [params] = useSearchParams();
  const open = params.get('open');
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    if (before.current === open) return;
    // What was pressed may be hidden now, on a phone: the focus goes where the eyes go.
    const target =
      open === null ? `[data-key="${CSS.escape(before.current ?? '')}"]` : '.inbox-reader';
    box.current?.querySelector<HTMLElement>(target)?.focus();
    before.current = open;
  }, [open]);
  if (rows.length === 0) return <div className="table-empty">{empty}</div>;
  const link = (key: string | null) => {
    const next = new URLSearchParams(params);
    if (key === null) next.delete('open');
    else next.set('open', key);
    return `${path}?${next}`;
  };
  const opened = rows.find((row) => rowKey(row) === open);
  return (
    <div className="inbox" data-open={open === null ? undefined : true} ref={box}>
      <ul className="inbox-list" aria-label={label}>
        {rows.map((row) => {
          const key = rowKey(row);
          return (
            <li key={key}>
              <Link
                className="inbox-item"
                href={link(key)}
                data-key={key}
                aria-current={key === open ? 'true' : undefined}
              >
                {item(row)}
              </Link>
            </li>
          );
        })}
      </ul>
      <article className="inbox-reader" tabIndex={-1}>
        {open === null ? null : (
          <Link className="inbox-back" href={link(null)}>
            ← Back to the list
          </Link>
        )}
        {open === null ? <p className="muted">{hint}</p> : null}
        {opened === undefined && open !== null ? (
          <p className="muted">
            This one is no longer on this page of the list: newer ones came in.
          </p>
        ) : null}
        {opened === undefined ? null : reader(opened)}
      </article>
    </div>
  );
}
