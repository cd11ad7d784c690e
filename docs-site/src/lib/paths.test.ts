import { expect, test } from 'vitest';
import {
  addBase,
  locateReference,
  locateTwin,
  removeBase,
  rewriteLinks,
  rewriteMarkdownLinks,
} from './paths.ts';

test.each([
  ['/', '/docs/', '/docs/'],
  ['/api', '/docs/', '/api/docs/'],
  ['/api/', '/', '/api/'],
])('base %s and %s', (base, address, whole) => {
  expect(addBase(base, address)).toBe(whole);
  expect(removeBase(base, whole)).toBe(address);
});

test('an address that only begins like the base is left alone', () => {
  expect(removeBase('/api', '/apis/')).toBe('/apis/');
});

test.each([
  ['index', '/docs/reference/'],
  ['topups', '/docs/reference/topups/'],
  ['topups/index', '/docs/reference/topups/'],
  ['topups/orders#getTopupOrder', '/docs/reference/topups/orders/#getTopupOrder'],
  ['index#top', '/docs/reference/#top'],
])('ref:%s', (target, address) => {
  expect(locateReference(target)).toBe(address);
});

test.each([
  ['/', '/index.md'],
  ['/docs/', '/docs.md'],
  ['/docs/guides/esim-flow/', '/docs/guides/esim-flow.md'],
])('the twin of %s', (address, twin) => {
  expect(locateTwin(address)).toBe(twin);
});

test('links of a page get the base, others stay', () => {
  const html =
    '<a href="/docs/">a</a> <a href="ref:errors#NOT_FOUND">b</a> <a href="#here">c</a> <a href="https://x.example/">d</a> <a href="//x.example/">e</a>';
  expect(rewriteLinks(html, '/api')).toBe(
    '<a href="/api/docs/">a</a> <a href="/api/docs/reference/errors/#NOT_FOUND">b</a> <a href="#here">c</a> <a href="https://x.example/">d</a> <a href="//x.example/">e</a>',
  );
});

test('links of a twin are whole', () => {
  expect(
    rewriteMarkdownLinks('[a](/docs/) [b](ref:errors) [c](#here)', 'https://x.example/api'),
  ).toBe(
    '[a](https://x.example/api/docs/) [b](https://x.example/api/docs/reference/errors/) [c](#here)',
  );
});
