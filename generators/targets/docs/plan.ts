import type { ApiModel, Operation, Tag, Webhook } from '../../model/model.ts';
import { kebabCase } from '../../util/names.ts';
import { Anchors } from './content/anchors.ts';

/** A page that holds operations or webhooks, or tells of something they share. */
export interface PlannedPage {
  /** Below the root of the reference. */
  slug: string;
  title: string;
  description: string | undefined;
  operations: Operation[];
  webhooks: Webhook[];
  /** The operation whose states the page tells. */
  lifecycle: Operation | undefined;
  signature: boolean;
}

export interface PlannedSection {
  name: string;
  slug: string;
  group: string | undefined;
  tag: Tag | undefined;
  /** Has it an index beside its pages? Without, its only page stands in its place. */
  indexed: boolean;
  pages: PlannedPage[];
}

/** What stands where in the reference. */
export interface SitePlan {
  sections: PlannedSection[];
  /** operationId → its anchor: the id itself, unless it has characters that no anchor takes. */
  anchors: Map<string, string>;
  /** operationId → `slug#anchor`. */
  addresses: Map<string, string>;
  /** Every page. */
  slugs: Set<string>;
}

/** Addresses that pages of their own take. */
const TAKEN = ['index', 'conventions', 'errors'];

/** Puts every operation and webhook on a page: as `x-docs` says, or one page a tag. */
export function planSite(model: ApiModel): SitePlan {
  const sections = model.docs === undefined ? planByTag(model) : planAsDeclared(model);
  const anchors = new Map<string, string>();
  const addresses = new Map<string, string>();
  const slugs = new Set([...TAKEN, ...sections.map(({ slug }) => slug)]);
  for (const { slug, operations, webhooks } of sections.flatMap(({ pages }) => pages)) {
    const taken = new Anchors();
    slugs.add(slug);
    for (const { id } of [...operations, ...webhooks]) {
      const anchor = taken.take(id);
      anchors.set(id, anchor);
      addresses.set(id, `${slug}#${anchor}`);
    }
  }
  return { sections, anchors, addresses, slugs };
}

function planAsDeclared(model: ApiModel): PlannedSection[] {
  const operations = new Map(model.operations.map((operation) => [operation.id, operation]));
  const sections = (model.docs?.sections ?? []).map((section) => {
    const tag = model.tags.find(({ name }) => name === section.tag);
    const pages = section.pages.map((page) => ({
      slug: `${section.slug}/${page.slug}`,
      title: page.title,
      description: page.description,
      operations: page.operations.flatMap((id) => operations.get(id) ?? []),
      webhooks: page.webhooks.flatMap((name) => model.webhooks.filter((one) => one.name === name)),
      lifecycle: page.lifecycle === undefined ? undefined : operations.get(page.lifecycle),
      signature: page.signature,
    }));
    const { name, slug } = section;
    return { name, slug, group: findGroup(model, section.tag), tag, indexed: true, pages };
  });
  return sections;
}

function planByTag(model: ApiModel): PlannedSection[] {
  const taken = new Set(TAKEN);
  const takeSlug = (wanted: string): string => {
    let free = wanted;
    for (let number = 2; taken.has(free); number++) free = `${wanted}-${number}`;
    taken.add(free);
    return free;
  };
  const known = new Map<string, Tag | undefined>(model.tags.map((tag) => [tag.name, tag]));
  for (const { tag } of model.webhooks) if (!known.has(tag)) known.set(tag, undefined);
  return [...known].flatMap(([name, tag]) => {
    const operations = model.operations.filter((operation) => operation.tag === name);
    const webhooks = model.webhooks.filter((webhook) => webhook.tag === name);
    if (operations.length + webhooks.length === 0) return [];
    const title = name === 'default' ? (operations.length > 0 ? 'Operations' : 'Webhooks') : name;
    const slug = takeSlug(kebabCase(title));
    const page: PlannedPage = {
      slug,
      title,
      description: tag?.description,
      operations,
      webhooks,
      lifecycle: undefined,
      signature: webhooks.length > 0,
    };
    const group = findGroup(model, name);
    return [{ name: title, slug, group, tag, indexed: false, pages: [page] }];
  });
}

function findGroup({ tagGroups }: ApiModel, tag: string | undefined): string | undefined {
  return tagGroups.find(({ tags }) => tag !== undefined && tags.includes(tag))?.name;
}
