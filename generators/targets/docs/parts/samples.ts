import type { Operation } from '../../../model/model.ts';
import type { Block } from '../content/blocks.ts';
import type { PageBuilder } from '../page.ts';
import type { Sample, SampleLanguage } from '../types.ts';

/** The languages as their tabs are called, and as their code is coloured. */
const LANGUAGES: Record<SampleLanguage, { title: string; code: string }> = {
  curl: { title: 'curl', code: 'sh' },
  typescript: { title: 'TypeScript', code: 'ts' },
  python: { title: 'Python', code: 'python' },
  go: { title: 'Go', code: 'go' },
  php: { title: 'PHP', code: 'php' },
};

/** The samples of an operation: a choice of examples, and of languages in each. */
export function printSamples(page: PageBuilder, { id }: Operation): Block[] {
  const samples = page.site.samples.get(id) ?? [];
  const examples = Map.groupBy(samples, ({ example }) => example);
  const tabs = [...examples].map(([name, own]) => ({
    value: name,
    title: own[0]?.title ?? name,
    blocks: [printLanguages(`${id}.request.${name}.language`, own)],
  }));
  const [only] = tabs;
  if (only === undefined) return [];
  const blocks: Block[] =
    tabs.length === 1
      ? only.blocks
      : [
          {
            kind: 'tabs',
            choice: 'example',
            group: `${id}.request.example`,
            label: 'Examples',
            tabs,
          },
        ];
  return [{ kind: 'section', name: 'samples', blocks }];
}

function printLanguages(group: string, samples: readonly Sample[]): Block {
  return {
    kind: 'tabs',
    choice: 'language',
    group,
    label: 'Languages',
    tabs: samples.map(({ language, code }) => ({
      value: language,
      title: LANGUAGES[language].title,
      blocks: [{ kind: 'code', language: LANGUAGES[language].code, text: code }],
    })),
  };
}
