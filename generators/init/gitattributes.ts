/** Adds the line that keeps what is generated out of statistics and folded in reviews. */
export function addGitattributes(text: string, output: string): string {
  const pattern = `${output}/**`;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const known = lines.some((line) => {
    const [path, ...attributes] = line.trim().split(/\s+/);
    return path === pattern && attributes.some((one) => /^linguist-generated(=|$)/.test(one));
  });
  if (known) return text;
  const before = text === '' || text.endsWith('\n') ? text : `${text}${eol}`;
  return `${before}${pattern} linguist-generated text eol=lf${eol}`;
}
