import { describe, expect, it } from 'vitest';
import { readXml } from './read-xml.ts';
import { escapeAttribute, escapeXml } from './xml.ts';

const texts: [name: string, text: string, element: string, attribute: string][] = [
  [
    'markup',
    '<a b="c">&</a>',
    '&lt;a b="c"&gt;&amp;&lt;/a&gt;',
    '&lt;a b=&quot;c&quot;&gt;&amp;&lt;/a&gt;',
  ],
  ['the end of CDATA', ']]>', ']]&gt;', ']]&gt;'],
  ['lines', 'a\r\n\tb', 'a&#13;\n\tb', 'a&#13;&#10;&#9;b'],
  ['controls', 'a\u0000\u001b\u0008b', 'a\\u0000\\u001b\\u0008b', 'a\\u0000\\u001b\\u0008b'],
  ['no characters', '\ufffe\uffff', '\\ufffe\\uffff', '\\ufffe\\uffff'],
  ['halves of characters', '\ud83d😀\ude00', '\\ud83d😀\\ude00', '\\ud83d😀\\ude00'],
];

describe('XML', () => {
  it.each(texts)('%s', (_name, text, element, attribute) => {
    expect(escapeXml(text)).toBe(element);
    expect(escapeAttribute(text)).toBe(attribute);
    const read = readXml(`<a b="${attribute}">${element}</a>`);
    expect(read.text).toBe(read.attributes['b']);
  });

  it.each([
    '<a>',
    '<a></b>',
    '<a b="<"/>',
    '<a>&</a>',
    '<a>&nbsp;</a>',
    '<a/><a/>',
    '<a>\u0000</a>',
    '<a b="" b=""/>',
  ])('is read strictly: %j', (text) => {
    expect(() => readXml(text)).toThrow(SyntaxError);
  });
});
