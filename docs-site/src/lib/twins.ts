import { formatDate, kindNames, readChangelog } from './changelog.ts';
import { listGuides, listNavPages } from './guide-list.ts';
import type { Guide } from './guides.ts';
import { readGuides } from './guides.ts';
import { landing } from './landing.ts';
import { buildGuides, buildReference, buildStart, flattenNodes } from './navigation.ts';
import { namePage, readPageNames } from './page-names.ts';
import { locateTwin, rewriteMarkdownLinks } from './paths.ts';
import { readNav, readPages, readTwin } from './reference.ts';
import { siteRoot } from './site.ts';

/** A page for machines. */
export interface Twin {
  /** Path of the file without `.md`: `docs/guides/esim-flow`. */
  name: string;
  /** Address of the page from the root of the site. */
  address: string;
  title: string;
  description: string;
  text: string;
}

let built: Promise<Twin[]> | undefined;

/** The Markdown of every page. Read once for a build, for each request anew while somebody writes. */
export function readTwins(): Promise<Twin[]> {
  if (import.meta.env.DEV || built === undefined) built = Promise.resolve(buildTwins());
  return built;
}

function buildTwins(): Twin[] {
  const guides = readGuides();
  const guideTwins = guides.map(({ id, data, markdown }) => {
    const title = String(data['title']);
    const description = String(data['description']);
    return makeTwin(`/${id}/`, title, description, `# ${title}\n\n${description}\n\n${markdown}`);
  });
  const reference = readPages().map((page) => {
    const folder = page.slug === 'index' ? '' : `${page.slug.replace(/\/index$/, '')}/`;
    const address = `/docs/reference/${folder}`;
    return makeTwin(address, page.title, page.description, readTwin(page.slug));
  });
  const order = listAddresses(guides);
  const place = ({ address }: Twin) =>
    order.indexOf(address) + (order.includes(address) ? 0 : 10_000);
  return [
    makeTwin('/', landing.title, landing.description, writeLanding()),
    ...guideTwins,
    makeTwin('/docs/guides/', 'Guides', 'All guides, with what each is about.', writeGuideList()),
    ...reference,
    makeTwin('/docs/changelog/', 'Changelog', 'What changed in the API.', writeChangelog()),
  ].sort((a, b) => place(a) - place(b) || (a.address < b.address ? -1 : 1));
}

/** Pages in the order in which the sidebars show them. */
function listAddresses(guides: readonly Guide[]): string[] {
  const pages = listNavPages(guides);
  const nodes = [...buildStart(pages), ...buildGuides(pages), ...buildReference(readNav())];
  return ['/', ...flattenNodes(nodes).map(({ address }) => address)];
}

function makeTwin(address: string, title: string, description: string, text: string): Twin {
  return {
    name: locateTwin(address).slice(1, -3),
    address,
    title,
    description,
    text: rewriteMarkdownLinks(text, siteRoot),
  };
}

function writeGuideList(): string {
  const groups = listGuides().map(({ label, pages }) => {
    const links = pages.map((page) => `- [${page.title}](${page.address}): ${page.description}`);
    return `## ${label}\n\n${links.join('\n')}\n`;
  });
  return `# Guides\n\n${groups.join('\n')}`;
}

function writeLanding(): string {
  const facts = landing.figures.map(({ figure, label }) => `- ${figure} ${label}`);
  const steps = landing.steps.map(
    ({ title, text, address }, index) => `${index + 1}. [${title}](${address}): ${text}`,
  );
  return `# ${landing.title}\n\n${landing.description}\n\n${facts.join('\n')}\n\n${steps.join('\n')}\n`;
}

function writeChangelog(): string {
  const names = readPageNames();
  const entries = readChangelog().map(({ title, date, kind, pages, markdown }) => {
    const links = pages.map((page) => `[${namePage(names, page)}](${page})`).join(', ');
    const tail = links === '' ? '' : `\nPages: ${links}\n`;
    return `## ${title}\n\n${formatDate(date)}, ${kindNames[kind].toLowerCase()}\n\n${markdown}${tail}`;
  });
  return `# Changelog\n\n${entries.join('\n')}`;
}
