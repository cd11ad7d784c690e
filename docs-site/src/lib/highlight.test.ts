import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, highlightCode, highlightHtml, unescapeHtml } from './highlight.ts';

const readText = (html: string) => unescapeHtml(html.replace(/<[^>]*>/g, ''));

test.each(['sh', 'ts', 'json', 'python', 'go', 'php', 'yaml', 'http', 'text', 'nobody-knows'])(
  '%s keeps its text',
  (language) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 80 }), (code) => {
        expect(readText(highlightCode(code, language))).toBe(code.replaceAll('\r', ''));
      }),
      { numRuns: 40 },
    );
  },
);

test('few classes, no styles, and blanks join what is before them', () => {
  expect(highlightCode('curl -s "$A" # b', 'sh')).toBe(
    '<span class="t-f">curl </span><span class="t-s">-s </span><span class="t-s">&quot;$A&quot; </span><span class="t-c"># b</span>'.replace(
      '</span><span class="t-s">&quot;$A&quot; ',
      '&quot;$A&quot; ',
    ),
  );
});

test('blocks of a page are coloured and can be scrolled by the keyboard', () => {
  expect(
    highlightHtml('<pre data-lang="json"><code>{&quot;a&quot;: &quot;&lt;&quot;}</code></pre>'),
  ).toBe(
    '<pre data-lang="json" tabindex="0"><code>{<span class="t-k">&quot;a&quot;</span>: <span class="t-s">&quot;&lt;&quot;</span>}</code></pre>',
  );
});

test('escaping is undone by unescaping', () => {
  fc.assert(fc.property(fc.string(), (text) => unescapeHtml(escapeHtml(text)) === text));
});
