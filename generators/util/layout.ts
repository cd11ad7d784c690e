/** A piece of code: text, or a list in brackets that may be broken over lines. */
export type Layout = string | Group;

export interface Group {
  /** What stands right before the bracket, such as a name. */
  before: string;
  brackets: '()' | '{}' | '[]';
  items: Layout[];
}

/** How wide the lines of generated code may be. */
export const WIDTH = 320;

/**
 * Writes a piece of code the way formatters do: on one line if that fits, else each item on a line
 * of its own.
 *
 * @param indent what the line begins with, which is not written
 * @param after what follows on the same line, which is not written
 */
export function layOut(layout: Layout, indent: string, after: string, used = ''): string {
  const flat = flatten(layout);
  if (typeof layout === 'string') return flat;
  const width = indent.length + used.length + flat.length + after.length;
  if (width <= WIDTH || layout.items.length === 0) return flat;
  const inner = `${indent}  `;
  const lines = layout.items.map((item) => `${inner}${layOut(item, inner, ',')},\n`);
  return `${layout.before}${layout.brackets[0]}\n${lines.join('')}${indent}${layout.brackets[1]}`;
}

function flatten(layout: Layout): string {
  if (typeof layout === 'string') return layout;
  const { before, brackets, items } = layout;
  const inside = items.map(flatten).join(', ');
  const pad = brackets === '{}' && items.length > 0 ? ' ' : '';
  return `${before}${brackets[0]}${pad}${inside}${pad}${brackets[1]}`;
}
