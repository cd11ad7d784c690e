import { expect, test } from 'vitest';
import { decorateReference, wrapRequests } from './decorate.ts';

const html =
  '<section class="op-operation" id="getOrder">\n<h2>Get</h2>\n<section class="op-request" id="getOrder.request">\n<h3>Request <a href="#x">#</a></h3>\n<section class="op-samples">\n<pre data-lang="json"><code>{&quot;a&quot;: 1}</code></pre></section>\n</section>\n<section class="op-parameters"></section>\n</section>';

const page = {
  slug: 'orders',
  title: 'Orders',
  description: '',
  section: 'Orders',
  headings: [],
  html,
  operations: ['getOrder'],
};

const guide = (id: string, operations: string[]) => ({
  id,
  file: `${id}.md`,
  data: { title: `About <${id}>`, operations },
  html: '',
  headings: [],
  markdown: '',
});

test('an operation leads to its guides, and has a place for the form', () => {
  const guides = [guide('docs/a', ['getOrder']), guide('docs/b', ['other'])];
  const out = decorateReference(page, { guides, forms: new Set(['getOrder']) });
  expect(out).toContain(
    '<p class="op-guides">Guides: <a href="/docs/a/">About &lt;docs/a&gt;</a></p><section class="op-request"',
  );
  expect(out).toContain('</h3><div class="op-tools" data-operation="getOrder" hidden></div>');
  expect(out).toContain('<span class="t-k">&quot;a&quot;</span>');
});

test('one without guides and form gets neither', () => {
  const out = decorateReference(page, { guides: [], forms: new Set() });
  expect(out).not.toContain('op-guides');
  expect(out).not.toContain('op-tools');
});

test('a request is wrapped to its end, not to the end of a section in it', () => {
  expect(wrapRequests(html)).toContain(
    '</section>\n</div></section>\n<section class="op-parameters">',
  );
});

test('a section that is never closed is refused', () => {
  expect(() =>
    wrapRequests('<section class="op-request" id="a.request"><section></section>'),
  ).toThrow(new Error('A section of a reference page is never closed.'));
});
