import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { readPages } from './support/pages.ts';
import type { Page } from './support/pages.ts';
import { readOperations, readReference } from './support/reference.ts';

/** What pages say about themselves and about others: front matter, names of the description, links. */

const pages = readPages();
const operations = readOperations();
const reference = readReference();

/** Changelog entries have no address of their own: one page lists them. */
const guides = pages.filter(({ name }) => !name.startsWith('changelog/'));

/** Languages of blocks: those that are run or replaced, and those only to look at. Another one is a slip. */
const RUN = ['sh', 'ts', 'ts server', 'ts test', 'ts config', 'tsx', 'sample', 'magic-values'];
const SHOWN = ['json', 'text', 'http', 'yaml', 'console'];

/** Made by the build of the site. */
const BUILT = [
  ...['/docs/changelog/', '/docs/guides/', '/openapi.yaml', '/openapi.json', '/bruno.zip'],
  ...['collection', 'sandbox.environment', 'production.environment'].map(
    (name) => `/postman/${name}.json`,
  ),
];

test('titles and descriptions are there, short, and used once', () => {
  for (const { file, front } of guides) {
    const { title, description } = front;
    expect(typeof title, `title of ${file}`).toBe('string');
    expect(String(description ?? '').length, `length of the description of ${file}`).toSatisfy(
      (length: number) => length >= 50 && length <= 160,
    );
  }
  for (const key of ['title', 'description']) {
    const values = guides.map(({ front }) => front[key]);
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
  }
});

test('two pages of one folder do not stand in the same place', () => {
  const places = guides.map(({ name, front }) => {
    const { order } = (front['sidebar'] ?? {}) as { order?: number };
    // The first page of a folder stands where the folder stands.
    return `${name.replace(/\/index$/, '').replace(/[^/]*$/, '')}${order}`;
  });
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  expect(places.filter((place) => place.endsWith('undefined'))).toEqual([]);
});

describe.each(guides)('$name', (page) => {
  test('names operations of the description', () => {
    const named = (page.front['operations'] ?? []) as string[];
    expect(named.filter((id) => !operations.has(id))).toEqual([]);
  });

  test('has blocks in known languages', () => {
    const others = page.blocks
      // What stands behind magic-values is what they are about.
      .map(({ language, meta }) =>
        /^tsx?$/.test(language) ? `${language} ${meta}`.trim() : language,
      )
      .filter((fence) => ![...RUN, ...SHOWN].includes(fence));
    expect(others).toEqual([]);
  });

  test('shows samples that exist', () => {
    expect(findMissingSamples(page)).toEqual([]);
  });

  test('shows JSON that can be read', () => {
    for (const { code, language } of page.blocks) if (language === 'json') JSON.parse(code);
  });

  test('links to what is there', () => {
    expect(findDeadLinks(page)).toEqual([]);
  });
});

function findMissingSamples({ blocks }: Page): string[] {
  const samples = blocks.filter(({ language }) => language === 'sample');
  return samples.flatMap(({ code, line }) => {
    const { operation, example, answer } = load(code) as Record<string, string>;
    const described = operations.get(operation ?? '');
    if (described === undefined) return [`line ${line}: no operation ${operation}`];
    return [
      ...(described.bodies.includes(example ?? '') || described.bodies.length === 0
        ? []
        : [`line ${line}: ${operation} has no example ${example}, but ${described.bodies}`]),
      ...(answer === undefined || described.answers.includes(answer)
        ? []
        : [`line ${line}: ${operation} has no answer ${answer}, but ${described.answers}`]),
    ];
  });
}

function findDeadLinks({ text, address }: Page): string[] {
  const prose = text.replace(/^```.*?^```$/gms, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^https:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? address : path;
    if (BUILT.includes(target)) return false;
    const anchors = reference.get(target) ?? readAnchors(target);
    return anchors === undefined || (anchor !== undefined && !anchors.has(anchor));
  });
}

/** The anchors of a hand-written page, as its headings make them; undefined: there is no such page. */
function readAnchors(address: string): Set<string> | undefined {
  const page = guides.find((one) => one.address === address);
  if (page === undefined) return undefined;
  const prose = page.text.replace(/^```.*?^```$/gms, '');
  return new Set(
    [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}
