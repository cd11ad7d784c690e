import type { Block, Field, FieldGroup, Inline } from './blocks.ts';
import { escapeAttribute, escapeText } from './html.ts';
import { printCode, renderInline, renderProse } from './prose.ts';
import type { Places } from './prose.ts';

/** The blocks of a page as HTML without scripts and styles. */
export function printHtml(blocks: readonly Block[], places: Places): string {
  return new HtmlPrinter(places).blocks(blocks);
}

class HtmlPrinter {
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('');
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'section': {
        const { heading } = block;
        const title =
          heading === undefined
            ? ''
            : `<h${heading.depth}>${this.#inline(heading.text)}${anchorLink(block.anchor)}</h${heading.depth}>\n`;
        return `<section class="op-${block.name}"${id(block.anchor)}>\n${title}${this.blocks(block.blocks)}</section>\n`;
      }
      case 'paragraph':
        return `<p${className(block.name)}>${this.#inline(block.content)}</p>\n`;
      case 'prose':
        return `<div class="op-prose">\n${renderProse(block.text, block.depth, block.anchors ?? [], this.#places)}</div>\n`;
      case 'list': {
        const items = block.items.map(
          ({ anchor, content }) => `<li${id(anchor)}>${this.#inline(content)}</li>\n`,
        );
        return `<ul${className(block.name)}>\n${items.join('')}</ul>\n`;
      }
      case 'table': {
        const head = block.head.map((text) => `<th scope="col">${escapeText(text)}</th>`).join('');
        const rows = block.rows.map(({ anchor, cells }) => {
          const written = cells.map((cell) => `<td>${this.#inline(cell)}</td>`).join('');
          return `<tr${id(anchor)}>${written}</tr>\n`;
        });
        // Wide tables scroll by themselves, so the keyboard must reach them.
        return `<div class="op-scroll" role="group" aria-label="${escapeAttribute(block.caption)}" tabindex="0"><table class="op-table op-${block.name}">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table></div>\n`;
      }
      case 'code':
        return printCode(block.language, block.text);
      case 'tabs': {
        const name = escapeAttribute(block.group);
        const tabs = block.tabs.map(({ value, title, blocks }, index) => {
          const data = `data-${block.choice}="${escapeAttribute(value)}"`;
          const checked = index === 0 ? ' checked' : '';
          return `<label class="op-tab"><input type="radio" name="${name}" ${data}${checked}><span>${escapeText(title)}</span></label>\n<div class="op-panel" ${data}>\n${this.blocks(blocks)}</div>\n`;
        });
        return `<div class="op-tabs op-tabs-${block.choice}" role="group" aria-label="${escapeAttribute(block.label)}">\n${tabs.join('')}</div>\n`;
      }
      case 'details':
        return `<details class="op-${block.name}">\n<summary>${this.#inline(block.summary)}</summary>\n${this.blocks(block.blocks)}</details>\n`;
      case 'figure':
        return `<figure class="op-${block.name}"><div class="op-scroll" role="img" aria-label="${escapeAttribute(block.label)}" tabindex="0">\n${block.svg}</div></figure>\n`;
      case 'fields':
        return this.#fields(block.fields);
    }
  }

  #inline(inline: Inline): string {
    if (typeof inline === 'string') return escapeText(inline);
    if (isList(inline)) return inline.map((part) => this.#inline(part)).join('');
    if ('code' in inline) return `<code>${escapeText(inline.code)}</code>`;
    if ('strong' in inline) return `<strong>${this.#inline(inline.strong)}</strong>`;
    if ('markdown' in inline) return renderInline(inline.markdown, this.#places);
    if ('badge' in inline) {
      return `<span class="op-badge op-badge-${escapeAttribute(inline.tone)}">${escapeText(inline.badge)}</span>`;
    }
    return `<a href="${escapeAttribute(inline.link)}">${this.#inline(inline.content)}</a>`;
  }

  #fields(fields: readonly Field[]): string {
    if (fields.length === 0) return '';
    return `<ul class="op-fields">\n${fields.map((field) => this.#field(field)).join('')}</ul>\n`;
  }

  #field(field: Field): string {
    const { anchor, name, type, required, marks, description, facts, values, messages } = field;
    const parts = [
      `<a class="op-name" href="#${escapeAttribute(anchor)}"><code>${escapeText(name)}</code></a>`,
      `<span class="op-type">${escapeText(type)}</span>`,
      ...(required === true ? ['<span class="op-badge op-badge-required">required</span>'] : []),
      ...(required === false ? ['<span class="op-badge op-badge-optional">optional</span>'] : []),
      ...marks.map((mark) => this.#inline(mark)),
    ];
    const pieces = [`<div class="op-head">${parts.join(' ')}</div>\n`];
    if (description !== undefined) {
      pieces.push(`<div class="op-text">${renderProse(description, 6, [], this.#places)}</div>\n`);
    }
    if (facts.length > 0) {
      const rows = facts.map(
        ({ label, value }) =>
          `<div><dt>${escapeText(label)}</dt><dd>${this.#inline(value)}</dd></div>\n`,
      );
      pieces.push(`<dl class="op-facts">\n${rows.join('')}</dl>\n`);
    }
    if (values.length > 0) pieces.push(this.#values(field));
    if (messages.length > 0) {
      const rows = messages.map(
        ({ violation, message }) =>
          `<li><span class="op-violation">${escapeText(violation)}</span> ${this.#inline(message)}</li>\n`,
      );
      pieces.push(
        `<div class="op-refusals"><p class="op-label">Refused with</p>\n<ul>\n${rows.join('')}</ul></div>\n`,
      );
    }
    pieces.push(...field.groups.map((group) => this.#group(group)));
    return `<li class="op-field" id="${escapeAttribute(anchor)}">\n${pieces.join('')}</li>\n`;
  }

  #values({ values, valuesNote }: Field): string {
    const rows = values.map(({ anchor, value, meaning }) => {
      const text =
        meaning === undefined ? '' : ` <span>${renderInline(meaning, this.#places)}</span>`;
      return `<li id="${escapeAttribute(anchor)}"><code>${escapeText(value)}</code>${text}</li>\n`;
    });
    const note =
      valuesNote === undefined ? '' : `<p class="op-note">${escapeText(valuesNote)}</p>\n`;
    const list = `<ul>\n${rows.join('')}</ul>\n${note}`;
    if (values.length <= 12) {
      return `<div class="op-values"><p class="op-label">Values</p>\n${list}</div>\n`;
    }
    return `<details class="op-values"><summary>${values.length} values</summary>\n${list}</details>\n`;
  }

  #group({ label, note, fields }: FieldGroup): string {
    const text = note === undefined ? '' : `<p class="op-note">${this.#inline(note)}</p>\n`;
    if (fields.length === 0) {
      return `<p class="op-note">${this.#inline(note ?? label)}</p>\n`;
    }
    return `<details class="op-nested">\n<summary>${this.#inline(label)}</summary>\n${text}${this.#fields(fields)}</details>\n`;
  }
}

function isList(inline: Inline): inline is readonly Inline[] {
  return Array.isArray(inline);
}

function id(anchor: string | undefined): string {
  return anchor === undefined ? '' : ` id="${escapeAttribute(anchor)}"`;
}

function className(name: string | undefined): string {
  return name === undefined ? '' : ` class="op-${name}"`;
}

function anchorLink(anchor: string | undefined): string {
  if (anchor === undefined) return '';
  return ` <a class="op-anchor" href="#${escapeAttribute(anchor)}" aria-label="Link to this section">#</a>`;
}
