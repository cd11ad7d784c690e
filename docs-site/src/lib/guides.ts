import path from 'node:path';
import type { FenceRenderer } from '../markdown/fences.ts';
import { expandMagicValues } from '../markdown/magic-values.ts';
import { fillFacts } from '../markdown/facts.ts';
import type { RenderedPage } from '../markdown/render.ts';
import { readFrontMatter, renderMarkdown } from '../markdown/render.ts';
import { createSampleFence } from '../markdown/samples.ts';
import { content, listFiles, readText, repository } from './files.ts';
import { checkPageNames, readDescription } from './names.ts';
import { listOperations, readAnswers, readSamples } from './reference.ts';

/** A page written by hand. */
export interface Guide extends RenderedPage {
  /** Address without slashes at its ends: `docs/guides/esim-flow`. */
  id: string;
  /** Path from the root of the repository, for messages. */
  file: string;
  data: Record<string, unknown>;
}

const magicValuesFile = path.join(repository, 'openapi', 'magic-values.yaml');

/** The table of inputs that force an outcome in the sandbox. */
const magicValuesFence: FenceRenderer = {
  name: 'magic-values',
  render(body, place, info) {
    const fence = `\`\`\`${info}\n${body === '' ? '' : `${body}\n`}\`\`\``;
    const markdown = expandMagicValues(fence, `${place.file}:${place.line}`, {
      file: magicValuesFile,
    });
    return { markdown };
  },
};

/** All pages of `content/` but the changelog, rendered. They name nothing that the description does not know. */
export function readGuides(folder = content): Guide[] {
  const fences = [
    createSampleFence({ operations: listOperations(), readSamples, readAnswers }),
    magicValuesFence,
  ];
  const description = readDescription();
  const pages = listFiles(folder, '.md')
    // What changed has names that are no more.
    .filter((file) => !file.startsWith('changelog/'))
    .map((name) => {
      const file = path.relative(repository, path.join(folder, name)).replaceAll('\\', '/');
      const id = `docs/${name.replace(/\.md$/, '')}`.replace(/\/index$/, '');
      const matter = readFrontMatter(readText(path.join(folder, name)), file);
      const body = fillFacts(matter.body, { file, firstLine: matter.line }, description);
      return { id, file, ...matter, body };
    });
  checkPageNames(pages);
  return pages.map(({ id, file, data, body, line }) => {
    return { id, file, data, ...renderMarkdown(body, { file, firstLine: line, fences }) };
  });
}

/** The operations that a guide says it uses. */
export function listUsed({ data }: Guide): string[] {
  const { operations } = data;
  return Array.isArray(operations) ? operations.map(String) : [];
}
