import type { ApiModel } from '../../model/model.ts';
import { Anchors, slugify } from './content/anchors.ts';
import type { Block, Field, SectionBlock } from './content/blocks.ts';
import { printHtml } from './content/print-html.ts';
import { printMarkdown } from './content/print-markdown.ts';
import { readHeadings, toPlainText } from './content/prose.ts';
import type { Places, ProseHeading } from './content/prose.ts';
import type { CommonHeaders } from './common.ts';
import type { ErrorCatalogue } from './catalogue.ts';
import type { SitePlan } from './plan.ts';
import type { DocHeading, DocPage, Sample, SearchRecord } from './types.ts';

/** What every page is made from. */
export interface Site {
  model: ApiModel;
  plan: SitePlan;
  errors: ErrorCatalogue;
  places: Places;
  common: CommonHeaders;
  samples: ReadonlyMap<string, Sample[]>;
  /** Name of the API in texts. */
  brand: string;
  /** Most fields of one body. */
  maxFields: number;
  /** How to verify a webhook, in several languages. */
  recipes: readonly { language: string; title: string; code: string }[];
}

/** A page with its twin and what can be found on it. */
export interface BuiltPage {
  page: DocPage;
  markdown: string;
  records: SearchRecord[];
}

/** Collects the parts of one page: its blocks, anchors, headings and search records. */
export class PageBuilder {
  readonly site: Site;
  readonly slug: string;
  readonly title: string;
  readonly anchors: Anchors;
  readonly blocks: Block[] = [];
  readonly headings: DocHeading[] = [];
  readonly records: SearchRecord[] = [];

  constructor(site: Site, slug: string, title: string, anchors = new Anchors()) {
    this.site = site;
    this.slug = slug;
    this.title = title;
    this.anchors = anchors;
  }

  /** The anchor of an operation or a webhook; those of its parts begin with it. */
  anchorOf(id: string): string {
    return this.site.plan.anchors.get(id) ?? id;
  }

  add(...blocks: Block[]): void {
    this.blocks.push(...blocks);
  }

  /** Puts an anchor under "On this page". */
  noteHeading(depth: 2 | 3, slug: string, text: string): void {
    this.headings.push({ depth, slug, text });
  }

  record(record: Omit<SearchRecord, 'address'> & { anchor: string | undefined }): void {
    const { anchor, ...rest } = record;
    const address = anchor === undefined ? this.slug : `${this.slug}#${anchor}`;
    this.records.push({ ...rest, address });
  }

  /** A part of the page with a heading and an anchor. */
  section(name: string, title: string, blocks: Block[], anchor = slugify(title)): SectionBlock {
    const free = this.anchors.take(anchor);
    this.noteHeading(2, free, title);
    this.record({
      kind: 'heading',
      title,
      anchor: free,
      detail: this.title,
      names: [title],
      text: '',
    });
    return { kind: 'section', name, anchor: free, heading: { depth: 2, text: title }, blocks };
  }

  /** CommonMark whose headings become headings of the page. */
  prose(text: string): Block {
    const headings = readHeadings(text);
    const highest = Math.min(...headings.map(({ depth }) => depth));
    const lines = text.split('\n');
    const anchors = headings.map((heading, index) => {
      const anchor = this.anchors.take(slugify(heading.text));
      if (heading.depth === highest) this.noteHeading(2, anchor, heading.text);
      else if (heading.depth === highest + 1) this.noteHeading(3, anchor, heading.text);
      this.record({
        kind: 'heading',
        title: heading.text,
        anchor,
        detail: this.title,
        names: [heading.text],
        text: toPlainText(sectionText(lines, headings, index)),
      });
      return anchor;
    });
    return { kind: 'prose', text, depth: 2, anchors };
  }

  /** Prints the page and its twin. */
  build(section: string, description: string, operations: string[]): BuiltPage {
    const { slug, title, headings, site, blocks } = this;
    const html = printHtml(blocks, site.places);
    const markdown = `# ${title}\n\n${printMarkdown(blocks, site.places)}\n`;
    return {
      page: { slug, title, description, section, headings, html, operations },
      markdown,
      records: this.records,
    };
  }
}

function sectionText(lines: string[], headings: ProseHeading[], index: number): string {
  const from = (headings[index]?.line ?? 0) + 1;
  return lines.slice(from, headings[index + 1]?.line).join('\n');
}

/** The first sentence of a text, plain. */
export function firstSentence(text: string | undefined): string {
  const plain = toPlainText(text ?? '');
  return /^.*?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain;
}

/** The record of a field, its values with it. */
export function recordField(
  page: PageBuilder,
  kind: 'field' | 'header',
  field: Field,
  path: string,
  detail: string,
): void {
  const { anchor, name } = field;
  const names = path === name ? [name] : [name, path];
  const text = toPlainText(field.description ?? '');
  page.record({ kind, title: path, anchor, detail, names, text });
  for (const { anchor: at, value, meaning } of field.values) {
    page.record({
      kind: 'value',
      title: value,
      anchor: at,
      detail: `${path} in ${detail}`,
      names: [value],
      text: toPlainText(meaning ?? ''),
    });
  }
}
