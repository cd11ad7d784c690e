/**
 * The first lines in which two texts differ, as `-` and `+` lines with the number of the line:
 * enough to see what happened, not a patch.
 */
export function diffLines(before: string, after: string, most: number): string[] {
  const a = before.split('\n');
  const b = after.split('\n');
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end++;
  }
  const removed = a.slice(start, a.length - end);
  const added = b.slice(start, b.length - end);
  const half = Math.max(1, Math.floor(most / 2));
  const lines = [`@@ line ${start + 1} @@`];
  lines.push(...cut(removed, '-', half), ...cut(added, '+', half));
  return lines;
}

function cut(lines: string[], sign: string, most: number): string[] {
  const shown = lines.slice(0, most).map((line) => `${sign} ${line}`);
  if (lines.length > most) shown.push(`${sign} … ${lines.length - most} more`);
  return shown;
}
