import type { ErrorCase } from '../catalogue.ts';
import { joinInline } from '../content/blocks.ts';
import type { Block, Inline } from '../content/blocks.ts';
import { toPlainText } from '../content/prose.ts';
import { PageBuilder } from '../page.ts';
import type { BuiltPage, Site } from '../page.ts';
import { printAdvice } from '../parts/errors.ts';

/** The catalogue of errors: every code and message, when it happens, who can mend it, and where. */
export function buildErrorPage(site: Site): BuiltPage {
  const { errors, model } = site;
  const page = new PageBuilder(site, 'errors', 'Errors', errors.anchors);
  page.record({
    kind: 'page',
    title: 'Errors',
    anchor: undefined,
    detail: 'Every code and message',
    names: ['Errors', 'error catalogue', 'error codes'],
    text: '',
  });
  if (model.protocolErrors !== undefined) {
    page.add({
      kind: 'paragraph',
      content: [
        'All errors have ',
        { link: 'ref:conventions#error-body', content: 'the same body' },
        '. Decide by the status and ',
        { code: 'code' },
        '; the message is for people and can change.',
      ],
    });
  }
  if (errors.groups.length === 0) {
    page.add({ kind: 'paragraph', content: 'The description names no errors.' });
  }
  for (const { title, anchor, cases } of errors.groups) {
    page.noteHeading(2, anchor, title);
    const statuses = [...new Set(cases.map(({ status }) => status))];
    page.record({
      kind: 'error',
      title,
      anchor,
      detail: `Status ${statuses.join(', ')}`,
      names: [title, ...statuses, ...new Set(cases.flatMap(({ name }) => name ?? []))],
      text: '',
    });
    page.add({
      kind: 'section',
      name: 'error-code',
      anchor,
      heading: { depth: 2, text: { code: title } },
      blocks: cases.map((one) => printCase(page, one)),
    });
  }
  const description = `Every error of ${model.title}: when it happens, who can mend it, and what to do.`;
  return page.build('Overview', description, []);
}

function printCase(page: PageBuilder, one: ErrorCase): Block {
  const { status, name, message, summary, anchor, operations } = one;
  page.record({
    kind: 'error',
    title: message ?? summary ?? `Status ${status}`,
    anchor,
    detail: [status, one.code ?? '', name ?? ''].filter((part) => part !== '').join(' '),
    names: message === undefined ? [] : [message],
    text: toPlainText([summary, one.description].filter(Boolean).join('. ').replace('..', '.')),
  });
  const [who, what] = printAdvice(one);
  // Without a message, when it happens is all there is to call it by.
  const named = message !== undefined || name !== undefined;
  const rows: { label: string; value: Inline }[] = [
    { label: 'When', value: named ? { markdown: summary ?? '' } : '' },
    { label: 'Who can mend it', value: who ?? '' },
    { label: 'What to do', value: what ?? '' },
    { label: 'Where', value: one.anywhere && operations.length === 0 ? 'On any path.' : '' },
  ];
  return {
    kind: 'section',
    name: 'error-case',
    anchor,
    heading: {
      depth: 3,
      text: [
        { badge: status, tone: 'status' },
        ' ',
        message === undefined ? (name ?? { markdown: summary ?? '' }) : { code: message },
      ],
    },
    blocks: [
      {
        kind: 'list',
        name: 'advice',
        items: rows
          .filter(({ value }) => value !== '' && !isEmptyMarkdown(value))
          .map(({ label, value }) => ({ content: [{ strong: `${label}:` }, ' ', value] })),
      },
      ...printPlaces(page, operations),
    ],
  };
}

function isEmptyMarkdown(value: Inline): boolean {
  return typeof value === 'object' && 'markdown' in value && value.markdown === '';
}

function printPlaces({ site }: PageBuilder, operations: readonly string[]): Block[] {
  if (operations.length === 0) return [];
  const links = operations.map((id): Inline => {
    const operation = site.model.operations.find((one) => one.id === id);
    const address = site.plan.addresses.get(id);
    const code: Inline = {
      code: operation === undefined ? id : `${operation.method.toUpperCase()} ${operation.path}`,
    };
    return address === undefined ? code : { link: `ref:${address}.errors`, content: code };
  });
  if (links.length <= 4) {
    return [
      { kind: 'paragraph', name: 'where', content: [{ strong: 'Where:' }, ' ', joinInline(links)] },
    ];
  }
  return [
    {
      kind: 'details',
      name: 'where',
      summary: `Where: ${links.length} operations`,
      blocks: [{ kind: 'list', items: links.map((content) => ({ content })) }],
    },
  ];
}
