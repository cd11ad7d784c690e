import './data-table.css';
import type { ReactNode } from 'react';

/** A column of a {@link DataTable}. */
export interface Column<Row> {
  /** The heading; on a phone, it stands beside the value. */
  name: string;
  cell: (row: Row) => ReactNode;
  /** Numbers and amounts stand at the end. */
  align?: 'end' | undefined;
  /** What the row is about: its heading, here and on the card that a phone shows. One column has it. */
  isTitle?: boolean | undefined;
  /** What can be done with the row; the heading is only heard. */
  isActions?: boolean | undefined;
}

/** Properties of {@link DataTable}. */
export interface DataTableProps<Row> {
  /** What is listed; it is heard, and seen when `isCaptionShown`. */
  caption: string;
  isCaptionShown?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** What stands there when there are no rows: say what to do. */
  empty: ReactNode;
}

/** A list. On a phone, each row becomes a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionShown = false, columns, rows, rowKey, empty } = props;
  if (rows.length === 0) return <div className="table-empty">{empty}</div>;
  return (
    // Long words may make it wider than its place: then it scrolls, also by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <div className="table-frame" role="group" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className={isCaptionShown ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, align, isActions }) => (
              <th key={name} scope="col" className={align && 'table-end'}>
                {isActions ? <span className="visually-hidden">{name}</span> : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.name} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { name, align, isTitle, isActions, cell } = column;
  if (isTitle) {
    return (
      <th scope="row" className="table-title">
        {cell(row)}
      </th>
    );
  }
  const looks = [align && 'table-end', isActions && 'table-actions'].filter(Boolean).join(' ');
  return (
    <td className={looks || undefined} data-name={isActions ? undefined : name}>
      {cell(row)}
    </td>
  );
}
