import { makeUrl } from '../lib/site.ts';
import { readTwins } from '../lib/twins.ts';

/** All pages in one file. */
export const GET = async () => {
  const twins = await readTwins();
  return new Response(
    twins
      .map(({ address, text }) => `<!-- ${makeUrl(address)} -->\n\n${text.trim()}\n`)
      .join('\n\n'),
  );
};
