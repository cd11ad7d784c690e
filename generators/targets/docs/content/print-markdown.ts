import type { Block, Field, FieldGroup, Inline } from './blocks.ts';
import { linkMentions, shiftHeadings } from './prose.ts';
import type { Places } from './prose.ts';

/** The blocks of a page as CommonMark with tables. */
export function printMarkdown(blocks: readonly Block[], places: Places): string {
  return new MarkdownPrinter(places)
    .blocks(blocks)
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

class MarkdownPrinter {
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => `${this.#block(block)}\n\n`).join('');
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'section': {
        const { heading } = block;
        const title =
          heading === undefined
            ? ''
            : `${'#'.repeat(heading.depth)} ${printInline(heading.text)}\n\n`;
        return `${title}${this.blocks(block.blocks)}`;
      }
      case 'paragraph':
        return printInline(block.content);
      case 'prose':
        return linkMentions(shiftHeadings(block.text, block.depth), this.#places);
      case 'list':
        return block.items.map(({ content }) => `- ${printInline(content)}`).join('\n');
      case 'table': {
        const head = `| ${block.head.map(escapeCell).join(' | ')} |`;
        const line = `|${block.head.map(() => ' --- |').join('')}`;
        const rows = block.rows.map(
          ({ cells }) => `| ${cells.map((cell) => escapeCell(printInline(cell))).join(' | ')} |`,
        );
        return [head, line, ...rows].join('\n');
      }
      case 'code':
        return printFence(block.language, block.text);
      case 'tabs':
        return block.tabs
          .map(({ title, blocks }) => `**${escapeMarkdown(title)}**\n\n${this.blocks(blocks)}`)
          .join('');
      case 'details':
        return `${printInline(block.summary)}\n\n${this.blocks(block.blocks)}`;
      case 'figure':
        return '';
      case 'fields':
        return printFields(block.fields, '');
    }
  }
}

/** Code between fences that nothing in it can end. */
function printFence(language: string, text: string): string {
  const runs = [...text.matchAll(/`{3,}/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

function printInline(inline: Inline): string {
  if (typeof inline === 'string') return escapeMarkdown(inline);
  if (isList(inline)) return inline.map(printInline).join('');
  if ('code' in inline) return printCodeSpan(inline.code);
  if ('strong' in inline) return `**${printInline(inline.strong)}**`;
  if ('markdown' in inline) return inline.markdown.replaceAll(/\s*\n\s*/g, ' ').trim();
  if ('badge' in inline) return escapeMarkdown(inline.badge);
  return `[${printInline(inline.content)}](${inline.link.replaceAll(/[()\s<>]/g, encodeURIComponent)})`;
}

function isList(inline: Inline): inline is readonly Inline[] {
  return Array.isArray(inline);
}

function printCodeSpan(text: string): string {
  const flat = text.replaceAll(/\s*\n\s*/g, ' ');
  if (flat === '') return '` `';
  const runs = [...flat.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${flat}${pad}${fence}`;
}

/** Text in which nothing is taken for a mark. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*[\]<>]/g, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/\s*\n\s*/g, ' ');
}

function escapeCell(text: string): string {
  return text.replaceAll(/\\?\|/g, '\\|');
}

function printFields(fields: readonly Field[], indent: string): string {
  return fields.map((field) => printField(field, indent)).join('\n');
}

function printField(field: Field, indent: string): string {
  const { name, type, required, marks, description, facts, values, valuesNote } = field;
  const traits = [
    escapeMarkdown(type),
    ...(required === true ? ['required'] : []),
    ...(required === false ? ['optional'] : []),
    ...marks.map(({ badge }) => escapeMarkdown(badge)),
  ];
  const text = description === undefined ? '' : indentText(description.trim(), `${indent}  `);
  const lines = [
    `${indent}- ${printCodeSpan(name)} (${traits.join(', ')})${text === '' ? '' : `: ${text}`}`,
  ];
  const below = `${indent}  `;
  for (const { label, value } of facts) {
    lines.push(`${below}- ${escapeMarkdown(label)}: ${printInline(value)}`);
  }
  for (const { value, meaning } of values) {
    const says = meaning === undefined ? '' : `: ${meaning.replaceAll(/\s*\n\s*/g, ' ').trim()}`;
    lines.push(`${below}- Value ${printCodeSpan(value)}${says}`);
  }
  if (valuesNote !== undefined) lines.push(`${below}- ${escapeMarkdown(valuesNote)}`);
  for (const { violation, message } of field.messages) {
    lines.push(`${below}- Refused (${escapeMarkdown(violation)}): ${printInline(message)}`);
  }
  for (const group of field.groups) lines.push(printGroup(group, below));
  return lines.join('\n');
}

function printGroup({ label, own, note, fields }: FieldGroup, indent: string): string {
  if (own === true && note === undefined) return printFields(fields, indent);
  const says = note === undefined ? '' : `: ${printInline(note)}`;
  const line = `${indent}- ${printInline(label)}${says}`;
  return fields.length === 0 ? line : `${line}\n${printFields(fields, `${indent}  `)}`;
}

/** Keeps the paragraphs of a text within an item of a list. */
function indentText(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 || line.trim() === '' ? line : `${indent}${line}`))
    .join('\n');
}
