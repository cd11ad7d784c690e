import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { DescriptionError } from './description-error.ts';

/** A description from the network, as files of a temporary folder. */
export interface Downloaded {
  /** Path of the root document. */
  root: string;
  /** Puts URLs in the place of the temporary paths of a text. */
  rename(text: string): string;
  remove(): void;
}

const MAX_FILES = 2000;
const MAX_BYTES = 256 * 1024 * 1024;
const TIMEOUT = 30_000;

/**
 * Fetches a description and the files below the same origin that its references lead to.
 *
 * @throws DescriptionError when the root document cannot be had
 */
export async function downloadDescription(source: string): Promise<Downloaded> {
  const start = new URL(source);
  start.hash = '';
  const folder = mkdtempSync(join(tmpdir(), 'octopus-contract-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { text, url } = await fetchText(start);
    const root = await saveAll(folder, url, text);
    const base = `${url.origin}/`;
    return {
      root,
      remove,
      rename: (shown) =>
        shown
          .replaceAll(`${relative(process.cwd(), folder)}/`, base)
          .replaceAll(`${folder}/`, base),
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** @returns the path of the root document */
async function saveAll(folder: string, first: URL, text: string): Promise<string> {
  const root = pathOf(folder, first);
  const seen = new Set([first.href]);
  const queue = [{ url: first, text }];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const path = pathOf(folder, next.url);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, next.text);
    for (const url of listReferences(next.text, next.url)) {
      if (seen.has(url.href) || seen.size >= MAX_FILES) continue;
      seen.add(url.href);
      // A reference that leads nowhere is reported where it stands, when it is followed.
      const found = await fetchText(url).catch(() => undefined);
      if (found !== undefined) queue.push({ url, text: found.text });
    }
  }
  return root;
}

function pathOf(folder: string, url: URL): string {
  const path = decodeURIComponent(url.pathname).replace(/^\/+/, '');
  const file = resolve(folder, path === '' || path.endsWith('/') ? `${path}openapi` : path);
  return file.startsWith(folder) ? file : join(folder, 'openapi');
}

/** Other documents of the same origin that a text refers to. */
function listReferences(text: string, from: URL): URL[] {
  const found = text.matchAll(/["']?\$ref["']?\s*:\s*["']?([^"'#\s}][^"'#\s}]*)/g);
  return [...found].flatMap(([, reference = '']) => {
    if (!URL.canParse(reference, from)) return [];
    const url = new URL(reference, from);
    url.hash = '';
    return url.origin === from.origin ? [url] : [];
  });
}

async function fetchText(url: URL): Promise<{ text: string; url: URL }> {
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(url, {
      headers: { accept: 'application/json, application/yaml, */*;q=0.5' },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    text = await answer.text();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DescriptionError(`The description ${url.href} cannot be fetched: ${why}.`);
  }
  if (!answer.ok) {
    throw new DescriptionError(`The description ${url.href} is answered ${answer.status}.`);
  }
  if (text.length > MAX_BYTES) {
    throw new DescriptionError(`The description ${url.href} has more than ${MAX_BYTES} bytes.`);
  }
  return { text, url: new URL(answer.url === '' ? url.href : answer.url) };
}
