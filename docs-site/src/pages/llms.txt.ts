import { landing } from '../lib/landing.ts';
import { findTab, tabs } from '../lib/navigation.ts';
import { locateTwin } from '../lib/paths.ts';
import { makeUrl } from '../lib/site.ts';
import { readTwins } from '../lib/twins.ts';

/** The map of the site for language models (llmstxt.org): what there is, with a link to the Markdown of each page. */
export const GET = async () => {
  const twins = await readTwins();
  const parts = tabs.map((tab) => {
    const links = twins
      .filter(({ address }) => findTab(address) === tab.id)
      .map(
        (twin) => `- [${twin.title}](${makeUrl(locateTwin(twin.address))}): ${twin.description}`,
      );
    return `## ${tab.label}\n\n${links.join('\n')}\n`;
  });
  const files = [
    `- [All pages in one file](${makeUrl('/llms-full.txt')})`,
    `- [OpenAPI description, YAML](${makeUrl('/openapi.yaml')})`,
    `- [OpenAPI description, JSON](${makeUrl('/openapi.json')})`,
    `- [Postman collection](${makeUrl('/postman/collection.json')})`,
    `- [Bruno collection](${makeUrl('/bruno.zip')})`,
  ];
  return new Response(
    `# ${landing.title}\n\n> ${landing.description}\n\n${parts.join('\n')}\n## Files\n\n${files.join('\n')}\n`,
  );
};
