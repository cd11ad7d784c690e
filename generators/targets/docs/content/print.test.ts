import { describe, expect, it } from 'vitest';
import { listHtmlFaults } from '../testing/check-html.ts';
import type { Block } from './blocks.ts';
import { printHtml } from './print-html.ts';
import { printMarkdown } from './print-markdown.ts';

const places = {
  mentions: new Map([['GET /pets', 'ref:pets#list']]),
  slugs: new Set(['pets']),
};

describe('blocks as HTML and as Markdown', () => {
  it.each<[string, Block, string, string]>([
    [
      'text that looks like a tag or a mark',
      { kind: 'paragraph', content: 'a <b> & "c" `d` *e* [f] _g_ h_i' },
      '<p>a &lt;b&gt; &amp; "c" `d` *e* [f] _g_ h_i</p>\n',
      'a \\<b\\> & "c" \\`d\\` \\*e\\* \\[f\\] \\_g\\_ h_i',
    ],
    [
      'code with quotes of its own',
      { kind: 'paragraph', content: { code: 'a`b</code>' } },
      '<p><code>a`b&lt;/code&gt;</code></p>\n',
      '``a`b</code>``',
    ],
    [
      'a link with quotes in its address',
      { kind: 'paragraph', content: { link: '#a"b (c)', content: 'x' } },
      '<p><a href="#a&quot;b (c)">x</a></p>\n',
      '[x](#a"b%20(c))',
    ],
    [
      'a cell with a bar',
      {
        kind: 'table',
        name: 't',
        caption: 'T "1"',
        head: ['A|B'],
        rows: [{ anchor: 'r', cells: [{ code: 'x|y' }] }],
      },
      '<div class="op-scroll" role="group" aria-label="T &quot;1&quot;" tabindex="0"><table class="op-table op-t">\n<thead><tr><th scope="col">A|B</th></tr></thead>\n<tbody>\n<tr id="r"><td><code>x|y</code></td></tr>\n</tbody>\n</table></div>\n',
      '| A\\|B |\n| --- |\n| `x\\|y` |',
    ],
    [
      'code that holds a fence',
      { kind: 'code', language: 'md', text: '```\n<x>\n```\n' },
      '<pre data-lang="md"><code>```\n&lt;x&gt;\n```</code></pre>\n',
      '````md\n```\n<x>\n```\n````',
    ],
    [
      'HTML in a description is shown, not obeyed',
      { kind: 'prose', text: 'Hi <script>x</script> [y](javascript:z)', depth: 3 },
      '<div class="op-prose">\n<p>Hi &lt;script&gt;x&lt;/script&gt; [y](javascript:z)</p>\n</div>\n',
      'Hi <script>x</script> [y](javascript:z)',
    ],
    [
      'headings below those of the page, and operations linked',
      { kind: 'prose', text: '# One\n\nSee `GET /pets`, `GET /cats`.\n\n## Two', depth: 4 },
      '<div class="op-prose">\n<h4>One</h4>\n<p>See <a href="ref:pets#list"><code>GET /pets</code></a>, <code>GET /cats</code>.</p>\n<h5>Two</h5>\n</div>\n',
      '#### One\n\nSee [`GET /pets`](ref:pets#list), `GET /cats`.\n\n##### Two',
    ],
    [
      'links to pages that are not there stay text',
      { kind: 'prose', text: '[a](ref:pets#x) [b](ref:cats)', depth: 4 },
      '<div class="op-prose">\n<p><a href="ref:pets#x">a</a> <a>b</a></p>\n</div>\n',
      '[a](ref:pets#x) [b](ref:cats)',
    ],
  ])('%s', (_, block, html, markdown) => {
    expect(printHtml([block], places)).toBe(html);
    expect(listHtmlFaults(html)).toEqual([]);
    expect(printMarkdown([block], places)).toBe(markdown);
  });
});

describe('the judge of HTML', () => {
  it.each([
    ['<p>a</p></p>', '</p> closes <nothing>'],
    ['<b><i></b></i>', '</b> closes <i>'],
    ['<p>', '<p> is never closed'],
    ['a < b', 'no tag: < b'],
    ['a & b', '"&" in text: & b'],
    ['<a id="x"></a><a id="x"></a>', 'id "x" twice'],
    ['<p><ul></ul></p>', '<ul> in <p>'],
    ['<a><a></a></a>', '<a> in <a>'],
    ['<p style="x"></p>', 'style on <p>'],
    ['<a href="javascript:x"></a>', 'href javascript:x'],
  ])('%s: %s', (html, fault) => {
    expect(listHtmlFaults(html)).toContain(fault);
  });
});
