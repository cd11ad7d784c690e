/**
 * What a page says, before it is HTML or Markdown. A page is built once, as blocks; the two printers beside this file
 * write the same blocks, so that a page and its twin for machines cannot say different things.
 */

/** A run of text within a line. */
export type Inline =
  | string
  | { code: string }
  | { strong: Inline }
  /** `href` is an address, `#anchor` on the same page, or `ref:slug#anchor`. */
  | { link: string; content: Inline }
  /** A short mark; `tone` becomes the class `op-badge-<tone>`. */
  | { badge: string; tone: string }
  /** CommonMark of the description, in one line. */
  | { markdown: string }
  | readonly Inline[];

export interface SectionBlock {
  kind: 'section';
  /** Becomes the class `op-<name>`. */
  name: string;
  anchor?: string;
  heading?: { depth: HeadingDepth; text: Inline };
  blocks: Block[];
}

export type HeadingDepth = 2 | 3 | 4 | 5 | 6;

export interface ParagraphBlock {
  kind: 'paragraph';
  name?: string;
  content: Inline;
}

/** CommonMark of the description; its first headings get this depth. */
export interface ProseBlock {
  kind: 'prose';
  text: string;
  depth: HeadingDepth;
  /** Anchors of its headings, in order; none gives headings without anchors. */
  anchors?: readonly string[];
}

export interface ListBlock {
  kind: 'list';
  name?: string;
  items: { anchor?: string; content: Inline }[];
}

export interface TableBlock {
  kind: 'table';
  name: string;
  /** Says what the table holds, for those who do not see it. */
  caption: string;
  head: string[];
  rows: { anchor?: string; cells: Inline[] }[];
}

export interface CodeBlock {
  kind: 'code';
  language: string;
  text: string;
}

/** Alternatives of which one is shown. */
export interface TabsBlock {
  kind: 'tabs';
  /** What is chosen: `language` or `example`; becomes `data-<choice>` with the value of each tab. */
  choice: 'language' | 'example';
  /** Name of the choice, once on a page. */
  group: string;
  label: string;
  tabs: { value: string; title: string; blocks: Block[] }[];
}

export interface DetailsBlock {
  kind: 'details';
  name: string;
  summary: Inline;
  blocks: Block[];
}

/** A picture whose content is told in text by the blocks after it. */
export interface FigureBlock {
  kind: 'figure';
  name: string;
  label: string;
  svg: string;
}

/** One thing that is sent or answered, with all that is known of it. */
export interface Field {
  anchor: string;
  name: string;
  type: string;
  /** undefined: it makes no sense to ask. */
  required: boolean | undefined;
  marks: { badge: string; tone: string }[];
  description: string | undefined;
  facts: { label: string; value: Inline }[];
  values: { anchor: string; value: string; meaning: string | undefined }[];
  /** What is said of the values as a whole. */
  valuesNote: string | undefined;
  messages: { violation: string; message: Inline }[];
  groups: FieldGroup[];
}

/** Fields of a field: of an object, of the items of a list, or of one alternative. */
export interface FieldGroup {
  label: Inline;
  /** The plain fields of an object: where it is clear whose they are, the label says nothing new. */
  own?: boolean;
  note?: Inline;
  fields: Field[];
}

export interface FieldsBlock {
  kind: 'fields';
  fields: Field[];
}

export type Block =
  | SectionBlock
  | ParagraphBlock
  | ProseBlock
  | ListBlock
  | TableBlock
  | CodeBlock
  | TabsBlock
  | DetailsBlock
  | FigureBlock
  | FieldsBlock;

/** Runs of text with something between them: `a, b, c`. */
export function joinInline(parts: readonly Inline[], between = ', '): Inline {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
}
