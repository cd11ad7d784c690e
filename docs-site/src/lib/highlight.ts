import { createCssVariablesTheme, createHighlighter } from 'shiki';
import type { BundledLanguage } from 'shiki';

/**
 * Colours code when the site is built. Tokens get one of a few classes (`t-s` for a string) and the style sheet says
 * what they look like in light and dark: a third of the weight of colours written into each token.
 */

const theme = createCssVariablesTheme({ name: 'site', variablePrefix: '--', fontStyle: false });

const classes: Record<string, string> = {
  'var(--token-keyword)': 't-k',
  'var(--token-string)': 't-s',
  'var(--token-string-expression)': 't-s',
  'var(--token-comment)': 't-c',
  'var(--token-constant)': 't-n',
  'var(--token-function)': 't-f',
  'var(--token-parameter)': 't-p',
  'var(--token-link)': 't-s',
};

/** Languages by the names that fences and samples give them. */
const languages: Record<string, BundledLanguage> = {
  sh: 'bash',
  bash: 'bash',
  curl: 'bash',
  ts: 'typescript',
  tsx: 'tsx',
  typescript: 'typescript',
  js: 'javascript',
  javascript: 'javascript',
  node: 'javascript',
  json: 'json',
  yaml: 'yaml',
  python: 'python',
  go: 'go',
  php: 'php',
  http: 'http',
};

const highlighter = await createHighlighter({
  themes: [theme],
  langs: [...new Set(Object.values(languages))],
});

const cache = new Map<string, string>();

/** Code as HTML: spans with classes, without the `<pre>` around it. A language nobody knows is left plain. */
export function highlightCode(code: string, language: string): string {
  const lang = languages[language];
  if (lang === undefined) return escapeHtml(code);
  const key = `${lang}\n${code}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  // Without a limit of time: a busy machine must not leave a line half coloured.
  const lines = highlighter.codeToTokensBase(code, { lang, theme, tokenizeTimeLimit: 0 });
  const html = lines.map(writeLine).join('\n');
  cache.set(key, html);
  return html;
}

function writeLine(tokens: { content: string; color?: string }[]): string {
  const runs: { text: string; name: string | undefined }[] = [];
  for (const token of tokens) {
    const name = classes[token.color ?? ''];
    const last = runs.at(-1);
    // Blanks have no colour: they join what is before them.
    if (last !== undefined && (last.name === name || token.content.trim() === '')) {
      last.text += token.content;
    } else {
      runs.push({ text: token.content, name });
    }
  }
  return runs
    .map(({ text, name }) =>
      name === undefined ? escapeHtml(text) : `<span class="${name}">${escapeHtml(text)}</span>`,
    )
    .join('');
}

/** Colours every `<pre data-lang="…"><code>…</code></pre>` of a piece of HTML. */
export function highlightHtml(html: string): string {
  return html.replace(
    /<pre([^>]*) data-lang="([^"]+)"([^>]*)><code>([\s\S]*?)<\/code><\/pre>/g,
    (_, before, language, after, code) =>
      `<pre${before} data-lang="${language}"${after} tabindex="0"><code>${highlightCode(unescapeHtml(code).replace(/\n$/, ''), language)}</code></pre>`,
  );
}

/** Text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The text that a piece of HTML without tags says. */
export function unescapeHtml(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(?:39|x27|X27);/g, "'")
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&');
}
