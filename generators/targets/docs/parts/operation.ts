import type { Operation } from '../../../model/model.ts';
import type { Block, Inline, SectionBlock } from '../content/blocks.ts';
import { toPlainText } from '../content/prose.ts';
import type { PageBuilder } from '../page.ts';
import { listBadges } from './badges.ts';
import { buildErrors } from './errors.ts';
import { buildLifecycle } from './lifecycle.ts';
import { buildParameters } from './parameters.ts';
import { buildReadings } from './readings.ts';
import { buildResponses } from './responses.ts';
import { printSamples } from './samples.ts';

/** An operation: always the same parts in the same order. */
export function buildOperation(page: PageBuilder, operation: Operation): Block {
  const { id, method, path, summary, description } = operation;
  const { model } = page.site;
  const anchor = page.anchorOf(id);
  const title = summary ?? `${method.toUpperCase()} ${path}`;
  page.noteHeading(2, anchor, title);
  recordOperation(page, operation, title);
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      name: 'path',
      content: [{ badge: method.toUpperCase(), tone: method }, ' ', { code: path }],
    },
    { kind: 'paragraph', name: 'badges', content: spaced(listBadges(model, operation)) },
  ];
  if (description !== undefined) blocks.push({ kind: 'prose', text: description, depth: 4 });
  blocks.push(
    ...makePart(page, operation, 'request', 'Request', printSamples(page, operation)),
    ...makePart(page, operation, 'parameters', 'Parameters', buildParameters(page, operation)),
    ...makePart(page, operation, 'response', 'Response', [
      ...buildResponses(page, operation),
      ...buildLifecycle(page, operation),
    ]),
    ...makePart(page, operation, 'errors', 'Errors', buildErrors(page, operation)),
    ...buildReadings(page, operation),
  );
  return { kind: 'section', name: 'operation', anchor, heading: { depth: 2, text: title }, blocks };
}

/** Marks beside each other. */
export function spaced(parts: readonly Inline[]): Inline {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' ', part]));
}

/** One of the parts of an operation or a webhook, unless it is empty. */
export function makePart(
  page: PageBuilder,
  { id }: { id: string },
  name: string,
  title: string,
  blocks: Block[],
): SectionBlock[] {
  if (blocks.length === 0) return [];
  const anchor = page.anchors.take(`${page.anchorOf(id)}.${name}`);
  page.noteHeading(3, anchor, title);
  return [{ kind: 'section', name, anchor, heading: { depth: 3, text: title }, blocks }];
}

function recordOperation(page: PageBuilder, operation: Operation, title: string): void {
  const { id, method, path, sdk, description, deprecated } = operation;
  const line = `${method.toUpperCase()} ${path}`;
  page.record({
    kind: 'operation',
    title,
    anchor: page.anchorOf(id),
    detail: deprecated ? `${line} (deprecated)` : line,
    names: [id, line, path, [...sdk.group, sdk.method].join('.')],
    text: `${title} ${toPlainText(description ?? '')}`.trim(),
  });
}
