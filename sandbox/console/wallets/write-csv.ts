/** What a spreadsheet would take for the beginning of a formula, in its wide forms as well. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell: numbers stay numbers, text is never a formula, null is empty. */
export type Cell = number | string | null;

/** Writes one line of a file as RFC 4180 has it. */
export function writeLine(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
