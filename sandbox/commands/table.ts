/** Writes what an action answers for a person: rows under headings, or one line for each property. */
export function writeTable(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'None.\n' : alignRows(value);
  if (!isObject(value)) return `${writeCell(value)}\n`;
  const entries = Object.entries(value);
  const width = Math.max(...entries.map(([name]) => name.length)) + 1;
  return entries
    .map(([name, inner]) => `${`${name}:`.padEnd(width)} ${writeCell(inner)}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

function alignRows(rows: readonly unknown[]): string {
  const objects = rows.map((row) => (isObject(row) ? row : { value: row }));
  const names = [...new Set(objects.flatMap((row) => Object.keys(row)))];
  const cells = [names, ...objects.map((row) => names.map((name) => writeCell(row[name])))];
  const widths = names.map((_, column) =>
    Math.max(...cells.map((line) => (line[column] ?? '').length)),
  );
  return cells
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** One line, whatever it is: of objects inside, the first property stands for all. */
function writeCell(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.map(writeFirst).join(', ');
  if (!isObject(value)) return String(value).replaceAll(/\s+/g, ' ');
  const pairs = Object.entries(value).map(([name, inner]) => `${name}=${writeCell(inner)}`);
  return pairs.length === 0 ? '-' : pairs.join(', ');
}

function writeFirst(value: unknown): string {
  return isObject(value) ? writeCell(Object.values(value)[0]) : writeCell(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
