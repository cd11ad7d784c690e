/** Text that goes into a `//` comment or a single line of another: it holds no line break. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/**
 * Writes a documentation comment, ready to stand before a declaration. Nothing in the paragraphs can
 * end it, and no line of them is taken for a tag.
 *
 * @param paragraphs Markdown; empty ones are left out
 * @param tags lines such as `@deprecated`
 */
export function printComment(
  paragraphs: (string | undefined)[],
  tags: string[],
  indent: string,
): string {
  const blocks = paragraphs
    .map((paragraph) => (paragraph ?? '').trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.split(/\r\n|[\n\r\u2028\u2029]/).map(escapeTag));
  if (tags.length > 0) blocks.push(tags.map(onOneLine));
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
  const safe = lines.map((line) => line.replaceAll('*/', '*\\/').trimEnd());
  const [first] = safe;
  if (first === undefined) return '';
  if (safe.length === 1) return `${indent}/** ${first} */\n`;
  const body = safe.map((line) => (line === '' ? `${indent} *\n` : `${indent} * ${line}\n`));
  return `${indent}/**\n${body.join('')}${indent} */\n`;
}

function escapeTag(line: string): string {
  return line.replace(/^(\s*)@/, '$1\\@');
}
