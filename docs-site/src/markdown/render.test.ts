import { expect, test } from 'vitest';
import { readFrontMatter, renderMarkdown } from './render.ts';

const render = (markdown: string) => renderMarkdown(markdown, { file: 'page.md' });

test('headings get anchors, each its own', () => {
  const { html, headings } = render('## A `b` & c\n\n### Same\n\n### Same\n');
  expect(headings).toEqual([
    { depth: 2, slug: 'a-b--c', text: 'A b & c' },
    { depth: 3, slug: 'same', text: 'Same' },
    { depth: 3, slug: 'same-1', text: 'Same' },
  ]);
  expect(html).toContain(
    '<h2 id="a-b--c">A <code>b</code> &amp; c <a class="anchor" href="#a-b--c"',
  );
});

test('a heading in a block of code is no heading', () => {
  const { html, headings } = render('```text\n<h2>no</h2>\n```\n');
  expect(headings).toEqual([]);
  expect(html).toContain('&lt;h2&gt;no&lt;/h2&gt;');
});

test('an aside holds Markdown, and its twin is a quotation', () => {
  const { html, markdown } = render(
    'Before\n\n:::caution[Mind]\nText with `code`.\n\n- one\n:::\n\nAfter',
  );
  expect(html).toMatch(
    /<aside class="aside aside-caution" role="note" aria-label="Mind"><p class="aside-title" aria-hidden="true">Mind<\/p>\s*<p>Text with <code>code<\/code>\.<\/p>\s*<ul>\s*<li>one<\/li>\s*<\/ul>\s*<\/aside>/,
  );
  expect(markdown).toBe('Before\n\n> **Mind**\n>\n> Text with `code`.\n>\n> - one\n\n\nAfter\n');
});

test.each([
  [
    'an aside that is never closed',
    ':::note\nx',
    'page.md: An aside is opened by ::: and never closed.',
  ],
  [
    'an aside nobody knows',
    'a\n:::warning\nx\n:::',
    'page.md:2: ":::warning" opens or closes nothing; asides are :::note, :::tip, :::caution and :::danger.',
  ],
])('%s', (_, markdown, message) => {
  expect(() => render(markdown)).toThrow(new Error(message));
});

test('code is coloured by classes, and keeps what it says', () => {
  const { html } = render('```json\n{"a<b": 1}\n```');
  expect(html).toContain('<pre data-lang="json" tabindex="0"><code>');
  expect(html).not.toContain('style=');
  expect(html.replace(/<[^>]+>/g, '').trim()).toBe('{&quot;a&lt;b&quot;: 1}');
});

test('a terminal tells commands from what they print', () => {
  const { html } = render('```console\n$ npm run generate\nup to date\n```');
  expect(html).toContain('code-console');
  expect(html).toContain('<span class="t-prompt">$ </span>');
  expect(html).toContain('<span class="t-out">up to date</span>');
});

test('a command goes on after a backslash', () => {
  const { html } = render(
    '```console\n$ curl -s \\\n    https://host \\\n    -i\n200\n\n$ ls\n```',
  );
  expect(html.match(/t-out/g)?.length).toBe(2);
  expect(html).toContain('<span class="t-out">200</span>');
  expect(html.replace(/<[^>]+>/g, '').trim()).toBe(
    '$ curl -s \\\n    https://host \\\n    -i\n200\n\n$ ls',
  );
});

test('times and colons stay text', () => {
  expect(render('At 10:30 it is :ok').html).toContain('<p>At 10:30 it is :ok</p>');
});

test('a fence with a renderer is replaced, on the page and in the twin', () => {
  const fences = [
    {
      name: 'shout',
      render: (body: string) => ({ html: `<b>${body}!</b>`, markdown: `${body}!` }),
    },
    { name: 'list', render: () => ({ markdown: '- made' }) },
  ];
  const page = renderMarkdown('a\n\n```shout\nhey\n```\n\n```list\n```\n', {
    file: 'page.md',
    fences,
  });
  expect(page.html).toContain('<b>hey!</b>');
  expect(page.html).toContain('<li>made</li>');
  expect(page.markdown).toBe('a\n\nhey!\n\n- made\n');
});

test('tables can be reached and scrolled by the keyboard', () => {
  expect(render('| a |\n| - |\n| 1 |').html).toContain(
    '<div class="table" tabindex="0" role="group"',
  );
});

test('a name alone in a cell of a table is not broken', () => {
  const { html } = render('| a | b |\n| - | - |\n| `X-Event-ID` | the `id` |');
  expect(html).toContain('<td class="t-name"><code>X-Event-ID</code></td>');
  expect(html).toContain('<td>the <code>id</code></td>');
});

test('front matter is read, and the line after it counted', () => {
  expect(readFrontMatter('---\ntitle: A\n---\ntext', 'page.md')).toEqual({
    data: { title: 'A' },
    body: 'text',
    line: 4,
  });
});

test.each([
  ['none', 'text', 'page.md:1: A page begins with front matter: ---, title, description, ---.'],
  [
    'a list',
    '---\n- a\n---\n',
    'page.md:1: Front matter is a list of names and values: title, description.',
  ],
])('front matter: %s', (_, text, message) => {
  expect(() => readFrontMatter(text, 'page.md')).toThrow(new Error(message));
});
