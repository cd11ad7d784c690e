import type { ApiModel } from '../../model/model.ts';
import type { CommonOptions, GeneratedFile, Target } from '../target.ts';
import { collectErrors } from './catalogue.ts';
import { findCommonHeaders } from './common.ts';
import { describeTry, listAnswers, listNav } from './data.ts';
import type { BuiltPage, Site } from './page.ts';
import { buildConventions } from './pages/conventions.ts';
import { buildErrorPage } from './pages/errors.ts';
import { buildPage } from './pages/operations.ts';
import { buildIndex, buildSectionIndex } from './pages/overview.ts';
import { planSite } from './plan.ts';
import type { SitePlan } from './plan.ts';
import { makeRecipes } from './recipes/index.ts';
import { makeSamples } from './samples/index.ts';
import { toFileName } from './file-name.ts';

export interface DocsOptions extends CommonOptions {
  /** Name of the npm package of the generated client, for samples in TypeScript; none without it. */
  package?: string;
  /** Name of the function that makes a client. */
  factory?: string;
  /** Name of the API; by default the title of the description. */
  brand?: string;
  /** Most fields that one body unfolds. Default: 250. */
  maxFields?: number;
}

/** The reference as pages: HTML without scripts and styles, Markdown, and data for a site around them. */
export const docsTarget: Target<DocsOptions> = {
  name: 'docs',
  summary: 'the reference as pages, with samples, search records and Markdown',
  emit(model, options) {
    const site = makeSite(model, options);
    const pages = buildPages(site);
    const files: GeneratedFile[] = pages.flatMap(({ page, markdown }) => [
      printFile(`pages/${page.slug}.json`, page),
      { path: `pages/${page.slug}.md`, content: markdown },
    ]);
    files.push(
      printFile('nav.json', listNav(site.plan)),
      printFile(
        'search.json',
        pages.flatMap(({ records }) => records),
      ),
    );
    for (const operation of model.operations) {
      const name = toFileName(operation.id);
      files.push(
        printFile(`samples/${name}.json`, site.samples.get(operation.id) ?? []),
        printFile(`answers/${name}.json`, listAnswers(operation)),
        printFile(`try/${name}.json`, describeTry(model, operation)),
      );
    }
    return files;
  },
};

function makeSite(model: ApiModel, options: DocsOptions): Site {
  const plan = planSite(model);
  const { package: name, factory, brand = model.title, maxFields = 250 } = options;
  const sampleOptions = {
    ...(name === undefined ? {} : { package: name }),
    ...(factory === undefined ? {} : { factory }),
  };
  return {
    model,
    plan,
    brand,
    maxFields,
    errors: collectErrors(model),
    common: findCommonHeaders(model),
    places: { mentions: listMentions(model, plan), slugs: plan.slugs },
    samples: new Map(
      model.operations.map((operation) => [
        operation.id,
        makeSamples(model, operation, sampleOptions),
      ]),
    ),
    recipes: model.signature === undefined ? [] : makeRecipes(model.signature, sampleOptions),
  };
}

/** Every page, in the order of the sidebar. */
export function buildPages(site: Site): BuiltPage[] {
  return [
    buildIndex(site),
    buildConventions(site),
    buildErrorPage(site),
    ...site.plan.sections.flatMap((section) => [
      ...(section.indexed ? [buildSectionIndex(site, section)] : []),
      ...section.pages.map((page) => buildPage(site, section, page)),
    ]),
  ];
}

/** What the texts of the description call operations and events. */
function listMentions(model: ApiModel, plan: SitePlan): Map<string, string> {
  const mentions = new Map<string, string>();
  const note = (text: string, id: string) => {
    const address = plan.addresses.get(id);
    if (address !== undefined) mentions.set(text, `ref:${address}`);
  };
  for (const { id, method, path } of model.operations) note(`${method.toUpperCase()} ${path}`, id);
  for (const { id, name } of model.webhooks) note(name, id);
  return mentions;
}

function printFile(path: string, value: unknown): GeneratedFile {
  return { path, content: `${JSON.stringify(value, null, 2)}\n` };
}
