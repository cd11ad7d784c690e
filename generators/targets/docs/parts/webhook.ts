import type { Webhook } from '../../../model/model.ts';
import type { Block } from '../content/blocks.ts';
import { toPlainText } from '../content/prose.ts';
import type { PageBuilder } from '../page.ts';
import { makePart, spaced } from './operation.ts';
import { buildParameters } from './parameters.ts';
import { buildReadings } from './readings.ts';
import { printValue } from './responses.ts';

/** An event: what comes, how it looks, and what to answer. */
export function buildWebhook(page: PageBuilder, webhook: Webhook): Block {
  const { id, name, method, summary, description } = webhook;
  const { signature } = page.site.model;
  const anchor = page.anchorOf(id);
  const title = summary ?? name;
  page.noteHeading(2, anchor, name);
  page.record({
    kind: 'webhook',
    title: name,
    anchor,
    detail: title,
    names: [name, id],
    text: `${title} ${toPlainText(description ?? '')}`.trim(),
  });
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      name: 'path',
      content: [{ badge: `Webhook ${method.toUpperCase()}`, tone: 'webhook' }, ' ', { code: name }],
    },
  ];
  if (signature !== undefined) {
    const badges = [
      { badge: `Signed in ${signature.header}`, tone: 'auth' },
      ...(signature.dedupe === undefined
        ? []
        : [{ badge: `Repeats have one ${signature.dedupe.header}`, tone: 'idempotent' }]),
    ];
    blocks.push({ kind: 'paragraph', name: 'badges', content: spaced(badges) });
  }
  if (description !== undefined) blocks.push({ kind: 'prose', text: description, depth: 4 });
  blocks.push(
    ...makePart(page, webhook, 'request', 'Message', printMessages(webhook)),
    ...makePart(page, webhook, 'parameters', 'Headers and fields', buildParameters(page, webhook)),
    ...makePart(page, webhook, 'response', 'What to answer', printAnswers(webhook)),
    ...buildReadings(page, webhook),
  );
  return { kind: 'section', name: 'operation', anchor, heading: { depth: 2, text: title }, blocks };
}

function printMessages({ id, requestBody }: Webhook): Block[] {
  const tabs = (requestBody?.content ?? []).flatMap(({ examples }) =>
    examples.map(({ name, summary, value }) => ({
      value: name,
      title: summary ?? name,
      blocks: [{ kind: 'code', language: 'json', text: printValue(value) } as const],
    })),
  );
  if (tabs.length === 0) return [];
  return [
    {
      kind: 'section',
      name: 'samples',
      blocks: [
        { kind: 'tabs', choice: 'example', group: `${id}.example`, label: 'Examples', tabs },
      ],
    },
  ];
}

function printAnswers({ id, responses }: Webhook): Block[] {
  if (responses.length === 0) return [];
  return [
    {
      kind: 'table',
      name: 'answers',
      caption: `What to answer to ${id}`,
      head: ['Status', 'Meaning'],
      rows: responses.map(({ status, description }) => ({
        cells: [{ code: status }, { markdown: description }],
      })),
    },
  ];
}
