import type { Block } from '../content/blocks.ts';
import { firstSentence, PageBuilder } from '../page.ts';
import type { BuiltPage, Site } from '../page.ts';
import { printLifecycle } from '../parts/lifecycle.ts';
import { buildOperation } from '../parts/operation.ts';
import { buildRecipes, buildSignature } from '../parts/signature.ts';
import { buildWebhook } from '../parts/webhook.ts';
import type { PlannedPage, PlannedSection } from '../plan.ts';

/** A page with operations, webhooks, or what they share. */
export function buildPage(site: Site, section: PlannedSection, planned: PlannedPage): BuiltPage {
  const { slug, title, description, operations, webhooks, lifecycle, signature } = planned;
  const page = new PageBuilder(site, slug, title);
  const entries = [...operations, ...webhooks];
  page.record({
    kind: 'page',
    title,
    anchor: undefined,
    detail: section.name,
    names: [title, `${section.name} ${title}`],
    text: firstSentence(description),
  });
  // Anchors of operations come before all others: they are what everybody links to.
  for (const { id } of entries) page.anchors.take(id);
  if (description !== undefined) page.add(page.prose(description));
  if (entries.length > 1)
    page.add(listEntries(entries.map(({ id, summary }) => [page.anchorOf(id), summary ?? id])));
  if (lifecycle?.lifecycle !== undefined) {
    const parts = printLifecycle(page, lifecycle, lifecycle.lifecycle);
    page.add(page.section('lifecycle', lifecycle.summary ?? lifecycle.id, parts, 'states'));
  }
  for (const operation of operations) page.add(buildOperation(page, operation));
  for (const webhook of webhooks) page.add(buildWebhook(page, webhook));
  if (signature) page.add(...buildSignature(page));
  else if (webhooks.length > 0) page.add(...buildRecipes(page));
  const first = entries[0];
  const says =
    firstSentence(description) ||
    (entries.length > 1
      ? `${section.name}: ${entries.map(({ summary, id }) => summary ?? id).join('; ')}.`
      : firstSentence(first?.description ?? first?.summary)) ||
    `${section.name}: ${title}.`;
  return page.build(
    section.name,
    says,
    entries.map(({ id }) => id),
  );
}

function listEntries(entries: [string, string][]): Block {
  return {
    kind: 'list',
    name: 'toc',
    items: entries.map(([anchor, text]) => ({ content: { link: `#${anchor}`, content: text } })),
  };
}
