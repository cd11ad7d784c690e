import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../docs/checks');

/**
 * What the page of a check says under "Why" and "How to fix it", in paragraphs; undefined: it has
 * no page, as checks of one's own have not.
 */
export function readAdvice(check: string): string[] | undefined {
  if (!/^[a-z0-9-]+$/.test(check)) return undefined;
  const path = join(FOLDER, `${check}.md`);
  if (!existsSync(path)) return undefined;
  const sections = readFileSync(path, 'utf8').split(/^## /m);
  const paragraphs = ['Why', 'How to fix it'].flatMap((title) => {
    const section = sections.find((one) => one.startsWith(`${title}\n`));
    return (
      section
        ?.slice(title.length)
        .trim()
        .split(/\n{2,}/) ?? []
    );
  });
  const plain = paragraphs.filter((one) => !one.startsWith('```'));
  return plain.length === 0 ? undefined : plain.map((one) => one.replaceAll(/\s+/g, ' '));
}
