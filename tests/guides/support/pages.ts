import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSON_SCHEMA, load } from 'js-yaml';
import { repo } from '../../support/project.ts';

/** A fenced block of a page. */
export interface Block {
  /** First word after the fence: `sh`, `ts`, `json`, `sample` … */
  language: string;
  /** What stands behind it: `server`, for instance. */
  meta: string;
  code: string;
  /** Line of the opening fence, counted from 1. */
  line: number;
}

/** A hand-written page of the docs site. */
export interface Page {
  /** Below docs-site/content, without `.md`: `guides/esim-flow`. */
  name: string;
  /** Below the repo, for messages. */
  file: string;
  /** Where it is served: `/docs/guides/esim-flow/`. */
  address: string;
  front: Record<string, unknown>;
  /** Everything behind the front matter. */
  text: string;
  blocks: Block[];
}

const CONTENT = 'docs-site/content';

/** Reads all hand-written pages, by name. */
export function readPages(): Page[] {
  return readdirSync(join(repo, CONTENT), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readPage(`${CONTENT}/${file}`));
}

function readPage(file: string): Page {
  const whole = readFileSync(join(repo, file), 'utf8');
  const [head = '', front = ''] = /^---\n(.*?)^---\n/ms.exec(whole) ?? [];
  if (head === '')
    throw new Error(
      `${file}: begins without front matter; put title and description between two ---`,
    );
  const name = file.slice(CONTENT.length + 1, -'.md'.length);
  const text = whole.slice(head.length);
  return {
    name,
    file,
    address: `/docs/${name}/`.replace(/\/index\/$/, '/'),
    front: load(front, { schema: JSON_SCHEMA }) as Record<string, unknown>,
    text,
    blocks: readBlocks(text, head.split('\n').length - 1),
  };
}

/** @param before lines that stand before the text in its file */
export function readBlocks(text: string, before = 0): Block[] {
  const blocks: Block[] = [];
  let open: (Block & { fence: string; indent: number }) | undefined;
  text.split('\n').forEach((row, index) => {
    const [, indent = '', fence, language = '', meta = ''] =
      /^( *)(`{3,}|~{3,})(\S*) *(.*)$/.exec(row) ?? [];
    if (open === undefined) {
      if (fence === undefined) return;
      open = { language, meta, code: '', line: before + index + 1, fence, indent: indent.length };
    } else if (fence === open.fence && language === '') {
      const { fence: _, indent: __, ...block } = open;
      blocks.push(block);
      open = undefined;
    } else {
      open.code += `${row.slice(open.indent)}\n`;
    }
  });
  return blocks;
}
