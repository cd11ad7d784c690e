import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { content, generatedDocs, repository } from './files.ts';
import { decorateReference } from './decorate.ts';
import type { Guide } from './guides.ts';
import { readGuides } from './guides.ts';
import { rewriteLinks } from './paths.ts';
import { readForms, readPages } from './reference.ts';

/**
 * Fills the collection of pages: guides from `content/`, the reference from `generated/docs/`. To Starlight they are
 * pages of one kind.
 */
export function loadDocs(): Loader {
  return {
    name: 'octopus-docs',
    async load({ store, parseData, config, watcher, logger }) {
      const fill = async () => {
        // Read first: a slip in one page must not empty the site of somebody who is writing.
        const guides = readGuides();
        const pages = [...describeGuides(guides), ...describeReference(guides)];
        store.clear();
        for (const page of pages) {
          const data = await parseData({ id: page.id, data: page.data, filePath: page.file });
          const html = rewriteLinks(page.html, config.base);
          store.set({
            id: page.id,
            data,
            body: page.markdown,
            filePath: page.file,
            rendered: { html, metadata: { headings: page.headings } },
          });
        }
      };
      await fill();
      watcher?.add([content, generatedDocs]);
      const refill = (file: string) => {
        if (!file.startsWith(content) && !file.startsWith(generatedDocs)) return;
        logger.info(`${path.relative(repository, file)} changed`);
        fill().catch((error) => logger.error(String(error)));
      };
      watcher?.on('change', refill).on('add', refill).on('unlink', refill);
    },
  };
}

interface Page {
  id: string;
  file: string;
  data: Record<string, unknown>;
  html: string;
  markdown: string;
  headings: { depth: number; slug: string; text: string }[];
}

function describeGuides(guides: Guide[]): Page[] {
  return guides.map(({ id, file, data, html, markdown, headings }) => {
    return { id, file, data: { ...data, kind: 'guide' }, html, markdown, headings };
  });
}

function describeReference(guides: Guide[]): Page[] {
  const forms = new Set(readForms().map(({ operation }) => operation));
  return readPages().map((page) => ({
    id:
      page.slug === 'index'
        ? 'docs/reference'
        : `docs/reference/${page.slug.replace(/\/index$/, '')}`,
    file: `generated/docs/pages/${page.slug}.json`,
    data: {
      title: page.title,
      description: page.description,
      kind: 'reference',
      operations: page.operations,
    },
    html: decorateReference(page, { guides, forms }),
    markdown: '',
    headings: page.headings,
  }));
}
