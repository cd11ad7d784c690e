import type { APIRoute } from 'astro';
import { readTwins } from '../lib/twins.ts';

/** Every page as Markdown, beside it: `/docs/guides/esim-flow/` is `/docs/guides/esim-flow.md`. */
export async function getStaticPaths() {
  const twins = await readTwins();
  return twins.map(({ name, text }) => ({ params: { twin: name }, props: { text } }));
}

export const GET: APIRoute = ({ props }) => {
  return new Response(String(props['text']), { headers: { 'content-type': 'text/markdown' } });
};
