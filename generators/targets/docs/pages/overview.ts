import type { Block, Inline } from '../content/blocks.ts';
import { readHeadings, toPlainText } from '../content/prose.ts';
import { firstSentence, PageBuilder } from '../page.ts';
import type { BuiltPage, Site } from '../page.ts';
import type { PlannedPage, PlannedSection } from '../plan.ts';

/** The root of the reference: what there is, section by section. */
export function buildIndex(site: Site): BuiltPage {
  const { model, plan } = site;
  const page = new PageBuilder(site, 'index', 'API Reference');
  page.record({
    kind: 'page',
    title: 'API Reference',
    anchor: undefined,
    detail: model.title,
    names: ['API Reference', 'reference', model.title],
    text: '',
  });
  const { intro } = splitDescription(model.description);
  if (intro !== '') page.add({ kind: 'prose', text: intro, depth: 2 });
  page.add({
    kind: 'list',
    name: 'start',
    items: [
      {
        content: [
          { link: 'ref:conventions', content: 'Conventions' },
          ': what holds for every call',
        ],
      },
      {
        content: [
          { link: 'ref:errors', content: 'Errors' },
          ': every refusal, when it happens and what to do',
        ],
      },
    ],
  });
  for (const section of plan.sections) {
    const blocks: Block[] = [];
    const says = firstSentence(section.tag?.description);
    if (says !== '') blocks.push({ kind: 'paragraph', content: says });
    blocks.push(...section.pages.flatMap((planned) => printOperations(site, planned)));
    if (section.indexed) {
      const content = { link: `ref:${section.slug}`, content: `All of ${section.name}` };
      blocks.push({ kind: 'paragraph', content });
    }
    page.add(page.section('overview', section.name, blocks, section.slug));
  }
  const description = firstSentence(intro) || `The reference of ${model.title}.`;
  return page.build('Overview', description, []);
}

/** The index of a section: its description, then each page with what stands on it. */
export function buildSectionIndex(site: Site, section: PlannedSection): BuiltPage {
  const page = new PageBuilder(site, section.slug, section.name);
  const { tag } = section;
  page.record({
    kind: 'page',
    title: section.name,
    anchor: undefined,
    detail: section.group ?? site.model.title,
    names: [section.name],
    text: toPlainText(tag?.description ?? ''),
  });
  if (tag?.description !== undefined) page.add(page.prose(tag.description));
  for (const planned of section.pages) {
    const link: Inline = { link: `ref:${planned.slug}`, content: planned.title };
    const parts = printOperations(site, planned);
    const says = firstSentence(planned.description);
    if (says !== '') parts.unshift({ kind: 'paragraph', content: says });
    const anchor = page.anchors.take(planned.slug.split('/').at(-1) ?? planned.slug);
    page.noteHeading(2, anchor, planned.title);
    page.add({
      kind: 'section',
      name: 'overview',
      anchor,
      heading: { depth: 2, text: link },
      blocks: parts,
    });
  }
  const description = firstSentence(tag?.description) || `All pages of ${section.name}.`;
  return page.build(section.name, description, []);
}

/** Methods and paths of a page, with what each does. */
function printOperations(
  { plan }: Site,
  { operations, webhooks, slug, title }: PlannedPage,
): Block[] {
  const rows = [
    ...operations.map(({ id, method, path, summary }) => ({
      cells: [
        { badge: method.toUpperCase(), tone: method },
        { code: path },
        { link: `ref:${plan.addresses.get(id) ?? slug}`, content: summary ?? id },
      ],
    })),
    ...webhooks.map(({ id, name, summary }) => ({
      cells: [
        { badge: 'Webhook', tone: 'webhook' },
        { code: name },
        { link: `ref:${plan.addresses.get(id) ?? slug}`, content: summary ?? id },
      ],
    })),
  ];
  if (rows.length === 0)
    return [{ kind: 'paragraph', content: { link: `ref:${slug}`, content: title } }];
  return [
    {
      kind: 'table',
      name: 'operations',
      caption: title,
      head: ['Method', 'Path', 'What it does'],
      rows,
    },
  ];
}

/** What stands before the first heading, and the rest. */
export function splitDescription(text = ''): { intro: string; rest: string } {
  const [first] = readHeadings(text);
  if (first === undefined) return { intro: text.trim(), rest: '' };
  const lines = text.split('\n');
  return {
    intro: lines.slice(0, first.line).join('\n').trim(),
    rest: lines.slice(first.line).join('\n').trim(),
  };
}
